package nextrung.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nextrung.document.DocumentReader;
import nextrung.document.Kind;
import nextrung.extract.Extractor;
import nextrung.extract.FileType;
import nextrung.extract.JsonDocument;
import nextrung.framework.StatementId;

/// Documents that come as files, as the whole body or in a form. What a file is, its content tells:
/// the type that the client names only says that it is one.
final class UploadReader {
  static final String FORM = "multipart/form-data";

  /// The types of a body that is a file.
  static final Set<String> TYPES =
      Set.of(
          "application/octet-stream",
          "application/pdf",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "application/vnd.oasis.opendocument.text",
          "application/rtf",
          "text/rtf",
          "text/html",
          "text/markdown",
          "application/ld+json",
          "application/vnd.json-resume+json",
          "application/xhtml+xml",
          "application/xml",
          "text/xml");

  private static final String FIELD = "file";
  private static final String CORRECTIONS = "corrections";
  private static final String KIND = "kind";
  private static final int LONGEST_CORRECTIONS = 1 << 20;

  private final Extractor extractor;
  private final WorkQueue queue;
  private final Duration timeout;

  UploadReader(Extractor extractor, WorkQueue queue, Duration timeout) {
    this.extractor = extractor;
    this.queue = queue;
    this.timeout = timeout;
  }

  /// The text that is the body, as long as any other text may be; should it be a file after all, it
  /// is read as one.
  ReportRequest text(Context ctx, Optional<Kind> kind, int limit) throws IOException {
    return file(kind, Body.bytes(ctx, limit, timeout));
  }

  /// The file that is the body.
  ReportRequest body(Context ctx, Optional<Kind> kind) throws IOException {
    return file(kind, Body.bytes(ctx, DocumentReader.MAX_FILE, timeout));
  }

  /// The file in the field `file` of a form, with the `corrections` and the `kind` beside it.
  ///
  /// @param kind where the form names none
  /// @param known which statements there are
  ReportRequest form(Context ctx, Optional<Kind> kind, Predicate<StatementId> known)
      throws IOException {
    var body = Body.bytes(ctx, DocumentReader.MAX_FILE, timeout);
    var form = Form.of(String.valueOf(ctx.contentType()), body);
    var file = form.field(FIELD).orElseThrow(UploadReader::missing);
    var corrections =
        form.field(CORRECTIONS).map(json -> ReportRequest.corrections(corrections(json), known));
    var named = form.field(KIND).map(UploadReader::kind).or(() -> kind);
    var request = file(named, file.content(), file.fileName());
    return corrections.map(request::withCorrections).orElse(request);
  }

  /// Any document: what another program reads is waited for, anything else is work for a reader.
  ReportRequest file(Optional<Kind> kind, byte[] file) {
    return file(kind, file, "");
  }

  private ReportRequest file(Optional<Kind> kind, byte[] file, String name) {
    var type = queue.run(() -> FileType.of(file));
    return type.isIsolated(file.length)
        ? queue.waiting(() -> request(kind, type, file, name))
        : queue.run(() -> request(kind, type, file, name));
  }

  private ReportRequest request(Optional<Kind> kind, FileType type, byte[] file, String name) {
    var content = extractor.extract(type, file, name);
    return ReportRequest.of(kind, content).withSource(JsonDocument.in(type, file));
  }

  private static Kind kind(Form.Field field) {
    return ReportRequest.kind(new String(field.content(), UTF_8).strip(), "/" + KIND);
  }

  /// Read before a worker is free, so it must be short.
  private static JsonNode corrections(Form.Field field) {
    if (field.content().length > LONGEST_CORRECTIONS) {
      throw ProblemException.invalid(
          "/" + CORRECTIONS, "must have at most %d bytes".formatted(LONGEST_CORRECTIONS));
    }
    return Json.read(field.content());
  }

  private static ProblemException missing() {
    return ProblemException.invalid("/" + FIELD, "is missing; it is the document to read");
  }
}
