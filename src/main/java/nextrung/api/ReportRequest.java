package nextrung.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import nextrung.api.Problem.FieldError;
import nextrung.document.Kind;
import nextrung.document.SourceDocument;
import nextrung.framework.StatementId;
import nextrung.profile.Corrections;
import nextrung.profile.Corrections.Verdict;

/// What a client asks to be read.
record ReportRequest(SourceDocument document, Corrections corrections) {
  static final String DEFAULT_ID = "document";

  /// A request without corrections.
  static ReportRequest of(String id, Kind kind, String text) {
    return new ReportRequest(SourceDocument.of(id, kind, text), Corrections.NONE);
  }

  /// Reads `{"id"?, "kind"?, "text", "corrections"?}`.
  ///
  /// @param known which statements there are
  /// @throws ProblemException with every field that is wrong
  static ReportRequest of(JsonNode json, Predicate<StatementId> known) {
    var fields = new Fields(known);
    var request = fields.request(json);
    if (!fields.errors.isEmpty()) {
      throw ProblemException.invalid(fields.errors);
    }
    return request;
  }

  /// Takes the fields and remembers what is wrong with them, without repeating what they hold.
  private static final class Fields {
    private static final Set<String> NAMES = Set.of("id", "kind", "text", "corrections");

    private final Predicate<StatementId> known;
    private final List<FieldError> errors = new ArrayList<>();

    Fields(Predicate<StatementId> known) {
      this.known = known;
    }

    ReportRequest request(JsonNode json) {
      if (!json.isObject()) {
        wrong("", "must be an object with the fields kind and text");
      } else if (!json.propertyStream().allMatch(field -> NAMES.contains(field.getKey()))) {
        wrong("", "has an unknown field; there are id, kind, text and corrections");
      }
      var id = text(json, "id", DEFAULT_ID);
      var kind = kind(text(json, "kind", Kind.CV.key()));
      if (json.isObject() && !json.has("text")) {
        wrong("/text", "is missing; it is the text to read");
      }
      var document = SourceDocument.of(id, kind, text(json, "text", ""));
      return new ReportRequest(document, corrections(json.path("corrections")));
    }

    private String text(JsonNode json, String name, String otherwise) {
      var value = json.path(name);
      if (value.isMissingNode()) {
        return otherwise;
      }
      if (!value.isTextual()) {
        wrong("/" + name, "must be a string");
      }
      return value.asText();
    }

    private Kind kind(String key) {
      try {
        return Kind.of(key);
      } catch (IllegalArgumentException e) {
        wrong("/kind", "must be cv, self or posting");
        return Kind.CV;
      }
    }

    private Corrections corrections(JsonNode list) {
      if (!list.isMissingNode() && !list.isArray()) {
        wrong("/corrections", "must be a list");
      }
      Map<StatementId, Verdict> verdicts = new HashMap<>();
      for (int i = 0; i < list.size(); i++) {
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
          verdict.ifPresent(word -> verdicts.put(id, word));
        }
      } catch (IllegalArgumentException e) {
        wrong(at + "/statement", "must be a statement id, written soc/level/position");
      }
    }

    private void wrong(String pointer, String detail) {
      errors.add(new FieldError(pointer, detail));
    }
  }
}
