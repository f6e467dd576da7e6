package nextrung.advise;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Arrays;
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
  /// The version that is read.
  public static final String VERSION = "1";

  private static final ObjectMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  public PlanFile {
    targets = List.copyOf(targets);
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
    return new PlanFile(
        report.framework(),
        words,
        "",
        corrections(report.statements()),
        chosen(report),
        false,
        report);
  }

  private static List<Chosen> chosen(Report report) {
    return report.targets().stream().map(each -> new Chosen(each.statement(), null, null)).toList();
  }

  /// The corrections, on the statements of the present framework.
  public Corrections corrections(Framework present) {
    var map = StatementMap.of(statements, present);
    var verdicts = new LinkedHashMap<StatementId, Verdict>();
    corrections
        .verdicts()
        .forEach((id, verdict) -> map.now(id).ifPresent(now -> verdicts.put(now, verdict)));
    return new Corrections(verdicts);
  }

  /// What the person chose to grow into, on the statements of the present framework; empty where
  /// the person chose nothing.
  List<Chosen> chosen(Framework present) {
    var map = StatementMap.of(statements, present);
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

  /// The report on the person by the present framework. A plan with its text is read anew, with the
  /// person's corrections; one without keeps its findings, where they are now.
  ///
  /// @throws IllegalArgumentException when it holds no text and is about another occupation
  public Report present(Framework present, Rereading reader) {
    if (!text.isEmpty()) {
      var kind = Optional.of(report.document().kind());
      return reader.read(report.id(), kind, text, corrections(present));
    }
    requireSameOccupation(present);
    return isOn(present) ? report : MovedReport.of(this, present);
  }

  /// Whether the findings are on the very statements of a framework. A version may be edited, so
  /// that its name alone does not tell.
  private boolean isOn(Framework present) {
    var map = StatementMap.of(statements, present);
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

  static FrameworkNote note(Framework framework) {
    return new FrameworkNote(
        framework.soc(), framework.title(), framework.version(), framework.attribution());
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
    try {
      var root = JSON.readTree(text);
      return root.path("report").isTextual() ? report(root, source) : plan(root, source);
    } catch (JsonProcessingException | IllegalArgumentException e) {
      if (e.getMessage() != null && e.getMessage().startsWith("[" + source)) {
        throw new IllegalArgumentException(e.getMessage(), null);
      }
      throw broken(source, "is damaged: it is no plan and no report; save it again", e);
    }
  }

  private static PlanFile report(JsonNode root, String source) throws JsonProcessingException {
    version(root.path("report").asText(), Report.VERSION, "report", source);
    var report = complete(JSON.treeToValue(root, Report.class), source);
    var names = new LinkedHashMap<StatementId, String>();
    report.statements().forEach(entry -> names.put(entry.id(), entry.name()));
    return new PlanFile(
        report.framework(),
        names,
        "",
        corrections(report.statements()),
        chosen(report),
        false,
        report);
  }

  private static Corrections corrections(List<StatementEntry> entries) {
    var verdicts = new LinkedHashMap<StatementId, Verdict>();
    for (var entry : entries) {
      if (entry.selfReported() != null) {
        verdicts.put(entry.id(), entry.selfReported());
      }
    }
    return new Corrections(verdicts);
  }

  private static PlanFile plan(JsonNode root, String source) throws JsonProcessingException {
    version(root.path("plan").asText(), VERSION, "plan", source);
    for (var field : List.of("framework", "targets", "report")) {
      if (!root.path(field).isContainerNode()) {
        throw broken(source, "is damaged: it has no \"%s\"".formatted(field), null);
      }
    }
    var words = new LinkedHashMap<StatementId, String>();
    for (var node : root.path("framework").path("statements")) {
      words.put(StatementId.parse(node.path("id").asText()), node.path("text").asText());
    }
    var verdicts = new LinkedHashMap<StatementId, Verdict>();
    for (var node : root.path("corrections")) {
      Verdict.of(node.path("verdict").asText())
          .ifPresent(
              verdict -> verdicts.put(StatementId.parse(node.path("statement").asText()), verdict));
    }
    var targets = JSON.treeToValue(root.path("targets"), Chosen[].class);
    if (Arrays.stream(targets).anyMatch(each -> each == null || each.statement() == null)) {
      throw broken(source, "is damaged: a target names no statement", null);
    }
    return new PlanFile(
        JSON.treeToValue(root.path("framework"), FrameworkNote.class),
        words,
        root.path("document").path("text").asText(""),
        new Corrections(verdicts),
        List.of(targets),
        targets.length > 0,
        complete(JSON.treeToValue(root.path("report"), Report.class), source));
  }

  /// Checks what everything is read from; a file may hold anything.
  @SuppressWarnings("ConstantValue") // what was read from a file may be null all the same
  private static Report complete(Report report, String source) {
    boolean whole =
        report.framework() != null
            && report.document() != null
            && report.document().kind() != null
            && report.statements().stream().allMatch(each -> each.id() != null)
            && report.targets().stream().allMatch(each -> each.statement() != null);
    if (!whole) {
      throw broken(source, "is damaged: its report has holes; save it again", null);
    }
    return report;
  }

  private static void version(String found, String known, String what, String source) {
    if (!found.equals(known)) {
      throw broken(
          source,
          "is a %s of version \"%s\"; this engine reads version %s".formatted(what, found, known),
          null);
    }
  }

  private static IllegalArgumentException broken(
      String source, String message, @Nullable Exception cause) {
    return new IllegalArgumentException("[%s] %s".formatted(source, message), cause);
  }
}
