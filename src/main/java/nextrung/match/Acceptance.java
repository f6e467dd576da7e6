package nextrung.match;

import java.util.List;

/// When a candidate becomes a match; learned together with the models.
///
/// @param match the least probability of a match, 0 to 1
/// @param beside the least share of the probability of a segment's best match that a further match
///   of it needs, 0 to 1; 0 where every match stands for itself
/// @param shown the least probability that any of its lines is clear evidence by which a statement
///   counts as shown, 0 to 1
/// @param relevance the least relevance of a document that any match is accepted in, 0 to 1
public record Acceptance(double match, double beside, double shown, double relevance) {
  /// A segment has at most this many matches.
  public static final int MOST = 3;

  /// The candidates that become matches: they must be likely, and the document likely to be about
  /// the occupation at all.
  ///
  /// @param candidates of one segment, most probable first
  List<Match> accepted(List<Match> candidates, double documentRelevance) {
    if (documentRelevance < relevance || candidates.isEmpty()) {
      return List.of();
    }
    double least = least(candidates.getFirst().probability());
    return candidates.stream()
        .filter(candidate -> candidate.probability() >= least)
        .limit(MOST)
        .toList();
  }

  /// The least probability of a match in a segment whose best has a given one.
  public double least(double best) {
    return Math.max(match, beside * best);
  }
}
