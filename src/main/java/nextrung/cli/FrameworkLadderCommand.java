package nextrung.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import nextrung.curate.LadderProposer;
import nextrung.curate.ProposalFile;
import nextrung.curate.ReviewPage;
import nextrung.encode.OnnxEncoder;
import nextrung.framework.FrameworkReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Proposes the ladder of a framework.
@Command(
    name = "ladder",
    mixinStandardHelpOptions = true,
    description = {
      "Proposes strands and steps, each with a confidence, as a ladder file to edit.",
      "With --page it also writes a page to review them in a browser; what is saved there is"
          + " marked",
      "as reviewed. Put the file into models/ladders."
    })
final class FrameworkLadderCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The framework.")
  private Path file = Path.of("");

  @Option(
      names = "--page",
      paramLabel = "FILE",
      description = "Where to write the page for the review; it needs no server.")
  private Optional<Path> page = Optional.empty();

  @Mixin private HomeOption home = new HomeOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var framework = FrameworkReader.read(file);
    try (var encoder = OnnxEncoder.open(home.home().encoder())) {
      var proposal = new LadderProposer(framework, encoder).propose();
      var err = spec.commandLine().getErr();
      page.ifPresent(place -> {
        FrameworkFiles.write(place, ReviewPage.write(framework, proposal));
        err.printf("Open %s in a browser to review the ladder.%n", place);
      });
      var ladder = proposal.ladder();
      err.printf(
          "Proposed %d strands and %d steps; nobody has reviewed them yet.%n",
          ladder.strands().size(), ladder.steps().size());
      err.flush();
      spec.commandLine().getOut().print(ProposalFile.write(framework, proposal));
      spec.commandLine().getOut().flush();
    }
    return 0;
  }
}
