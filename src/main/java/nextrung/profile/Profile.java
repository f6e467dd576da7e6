package nextrung.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nextrung.framework.StatementId;
import nextrung.match.LevelEstimate;

/// Where a person stands: in the whole, on each strand that is shown, and on every statement.
///
/// @param level of the whole document
/// @param strands those with a shown statement, in the order of the ladder
/// @param standings one a statement, in the order of the framework
/// @param spokenOf the statements that the text is about, whosever work it is
public record Profile(
    LevelEstimate level,
    List<StrandLevel> strands,
    List<Standing> standings,
    Set<StatementId> spokenOf) {
  public Profile {
    strands = List.copyOf(strands);
    standings = List.copyOf(standings);
    spokenOf = Set.copyOf(spokenOf);
  }

  /// The standings by statement.
  public Map<StatementId, Standing> byStatement() {
    var map = new LinkedHashMap<StatementId, Standing>();
    standings.forEach(standing -> map.put(standing.statement().id(), standing));
    return map;
  }
}
