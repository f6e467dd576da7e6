package nextrung.advise;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import nextrung.Report.FrameworkNote;
import nextrung.framework.StatementId;
import nextrung.profile.StatementStatus;
import org.jspecify.annotations.Nullable;

/// One person between two days.
///
/// @param progress the version of this shape
/// @param engine what compared, with its version
/// @param from the id of the earlier document
/// @param to the id of the later document
/// @param gained what is shown now and was not
/// @param evidence what was shown before and has new words for it now
/// @param targets what became of the targets of the earlier plan
/// @param lost what was shown before and is not in the text now; it may still be true
/// @param framework the framework of the later one
/// @param changes how statements changed between both versions of the framework
/// @param remarks what could not be compared
public record Progress(
    String progress,
    String engine,
    String from,
    String to,
    FrameworkNote framework,
    List<Entry> gained,
    List<Entry> evidence,
    List<Outcome> targets,
    List<Entry> lost,
    List<StatementMap.Change> changes,
    List<String> remarks,
    String notice) {
  public static final String VERSION = "1";

  public Progress {
    gained = List.copyOf(gained);
    evidence = List.copyOf(evidence);
    targets = List.copyOf(targets);
    lost = List.copyOf(lost);
    changes = List.copyOf(changes);
    remarks = List.copyOf(remarks);
  }

  /// A statement and the words for it.
  public record Entry(StatementId statement, String level, String name, List<String> quotes) {
    public Entry {
      quotes = List.copyOf(quotes);
    }
  }

  /// What became of a target.
  ///
  /// @param reached whether it is shown now
  /// @param status where the person stands on it now
  /// @param by the day that was set for it
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Outcome(
      StatementId statement,
      String level,
      String name,
      boolean reached,
      StatementStatus status,
      @Nullable String note,
      @Nullable String by) {}
}
