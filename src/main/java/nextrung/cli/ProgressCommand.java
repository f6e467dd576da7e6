package nextrung.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nextrung.advise.PlanFile;
import nextrung.advise.ProgressReader;
import nextrung.render.ProgressRenderer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Shows what has changed for one person.
@Command(
    name = "progress",
    mixinStandardHelpOptions = true,
    description = {
      "Reads an earlier and a later plan, report or document of one person: what has been gained,"
          + " what has new evidence, which targets were reached, what is no longer in the text.",
      "Statements of another version of the framework are found again by their words."
    })
final class ProgressCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "OLD",
      description = "The earlier plan, report or document.")
  private Path earlier = Path.of("");

  @Parameters(index = "1", paramLabel = "NEW", description = "The later one.")
  private Path later = Path.of("");

  @Mixin private AdvisorOptions options = new AdvisorOptions();

  @Override
  public Integer call() throws IOException {
    options.run((files, date) -> {
      var reader = new ProgressReader(files.engine().framework());
      return new ProgressRenderer(reader.read(read(files, earlier), read(files, later)), date);
    });
    return 0;
  }

  /// What the file holds, by the name of the file where its document has none.
  private static PlanFile read(SavedFiles files, Path file) {
    return files.read(file).called(FrameworkFiles.name(file));
  }
}
