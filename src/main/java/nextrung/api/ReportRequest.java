package nextrung.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import nextrung.Report;
import nextrung.advise.SavedJson;
import nextrung.api.Problem.FieldError;
import nextrung.bulk.BadRequestException;
import nextrung.bulk.DocumentRequest;
import nextrung.document.Kind;
import nextrung.extract.Extraction;
import nextrung.extract.FileType;
import nextrung.framework.StatementId;
import nextrung.profile.Corrections;

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
  ReportRequest {
    if (SavedJson.fits(content.text())) {
      throw ProblemException.of(
          ProblemType.INVALID,
          "This is a saved plan, report or group, and no text about work. Open it on the page, or"
              + " send it to /v1/comparisons or /v1/progress.");
    }
  }

  /// A text or a file by itself.
  static ReportRequest of(Optional<Kind> kind, Extraction content) {
    return new ReportRequest(Report.NAMELESS, kind, content, Corrections.NONE, Optional.empty());
  }

  /// The same as a document of a kind.
  ReportRequest withKind(Optional<Kind> said) {
    return new ReportRequest(id, said, content, corrections, source);
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

  /// Reads a [DocumentRequest].
  ///
  /// @param known which statements there are
  /// @throws ProblemException with the fields that are wrong, of many the first
  static ReportRequest of(JsonNode json, Predicate<StatementId> known) {
    var read = read(() -> DocumentRequest.of(json, Report.NAMELESS, known));
    var content = new Extraction.Text(FileType.TEXT, read.text());
    return new ReportRequest(read.id(), read.kind(), content, read.corrections(), Optional.empty());
  }

  /// Reads `[{"statement", "verdict"}]`.
  ///
  /// @param known which statements there are
  /// @throws ProblemException with what is wrong, of much the first
  static Corrections corrections(JsonNode json, Predicate<StatementId> known) {
    return read(() -> DocumentRequest.corrections(json, known));
  }

  /// The kind that a word names.
  ///
  /// @param pointer where the word stands in the request
  /// @throws ProblemException when it is no kind
  static Kind kind(String word, String pointer) {
    try {
      return Kind.of(word);
    } catch (IllegalArgumentException e) {
      throw ProblemException.invalid(pointer, "must be cv, self or posting");
    }
  }

  private static <T> T read(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (BadRequestException e) {
      throw ProblemException.invalid(
          e.faults().stream().map(at -> new FieldError(at.pointer(), at.message())).toList());
    }
  }
}
