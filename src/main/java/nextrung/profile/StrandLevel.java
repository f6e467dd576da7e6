package nextrung.profile;

import java.util.List;
import nextrung.framework.Ladder.Strand;
import nextrung.framework.Level;
import nextrung.framework.StatementId;

/// The level that the person has reached on a strand.
///
/// @param shown the shown statements of the strand, in its order; at least one
public record StrandLevel(Strand strand, Level level, List<StatementId> shown) {
  public StrandLevel {
    shown = List.copyOf(shown);
  }
}
