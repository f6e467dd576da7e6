package nextrung.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import nextrung.advise.Comparer;
import nextrung.advise.ProgressReader;
import nextrung.render.ComparisonRenderer;
import nextrung.render.Format;
import nextrung.render.ProgressRenderer;

/// `POST /v1/comparisons` and `POST /v1/progress`: several people side by side, and one person over
/// time. Everything is read in memory, for one answer.
final class AdvisorHandler {
  private static final List<Format> FORMATS =
      Arrays.stream(Format.values()).filter(format -> format != Format.MD).toList();

  private final EngineGate gate;
  private final WorkQueue queue;
  private final ServerSettings settings;

  AdvisorHandler(EngineGate gate, WorkQueue queue, ServerSettings settings) {
    this.gate = gate;
    this.queue = queue;
    this.settings = settings;
  }

  /// What a request asks, as bytes in a format.
  private interface Answer {
    byte[] bytes(ReportService engine, JsonNode request, Format format) throws IOException;
  }

  void compare(Context ctx) throws IOException {
    answer(ctx, AdvisorHandler::comparison);
  }

  void progress(Context ctx) throws IOException {
    answer(ctx, AdvisorHandler::progress);
  }

  private void answer(Context ctx, Answer answer) throws IOException {
    var format = Negotiation.format(ctx, FORMATS);
    var engine = gate.engine();
    if (!Body.mediaType(ctx).equals("application/json")) {
      throw ProblemException.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send application/json.");
    }
    var request = Json.read(Body.bytes(ctx, settings.maxBody(), settings.timeout()));
    var bytes = queue.run(() -> answer.bytes(engine, request, format));
    var type = format.mediaType();
    ctx.contentType(type.startsWith("text/") ? type + "; charset=utf-8" : type).result(bytes);
  }

  private static byte[] comparison(ReportService engine, JsonNode request, Format format)
      throws IOException {
    var people = new AdvisorRequest(engine).people(request);
    var out = new ByteArrayOutputStream();
    try {
      var comparison = new Comparer(engine.framework(), engine.ladder()).compare(people);
      new ComparisonRenderer(comparison, null).write(format, out);
    } catch (IllegalArgumentException e) {
      throw AdvisorRequest.wrong("/people", "has an alias twice; give each person another");
    }
    return out.toByteArray();
  }

  private static byte[] progress(ReportService engine, JsonNode request, Format format)
      throws IOException {
    var read = new AdvisorRequest(engine);
    var earlier = read.saved(request, "earlier");
    var later = read.saved(request, "later");
    var out = new ByteArrayOutputStream();
    try {
      var progress = new ProgressReader(engine.framework()).read(earlier, later);
      new ProgressRenderer(progress, null).write(format, out);
    } catch (IllegalArgumentException e) {
      throw AdvisorRequest.wrong("", "compares plans about another occupation");
    }
    return out.toByteArray();
  }
}
