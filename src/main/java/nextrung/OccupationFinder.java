package nextrung;

import java.util.List;
import nextrung.document.SourceDocument;
import nextrung.index.OccupationCandidate;

/// Tells which of several frameworks a document is about, see [Occupations].
@FunctionalInterface
public interface OccupationFinder extends AutoCloseable {
  /// The occupations that a document may be about, most relevant first; none for one without lines.
  List<OccupationCandidate> occupations(SourceDocument document);

  @Override
  default void close() {}
}
