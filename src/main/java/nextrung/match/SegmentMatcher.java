package nextrung.match;

import java.util.List;
import nextrung.document.Kind;
import nextrung.document.Segment;

/// Reads the segments of a document: [Matcher] with models learned for one framework,
/// [GenericMatcher] against any.
public interface SegmentMatcher extends AutoCloseable {
  /// Reads a document.
  ///
  /// @param segments in the order of the text
  DocumentReading read(Kind kind, List<Segment> segments);

  /// Lets go of what it holds outside the heap.
  @Override
  default void close() {}
}
