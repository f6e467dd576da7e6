package nextrung.profile;

import java.util.List;
import nextrung.framework.Statement;

/// Where the person stands on one statement.
///
/// @param probability of the best evidence for the status, 0 to 1; 0 without evidence
/// @param weight how much evidence there is that the person does it
/// @param evidence for the status, best first
public record Standing(
    Statement statement,
    StatementStatus status,
    double probability,
    Weight weight,
    List<Evidence> evidence) {
  public Standing {
    evidence = List.copyOf(evidence);
  }

  public boolean shown() {
    return status == StatementStatus.SHOWN;
  }
}
