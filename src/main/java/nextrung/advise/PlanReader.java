package nextrung.advise;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nextrung.Report;
import nextrung.Report.FrameworkNote;
import nextrung.advise.PlanFile.Chosen;
import nextrung.framework.StatementId;
import nextrung.profile.Corrections;
import nextrung.profile.Corrections.Verdict;

/// Reads what a person saved, which may have been edited or damaged since. Its messages hold
/// nothing of the content.
///
/// @param source the name to use in messages
record PlanReader(String source) {
  /// The version of a plan that is read.
  private static final String VERSION = "1";

  private static final int MOST_STATEMENTS = 20_000;

  private static final ObjectMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /// A file that is JSON and yet no plan.
  private static final class Unfit extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    Unfit(String message) {
      super(message);
    }
  }

  /// A plan, or a report as a plan.
  PlanFile read(String text) {
    try {
      var root = JSON.readTree(text);
      return root.path("report").isTextual() ? report(root) : plan(root);
    } catch (Unfit e) {
      throw e;
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          about("is damaged: it is no plan and no report; save it again"), e);
    }
  }

  private PlanFile report(JsonNode root) throws JsonProcessingException {
    requireVersion(root.path("report").asText(), Report.VERSION, "report");
    var report = read(root, Report.class);
    requireFew(report.statements().size());
    var names = new LinkedHashMap<StatementId, String>();
    report.statements().forEach(entry -> names.put(entry.id(), entry.name()));
    return PlanFile.of(report, names);
  }

  private PlanFile plan(JsonNode root) throws JsonProcessingException {
    requireVersion(root.path("plan").asText(), VERSION, "plan");
    for (var field : List.of("framework", "targets", "report")) {
      if (!root.path(field).isContainerNode()) {
        throw unfit("is damaged: it has no \"%s\"".formatted(field));
      }
    }
    var targets = targets(root);
    return new PlanFile(
        read(root.path("framework"), FrameworkNote.class),
        words(root),
        root.path("document").path("text").asText(""),
        corrections(root),
        targets,
        !targets.isEmpty(),
        read(root.path("report"), Report.class));
  }

  private Map<StatementId, String> words(JsonNode root) {
    var words = new LinkedHashMap<StatementId, String>();
    requireFew(root.path("framework").path("statements").size());
    for (var node : root.path("framework").path("statements")) {
      words.put(StatementId.parse(node.path("id").asText()), node.path("text").asText());
    }
    return words;
  }

  private Corrections corrections(JsonNode root) {
    var list = root.path("corrections");
    if (!list.isMissingNode() && !list.isArray()) {
      throw unfit("is damaged: its corrections are no list");
    }
    var verdicts = new LinkedHashMap<StatementId, Verdict>();
    for (var node : list) {
      var verdict =
          Verdict.of(node.path("verdict").asText())
              .orElseThrow(() -> unfit("is damaged: a correction is neither shown nor not_me"));
      verdicts.put(StatementId.parse(node.path("statement").asText()), verdict);
    }
    return new Corrections(verdicts);
  }

  private List<Chosen> targets(JsonNode root) throws JsonProcessingException {
    var targets = JSON.treeToValue(root.path("targets"), Chosen[].class);
    if (Arrays.stream(targets).anyMatch(each -> each == null || each.statement() == null)) {
      throw unfit("is damaged: a target names no statement");
    }
    return List.of(targets);
  }

  /// Reads a part whose every component is there that may not be null: a file may hold anything.
  private <T extends Record> T read(JsonNode node, Class<T> type) throws JsonProcessingException {
    var part = JSON.treeToValue(node, type);
    if (!Whole.is(part)) {
      throw unfit("is damaged: its %s has holes; save it again".formatted(name(type)));
    }
    return part;
  }

  private static String name(Class<?> type) {
    return type == Report.class ? "report" : "framework";
  }

  /// Each is set against all of the present framework.
  private void requireFew(int statements) {
    if (statements > MOST_STATEMENTS) {
      throw unfit(
          "has %d statements; at most %d are read: save it against a smaller framework"
              .formatted(statements, MOST_STATEMENTS));
    }
  }

  private void requireVersion(String found, String known, String what) {
    if (!found.equals(known)) {
      throw unfit(
          "is a %s of version \"%s\"; this engine reads version %s".formatted(what, found, known));
    }
  }

  private Unfit unfit(String message) {
    return new Unfit(about(message));
  }

  private String about(String message) {
    return "[%s] %s".formatted(source, message);
  }
}
