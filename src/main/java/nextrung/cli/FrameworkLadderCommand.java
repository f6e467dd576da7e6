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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Proposes the ladder of a framework, or opens one again for review.
@Command(
    name = "ladder",
    mixinStandardHelpOptions = true,
    description = {
      "Proposes strands and steps, each with a confidence, as a ladder file to edit.",
      "With --page it also writes a page to review them in a browser; what is saved there is"
          + " marked as reviewed. With --ladder the page is for a ladder or draft that is there"
          + " already, and nothing is proposed.",
      "Put the reviewed file into models/ladders."
    })
final class FrameworkLadderCommand implements Callable<Integer> {
  @Mixin private FrameworkAtHand atHand = new FrameworkAtHand();

  @Option(
      names = "--page",
      paramLabel = "FILE",
      description = "Where to write the page for the review; it needs no server.")
  private Optional<Path> page = Optional.empty();

  @Option(
      names = "--ladder",
      paramLabel = "FILE",
      description = "A ladder or draft to review again; needs --page.")
  private Optional<Path> ladder = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    if (ladder.isPresent()) {
      reopen(ladder.get());
    } else {
      atHand.run(this::propose);
    }
    return 0;
  }

  /// Writes the page alone: the ladder itself is in its file.
  private void reopen(Path file) {
    var place =
        page.orElseThrow(() ->
            new ParameterException(
                spec.commandLine(), "say with --page where to write the page for the review"));
    var name = FrameworkFiles.name(file);
    open(place, ReviewPage.reopen(atHand.framework(), FrameworkFiles.text(file), name));
    spec.commandLine().getErr().flush();
  }

  private void open(Path place, String html) {
    FrameworkFiles.write(place, html);
    spec.commandLine().getErr().printf("Open %s in a browser to review the ladder.%n", place);
  }

  private void propose(Framework framework, Encoder encoder) {
    var proposal = new LadderProposer(framework, encoder).propose();
    var err = spec.commandLine().getErr();
    page.ifPresent(place -> open(place, ReviewPage.write(framework, proposal)));
    var proposed = proposal.ladder();
    err.printf(
        "Proposed %d strands and %d steps; nobody has reviewed them yet.%n",
        proposed.strands().size(), proposed.steps().size());
    err.flush();
    spec.commandLine().getOut().print(ProposalFile.write(framework, proposal));
    spec.commandLine().getOut().flush();
  }
}
