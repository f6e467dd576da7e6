package nextrung.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nextrung.api.Problem.FieldError;
import nextrung.document.Kind;
import nextrung.render.RenderContext;

/// `POST /v1/reports`: one text in, one report out.
final class ReportHandler {
  private final EngineGate gate;
  private final WorkQueue queue;
  private final int maxBody;

  ReportHandler(EngineGate gate, WorkQueue queue, ServerSettings settings) {
    this.gate = gate;
    this.queue = queue;
    this.maxBody = settings.maxBody();
  }

  void post(Context ctx) throws IOException {
    var format = Negotiation.format(ctx);
    var engine = gate.engine();
    checkFrameworks(ctx, engine);
    var request = request(ctx, engine);
    var renderer = format.renderer(RenderContext.of(engine.framework(), engine.ladder()));
    var bytes = queue.run(() -> renderer.bytes(request.answer(engine)));
    ctx.contentType(withCharset(format.mediaType())).result(bytes);
  }

  private ReportRequest request(Context ctx, ReportService engine) throws IOException {
    return switch (Body.mediaType(ctx)) {
      case "text/plain" -> ReportRequest.of(kind(ctx), Body.text(Body.bytes(ctx, maxBody)));
      case "application/json" ->
          ReportRequest.of(Json.read(Body.bytes(ctx, maxBody)), engine.framework()::contains);
      default ->
          throw ProblemException.of(
              ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send text/plain or application/json.");
    };
  }

  private static Optional<Kind> kind(Context ctx) {
    try {
      return Optional.ofNullable(ctx.queryParam("kind")).map(Kind::of);
    } catch (IllegalArgumentException e) {
      throw wrong("?kind", "must be cv, self or posting");
    }
  }

  /// A server reads against one framework; asking for another is a mistake better named than
  /// ignored.
  private static void checkFrameworks(Context ctx, ReportService engine) {
    var soc = engine.framework().soc();
    var asked = Optional.ofNullable(ctx.queryParam("frameworks")).orElse(soc);
    if (!Arrays.stream(asked.split(",", -1)).allMatch(soc::equals)) {
      throw wrong("?frameworks", "may name only %s here".formatted(soc));
    }
  }

  private static ProblemException wrong(String pointer, String detail) {
    return ProblemException.invalid(List.of(new FieldError(pointer, detail)));
  }

  private static String withCharset(String mediaType) {
    return mediaType.startsWith("text/") ? mediaType + "; charset=utf-8" : mediaType;
  }
}
