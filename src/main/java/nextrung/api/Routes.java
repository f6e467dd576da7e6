package nextrung.api;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.staticfiles.Location;
import java.util.Map;
import nextrung.bulk.TagLine;
import nextrung.extract.Extractor;

/// Everything that the server serves, as one table.
final class Routes {
  private final EngineGate gate;
  private final WorkQueue queue;
  private final Extractor extractor;
  private final Metrics metrics;
  private final ServerSettings settings;
  private final RateLimit rate;

  Routes(
      EngineGate gate,
      WorkQueue queue,
      Extractor extractor,
      Metrics metrics,
      ServerSettings settings) {
    this.gate = gate;
    this.queue = queue;
    this.extractor = extractor;
    this.metrics = metrics;
    this.settings = settings;
    this.rate = new RateLimit(settings.ratePerMinute(), System::nanoTime);
  }

  void add(JavalinConfig config) {
    var reports = new ReportHandler(gate, queue, extractor, settings);
    var batch = new BatchHandler(LineAnswer.REPORT, gate, queue, settings);
    var tags = new BatchHandler(LineAnswer.tags(TagLine.TAGS), gate, queue, settings);
    var tagged = new BatchHandler(LineAnswer.tags(TagLine.JSON_LD), gate, queue, settings);
    var frameworks = new FrameworkHandler(gate);
    var search = new SearchHandler(gate, queue);
    var advisors = new AdvisorHandler(gate, queue, settings);
    var cases = new CaseHandler(gate);
    var meta = new MetaHandler(gate, settings);
    var routes = config.routes;

    routes.before(RequestId::assign);
    routes.before(SecurityHeaders::set);

    routes.post("/v1/reports", limited(reports::post));
    routes.post("/v1/reports/batch", limited(batch::post));
    routes.post("/v1/comparisons", limited(advisors::compare));
    routes.post("/v1/progress", limited(advisors::progress));
    routes.post("/v1/plans", limited(advisors::plan));
    routes.post("/v1/tags", limited(ctx -> (wantsJsonLd(ctx) ? tagged : tags).post(ctx)));
    routes.get("/v1/frameworks", frameworks::list);
    routes.get("/v1/frameworks/{soc}", frameworks::get);
    routes.get("/v1/frameworks/{soc}/statements", limited(search::get));
    routes.get(CaseHandler.BASE + "/CFDocuments", cases::documents);
    routes.get(CaseHandler.BASE + "/CFDocuments/{id}", cases::document);
    routes.get(CaseHandler.BASE + "/CFPackages/{id}", cases::packages);
    routes.get("/v1/meta", meta::meta);
    routes.get("/health/live", meta::live);
    routes.get("/health/ready", meta::ready);
    routes.get("/metrics", metrics::get);
    routes.get("/openapi.json", Pages::openApi);
    routes.get("/api", Pages::api);
    routes.get("/advisor", Pages::advisor);
    routes.get("/problems/{type}", Pages::problem);

    config.requestLogger.http(metrics::record);
    staticFiles(config);
  }

  /// Whether the query asks for the postings themselves with their tags.
  private static boolean wantsJsonLd(Context ctx) {
    var form = ctx.queryParam("format");
    if (form == null || form.equals("tags")) {
      return false;
    }
    if (form.equals("jsonld")) {
      return true;
    }
    throw ProblemException.of(ProblemType.BAD_REQUEST, "The format is tags or jsonld.");
  }

  private Handler limited(Handler handler) {
    return ctx -> {
      rate.take(address(ctx));
      handler.handle(ctx);
    };
  }

  /// The address of the socket: headers that name a client can be made up.
  private static String address(Context ctx) {
    return ctx.req().getRemoteAddr();
  }

  private static void staticFiles(JavalinConfig config) {
    config.staticFiles.add(files -> {
      files.directory = "/web";
      files.location = Location.CLASSPATH;
      files.headers = Map.of("Cache-Control", "no-cache");
    });
  }
}
