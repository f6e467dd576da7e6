package nextrung.curate;

import java.util.List;
import nextrung.framework.Ladder;

/// A ladder that nobody has reviewed, with how sure each step is.
///
/// @param confidences one a step, in the order of the ladder's steps, 0 to 1
public record LadderProposal(Ladder ladder, List<Double> confidences) {
  public LadderProposal {
    confidences = List.copyOf(confidences);
    if (confidences.size() != ladder.steps().size()) {
      throw new IllegalArgumentException(
          "%d confidences for %d steps".formatted(confidences.size(), ladder.steps().size()));
    }
  }
}
