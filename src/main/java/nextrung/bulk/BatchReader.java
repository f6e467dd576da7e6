package nextrung.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nextrung.Nextrung;
import nextrung.bulk.NumberedLines.Numbered;
import nextrung.render.JsonRenderer;

/// Reads a [DocumentRequest] a line and writes one report a line, in the same order. A line that
/// cannot be read gives `{"id"?,"problem":{…}}` (RFC 9457) and the rest goes on. One line is in
/// memory at a time, and its answer is out before the next is waited for.
public final class BatchReader {
  private static final JsonRenderer REPORT = JsonRenderer.compact();

  private final Nextrung engine;

  public BatchReader(Nextrung engine) {
    this.engine = engine;
  }

  /// Reads all lines, blank ones left out; ends where the output takes no more.
  ///
  /// @return how many lines could not be read
  public int run(InputStream in, PrintWriter out) throws IOException {
    var lines = new NumberedLines(in);
    int bad = 0;
    for (var line = lines.next(); line.isPresent() && !out.checkError(); line = lines.next()) {
      try {
        out.print(report(line.get()));
      } catch (BadLineException e) {
        out.print(e.problemLine());
        bad++;
      }
      out.flush();
    }
    return bad;
  }

  /// The report of one line, with its line feed.
  ///
  /// @throws BadLineException when the line cannot be read, or the engine fails
  private String report(Numbered line) {
    long number = line.number();
    Optional<String> id = Optional.empty();
    try {
      var json = JsonLine.read(line.bytes(), number);
      id = PostingReader.id(json);
      return report(DocumentRequest.of(json, "line " + number, engine.framework()::contains));
    } catch (BadLineException e) {
      throw e;
    } catch (BadRequestException e) {
      throw new BadLineException(number, id, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      throw BadLineException.failed(number, id, "text", e);
    }
  }

  private String report(DocumentRequest request) {
    var document = engine.document(request.id(), request.kind(), request.text());
    var report = engine.report(document, request.corrections());
    return new String(REPORT.bytes(report), StandardCharsets.UTF_8);
  }
}
