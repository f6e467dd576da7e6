package nextrung.advise;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nextrung.Report;
import nextrung.Report.FrameworkNote;
import nextrung.Report.StatementEntry;
import nextrung.Report.Target;
import nextrung.document.Kind;
import nextrung.framework.Framework;
import nextrung.framework.StatementId;
import nextrung.profile.Corrections;
import nextrung.profile.Corrections.Verdict;
import org.jspecify.annotations.Nullable;

/// What a person has saved: a plan, see `docs/plan-file.md`, or a report alone, which is a plan
/// whose targets are those of the report.
///
/// @param framework the framework as it was then
/// @param statements the words of its statements as they were then; their names in a report
/// @param text what was read; empty where the person saved without it
/// @param targets what the person chose, or what the report proposes
/// @param chose whether the targets are the person's own choice
public record PlanFile(
    FrameworkNote framework,
    Map<StatementId, String> statements,
    String text,
    Corrections corrections,
    List<Chosen> targets,
    boolean chose,
    Report report) {
  public PlanFile {
    targets = List.copyOf(targets);
  }

  /// Why nothing can be corrected where there is no text.
  public static final String FIXED =
      "cannot change what was saved without its text; leave them out, or save it with its text";

  /// The same plan, with a name for its document where that has none.
  public PlanFile called(String name) {
    return report.id().equals(Report.NAMELESS)
        ? new PlanFile(
            framework, statements, text, corrections, targets, chose, called(report, name))
        : this;
  }

  private static Report called(Report report, String name) {
    return new Report(
        report.report(),
        name,
        report.engine(),
        report.framework(),
        report.document(),
        report.level(),
        report.strands(),
        report.segments(),
        report.statements(),
        report.targets(),
        report.notice());
  }

  /// Whether there is a text to read anew.
  public boolean hasText() {
    return !text.isEmpty();
  }

  /// Whether a word may be taken over what was saved; [#FIXED] says why not.
  public boolean takes(LaterWord word) {
    return hasText() || word.isEmpty();
  }

  /// A chosen target.
  ///
  /// @param by the day to reach it
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Chosen(StatementId statement, @Nullable String note, @Nullable String by) {}

  /// A report that was just made, as a plan with the report's own targets.
  public static PlanFile of(Report report, Framework framework) {
    var words = new LinkedHashMap<StatementId, String>();
    framework.statements().forEach(each -> words.put(each.id(), each.text()));
    return of(report, words);
  }

  /// A report as a plan with the report's own targets.
  ///
  /// @param statements their words, or their names alone
  static PlanFile of(Report report, Map<StatementId, String> statements) {
    return new PlanFile(
        report.framework(), statements, "", corrections(report), chosen(report), false, report);
  }

  private static Corrections corrections(Report report) {
    var verdicts = new LinkedHashMap<StatementId, Verdict>();
    for (var entry : report.statements()) {
      if (entry.selfReported() != null) {
        verdicts.put(entry.id(), entry.selfReported());
      }
    }
    return new Corrections(verdicts);
  }

  private static List<Chosen> chosen(Report report) {
    return report.targets().stream().map(each -> new Chosen(each.statement(), null, null)).toList();
  }

  /// Where its statements are in the present framework.
  StatementMap map(Framework present) {
    return StatementMap.of(statements, present);
  }

  /// The corrections, on the statements of the present framework.
  public Corrections corrections(Framework present) {
    return corrections(map(present));
  }

  Corrections corrections(StatementMap map) {
    var verdicts = new LinkedHashMap<StatementId, Verdict>();
    corrections
        .verdicts()
        .forEach((id, verdict) -> map.now(id).ifPresent(now -> verdicts.put(now, verdict)));
    return new Corrections(verdicts);
  }

  /// What the person chose to grow into, on the statements of the present framework; empty where
  /// the person chose nothing.
  ///
  /// @param map from this plan to the present framework
  List<Chosen> chosen(StatementMap map) {
    return targets.stream()
        .filter(each -> chose)
        .flatMap(each ->
            map.now(each.statement()).map(id -> new Chosen(id, each.note(), each.by())).stream())
        .toList();
  }

  /// Reads a text of a plan once more.
  @FunctionalInterface
  public interface Rereading {
    /// The report on the text by the present engine.
    ///
    /// @param kind told from the text where nobody says
    Report read(String id, Optional<Kind> kind, String text, Corrections corrections);
  }

  /// The same where nothing else is asked of the plan, see [#present(Framework, StatementMap,
  /// Rereading)].
  public Report present(Framework present, Rereading reader) {
    return present(present, map(present), reader);
  }

  /// The report on the person by the present framework. A plan with its text is read anew, with the
  /// person's corrections; one without keeps its findings, where they are now.
  ///
  /// @param map from this plan to the present framework
  /// @throws IllegalArgumentException when it holds no text and is about another occupation
  Report present(Framework present, StatementMap map, Rereading reader) {
    if (hasText()) {
      var kind = Optional.of(report.document().kind());
      return reader.read(report.id(), kind, text, corrections(map));
    }
    requireSameOccupation(present);
    return isOn(present, map) ? report : MovedReport.of(report, present, map);
  }

  /// Whether the findings are on the very statements of a framework. A version may be edited, so
  /// that its name alone does not tell.
  private boolean isOn(Framework present, StatementMap map) {
    return framework.version().equals(present.version())
        && map.changes().isEmpty()
        && Stream.concat(
                report.statements().stream().map(StatementEntry::id),
                report.targets().stream().map(Target::statement))
            .allMatch(id -> map.now(id).isPresent());
  }

  private void requireSameOccupation(Framework present) {
    if (!framework.soc().equals(present.soc())) {
      throw new IllegalArgumentException(
          "\"%s\" is about %s and holds no text to read anew; this engine reads against %s"
              .formatted(report.id(), framework.soc(), present.soc()));
    }
  }

  /// Whether some text is a plan or a report rather than a text about work, also a damaged one.
  public static boolean fits(String text) {
    return SavedJson.hasText(text, "plan") || SavedJson.hasText(text, "report");
  }

  /// Reads a plan or a report.
  ///
  /// @param source the name to use in messages
  /// @throws IllegalArgumentException when it is neither, or of a version that is not known; the
  ///   message holds nothing of the content
  public static PlanFile read(String text, String source) {
    return new PlanReader(source).read(text);
  }
}
