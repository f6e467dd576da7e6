package nextrung.cli;

import java.util.List;
import nextrung.Nextrung;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

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

  @Spec(Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  /// The codes, each once; at least one.
  ///
  /// @throws ParameterException where none is named
  List<String> codes() {
    if (codes.isEmpty() || codes.stream().anyMatch(String::isBlank)) {
      throw new ParameterException(
          spec.commandLine(),
          "--framework names no framework; give a code of index/frameworks, for instance "
              + Nextrung.DEFAULT_FRAMEWORK);
    }
    return codes.stream().distinct().toList();
  }
}
