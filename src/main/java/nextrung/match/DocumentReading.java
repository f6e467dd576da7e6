package nextrung.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nextrung.document.Segment;
import nextrung.encode.WordShares;

/// How a whole document was read.
///
/// @param level its level and relevance
/// @param readings one a segment, in the order of the text
/// @param signals what the first pass said of the segments
/// @param words what each word adds to the vector of its segment, where that was kept
public record DocumentReading(
    LevelEstimate level, List<Reading> readings, Signals signals, Map<Segment, WordShares> words) {
  public DocumentReading {
    readings = List.copyOf(readings);
    words = Map.copyOf(words);
  }

  /// A reading without words.
  public DocumentReading(LevelEstimate level, List<Reading> readings, Signals signals) {
    this(level, readings, signals, Map.of());
  }

  DocumentReading with(Map<Segment, WordShares> kept) {
    return new DocumentReading(level, readings, signals, kept);
  }

  /// Puts together what was found of each segment.
  ///
  /// @param claims the probability of every claim, one array a segment
  /// @param candidates of each segment, most probable first
  static DocumentReading of(
      Acceptance acceptance,
      List<Segment> segments,
      LevelEstimate level,
      Signals signals,
      List<double[]> claims,
      List<List<Match>> candidates) {
    var readings = new ArrayList<Reading>();
    for (int i = 0; i < segments.size(); i++) {
      var matches = acceptance.accepted(candidates.get(i), level.relevance());
      var claim = ClaimDetector.best(claims.get(i), !matches.isEmpty());
      double probability = claims.get(i)[claim.ordinal()];
      readings.add(new Reading(segments.get(i), claim, probability, candidates.get(i), matches));
    }
    return new DocumentReading(level, readings, signals);
  }
}
