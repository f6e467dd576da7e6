package nextrung.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import nextrung.bulk.LineReader;
import nextrung.bulk.LineReader.Line;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EofException;
import org.jspecify.annotations.Nullable;

/// `POST /v1/reports/batch` and `POST /v1/tags`: a request a line in, an answer a line out, in the
/// same order and while later lines still arrive. A line that cannot be read gives a problem line;
/// the rest goes on.
final class BatchHandler {
  static final String NDJSON = "application/x-ndjson";

  private final LineAnswer answer;
  private final EngineGate gate;
  private final WorkQueue queue;
  private final ServerSettings settings;

  /// @param answer what is made of each line
  BatchHandler(LineAnswer answer, EngineGate gate, WorkQueue queue, ServerSettings settings) {
    this.answer = answer;
    this.gate = gate;
    this.queue = queue;
    this.settings = settings;
  }

  void post(Context ctx) throws IOException {
    Negotiation.require(ctx, NDJSON);
    requireNdjson(ctx);
    var batch = new Batch(gate.engine(ctx), RequestId.of(ctx));
    queue.batch(() -> batch.run(ctx));
  }

  private static void requireNdjson(Context ctx) {
    switch (Body.mediaType(ctx)) {
      case NDJSON, "application/jsonl", "application/ndjson" -> {}
      default ->
          throw ProblemException.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send " + NDJSON + ".");
    }
  }

  /// A line that cannot be read, as it stands among the reports.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record ProblemLine(@Nullable String id, Problem problem) {}

  /// One batch: as many lines at work as there are workers, answers in the order of the lines.
  private final class Batch {
    private final ReportService engine;
    private final String requestId;
    private final Deadline arriving = Deadline.in(settings.timeout());
    private final Deadline leaving = Deadline.in(settings.timeout());

    Batch(ReportService engine, String requestId) {
      this.engine = engine;
      this.requestId = requestId;
    }

    void run(Context ctx) throws IOException {
      var in = new SlowInput(ctx.bodyInputStream(), arriving);
      ctx.contentType(NDJSON);
      // Javalin's own stream may compress, and then holds back what is flushed.
      var out = new SlowOutput(ctx.res().getOutputStream(), leaving);
      var answers = new AnswerStream(out, settings.workers(), this::result, () -> hangUp(ctx));
      try {
        read(new LineReader(in, settings.maxLine()), answers);
      } catch (ProblemException e) {
        answers.add(CompletableFuture.completedFuture(problem(null, e)));
      } catch (EofException e) {
        hangUp(ctx);
        throw e;
      } finally {
        answers.finish();
      }
    }

    private void read(LineReader lines, AnswerStream answers) throws IOException {
      int read = 0;
      for (var line = next(lines); line.isPresent(); line = next(lines)) {
        if (!line.get().isBlank()) {
          answers.add(submit(line.get(), ++read));
        }
      }
    }

    private Optional<Line> next(LineReader lines) throws IOException {
      arriving.restart();
      return lines.next();
    }

    private Future<byte[]> submit(Line line, int number) {
      if (number > settings.maxLines()) {
        throw tooManyLines();
      }
      return queue.submit(() -> answer(line, number));
    }

    private byte[] result(Future<byte[]> answer) {
      try {
        return queue.await(answer);
      } catch (ProblemException e) {
        return problem(null, e);
      } finally {
        leaving.restart();
      }
    }

    private byte[] answer(Line line, int number) {
      if (line.isCut()) {
        return problem(null, lineTooLong());
      }
      String id = null;
      try {
        var json = Json.read(line.bytes());
        id = idOf(json);
        return answer.of(json, number, engine);
      } catch (ProblemException e) {
        return problem(id, e);
      } catch (RuntimeException e) {
        Problems.logFault(e, requestId);
        return problem(id, ProblemException.of(ProblemType.INTERNAL, Problems.FAULT));
      }
    }

    private byte[] problem(@Nullable String id, ProblemException e) {
      return Json.line(new ProblemLine(id, Problem.of(e, requestId)));
    }
  }

  /// Ends a connection in the middle of an answer, so that its client does not take it for whole.
  private static void hangUp(Context ctx) {
    var request = ServletContextRequest.getServletContextRequest(ctx.req());
    request.getConnectionMetaData().getConnection().getEndPoint().close();
  }

  private static @Nullable String idOf(JsonNode json) {
    return json.path("id").isTextual() ? json.path("id").asText() : null;
  }

  private ProblemException lineTooLong() {
    return ProblemException.of(
        ProblemType.TOO_LARGE,
        "A line may have %d bytes; this one has more.".formatted(settings.maxLine()));
  }

  private ProblemException tooManyLines() {
    return ProblemException.of(
        ProblemType.TOO_LARGE,
        "A batch may have %d lines; the rest was not read. Send it as another batch."
            .formatted(settings.maxLines()));
  }
}
