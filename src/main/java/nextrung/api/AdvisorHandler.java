package nextrung.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import nextrung.advise.Comparer;
import nextrung.advise.ProgressReader;
import nextrung.advise.RenewedPlan;
import nextrung.document.DocumentReader;
import nextrung.render.AdvisorRenderer;
import nextrung.render.ComparisonRenderer;
import nextrung.render.JsonRenderer;
import nextrung.render.ProgressRenderer;

/// `POST /v1/comparisons`, `POST /v1/progress` and `POST /v1/plans`: several people side by side,
/// one person over time, and a plan of another version. Everything is read in memory, for one
/// answer.
final class AdvisorHandler {
  private final EngineGate gate;
  private final WorkQueue queue;
  private final ServerSettings settings;

  AdvisorHandler(EngineGate gate, WorkQueue queue, ServerSettings settings) {
    this.gate = gate;
    this.queue = queue;
    this.settings = settings;
  }

  /// What is made of a request.
  private interface Answer {
    AdvisorRenderer of(ReportService engine, JsonNode request, LocalDate today);
  }

  void compare(Context ctx) throws IOException {
    answer(ctx, group(), AdvisorHandler::comparison);
  }

  void progress(Context ctx) throws IOException {
    answer(ctx, settings.limits().maxBody(), AdvisorHandler::progress);
  }

  /// Many people send more than one text has: as much as a file may.
  private int group() {
    return Math.max(settings.limits().maxBody(), DocumentReader.MAX_FILE);
  }

  /// `POST /v1/plans`: a saved plan, brought to the present version of its framework.
  void plan(Context ctx) throws IOException {
    Negotiation.require(ctx, "application/json");
    var engine = gate.engine(ctx);
    var request = Body.json(ctx, settings);
    ctx.contentType("application/json").result(queue.run(() -> renewed(engine, request)));
  }

  private static byte[] renewed(ReportService engine, JsonNode request) {
    var plan = AdvisorRequest.plan(request, "");
    try {
      return written(RenewedPlan.of(plan, engine.framework(), engine::reread));
    } catch (IllegalArgumentException e) {
      throw ProblemException.invalid("/framework", "is another occupation, and there is no text");
    }
  }

  /// Its report as reports are written everywhere, with so many decimals.
  private static byte[] written(RenewedPlan plan) {
    var report = Json.read(JsonRenderer.compact().bytes(plan.report()));
    var fields = Json.fields(plan);
    fields.set("report", report);
    return Json.write(fields);
  }

  private void answer(Context ctx, int limit, Answer answer) throws IOException {
    var format = Negotiation.format(ctx, AdvisorRenderer.FORMATS);
    var paper = Negotiation.paper(ctx);
    var engine = gate.engine(ctx);
    var request = Body.json(ctx, settings, limit);
    var today = LocalDate.now(ZoneId.systemDefault());
    var bytes = queue.run(() -> answer.of(engine, request, today).bytes(format, paper));
    ctx.contentType(format.contentType()).result(bytes);
  }

  private static AdvisorRenderer comparison(
      ReportService engine, JsonNode request, LocalDate today) {
    var people = new AdvisorRequest(engine).people(request);
    var comparison = new Comparer(engine.framework(), engine.ladder()).compare(people);
    return new ComparisonRenderer(comparison, today);
  }

  private static AdvisorRenderer progress(ReportService engine, JsonNode request, LocalDate today) {
    var read = new AdvisorRequest(engine);
    var earlier = read.saved(request, "earlier");
    var later = read.saved(request, "later");
    try {
      return new ProgressRenderer(
          new ProgressReader(engine.framework()).read(earlier, later), today);
    } catch (IllegalArgumentException e) {
      throw ProblemException.invalid(
          "", "compares plans about another occupation, or a text that cannot be read");
    }
  }
}
