package nextrung.api;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import nextrung.framework.Framework;
import nextrung.framework.Ladder;
import nextrung.framework.Statement;
import nextrung.framework.StatementId;
import org.apache.commons.codec.digest.DigestUtils;

/// `GET /v1/frameworks` and one framework with its levels, statements and ladder. They change only
/// with a new framework file, so that clients may keep them and ask whether they are still current.
final class FrameworkHandler {
  private final EngineGate gate;

  FrameworkHandler(EngineGate gate) {
    this.gate = gate;
  }

  void list(Context ctx) {
    var frameworks = gate.engines().all().stream().map(ReportService::framework);
    answer(ctx, new FrameworkList(frameworks.map(Summary::of).toList()));
  }

  void get(Context ctx) {
    var engine = engine(ctx, gate);
    answer(ctx, FrameworkView.of(engine.framework(), engine.ladder()));
  }

  /// The engine of the occupation code in the address.
  ///
  /// @throws ProblemException when this server has no such framework
  static ReportService engine(Context ctx, EngineGate gate) {
    var engines = gate.engines();
    return engines
        .find(ctx.pathParam("soc"))
        .orElseThrow(() ->
            ProblemException.of(
                ProblemType.NOT_FOUND,
                "This server has no such framework; it has %s.".formatted(engines.codes())));
  }

  private static void answer(Context ctx, Object value) {
    Negotiation.require(ctx, "application/json");
    var bytes = Json.write(value);
    var tag = "\"" + digest(bytes) + "\"";
    ctx.header("ETag", tag).header("Cache-Control", "no-cache").contentType("application/json");
    if (isCurrent(ctx, tag)) {
      ctx.status(304);
    } else {
      ctx.result(bytes);
    }
  }

  private static boolean isCurrent(Context ctx, String tag) {
    var known = ctx.header("If-None-Match");
    return known != null
        && Arrays.stream(known.split(",", -1))
            .map(String::strip)
            .anyMatch(each -> each.equals("*") || each.equals(tag) || each.equals("W/" + tag));
  }

  private static String digest(byte[] bytes) {
    return HexFormat.of().formatHex(DigestUtils.sha256(bytes), 0, 16);
  }

  private record FrameworkList(List<Summary> frameworks) {}

  /// A framework in a list.
  private record Summary(
      String soc, String title, String version, String attribution, int statements) {
    static Summary of(Framework framework) {
      return new Summary(
          framework.soc(),
          framework.title(),
          framework.version(),
          framework.attribution(),
          framework.statements().size());
    }
  }

  /// A whole framework.
  private record FrameworkView(
      String soc,
      String title,
      String version,
      String attribution,
      List<LevelView> levels,
      LadderView ladder) {
    static FrameworkView of(Framework framework, Ladder ladder) {
      return new FrameworkView(
          framework.soc(),
          framework.title(),
          framework.version(),
          framework.attribution(),
          framework.levels().stream()
              .map(level ->
                  new LevelView(
                      level.key(),
                      level.label(),
                      level.rank(),
                      level.statements().stream().map(StatementView::of).toList()))
              .toList(),
          new LadderView(ladder.reviewed(), ladder.strands(), ladder.steps()));
    }
  }

  private record LadderView(
      boolean reviewed, List<Ladder.Strand> strands, List<Ladder.Step> steps) {}

  private record LevelView(String key, String label, int rank, List<StatementView> statements) {}

  /// A statement as the framework writes it.
  record StatementView(StatementId id, String name, String performance, String text) {
    static StatementView of(Statement statement) {
      return new StatementView(
          statement.id(), statement.name(), statement.performance(), statement.text());
    }
  }
}
