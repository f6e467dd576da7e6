package nextrung.advise;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import nextrung.Report.FrameworkNote;
import nextrung.framework.StatementId;
import nextrung.profile.Corrections.Verdict;
import nextrung.profile.StatementStatus;
import org.jspecify.annotations.Nullable;

/// One person between two days.
///
/// @param progress the version of this shape
/// @param engine what compared, with its version
/// @param from the id of the earlier document
/// @param to the id of the later document
/// @param gained what the later text shows and the earlier one did not
/// @param selfReported what was not shown before and counts now by the person's own word
/// @param evidence what was shown before and has new words for it now
/// @param targets what became of the targets of the earlier plan
/// @param goneTargets those of them whose statement is no longer in the framework
/// @param lost what the earlier text showed and the later one does not; it may still be true
/// @param saidOtherwise where a text and the person's own word differ, then or now, so that nothing
///   was gained or lost
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
    List<Entry> selfReported,
    List<Entry> evidence,
    List<Outcome> targets,
    List<GoneTarget> goneTargets,
    List<Entry> lost,
    List<Said> saidOtherwise,
    List<StatementMap.Change> changes,
    List<String> remarks,
    String notice) {
  public static final String VERSION = "1";

  public Progress {
    gained = List.copyOf(gained);
    selfReported = List.copyOf(selfReported);
    evidence = List.copyOf(evidence);
    targets = List.copyOf(targets);
    goneTargets = List.copyOf(goneTargets);
    lost = List.copyOf(lost);
    saidOtherwise = List.copyOf(saidOtherwise);
    changes = List.copyOf(changes);
    remarks = List.copyOf(remarks);
  }

  /// A statement and the words for it.
  public record Entry(StatementId statement, String level, String name, List<String> quotes) {
    public Entry {
      quotes = List.copyOf(quotes);
    }
  }

  /// A statement on which a text and the person's own word differ.
  ///
  /// @param how a sentence: what was said and what the text shows, then and now
  public record Said(StatementId statement, String level, String name, String how) {}

  /// A target whose statement the framework has no more.
  ///
  /// @param statement as it was called then
  /// @param text what it said
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record GoneTarget(
      StatementId statement, String text, @Nullable String note, @Nullable String by) {}

  /// What became of a target.
  ///
  /// @param reached whether it is shown now
  /// @param status where the person stands on it now
  /// @param selfReported the person's own word on it now
  /// @param by the day that was set for it
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Outcome(
      StatementId statement,
      String level,
      String name,
      boolean reached,
      StatementStatus status,
      @Nullable Verdict selfReported,
      @Nullable String note,
      @Nullable String by) {}
}
