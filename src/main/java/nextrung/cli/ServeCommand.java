package nextrung.cli;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import nextrung.api.ApiServer;
import nextrung.api.EngineReports;
import nextrung.api.ServerSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `nextrung serve`: the HTTP API and the page, until the process is asked to stop.
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Serves the HTTP API and the page.")
final class ServeCommand implements Callable<Integer> {
  private static final ServerSettings DEFAULTS = ServerSettings.DEFAULTS;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port; 0 for any free one. Default: ${DEFAULT-VALUE}.")
  private int port = DEFAULTS.port();

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description =
          "The address to listen on. Only this machine can reach the default, ${DEFAULT-VALUE};"
              + " there is no login, so put a proxy in front before choosing another.")
  private String host = DEFAULTS.host();

  @Option(
      names = "--max-body",
      paramLabel = "BYTES",
      description = "The longest text or request. Default: ${DEFAULT-VALUE}.")
  private int maxBody = DEFAULTS.maxBody();

  @Option(
      names = "--queue",
      paramLabel = "N",
      description =
          "Requests that may wait before others are turned away. Default: ${DEFAULT-VALUE}.")
  private int queue = DEFAULTS.queue();

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "The longest wait for an answer. Default: ${DEFAULT-VALUE}.")
  private long timeout = DEFAULTS.timeout().toSeconds();

  @Option(
      names = "--rate",
      paramLabel = "N",
      description =
          "Requests a minute from one address; 0 for no limit. Default: ${DEFAULT-VALUE}.")
  private int rate = DEFAULTS.ratePerMinute();

  @Option(
      names = "--origin",
      paramLabel = "ORIGIN",
      description = "An origin whose pages may call the API from a browser; repeat for more.")
  private List<String> origins = List.of();

  @Mixin private HomeOption home = new HomeOption();

  @Override
  public Integer call() throws InterruptedException {
    var err = spec.commandLine().getErr();
    var progress = new ProgressBar(err, "Building the index");
    var server = ApiServer.start(settings(), () -> EngineReports.open(home.home(), progress));
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-server"));
    err.println("Listening on http://%s:%d".formatted(host, server.port()));
    if (!server.awaitReady()) {
      server.close();
      return 1;
    }
    err.println("Ready.");
    new CountDownLatch(1).await();
    return 0;
  }

  private ServerSettings settings() {
    return DEFAULTS
        .withAddress(host, port)
        .withBody(maxBody)
        .withWork(DEFAULTS.workers(), queue, Duration.ofSeconds(timeout))
        .withRate(rate)
        .withOrigins(origins);
  }
}
