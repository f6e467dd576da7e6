package nextrung.cli;

import java.util.List;
import nextrung.Nextrung;
import picocli.CommandLine.Option;

/// Which frameworks are read against, one or several.
final class FrameworksOption {
  @Option(
      names = {"--framework", "--frameworks"},
      paramLabel = "CODE",
      split = ",",
      description = {
        "The framework of index/frameworks to read against; several, with commas between, give the"
            + " likeliest occupation first. Default: "
            + Nextrung.DEFAULT_FRAMEWORK
            + ".",
        FrameworkOption.GENERIC
      })
  private List<String> codes = List.of(Nextrung.DEFAULT_FRAMEWORK);

  /// The codes, each once.
  List<String> codes() {
    return codes.stream().distinct().toList();
  }
}
