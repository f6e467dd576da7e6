package nextrung;

import java.util.List;
import java.util.Map;
import nextrung.document.Segment;
import nextrung.document.Span;
import nextrung.framework.StatementId;
import nextrung.match.Attribution;

/// Why a document was read as it was.
///
/// @param matches what carried the matches of each segment that is quoted; a segment is missing
///   where this cannot be told
/// @param level the segments that set the level
record Reasons(Map<Segment, Attribution> matches, List<Segment> level) {

  /// The words of a segment that carried its match with a statement.
  List<Span> words(Segment segment, StatementId statement) {
    var attribution = matches.get(segment);
    return attribution == null ? List.of() : attribution.words(statement);
  }
}
