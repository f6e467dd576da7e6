package nextrung.api;

import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `GET /metrics` for Prometheus, and the access log. Labels are the route as it was registered,
/// the method and the status: never an address as it was asked for, never anything of a text.
final class Metrics implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger("nextrung.api.access");

  private static final String OTHER = "other";
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collector = new JvmGcMetrics();

  Metrics(WorkQueue queue, EngineGate gate) {
    Gauge.builder("nextrung.queue.taken", queue, WorkQueue::taken)
        .description("Requests that wait for a worker or are being worked on")
        .register(registry);
    Gauge.builder("nextrung.ready", gate, opened -> opened.isReady() ? 1 : 0)
        .description("1 once the engine is open and has found its self-test")
        .register(registry);
  }

  /// Measures the process itself from now on. Called once the server listens: the first page need
  /// not wait for it.
  void start() {
    new JvmMemoryMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    collector.bindTo(registry);
  }

  /// Counts and logs an answered request.
  void record(Context ctx, Float milliseconds) {
    var route = route(ctx.endpoints().matchedHttpEndpoint());
    var method = method(ctx);
    LOG.debug(
        "{} {} {} {} {} ms",
        RequestId.of(ctx),
        method,
        route,
        ctx.statusCode(),
        Math.round(milliseconds));
    Timer.builder("http.server.requests")
        .tag("method", method)
        .tag("route", route)
        .tag("status", Integer.toString(ctx.statusCode()))
        .register(registry)
        .record(Duration.ofNanos((long) (milliseconds * 1e6)));
  }

  private static String route(@Nullable Endpoint endpoint) {
    return endpoint == null ? OTHER : endpoint.path;
  }

  /// A client may make up methods, as many as it likes and of whatever words.
  private static String method(Context ctx) {
    var method = ctx.method().name();
    return METHODS.contains(method) ? method : OTHER;
  }

  void get(Context ctx) {
    ctx.contentType("text/plain; version=0.0.4; charset=utf-8").result(registry.scrape());
  }

  @Override
  public void close() {
    collector.close();
    registry.close();
  }
}
