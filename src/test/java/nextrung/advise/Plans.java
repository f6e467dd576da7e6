package nextrung.advise;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nextrung.Nextrung;
import nextrung.Report;
import nextrung.TestEngine;
import nextrung.document.Kind;
import nextrung.framework.StatementId;
import nextrung.profile.Corrections;
import nextrung.profile.Corrections.Verdict;
import nextrung.render.JsonRenderer;

/// Plans as the page saves them, made for tests.
public final class Plans {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Nextrung ENGINE = TestEngine.get();

  /// A short CV that shows something, and implies something below it.
  public static final String CV =
      """
      EXPERIENCE
      Library Technician, Town Library
      - Run the circulation desk on my own two evenings and every second Saturday: checkouts,
        returns, renewals, holds and reserves
      - Process interlibrary loan requests – lending and borrowing – and track their status
      - Copy catalog records from the bibliographic utility and correct their call numbers
      """;

  private static final Map<String, Report> READ = new ConcurrentHashMap<>();

  private Plans() {}

  /// A statement of library technicians, as in `advanced/2`.
  public static StatementId id(String place) {
    return StatementId.parse("25-4031.00/" + place);
  }

  /// The report on a CV with corrections.
  public static Report report(String text, Map<StatementId, Verdict> verdicts) {
    return reread("cv", Optional.of(Kind.CV), text, new Corrections(verdicts));
  }

  /// The file of a plan.
  ///
  /// @param keep whether the text is saved with it
  /// @param targets as JSON objects
  public static String json(
      String text, boolean keep, Map<StatementId, Verdict> verdicts, String... targets) {
    try {
      var plan = new LinkedHashMap<String, Object>();
      plan.put("plan", "1");
      plan.put("saved", "2026-11-25T16:40:00.000Z");
      plan.put("framework", framework());
      plan.put("document", keep ? Map.of("kind", "cv", "text", text) : Map.of("kind", "cv"));
      plan.put("corrections", corrections(verdicts));
      plan.put("targets", JSON.readTree("[" + String.join(",", targets) + "]"));
      plan.put("report", JSON.readTree(JsonRenderer.compact().bytes(report(text, verdicts))));
      plan.put("notice", Report.NOTICE);
      return JSON.writeValueAsString(plan);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> framework() {
    var framework = ENGINE.framework();
    var statements =
        framework.statements().stream()
            .map(each -> Map.of("id", each.id().toString(), "text", each.text()))
            .toList();
    return Map.of(
        "soc", framework.soc(),
        "title", framework.title(),
        "version", framework.version(),
        "attribution", framework.attribution(),
        "statements", statements);
  }

  private static List<Map<String, String>> corrections(Map<StatementId, Verdict> verdicts) {
    return verdicts.entrySet().stream()
        .map(
            each -> Map.of("statement", each.getKey().toString(), "verdict", each.getValue().key()))
        .collect(Collectors.toList());
  }

  /// A plan that was saved and read back.
  public static PlanFile plan(String text, Map<StatementId, Verdict> verdicts, String... targets) {
    return PlanFile.read(json(text, true, verdicts, targets), "plan.json");
  }

  /// Somebody with a plan.
  public static Person person(String alias, PlanFile plan) {
    return Person.of(alias, plan, LaterWord.NONE, ENGINE.framework(), Plans::reread);
  }

  /// Reads a text, once for all tests.
  public static Report reread(String id, Optional<Kind> kind, String text, Corrections word) {
    return READ.computeIfAbsent(
        id + kind + word + text, key -> ENGINE.report(ENGINE.document(id, kind, text), word));
  }
}
