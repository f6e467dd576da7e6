package nextrung.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import nextrung.curate.LadderProposer;
import nextrung.curate.ProposalFile;
import nextrung.curate.ReviewPage;
import nextrung.encode.Encoder;
import nextrung.framework.Framework;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
  @Mixin private FrameworkAtHand atHand = new FrameworkAtHand();

  @Option(
      names = "--page",
      paramLabel = "FILE",
      description = "Where to write the page for the review; it needs no server.")
  private Optional<Path> page = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    atHand.run(this::propose);
    return 0;
  }

  private void propose(Framework framework, Encoder encoder) {
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
}
