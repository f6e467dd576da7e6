package nextrung.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nextrung.Nextrung;
import nextrung.document.Kind;
import nextrung.render.JsonRenderer;

/// Reads `{"id","kind","text"}` lines and writes one report a line, in the same order. A line that
/// cannot be read gives `{"id"?,"problem":{…}}` (RFC 9457) and the rest goes on. One line is in
/// memory at a time.
public final class BatchReader {
  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final JsonRenderer REPORT = JsonRenderer.compact();

  private final Nextrung engine;

  public BatchReader(Nextrung engine) {
    this.engine = engine;
  }

  /// Reads all lines.
  public void run(BufferedReader lines, PrintWriter out) throws IOException {
    int number = 0;
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (!line.isBlank()) {
        out.print(answer(line, number));
      }
    }
  }

  /// The report of one line, or its problem; either ends with a line feed.
  ///
  /// @param number of the line, from 1
  public String answer(String line, int number) {
    JsonNode request = JSON.missingNode();
    try {
      request = JSON.readTree(line);
      var id = request.path("id").asText("line " + number);
      var report = engine.report(engine.document(id, kind(request), text(request)));
      return new String(REPORT.bytes(report), StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      return problem(request, number, "The line is not a JSON object.");
    } catch (IllegalArgumentException e) {
      return problem(request, number, String.valueOf(e.getMessage()));
    }
  }

  private static Optional<Kind> kind(JsonNode request) {
    var kind = request.path("kind");
    return kind.isMissingNode() || kind.isNull()
        ? Optional.empty()
        : Optional.of(Kind.of(kind.asText()));
  }

  private static String text(JsonNode request) {
    if (!request.path("text").isTextual()) {
      throw new IllegalArgumentException(
          "The line has no \"text\"; expected {\"id\",\"kind\",\"text\"}.");
    }
    return request.path("text").asText();
  }

  private static String problem(JsonNode request, int number, String detail) {
    return new BadLineException(number, PostingReader.id(request), detail).problemLine();
  }
}
