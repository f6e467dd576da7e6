package nextrung.cli;

import java.nio.file.Path;
import java.util.Optional;
import nextrung.Home;
import picocli.CommandLine.Option;

/// Where the index and the models lie.
final class HomeOption {
  static final String NAME = "--home";
  static final String LABEL = "FOLDER";
  static final String DESCRIPTION =
      "The folder that holds index/ and models/ (default: where nextrung is installed).";

  @Option(names = NAME, paramLabel = LABEL, description = DESCRIPTION)
  private Optional<Path> home = Optional.empty();

  Home home() {
    return home(home);
  }

  /// The folder that is named, or the one of the installation.
  static Home home(Optional<Path> named) {
    return new Home(named.orElseGet(HomeOption::installed));
  }

  private static Path installed() {
    return Path.of(System.getProperty("nextrung.home", "."));
  }
}
