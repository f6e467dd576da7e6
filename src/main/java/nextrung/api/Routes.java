package nextrung.api;

import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.staticfiles.Location;
import java.util.Map;
import nextrung.bulk.TagLine;
import nextrung.extract.Extractor;

/// Everything that the server serves, as one table.
final class Routes {
  private static final Parameters AGAINST = Parameters.of("frameworks");
  private static final Parameters READ = Parameters.of("kind", "frameworks", "paper");
  private static final Parameters SHOWN = Parameters.of("frameworks", "paper");
  private static final Parameters TAGGED = Parameters.of("format", "frameworks");
  private static final Parameters FOUND = Parameters.of("q", "level", "limit", "offset");

  private final EngineGate gate;
  private final WorkQueue queue;
  private final Extractor extractor;
  private final Metrics metrics;
  private final ServerSettings settings;
  private final RateLimit rate;
  private final BodyBudget bodies;

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
    this.rate = new RateLimit(settings.limits().ratePerMinute(), System::nanoTime);
    this.bodies = new BodyBudget(settings.limits().held(), settings.limits().maxBody());
  }

  void add(JavalinConfig config) {
    var reports = new ReportHandler(gate, queue, extractor, settings);
    var batch = new BatchHandler(LineAnswer.REPORT, gate, queue, settings);
    var tags = new BatchHandler(LineAnswer.tags(TagLine.TAGS), gate, queue, settings);
    var tagged = new BatchHandler(LineAnswer.tags(TagLine.JSON_LD), gate, queue, settings);
    var frameworks = new FrameworkHandler(gate);
    var search = new SearchHandler(gate, queue);
    var advisors = new AdvisorHandler(gate, queue, settings);
    var lessons = new LessonHandler(gate, queue, settings);
    var cases = new CaseHandler(gate);
    var meta = new MetaHandler(gate, settings);
    var routes = config.routes;

    routes.before(RequestId::assign);
    routes.before(SecurityHeaders::set);
    routes.before(new Cors(settings.address().origins())::set);

    Handler tag = ctx -> (wantsJsonLd(ctx) ? tagged : tags).post(ctx);
    routes.post("/v1/reports", limited(READ.before(bodies.holding(reports::post))));
    routes.post("/v1/reports/batch", limited(AGAINST.before(batch::post)));
    routes.post("/v1/comparisons", limited(SHOWN.before(bodies.holding(advisors::compare))));
    routes.post("/v1/progress", limited(SHOWN.before(bodies.holding(advisors::progress))));
    routes.post("/v1/plans", limited(AGAINST.before(bodies.holding(advisors::plan))));
    routes.post("/v1/lessons", limited(AGAINST.before(bodies.holding(lessons::post))));
    routes.post("/v1/tags", limited(TAGGED.before(tag)));
    get(routes, "/v1/frameworks", frameworks::list);
    get(routes, "/v1/frameworks/{soc}", frameworks::get);
    get(routes, "/v1/frameworks/{soc}/statements", limited(FOUND.before(search::get)));
    get(routes, CaseHandler.BASE + "/CFDocuments", cases::documents);
    get(routes, CaseHandler.BASE + "/CFDocuments/{id}", cases::document);
    get(routes, CaseHandler.BASE + "/CFPackages/{id}", cases::packages);
    get(routes, "/v1/meta", meta::meta);
    get(routes, "/health/live", meta::live);
    get(routes, "/health/ready", meta::ready);
    get(routes, "/metrics", metrics::get);
    get(routes, "/openapi.json", Pages::openApi);
    get(routes, "/api", Pages::api);
    get(routes, "/advisor", Pages::advisor);
    get(routes, "/problems/{type}", Pages::problem);

    config.requestLogger.http(metrics::record);
    staticFiles(config);
  }

  /// HEAD runs the handler of GET, and the server drops the body. Javalin alone would answer 200 to
  /// every HEAD, even to the question whether a server is ready that is not.
  private static void get(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
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
    throw ProblemException.invalid("?format", "must be tags or jsonld");
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
