package nextrung.match;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import nextrung.document.Kind;
import nextrung.document.Segment;

/// Reads the segments of a document, and says why it reads them so: [Matcher] with models learned
/// for one framework, [GenericMatcher] against any.
public interface SegmentMatcher extends AutoCloseable {
  /// Reads a document.
  ///
  /// @param segments in the order of the text
  DocumentReading read(Kind kind, List<Segment> segments);

  /// Tells whether a document is worth reading, and reads it where that is asked for.
  ///
  /// @param segments in the order of the text
  default FirstLook look(Kind kind, List<Segment> segments) {
    var reading = read(kind, segments);
    return new FirstLook(reading.level().relevance(), () -> reading);
  }

  /// Reads a document as [#read] does, and keeps what each word adds, where that can be told.
  default DocumentReading readWords(Kind kind, List<Segment> segments) {
    return read(kind, segments);
  }

  /// Whether a document may show work of the occupation, as far as its words tell: quick, as
  /// nothing is encoded.
  ///
  /// @param segments in the order of the text
  default boolean mayBeRelevant(List<Segment> segments) {
    return true;
  }

  /// Takes apart the matches of some segments; a segment is missing where its words were not kept.
  ///
  /// @param reading what [#readWords] made of the document
  default Map<Segment, Attribution> attributions(
      DocumentReading reading, Collection<Segment> segments) {
    return Map.of();
  }

  /// The segments that set the level: at most three without which a level would be less probable,
  /// those first that matter most.
  ///
  /// @param reading what was made of the document
  /// @param rank of the level, from 1
  List<Segment> cues(DocumentReading reading, int rank);

  /// Lets go of what it holds outside the heap.
  @Override
  default void close() {}
}
