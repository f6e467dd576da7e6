package nextrung.match;

import java.util.List;

/// How a whole document was read.
///
/// @param level its level and relevance
/// @param readings one a segment, in the order of the text
public record DocumentReading(LevelEstimate level, List<Reading> readings) {
  public DocumentReading {
    readings = List.copyOf(readings);
  }
}
