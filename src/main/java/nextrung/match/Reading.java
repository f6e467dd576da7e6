package nextrung.match;

import java.util.List;
import nextrung.document.Segment;

/// How one segment was read.
///
/// @param segment the segment
/// @param claim what it says about the person
/// @param claimProbability of that claim, 0 to 1
/// @param candidates every statement that was weighed, most probable first
/// @param matches the accepted ones, at most three, most probable first
public record Reading(
    Segment segment,
    Claim claim,
    double claimProbability,
    List<Match> candidates,
    List<Match> matches) {
  public Reading {
    candidates = List.copyOf(candidates);
    matches = List.copyOf(matches);
  }

  /// Whether the segment may set a level: what somebody wants or has not done sets none.
  boolean maySetLevel() {
    return claim != Claim.WANTS && claim != Claim.LACKS;
  }
}
