package nextrung.index;

import java.util.List;
import nextrung.document.Span;
import nextrung.framework.Statement;

/// A statement that a search has found.
///
/// @param score above 0, the best highest; comparable within one search only
/// @param highlights what the query met in the text of the statement, in order
public record StatementHit(Statement statement, double score, List<Span> highlights) {
  public StatementHit {
    highlights = List.copyOf(highlights);
  }
}
