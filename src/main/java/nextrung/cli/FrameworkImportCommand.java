package nextrung.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import nextrung.exchange.ExchangeFormat;
import nextrung.exchange.Losses;
import nextrung.framework.FrameworkWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Reads a framework in any form and prints it in this project's own.
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Reads a framework in another form and prints it in the form of index/frameworks.",
      "What cannot be carried over is listed on standard error."
    })
final class FrameworkImportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The framework.")
  private Path file = Path.of("");

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = ExchangeFormatConverter.class,
      description =
          "json, csv, case-1.0, case-1.1, ctdl, rsd or rsd-csv (default: told from the file).")
  private Optional<ExchangeFormat> format = Optional.empty();

  @Option(
      names = "--ladder",
      paramLabel = "FILE",
      description = "A new file for the strands and steps that the file holds.")
  private Optional<Path> ladder = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    ladder.ifPresent(place -> FrameworkFiles.checkNew(place, spec));
    var text = FrameworkFiles.text(file);
    var source = FrameworkFiles.name(file);
    var form = format.orElseGet(() -> ExchangeFormat.guess(text, source));
    var losses = new Losses();
    var bundle = form.codec("").read(text, source, losses);
    var err = spec.commandLine().getErr();
    FrameworkFiles.report(losses, err);
    bundle
        .ladder()
        .ifPresent(found -> {
          if (ladder.isPresent()) {
            FrameworkFiles.write(ladder.get(), FrameworkWriter.write(found));
          } else {
            err.printf(
                "%s holds a ladder of %d strands and %d steps; write it with --ladder FILE.%n",
                source, found.strands().size(), found.steps().size());
          }
        });
    spec.commandLine().getOut().print(FrameworkWriter.write(bundle.framework()));
    spec.commandLine().getOut().flush();
    return 0;
  }
}
