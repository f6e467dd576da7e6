package nextrung.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import nextrung.curate.FrameworkAdvice;
import nextrung.encode.Encoder;
import nextrung.framework.Framework;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Checks a framework: every fault with its pointer, or else advice.
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Reads a framework and lists every fault with a JSON pointer, on standard error (exit 1).",
      "A framework without faults gets advice: statements that say nearly the same, without a step"
          + " up or down, and the like."
    })
final class FrameworkCheckCommand implements Callable<Integer> {
  @Mixin private FrameworkAtHand atHand = new FrameworkAtHand();

  @Option(
      names = "--ladder",
      paramLabel = "FILE",
      description = "Its ladder (default: the one at home with its code).")
  private Optional<Path> ladder = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    atHand.run(this::check);
    return 0;
  }

  private void check(Framework framework, Encoder encoder) {
    var known = FrameworkFiles.ladder(ladder, atHand.home(), framework);
    var out = spec.commandLine().getOut();
    out.printf(
        "%s: no fault, %d levels, %d statements%n",
        framework, framework.levels().size(), framework.statements().size());
    FrameworkAdvice.on(framework, known, encoder).forEach(advice -> out.println("  " + advice));
    out.flush();
  }
}
