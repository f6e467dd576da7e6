package nextrung.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import java.util.List;
import java.util.stream.Collectors;
import nextrung.Report;
import nextrung.framework.Framework;
import nextrung.render.Format;

/// `GET /v1/meta` and the health of the server.
final class MetaHandler {
  private static final String PRIVACY =
      "Texts are read in memory for one answer; they are not stored, logged, sent on or used for"
          + " training.";

  private final EngineGate gate;
  private final ServerSettings settings;

  MetaHandler(EngineGate gate, ServerSettings settings) {
    this.gate = gate;
    this.settings = settings;
  }

  void meta(Context ctx) {
    Negotiation.require(ctx, "application/json");
    var frameworks = gate.engines().all().stream().map(ReportService::framework).toList();
    ctx.contentType("application/json").result(Json.write(Meta.of(frameworks, settings)));
  }

  void live(Context ctx) {
    ctx.contentType("application/json").result(Json.write(new Health("live")));
  }

  void ready(Context ctx) {
    gate.engines();
    ctx.contentType("application/json").result(Json.write(new Health("ready")));
  }

  private record Health(String status) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Meta(
      String name,
      String report,
      List<String> frameworks,
      List<String> formats,
      Limits limits,
      String privacy,
      String notice,
      String attribution) {
    static Meta of(List<Framework> frameworks, ServerSettings settings) {
      return new Meta(
          "nextrung",
          Report.VERSION,
          frameworks.stream().map(Framework::soc).toList(),
          List.of(Format.values()).stream().map(Format::mediaType).toList(),
          Limits.of(settings),
          PRIVACY,
          Report.NOTICE,
          frameworks.stream()
              .map(Framework::attribution)
              .distinct()
              .collect(Collectors.joining(" · ")));
    }
  }

  /// What the server takes on; sizes in bytes.
  private record Limits(
      int body, int line, int lines, int workers, int queue, int batches, long timeoutSeconds) {
    static Limits of(ServerSettings settings) {
      return new Limits(
          settings.limits().maxBody(),
          settings.limits().maxLine(),
          settings.limits().maxLines(),
          settings.work().workers(),
          settings.work().queue(),
          settings.work().batches(),
          settings.work().timeout().toSeconds());
    }
  }
}
