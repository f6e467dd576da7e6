package nextrung.pathway;

import java.util.List;
import nextrung.framework.Statement;
import nextrung.framework.StatementId;

/// A statement to grow into.
///
/// @param readiness how likely an advisor is to name it among the next five, 0 to 1
/// @param buildsOn the shown statements that it continues, surest first; empty for a hole in the
///   present level
/// @param missing what it asks that those do not, in its own words
/// @param reason one sentence to the person
public record GrowthTarget(
    Statement statement,
    double readiness,
    List<StatementId> buildsOn,
    String missing,
    String reason) {
  public GrowthTarget {
    buildsOn = List.copyOf(buildsOn);
  }
}
