package nextrung.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nextrung.Report;
import nextrung.api.Problem.FieldError;
import nextrung.document.Kind;
import nextrung.extract.Extraction;
import nextrung.extract.FileType;
import nextrung.framework.StatementId;
import nextrung.profile.Corrections;
import nextrung.profile.Corrections.Verdict;

/// What a client asks to be read.
///
/// @param kind empty to have it told from the text
/// @param source the document as JSON where it is JSON, for the forms that add to it
record ReportRequest(
    String id,
    Optional<Kind> kind,
    Extraction content,
    Corrections corrections,
    Optional<JsonNode> source) {
  static final String DEFAULT_ID = "document";

  /// A text or a file by itself.
  static ReportRequest of(Optional<Kind> kind, Extraction content) {
    return new ReportRequest(DEFAULT_ID, kind, content, Corrections.NONE, Optional.empty());
  }

  /// The same with the JSON document that the file is.
  ReportRequest withSource(Optional<JsonNode> json) {
    return new ReportRequest(id, kind, content, corrections, json);
  }

  /// The same with what the person says of statements.
  ReportRequest withCorrections(Corrections said) {
    return new ReportRequest(id, kind, content, said, source);
  }

  /// The report that answers it.
  Report answer(ReportService engine) {
    return engine.report(engine.document(id, kind, content), corrections);
  }

  /// Never shows the text: a CV must not reach a log.
  @Override
  public String toString() {
    return "ReportRequest[%s, %s]".formatted(id, content);
  }

  /// Reads `{"id"?, "kind"?, "text", "corrections"?}`.
  ///
  /// @param known which statements there are
  /// @throws ProblemException with every field that is wrong
  static ReportRequest of(JsonNode json, Predicate<StatementId> known) {
    var fields = new Fields(known);
    return fields.whole(fields.request(json));
  }

  /// Reads `[{"statement", "verdict"}]`.
  ///
  /// @param known which statements there are
  /// @throws ProblemException with everything that is wrong
  static Corrections corrections(JsonNode json, Predicate<StatementId> known) {
    var fields = new Fields(known);
    return fields.whole(fields.corrections(json));
  }

  /// Takes the fields and remembers what is wrong with them, without repeating what they hold.
  private static final class Fields {
    private static final Set<String> NAMES = Set.of("id", "kind", "text", "corrections");

    private final Predicate<StatementId> known;
    private final List<FieldError> errors = new ArrayList<>();

    Fields(Predicate<StatementId> known) {
      this.known = known;
    }

    /// What was read, unless something was wrong.
    <T> T whole(T read) {
      if (!errors.isEmpty()) {
        throw ProblemException.invalid(errors);
      }
      return read;
    }

    ReportRequest request(JsonNode json) {
      if (!json.isObject()) {
        wrong("", "must be an object with the fields kind and text");
      } else if (!json.propertyStream().allMatch(field -> NAMES.contains(field.getKey()))) {
        wrong("", "has an unknown field; there are id, kind, text and corrections");
      }
      var id = text(json, "id", DEFAULT_ID);
      var kind = json.has("kind") ? kind(text(json, "kind", "")) : Optional.<Kind>empty();
      if (json.isObject() && !json.has("text")) {
        wrong("/text", "is missing; it is the text to read");
      }
      var text = text(json, "text", "");
      var content = new Extraction.Text(FileType.TEXT, text);
      var corrections = corrections(json.path("corrections"));
      return new ReportRequest(id, kind, content, corrections, Optional.empty());
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

    private Optional<Kind> kind(String key) {
      try {
        return Optional.of(Kind.of(key));
      } catch (IllegalArgumentException e) {
        wrong("/kind", "must be cv, self or posting");
        return Optional.empty();
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

    private void wrong(String pointer, String detail) {
      errors.add(new FieldError(pointer, detail));
    }
  }
}
