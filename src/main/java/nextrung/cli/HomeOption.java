package nextrung.cli;

import java.nio.file.Path;
import java.util.Optional;
import nextrung.Home;
import picocli.CommandLine.Option;

/// Where the index and the models lie.
final class HomeOption {
  @Option(
      names = "--home",
      paramLabel = "FOLDER",
      description =
          "The folder that holds index/ and models/ (default: where nextrung is installed).")
  private Optional<Path> home = Optional.empty();

  Home home() {
    return new Home(home.orElseGet(HomeOption::installed));
  }

  private static Path installed() {
    return Path.of(System.getProperty("nextrung.home", "."));
  }
}
