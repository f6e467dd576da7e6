package nextrung.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import nextrung.Nextrung;
import nextrung.bulk.BatchReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Reads documents from standard input, one JSON object a line, and writes one report a line.
@Command(
    name = "batch",
    mixinStandardHelpOptions = true,
    description = {
      "Reads {\"id\",\"kind\",\"text\",\"corrections\"} lines from standard input and writes one"
          + " report a line; only the text is needed.",
      "A line that cannot be read gives a line with its problem, and the rest goes on."
    })
final class BatchCommand implements Callable<Integer> {
  @Mixin private HomeOption home = new HomeOption();
  @Mixin private FrameworkOption framework = new FrameworkOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var progress = new ProgressBar(spec.commandLine().getErr(), "Building the index");
    try (var engine = Nextrung.open(home.home(), framework.code(), progress)) {
      int bad = answer(engine);
      if (bad > 0) {
        spec.commandLine()
            .getErr()
            .printf("%,d lines could not be read; each has its problem in the output.%n", bad);
      }
    }
    return 0;
  }

  private int answer(Nextrung engine) {
    try {
      return new BatchReader(engine).run(System.in, spec.commandLine().getOut());
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }
}
