package nextrung.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import nextrung.document.Kind;
import nextrung.extract.Extractor;
import nextrung.extract.FileType;
import nextrung.render.Format;
import nextrung.render.JsonRenderer;
import nextrung.render.RenderContext;

/// `POST /v1/reports`: one text in, one report out.
final class ReportHandler {
  private final EngineGate gate;
  private final WorkQueue queue;
  private final UploadReader uploads;
  private final ServerSettings settings;

  ReportHandler(EngineGate gate, WorkQueue queue, Extractor extractor, ServerSettings settings) {
    this.gate = gate;
    this.queue = queue;
    this.uploads = new UploadReader(extractor, queue, settings.work().timeout());
    this.settings = settings;
  }

  void post(Context ctx) throws IOException {
    var format = Negotiation.format(ctx);
    var choice = gate.choice(ctx);
    var request = request(ctx, choice);
    if (!choice.isOne()) {
      several(ctx, format, choice, request);
      return;
    }
    var engine = choice.first();
    var renderer = format.renderer(context(ctx, engine).withSource(request.source()));
    var bytes = queue.run(() -> renderer.bytes(request.answer(engine)));
    ctx.contentType(format.contentType()).result(bytes);
  }

  /// One report a framework; together they are JSON.
  private void several(Context ctx, Format format, Choice choice, ReportRequest request) {
    if (format != Format.JSON) {
      throw ProblemException.invalid(
          "?frameworks", "must be one framework, or the answer application/json");
    }
    var bytes = queue.run(() -> JsonRenderer.indented(choice.reports(request)));
    ctx.contentType(format.contentType()).result(bytes);
  }

  /// Dated, as the command line dates what people print.
  private static RenderContext context(Context ctx, ReportService engine) {
    return RenderContext.of(engine.framework(), engine.ladder())
        .withDate(LocalDate.now(ZoneId.systemDefault()))
        .withPaper(Negotiation.paper(ctx));
  }

  private ReportRequest request(Context ctx, Choice choice) throws IOException {
    return switch (Body.mediaType(ctx)) {
      case "text/plain" -> uploads.text(ctx, kind(ctx), settings.limits().maxBody());
      case "application/json" ->
          json(
              ctx, Body.bytes(ctx, settings.limits().maxBody(), settings.work().timeout()), choice);
      case UploadReader.FORM -> uploads.form(ctx, kind(ctx), choice::contains);
      case String type when UploadReader.TYPES.contains(type) -> uploads.body(ctx, kind(ctx));
      default ->
          throw ProblemException.of(
              ProblemType.UNSUPPORTED_MEDIA_TYPE,
              "Send application/json, text/plain, a document in its own type or"
                  + " multipart/form-data.");
    };
  }

  /// A request, or else a document that is itself JSON.
  private ReportRequest json(Context ctx, byte[] body, Choice choice) {
    return FileType.of(body).isText()
        ? agreed(ReportRequest.of(Json.read(body), choice::contains), kind(ctx))
        : uploads.file(kind(ctx), body);
  }

  /// A request of the kind that it names or else the address.
  private static ReportRequest agreed(ReportRequest request, Optional<Kind> asked) {
    var kind = request.kind().or(() -> asked);
    if (asked.isPresent() && !asked.equals(kind)) {
      throw ProblemException.invalid("?kind", "is not the kind of the body; give one of the two");
    }
    return request.withKind(kind);
  }

  private static Optional<Kind> kind(Context ctx) {
    return Optional.ofNullable(ctx.queryParam("kind"))
        .map(word -> ReportRequest.kind(word, "?kind"));
  }
}
