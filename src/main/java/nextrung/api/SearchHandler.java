package nextrung.api;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nextrung.api.Problem.FieldError;
import nextrung.document.Span;
import nextrung.framework.Framework;
import nextrung.framework.StatementId;
import nextrung.index.StatementHit;

/// `GET /v1/frameworks/{soc}/statements`: the statements that a query is about, page by page.
final class SearchHandler {
  private static final int MAX_QUERY = 500;
  private static final int MAX_LIMIT = 100;
  private static final int MAX_OFFSET = 1_000_000;

  private final EngineGate gate;
  private final WorkQueue queue;

  SearchHandler(EngineGate gate, WorkQueue queue) {
    this.gate = gate;
    this.queue = queue;
  }

  void get(Context ctx) {
    Negotiation.require(ctx, "application/json");
    var engine = FrameworkHandler.engine(ctx, gate);
    var query = Query.of(ctx, engine.framework());
    var hits = queue.run(() -> engine.search(query.words(), query.level()));
    var page = Page.of(hits, query, engine.framework());
    ctx.contentType("application/json").result(Json.write(page));
  }

  /// What is asked for.
  ///
  /// @param level the key of a level; empty for all
  private record Query(String words, Optional<String> level, int limit, int offset) {
    static Query of(Context ctx, Framework framework) {
      var errors = new ArrayList<FieldError>();
      var words = Optional.ofNullable(ctx.queryParam("q")).orElse("");
      if (words.length() > MAX_QUERY) {
        errors.add(new FieldError("?q", "may have %d characters".formatted(MAX_QUERY)));
      }
      var level = Optional.ofNullable(ctx.queryParam("level")).filter(key -> !key.isEmpty());
      if (level.isPresent() && level.flatMap(framework::level).isEmpty()) {
        errors.add(new FieldError("?level", "is no level of this framework"));
      }
      int limit = number(ctx, "limit", 20, 1, MAX_LIMIT, errors);
      int offset = number(ctx, "offset", 0, 0, MAX_OFFSET, errors);
      if (!errors.isEmpty()) {
        throw ProblemException.invalid(errors);
      }
      return new Query(words, level, limit, offset);
    }

    private static int number(
        Context ctx, String name, int otherwise, int least, int most, List<FieldError> errors) {
      var given = ctx.queryParam(name);
      if (given == null) {
        return otherwise;
      }
      if (given.matches("[0-9]{1,7}")) {
        int number = Integer.parseInt(given);
        if (number >= least && number <= most) {
          return number;
        }
      }
      errors.add(
          new FieldError("?" + name, "must be a number from %d to %d".formatted(least, most)));
      return otherwise;
    }
  }

  /// A page of results.
  ///
  /// @param total how many there are on all pages
  private record Page(int total, int limit, int offset, String attribution, List<Result> results) {
    static Page of(List<StatementHit> found, Query query, Framework framework) {
      return new Page(
          found.size(),
          query.limit(),
          query.offset(),
          framework.attribution(),
          found.stream().skip(query.offset()).limit(query.limit()).map(Result::of).toList());
    }
  }

  private record Result(
      StatementId id, String level, String name, String text, double score, List<Span> highlights) {
    static Result of(StatementHit hit) {
      var statement = hit.statement();
      return new Result(
          statement.id(),
          statement.id().level(),
          statement.name(),
          statement.text(),
          hit.score(),
          hit.highlights());
    }
  }
}
