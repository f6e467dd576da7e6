package nextrung.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import nextrung.Nextrung;
import nextrung.advise.ProgressReader;
import nextrung.render.Format;
import nextrung.render.ProgressRenderer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Shows what has changed for one person.
@Command(
    name = "progress",
    mixinStandardHelpOptions = true,
    description = {
      "Reads an earlier and a later plan, report or text of one person: what has been gained, what",
      "has new evidence, which targets were reached, what is no longer in the text. Statements of",
      "another version of the framework are found again by their words."
    })
final class ProgressCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "OLD", description = "The earlier plan, report or text.")
  private Path earlier = Path.of("");

  @Parameters(index = "1", paramLabel = "NEW", description = "The later one.")
  private Path later = Path.of("");

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = RecommendCommand.FormatConverter.class,
      description = "text, html, csv, json or pdf (default: text).")
  private Format format = Format.TEXT;

  @Mixin private HomeOption home = new HomeOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @ParentCommand
  @SuppressWarnings("NullAway.Init") // set by picocli before the call
  private Main main;

  @Override
  public Integer call() throws IOException {
    if (format == Format.MD) {
      throw new ParameterException(
          spec.commandLine(), "progress has no md; use text, html, csv, json or pdf");
    }
    var bar = new ProgressBar(spec.commandLine().getErr(), "Building the index");
    try (var engine = Nextrung.open(home.home(), bar)) {
      var progress =
          new ProgressReader(engine.framework())
              .read(SavedFiles.read(earlier, engine), SavedFiles.read(later, engine));
      new ProgressRenderer(progress, LocalDate.now(ZoneId.systemDefault()))
          .write(format, main.out());
      main.out().flush();
    }
    return 0;
  }
}
