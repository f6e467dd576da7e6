package nextrung.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import nextrung.bulk.LineReader;
import nextrung.bulk.LineReader.Line;
import nextrung.bulk.OrderedOutput;
import nextrung.bulk.PostingReader;
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
    var batch = new Batch(gate.choice(ctx), RequestId.of(ctx));
    queue.batch(() -> batch.run(ctx));
  }

  private static void requireNdjson(Context ctx) {
    switch (Body.mediaType(ctx)) {
      case NDJSON, "application/jsonl", "application/ndjson" -> {}
      default ->
          throw ProblemException.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send " + NDJSON + ".");
    }
  }

  /// A line that cannot be read, as it stands among the answers.
  ///
  /// @param line its number, from 1; none where the batch as a whole has a problem
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record ProblemLine(@Nullable String id, @Nullable Integer line, Problem problem) {}

  /// One batch: as many lines at work as there are workers, answers in the order of the lines.
  private final class Batch {
    private final Choice choice;
    private final String requestId;
    private final Deadline arriving = Deadline.in(settings.work().timeout());
    private final Deadline leaving = Deadline.in(settings.work().timeout());

    Batch(Choice choice, String requestId) {
      this.choice = choice;
      this.requestId = requestId;
    }

    void run(Context ctx) throws IOException {
      var in = new SlowInput(ctx.bodyInputStream(), arriving);
      ctx.contentType(NDJSON);
      // Javalin's own stream may compress, and then holds back what is flushed.
      var out = new SlowOutput(ctx.res().getOutputStream(), leaving);
      var answers =
          new OrderedOutput<byte[]>(
              settings.work().workers(), (answer, last) -> write(result(answer), out, ctx));
      try {
        read(new LineReader(in, settings.limits().maxLine()), answers);
      } catch (ProblemException e) {
        answers.add(CompletableFuture.completedFuture(problem(null, null, e)));
      } catch (EofException e) {
        hangUp(ctx);
        throw e;
      } finally {
        answers.finish();
      }
    }

    private void read(LineReader lines, OrderedOutput<byte[]> answers) throws IOException {
      int read = 0;
      for (var line = next(lines); line.isPresent(); line = next(lines)) {
        int number = ++read;
        if (number > settings.limits().maxLines()) {
          throw tooManyLines();
        }
        var one = line.get();
        if (!one.isBlank()) {
          answers.add(queue.submit(() -> answer(one, number)));
        }
      }
    }

    private Optional<Line> next(LineReader lines) throws IOException {
      arriving.restart();
      return lines.next();
    }

    /// A client that takes no more answers will send no more lines either.
    private void write(byte[] answer, OutputStream out, Context ctx) throws IOException {
      try {
        out.write(answer);
        out.flush();
      } catch (IOException e) {
        hangUp(ctx);
        throw e;
      }
    }

    private byte[] result(Future<byte[]> answer) {
      try {
        return queue.await(answer);
      } catch (ProblemException e) {
        return problem(null, null, e);
      } finally {
        leaving.restart();
      }
    }

    private byte[] answer(Line line, int number) {
      if (line.isCut()) {
        return problem(null, number, lineTooLong());
      }
      String id = null;
      try {
        var json = Json.read(line.bytes());
        id = PostingReader.id(json).orElse(null);
        return answer.of(json, number, choice);
      } catch (ProblemException e) {
        return problem(id, number, e);
      } catch (RuntimeException e) {
        Problems.logFault(e, requestId);
        return problem(id, number, ProblemException.of(ProblemType.INTERNAL, Problems.FAULT));
      }
    }

    private byte[] problem(@Nullable String id, @Nullable Integer line, ProblemException e) {
      return Json.line(new ProblemLine(id, line, Problem.of(e, requestId)));
    }
  }

  /// Ends a connection in the middle of an answer, so that its client does not take it for whole.
  private static void hangUp(Context ctx) {
    var request = ServletContextRequest.getServletContextRequest(ctx.req());
    request.getConnectionMetaData().getConnection().getEndPoint().close();
  }

  private ProblemException lineTooLong() {
    return ProblemException.of(
        ProblemType.TOO_LARGE,
        "A line may have %d bytes; this one has more.".formatted(settings.limits().maxLine()));
  }

  private ProblemException tooManyLines() {
    return ProblemException.of(
        ProblemType.TOO_LARGE,
        "A batch may have %d lines; the rest was not read. Send it as another batch."
            .formatted(settings.limits().maxLines()));
  }
}
