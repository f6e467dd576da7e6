package nextrung.api;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nextrung.api.Problem.FieldError;
import nextrung.document.DocumentReader;
import nextrung.document.Kind;
import nextrung.extract.Extractor;
import nextrung.extract.JsonDocument;

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
          "application/xml",
          "text/xml");

  private static final String FIELD = "file";

  private final Extractor extractor;
  private final WorkQueue queue;
  private final Duration timeout;

  UploadReader(Extractor extractor, WorkQueue queue, Duration timeout) {
    this.extractor = extractor;
    this.queue = queue;
    this.timeout = timeout;
  }

  /// The file that is the body.
  ReportRequest body(Context ctx, Optional<Kind> kind) throws IOException {
    return file(kind, Body.bytes(ctx, DocumentReader.MAX_FILE, timeout));
  }

  /// The file in the field `file` of a form.
  ReportRequest form(Context ctx, Optional<Kind> kind) throws IOException {
    if (ctx.req().getContentLengthLong() > DocumentReader.MAX_FILE) {
      throw Body.tooLarge(DocumentReader.MAX_FILE);
    }
    var upload = Optional.ofNullable(ctx.uploadedFile(FIELD)).orElseThrow(UploadReader::missing);
    return file(kind, bytes(upload));
  }

  private static byte[] bytes(UploadedFile upload) throws IOException {
    try (var in = upload.content()) {
      return DocumentReader.bytes(in);
    }
  }

  ReportRequest file(Optional<Kind> kind, byte[] file) {
    var content = queue.waiting(() -> extractor.extract(file));
    return ReportRequest.of(kind, content).withSource(JsonDocument.in(content.type(), file));
  }

  private static ProblemException missing() {
    return ProblemException.invalid(
        List.of(new FieldError("/" + FIELD, "is missing; it is the document to read")));
  }
}
