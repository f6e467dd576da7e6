package nextrung.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.stream.Collectors;
import nextrung.advise.Lessons;
import nextrung.framework.StatementId;
import nextrung.index.ExemplarFile;
import nextrung.profile.Corrections;

/// `POST /v1/lessons`: the lines that a person's corrections teach, for the person to read before
/// anything is kept. The server keeps nothing.
final class LessonHandler {
  /// Names the corrected statements that no line was taken for.
  private static final String UNTAUGHT = "Untaught";

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
    var request = ReportRequest.of(Body.json(ctx, settings), engine.framework()::contains);
    if (request.corrections().isEmpty()) {
      throw ProblemException.invalid("/corrections", "is empty; only corrections teach");
    }
    var lessons = queue.run(() -> lessons(request, engine));
    ctx.header(UNTAUGHT, untaught(lessons));
    ctx.contentType(BatchHandler.NDJSON)
        .result(ExemplarFile.write(lessons.lines()).getBytes(UTF_8));
  }

  private static String untaught(Lessons lessons) {
    return lessons.silent().isEmpty()
        ? "none"
        : lessons.silent().stream().map(StatementId::toString).collect(Collectors.joining(", "));
  }

  private static Lessons lessons(ReportRequest request, ReportService engine) {
    var document = engine.document(request.id(), request.kind(), request.content());
    var report = engine.report(document, Corrections.NONE);
    return Lessons.of(document.text(), report, request.corrections(), engine.masking());
  }
}
