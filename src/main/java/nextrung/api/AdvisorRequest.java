package nextrung.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import nextrung.advise.LaterWord;
import nextrung.advise.Person;
import nextrung.advise.PlanFile;
import nextrung.api.Problem.FieldError;

/// What advisors ask: texts as `POST /v1/reports` takes them, each with an alias, or saved plans
/// and reports in their place. Nothing of it is kept.
final class AdvisorRequest {
  private static final int MOST_PEOPLE = 50;

  private final ReportService engine;

  AdvisorRequest(ReportService engine) {
    this.engine = engine;
  }

  /// Reads `{"people": [{"alias", "text" or "saved", "kind"?, "corrections"?}]}` and the texts in
  /// it. A saved plan or report that cannot be read makes an unread person, so that the others are
  /// compared all the same.
  ///
  /// @throws ProblemException with every field that is wrong
  List<Person> people(JsonNode json) {
    var list = json.path("people");
    if (!list.isArray() || list.isEmpty() || list.size() > MOST_PEOPLE) {
      throw ProblemException.invalid(
          "/people", "must be a list of 1 to %d people".formatted(MOST_PEOPLE));
    }
    var people = new ArrayList<Person>();
    var aliases = new HashSet<String>();
    for (int i = 0; i < list.size(); i++) {
      var at = "/people/" + i;
      var alias = alias(list.get(i), at);
      if (!aliases.add(alias)) {
        throw ProblemException.invalid(at + "/alias", "is given twice; give each person another");
      }
      people.add(person(alias, list.get(i), at));
    }
    return people;
  }

  private static String alias(JsonNode json, String at) {
    var alias = json.path("alias");
    if (!alias.isTextual() || alias.asText().isBlank()) {
      throw ProblemException.invalid(at + "/alias", "must be a string that is not blank");
    }
    return alias.asText().strip();
  }

  /// A person by the present framework; a plan with its text is read anew, with the corrections
  /// that it holds and those that came since.
  private Person person(String alias, JsonNode json, String at) {
    if (!json.hasNonNull("saved")) {
      return new Person(alias, request(json, at).answer(engine));
    }
    if (json.hasNonNull("text")) {
      throw ProblemException.invalid(
          at + "/text", "stands beside a saved plan, which has its own; send one of them");
    }
    var word = word(json, at);
    try {
      var plan = PlanFile.read(json.path("saved").toString(), alias);
      if (!plan.takes(word)) {
        throw ProblemException.invalid(at + "/corrections", PlanFile.FIXED);
      }
      return Person.of(alias, plan, word, engine.framework(), engine::reread);
    } catch (IllegalArgumentException e) {
      return Person.unread(alias, String.valueOf(e.getMessage()), engine.framework());
    }
  }

  private static LaterWord word(JsonNode json, String at) {
    try {
      return LaterWord.of(json.path("corrections"));
    } catch (IllegalArgumentException e) {
      throw ProblemException.invalid(at + "/corrections", String.valueOf(e.getMessage()));
    }
  }

  /// A saved plan, or what a text says now.
  ///
  /// @param name the field that holds it
  PlanFile saved(JsonNode json, String name) {
    var node = json.path(name);
    var at = "/" + name;
    if (!node.isObject()) {
      throw ProblemException.invalid(at, "must be an object with a text or a saved plan");
    }
    if (node.hasNonNull("saved") && node.has("corrections")) {
      throw ProblemException.invalid(
          at + "/corrections", "do not count beside a saved plan; correct it and save it again");
    }
    return node.hasNonNull("saved")
        ? plan(node.path("saved"), at + "/saved")
        : PlanFile.of(request(node, at).answer(engine), engine.framework());
  }

  /// A saved plan or report.
  ///
  /// @param at where it stands in the request
  static PlanFile plan(JsonNode saved, String at) {
    try {
      return PlanFile.read(saved.toString(), "saved");
    } catch (IllegalArgumentException e) {
      throw ProblemException.invalid(at, "is no plan and no report that this server reads");
    }
  }

  private ReportRequest request(JsonNode json, String at) {
    var rest =
        json.isObject() ? ((ObjectNode) json.deepCopy()).without(List.of("alias", "saved")) : json;
    try {
      return ReportRequest.of(rest, engine.framework()::contains);
    } catch (ProblemException e) {
      throw ProblemException.invalid(
          e.errors().stream()
              .map(error -> new FieldError(at + error.pointer(), error.detail()))
              .toList());
    }
  }
}
