package nextrung.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import nextrung.Nextrung;
import nextrung.OccupationFinder;
import nextrung.Occupations;
import nextrung.api.ApiServer;
import nextrung.api.EngineReports;
import nextrung.api.Engines;
import nextrung.api.SelfCheck;
import nextrung.api.ServerSettings;
import nextrung.document.DocumentReader;
import org.jspecify.annotations.Nullable;
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
  private int port = DEFAULTS.address().port();

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description =
          "The address to listen on. Only this machine can reach the default, ${DEFAULT-VALUE};"
              + " there is no login, so put a proxy in front before choosing another.")
  private String host = DEFAULTS.address().host();

  @Option(
      names = "--max-body",
      paramLabel = "BYTES",
      description = "The longest text or request. Default: ${DEFAULT-VALUE}.")
  private int maxBody = DEFAULTS.limits().maxBody();

  @Option(
      names = "--queue",
      paramLabel = "N",
      description =
          "Requests that may wait before others are turned away. Default: ${DEFAULT-VALUE}.")
  private int queue = DEFAULTS.work().queue();

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "The longest wait for an answer. Default: ${DEFAULT-VALUE}.")
  private long timeout = DEFAULTS.work().timeout().toSeconds();

  @Option(
      names = "--rate",
      paramLabel = "N",
      description =
          "Requests a minute from one address; 0 for no limit. Default: ${DEFAULT-VALUE}.")
  private int rate = DEFAULTS.limits().ratePerMinute();

  @Option(
      names = "--origin",
      paramLabel = "ORIGIN",
      description = "An origin whose pages may call the API from a browser; repeat for more.")
  private List<String> origins = List.of();

  @Option(
      names = "--check",
      paramLabel = "FILE",
      description =
          "Starts, asks itself everything once with this CV, says whether all is well, and ends.")
  private @Nullable Path check;

  @Option(
      names = "--framework",
      paramLabel = "CODE",
      split = ",",
      description = {
        "A framework of index/frameworks to read against; repeat it for more. The first one is"
            + " meant where a request names none. Default: "
            + Nextrung.DEFAULT_FRAMEWORK
            + "."
      })
  private List<String> frameworks = List.of(Nextrung.DEFAULT_FRAMEWORK);

  @Mixin private HomeOption home = new HomeOption();

  @Override
  public Integer call() throws InterruptedException, IOException {
    var text = Optional.ofNullable(check).map(DocumentReader::read);
    frameworks.forEach(this::checkIsThere);
    var err = spec.commandLine().getErr();
    var server = ApiServer.start(settings(), () -> Engines.open(engines(), this::occupations));
    var stop = new Thread(server::close, "stop-server");
    Runtime.getRuntime().addShutdownHook(stop);
    var address = address(server.port());
    err.println("Listening on " + address);
    if (!server.awaitReady()) {
      return 1;
    }
    err.println("Ready.");
    if (text.isEmpty()) {
      new CountDownLatch(1).await();
    }
    new SelfCheck(address).run(text.orElseThrow());
    err.println("All is well.");
    Runtime.getRuntime().removeShutdownHook(stop);
    server.close();
    return 0;
  }

  /// A server that can never be ready need not start.
  private void checkIsThere(String soc) {
    var file = home.home().framework(soc);
    if (!Files.exists(file)) {
      throw new IllegalArgumentException(
          "[%s] there is no such framework; put it there or name another".formatted(file));
    }
  }

  private List<Callable<EngineReports>> engines() {
    var progress = new ProgressBar(spec.commandLine().getErr(), "Building the index");
    return frameworks.stream()
        .distinct()
        .map(soc -> (Callable<EngineReports>) () -> EngineReports.open(home.home(), soc, progress))
        .toList();
  }

  private OccupationFinder occupations(List<EngineReports> engines) {
    return Occupations.open(
        home.home(),
        engines.stream().map(EngineReports::engine).toList(),
        new ProgressBar(spec.commandLine().getErr(), "Indexing occupations"));
  }

  private String address(int boundPort) {
    var literal = host.contains(":") ? "[%s]".formatted(host) : host;
    return "http://%s:%d".formatted(literal, boundPort);
  }

  private ServerSettings settings() {
    return DEFAULTS
        .withAddress(host, port)
        .withBody(maxBody)
        .withWork(DEFAULTS.work().workers(), queue, Duration.ofSeconds(timeout))
        .withRate(rate)
        .withOrigins(origins);
  }
}
