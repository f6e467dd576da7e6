package nextrung.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import nextrung.advise.Lessons;
import nextrung.api.Problem.FieldError;
import nextrung.index.ExemplarFile;
import nextrung.profile.Corrections;

/// `POST /v1/lessons`: the lines that a person's corrections teach, for the person to read before
/// anything is kept. The server keeps nothing.
final class LessonHandler {
  private final EngineGate gate;
  private final WorkQueue queue;
  private final ServerSettings settings;

  LessonHandler(EngineGate gate, WorkQueue queue, ServerSettings settings) {
    this.gate = gate;
    this.queue = queue;
    this.settings = settings;
  }

  void post(Context ctx) throws IOException {
    Negotiation.require(ctx, BatchHandler.NDJSON);
    var engine = gate.engine(ctx);
    if (!Body.mediaType(ctx).equals("application/json")) {
      throw ProblemException.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send application/json.");
    }
    var json = Json.read(Body.bytes(ctx, settings.maxBody(), settings.timeout()));
    var request = ReportRequest.of(json, engine.framework()::contains);
    if (request.corrections().isEmpty()) {
      throw ProblemException.invalid(
          List.of(new FieldError("/corrections", "is empty; only corrections teach")));
    }
    var lines = queue.run(() -> lines(request, engine));
    ctx.contentType(BatchHandler.NDJSON).result(lines);
  }

  private static byte[] lines(ReportRequest request, ReportService engine) {
    var document = engine.document(request.id(), request.kind(), request.content());
    var report = engine.report(document, Corrections.NONE);
    return ExemplarFile.write(Lessons.of(document.text(), report, request.corrections()))
        .getBytes(UTF_8);
  }
}
