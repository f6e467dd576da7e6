package nextrung.match;

import java.util.Comparator;
import nextrung.framework.StatementId;

/// A statement that a segment is evidence for.
///
/// @param statement which one
/// @param probability that a careful reader would accept the segment as evidence, clear or partial,
///   0 to 1
/// @param clear the probability that it is clear evidence: the activity and its level both show; 0
///   to 1 and never above the other
public record Match(StatementId statement, double probability, double clear) {
  /// The most probable first.
  static final Comparator<Match> BEST =
      Comparator.comparingDouble(Match::probability).reversed().thenComparing(Match::statement);
}
