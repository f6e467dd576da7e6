package nextrung.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import nextrung.curate.FrameworkAdvice;
import nextrung.encode.OnnxEncoder;
import nextrung.framework.FrameworkReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Checks a framework: every fault with its pointer, or else advice.
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Reads a framework and lists every fault with a JSON pointer, on standard error (exit 1).",
      "A framework without faults gets advice: statements that say nearly the same, without a step",
      "up or down, and the like."
    })
final class FrameworkCheckCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The framework.")
  private Path file = Path.of("");

  @Option(
      names = "--ladder",
      paramLabel = "FILE",
      description = "Its ladder (default: the one at home with its code).")
  private Optional<Path> ladder = Optional.empty();

  @Mixin private HomeOption home = new HomeOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var framework = FrameworkReader.read(file);
    var known = FrameworkFiles.ladder(ladder, home.home(), framework);
    var out = spec.commandLine().getOut();
    out.printf(
        "%s: no fault, %d levels, %d statements%n",
        framework, framework.levels().size(), framework.statements().size());
    try (var encoder = OnnxEncoder.open(home.home().encoder())) {
      FrameworkAdvice.on(framework, known, encoder).forEach(advice -> out.println("  " + advice));
    }
    out.flush();
    return 0;
  }
}
