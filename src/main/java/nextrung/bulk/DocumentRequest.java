package nextrung.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nextrung.document.Kind;
import nextrung.framework.Fault;
import nextrung.framework.StatementId;
import nextrung.profile.Corrections;
import nextrung.profile.Corrections.Verdict;

/// A text that somebody wants read, as a line of a batch and a request to the server say it.
///
/// @param kind empty to have it told from the text
public record DocumentRequest(
    String id, Optional<Kind> kind, String text, Corrections corrections) {

  /// Reads `{"id"?, "kind"?, "text", "corrections"?}`.
  ///
  /// @param otherwise the id where none is given
  /// @param known which statements there are
  /// @throws BadRequestException with the fields that are wrong, of many the first
  public static DocumentRequest of(JsonNode json, String otherwise, Predicate<StatementId> known) {
    var fields = new Fields(known);
    return fields.whole(fields.request(json, otherwise));
  }

  /// Reads `[{"statement", "verdict"}]`.
  ///
  /// @param known which statements there are
  /// @throws BadRequestException with what is wrong, of much the first
  public static Corrections corrections(JsonNode json, Predicate<StatementId> known) {
    var fields = new Fields(known);
    return fields.whole(fields.corrections(json));
  }

  /// Never shows the text: a CV must not reach a log.
  @Override
  public String toString() {
    return "DocumentRequest[%s, %d characters]".formatted(id, text.length());
  }

  /// Takes the fields and remembers what is wrong with them, without repeating what they hold.
  private static final class Fields {
    private static final Set<String> NAMES = Set.of("id", "kind", "text", "corrections");

    /// More than the statements of several frameworks together.
    private static final int MOST_CORRECTIONS = 10_000;

    /// More help nobody, and an answer must not grow with what is wrong in a request.
    private static final int MOST_FAULTS = 20;

    private final Predicate<StatementId> known;
    private final List<Fault> faults = new ArrayList<>();

    Fields(Predicate<StatementId> known) {
      this.known = known;
    }

    /// What was read, unless something was wrong.
    <T> T whole(T read) {
      if (!faults.isEmpty()) {
        throw new BadRequestException(faults);
      }
      return read;
    }

    DocumentRequest request(JsonNode json, String otherwise) {
      if (json.isObject()) {
        names(json);
      } else {
        wrong("", "must be an object with the fields kind and text");
      }
      return new DocumentRequest(
          id(json).orElse(otherwise),
          given(json, "kind").flatMap(this::kind),
          given(json, "text").map(value -> string("/text", value)).orElse(""),
          given(json, "corrections").map(this::corrections).orElse(Corrections.NONE));
    }

    private void names(JsonNode object) {
      if (!object.propertyStream().allMatch(field -> NAMES.contains(field.getKey()))) {
        wrong("", "has an unknown field; there are id, kind, text and corrections");
      }
      if (given(object, "text").isEmpty()) {
        wrong("/text", "is missing; it is the text to read");
      }
    }

    /// What a field holds; null says as much as leaving it out.
    private static Optional<JsonNode> given(JsonNode json, String name) {
      return Optional.of(json.path(name))
          .filter(value -> !value.isMissingNode() && !value.isNull());
    }

    /// Databases number what they hold.
    private Optional<String> id(JsonNode json) {
      return given(json, "id")
          .map(value -> value.isIntegralNumber() ? value.asText() : string("/id", value));
    }

    private String string(String pointer, JsonNode value) {
      if (!value.isTextual()) {
        wrong(pointer, "must be a string");
      }
      return value.asText();
    }

    private Optional<Kind> kind(JsonNode key) {
      try {
        return Optional.of(Kind.of(key.asText()));
      } catch (IllegalArgumentException e) {
        wrong("/kind", "must be cv, self or posting");
        return Optional.empty();
      }
    }

    private Corrections corrections(JsonNode list) {
      if (!list.isArray()) {
        wrong("/corrections", "must be a list");
        return Corrections.NONE;
      }
      if (list.size() > MOST_CORRECTIONS) {
        wrong("/corrections", "must have at most %d entries".formatted(MOST_CORRECTIONS));
        return Corrections.NONE;
      }
      return corrected(list);
    }

    private Corrections corrected(JsonNode list) {
      Map<StatementId, Verdict> verdicts = new HashMap<>();
      for (int i = 0; i < list.size() && faults.size() < MOST_FAULTS; i++) {
        correction(list.get(i), "/corrections/" + i, verdicts);
      }
      return new Corrections(verdicts);
    }

    private void correction(JsonNode json, String at, Map<StatementId, Verdict> verdicts) {
      var verdict = Verdict.of(json.path("verdict").asText());
      if (verdict.isEmpty()) {
        wrong(at + "/verdict", "must be shown or not_me");
      }
      try {
        var id = StatementId.parse(json.path("statement").asText());
        if (!known.test(id)) {
          wrong(at + "/statement", "is no statement of this framework");
        } else {
          verdict.ifPresent(word -> take(id, word, at, verdicts));
        }
      } catch (IllegalArgumentException e) {
        wrong(at + "/statement", "must be a statement id, written soc/level/position");
      }
    }

    private void take(StatementId id, Verdict word, String at, Map<StatementId, Verdict> verdicts) {
      if (verdicts.putIfAbsent(id, word) != null) {
        wrong(at + "/statement", "has a verdict already; give one for each statement");
      }
    }

    private void wrong(String pointer, String message) {
      if (faults.size() < MOST_FAULTS) {
        faults.add(new Fault(pointer, message));
      }
    }
  }
}
