package nextrung.index;

import java.util.List;
import nextrung.framework.StatementId;

/// An occupation that a text may be about.
///
/// @param soc its code
/// @param title its title
/// @param relevance its share of all that the lines of the text speak for, 0 to 1
/// @param statements those that spoke for it most, at most five
public record OccupationCandidate(
    String soc, String title, double relevance, List<StatementId> statements) {
  public OccupationCandidate {
    statements = List.copyOf(statements);
  }
}
