package nextrung.api;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nextrung.extract.Extractor;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;

/// The running server. It answers from its first moment; addresses that need the engine say 503
/// until `/health/ready` says 200.
public final class ApiServer implements AutoCloseable {
  private static final int READY_PARSERS = 1;

  static {
    // Jetty asks the whole management of the machine for it otherwise, as long as a page takes.
    System.getProperties().putIfAbsent("org.eclipse.jetty.util.referencesPerCacheLine", "16");
  }

  private final EngineGate gate;
  private final WorkQueue queue;
  private final Extractor extractor;
  private final Metrics metrics;
  private final Javalin javalin;

  private ApiServer(ServerSettings settings, Callable<Engines> open) {
    gate = new EngineGate(open);
    queue = new WorkQueue(settings);
    extractor = Extractor.pooled(READY_PARSERS, settings.work().workers());
    metrics = new Metrics(queue, gate);
    javalin = Javalin.create(config -> configure(config, settings));
  }

  /// Starts to listen, and to open the engines.
  ///
  /// @param open gives the engines; called once, on a thread of its own
  /// @throws ServerException when the port is taken
  public static ApiServer start(ServerSettings settings, Callable<Engines> open) {
    var server = new ApiServer(settings, open);
    try {
      server.javalin.start(settings.address().host(), settings.address().port());
      server.gate.start();
      server.metrics.start();
    } catch (RuntimeException e) {
      server.close();
      throw new ServerException(
          "cannot listen on %s port %d; is it taken? Choose another with --port"
              .formatted(settings.address().host(), settings.address().port()),
          e);
    }
    return server;
  }

  private void configure(JavalinConfig config, ServerSettings settings) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = settings.limits().maxBody();
    config.jetty.modifyServer(server -> shutDownGracefully(server, settings));
    config.jetty.modifyHttpConfiguration(http -> {
      http.setSendServerVersion(false);
      http.setIdleTimeout(settings.work().timeout().toMillis());
    });
    Problems.install(config);
    new Routes(gate, queue, extractor, metrics, settings).add(config);
  }

  /// Lets requests that have begun finish before the server stops.
  private static void shutDownGracefully(Server server, ServerSettings settings) {
    server.setHandler(new GracefulHandler());
    server.setStopTimeout(settings.work().timeout().toMillis());
  }

  /// What it answers, each as method and path.
  Set<String> routes() {
    return javalin.unsafe.internalRouter.allHttpHandlers().stream()
        .map(handler -> handler.endpoint)
        .filter(endpoint -> endpoint.method.isHttpMethod())
        .map(endpoint -> endpoint.method + " " + endpoint.path)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// The port that the server listens on.
  public int port() {
    return javalin.port();
  }

  /// Waits until the engine is open or has failed to open; says whether it is open.
  public boolean awaitReady() throws InterruptedException {
    gate.await();
    return gate.isReady();
  }

  /// Stops to listen, finishes what has begun and closes the engine.
  @Override
  public void close() {
    javalin.stop();
    queue.close();
    extractor.close();
    metrics.close();
    gate.close();
  }
}
