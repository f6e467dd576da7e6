package nextrung.match;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import nextrung.document.Kind;
import nextrung.document.Segment;

/// Reads the segments of a document, and says why it reads them so: [Matcher] with models learned for one framework,
/// [GenericMatcher] against any.
public interface SegmentMatcher {
  /// Reads a document.
  ///
  /// @param segments in the order of the text
  DocumentReading read(Kind kind, List<Segment> segments);

  /// Takes apart the matches of some segments; a segment is missing where this cannot be told.
  ///
  /// @param segments of a document that was read
  default Map<Segment, Attribution> attributions(Collection<Segment> segments) {
    return Map.of();
  }

  /// The segments that set the level: at most three without which a level would be less probable,
  /// those first that matter most.
  ///
  /// @param reading what [#read] made of the document
  /// @param rank of the level, from 1
  List<Segment> cues(Kind kind, DocumentReading reading, int rank);
}
