package nextrung.cli;

import nextrung.Nextrung;
import picocli.CommandLine.Option;

/// Which framework is read against.
final class FrameworkOption {
  static final String GENERIC =
      "One that no models were trained for is read by generic models, and less well.";

  @Option(
      names = "--framework",
      paramLabel = "CODE",
      description = {
        "The framework of index/frameworks to read against. Default: ${DEFAULT-VALUE}.",
        GENERIC
      })
  private String code = Nextrung.DEFAULT_FRAMEWORK;

  String code() {
    return code;
  }

  boolean isDefault() {
    return code.equals(Nextrung.DEFAULT_FRAMEWORK);
  }
}
