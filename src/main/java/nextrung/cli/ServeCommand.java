package nextrung.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import nextrung.Home;
import nextrung.OccupationFinder;
import nextrung.Occupations;
import nextrung.api.ApiServer;
import nextrung.api.EngineReports;
import nextrung.api.Engines;
import nextrung.api.SelfCheck;
import nextrung.api.ServerSettings;
import nextrung.document.DocumentReader;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// `nextrung serve`: the HTTP API and the page, until the process is asked to stop.
final class ServeCommand implements Callable<Integer> {
  private final ServeOptions options = new ServeOptions();
  private CommandSpec spec = CommandSpec.create();

  private ServeCommand() {}

  /// The command as picocli runs it.
  static CommandSpec spec() {
    var command = new ServeCommand();
    command.spec = Main.described(command, "serve", "Serves the HTTP API and the page.");
    command.options.addTo(command.spec);
    return command.spec;
  }

  @Override
  public Integer call() throws InterruptedException, IOException {
    var settings = settings();
    var text = options.check().map(DocumentReader::read);
    var home = options.home();
    options.frameworks().forEach(home::readFramework); // else it would start and never be ready
    var err = spec.commandLine().getErr();
    var server =
        ApiServer.start(
            settings, () -> Engines.open(engines(home), each -> occupations(home, each)));
    var stop = new Thread(server::close, "stop-server");
    Runtime.getRuntime().addShutdownHook(stop);
    var address = address(settings.address().host(), server.port());
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

  private ServerSettings settings() {
    try {
      return options.settings();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private List<Callable<EngineReports>> engines(Home home) {
    var progress = new ProgressBar(spec.commandLine().getErr(), "Building the index");
    return options.frameworks().stream()
        .distinct()
        .map(soc -> (Callable<EngineReports>) () -> EngineReports.open(home, soc, progress))
        .toList();
  }

  private OccupationFinder occupations(Home home, List<EngineReports> engines) {
    return Occupations.open(
        home,
        engines.stream().map(EngineReports::engine).toList(),
        new ProgressBar(spec.commandLine().getErr(), "Indexing occupations"));
  }

  private static String address(String host, int port) {
    var literal = host.contains(":") ? "[%s]".formatted(host) : host;
    return "http://%s:%d".formatted(literal, port);
  }
}
