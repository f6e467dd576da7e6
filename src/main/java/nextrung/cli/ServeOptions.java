package nextrung.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nextrung.Home;
import nextrung.Nextrung;
import nextrung.api.ServerSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// The options of `nextrung serve`. They are described by code, where other commands have
/// annotations: reading those takes an eighth of the time in which a server starts.
final class ServeOptions {
  private static final ServerSettings DEFAULTS = ServerSettings.DEFAULTS;

  private final OptionSpec port =
      number("--port", "N", DEFAULTS.address().port(), "The port; 0 for any free one.");

  private final OptionSpec host =
      option(
              "--host",
              "ADDRESS",
              "The address to listen on. Only this machine can reach the default,"
                  + " ${DEFAULT-VALUE}; there is no login, so put a proxy in front before choosing"
                  + " another.")
          .defaultValue(DEFAULTS.address().host())
          .build();

  private final OptionSpec maxBody =
      number("--max-body", "BYTES", DEFAULTS.limits().maxBody(), "The longest text or request.");

  private final OptionSpec queue =
      number(
          "--queue",
          "N",
          DEFAULTS.work().queue(),
          "Requests that may wait before others are turned away.");

  private final OptionSpec timeout =
      number(
          "--timeout",
          "SECONDS",
          Math.toIntExact(DEFAULTS.work().timeout().toSeconds()),
          "The longest wait for an answer.");

  private final OptionSpec rate =
      number(
          "--rate",
          "N",
          DEFAULTS.limits().ratePerMinute(),
          "Requests a minute from one address; 0 for no limit.");

  private final OptionSpec origins =
      option(
              "--origin",
              "ORIGIN",
              "An origin whose pages may call the API from a browser; repeat for more.")
          .type(List.class)
          .auxiliaryTypes(String.class)
          .initialValue(List.of())
          .build();

  private final OptionSpec check =
      option(
              "--check",
              "FILE",
              "Starts, asks itself everything once with this CV, says whether all is well, and"
                  + " ends.")
          .type(Path.class)
          .build();

  private final OptionSpec frameworks =
      option(
              "--framework",
              "CODE",
              "A framework of index/frameworks to read against; repeat it for more. The first one"
                  + " is meant where a request names none. Default: ${DEFAULT-VALUE}.")
          .type(List.class)
          .auxiliaryTypes(String.class)
          .splitRegex(",")
          .defaultValue(Nextrung.DEFAULT_FRAMEWORK)
          .build();

  private final OptionSpec home =
      option(HomeOption.NAME, HomeOption.LABEL, HomeOption.DESCRIPTION).type(Path.class).build();

  /// Adds them to a command.
  void addTo(CommandSpec spec) {
    List.of(port, host, maxBody, queue, timeout, rate, origins, check, frameworks, home)
        .forEach(spec::addOption);
  }

  private static OptionSpec.Builder option(String name, String label, String description) {
    return OptionSpec.builder(name).paramLabel(label).description(description).type(String.class);
  }

  private static OptionSpec number(String name, String label, int value, String description) {
    return option(name, label, description + " Default: ${DEFAULT-VALUE}.")
        .type(int.class)
        .defaultValue(String.valueOf(value))
        .build();
  }

  Home home() {
    return HomeOption.home(Optional.ofNullable(home.getValue()));
  }

  Optional<Path> check() {
    return Optional.ofNullable(check.getValue());
  }

  List<String> frameworks() {
    return frameworks.getValue();
  }

  private Duration timeout() {
    int seconds = timeout.getValue();
    if (seconds < 1) {
      throw new IllegalArgumentException(
          "timeout is %d seconds; it must be at least 1".formatted(seconds));
    }
    return Duration.ofSeconds(seconds);
  }

  /// How the server is to be.
  ///
  /// @throws IllegalArgumentException naming the option whose value cannot be
  ServerSettings settings() {
    if (frameworks().isEmpty()) {
      throw new IllegalArgumentException(
          "--framework names no framework; give a code of index/frameworks");
    }
    return DEFAULTS
        .withAddress(host.getValue(), port.getValue())
        .withBody(maxBody.getValue())
        .withWork(DEFAULTS.work().workers(), queue.getValue(), timeout())
        .withRate(rate.getValue())
        .withOrigins(origins.getValue());
  }
}
