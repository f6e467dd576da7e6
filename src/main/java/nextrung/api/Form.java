package nextrung.api;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPart.Part;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.http.MultiPartFormData.Parts;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.content.ByteBufferContentSource;
import org.eclipse.jetty.util.Promise;

/// A form with a file (`multipart/form-data`, RFC 7578), taken apart once it has arrived as a
/// whole. Left to itself, the server below would read it without a deadline and put large files on
/// a disk, where a CV must not be, not even for a moment.
final class Form {
  private static final int MOST_PARTS = 20;
  private static final int IN_MEMORY = -1;

  private final Map<String, List<Field>> fields;

  private Form(Map<String, List<Field>> fields) {
    this.fields = fields;
  }

  /// What a field of a form holds.
  ///
  /// @param fileName empty where it has none
  record Field(byte[] content, String fileName) {}

  /// Takes a form apart.
  ///
  /// @param contentType of the form, with its boundary
  /// @throws ProblemException when the body is not such a form
  static Form of(String contentType, byte[] body) throws IOException {
    var fields = new HashMap<String, List<Field>>();
    try (var parts = parts(contentType, body)) {
      for (var part : parts) {
        fields
            .computeIfAbsent(String.valueOf(part.getName()), name -> new ArrayList<>())
            .add(field(part));
      }
    } catch (IllegalStateException | IllegalArgumentException e) {
      throw broken();
    }
    return new Form(fields);
  }

  /// The field with a name.
  ///
  /// @throws ProblemException where there are several
  Optional<Field> field(String name) {
    var all = fields.getOrDefault(name, List.of());
    if (all.size() > 1) {
      throw ProblemException.invalid("/" + name, "is given twice; send it once");
    }
    return all.stream().findFirst();
  }

  /// All of them, at once, as the body is there.
  private static Parts parts(String contentType, byte[] body) {
    var parts = new CompletableFuture<Parts>();
    var source = new ByteBufferContentSource(ByteBuffer.wrap(body));
    parser(contentType).parse(source, Promise.Invocable.toPromise(parts));
    return parts.resultNow();
  }

  private static MultiPartFormData.Parser parser(String contentType) {
    var boundary = MultiPart.extractBoundary(contentType);
    if (boundary == null) {
      throw broken();
    }
    var parser = new MultiPartFormData.Parser(boundary);
    parser.setMaxParts(MOST_PARTS);
    parser.setMaxMemoryFileSize(IN_MEMORY);
    return parser;
  }

  private static Field field(Part part) throws IOException {
    try (var in = Content.Source.asInputStream(part.getContentSource())) {
      return new Field(in.readAllBytes(), Objects.requireNonNullElse(part.getFileName(), ""));
    }
  }

  private static ProblemException broken() {
    return ProblemException.of(
        ProblemType.BAD_REQUEST,
        "The form cannot be taken apart. Send it whole, with the boundary that its header names.");
  }
}
