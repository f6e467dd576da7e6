package nextrung.cli;

import java.nio.file.Path;
import nextrung.Home;
import nextrung.encode.Encoder;
import nextrung.encode.OnnxEncoder;
import nextrung.framework.Framework;
import nextrung.framework.FrameworkReader;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// A framework that a command looks at with the encoder, before it is put in place.
final class FrameworkAtHand {
  @Parameters(paramLabel = "FILE", description = "The framework.")
  private Path file = Path.of("");

  @Mixin private HomeOption home = new HomeOption();

  /// What is done with it.
  @FunctionalInterface
  interface Work {
    void on(Framework framework, Encoder encoder);
  }

  Home home() {
    return home.home();
  }

  Framework framework() {
    return FrameworkReader.read(file);
  }

  void run(Work work) {
    var framework = framework();
    try (var encoder = OnnxEncoder.open(home().encoder(framework.soc()))) {
      work.on(framework, encoder);
    }
  }
}
