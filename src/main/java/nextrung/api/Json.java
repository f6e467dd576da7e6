package nextrung.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;

/// JSON of requests and answers, with bounds on what a request may do to the parser.
final class Json {
  private static final int MAX_DEPTH = 20;

  /// Numbers keep every digit: a posting that is sent back must say what it said.
  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private Json() {}

  /// Reads one JSON value.
  ///
  /// @throws ProblemException when it is not JSON; the message gives the place, never the content
  static JsonNode read(byte[] bytes) {
    try {
      return MAPPER.readTree(bytes);
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      throw ProblemException.of(
          ProblemType.BAD_REQUEST,
          at == null
              ? "The content is not valid JSON."
              : "The content is not valid JSON, or repeats a key, at %scolumn %d."
                  .formatted(line(at), at.getColumnNr()));
    } catch (IOException e) {
      throw ProblemException.of(ProblemType.BAD_REQUEST, "The content is not valid JSON.");
    }
  }

  /// A line of a batch has a number of its own.
  private static String line(JsonLocation at) {
    return at.getLineNr() > 1 ? "line %d, ".formatted(at.getLineNr()) : "";
  }

  /// Writes a value and a line feed.
  static byte[] line(Object value) {
    var bytes = write(value);
    var line = Arrays.copyOf(bytes, bytes.length + 1);
    line[bytes.length] = '\n';
    return line;
  }

  /// The fields of a value.
  static ObjectNode fields(Object value) {
    return MAPPER.valueToTree(value);
  }

  /// Writes a value.
  static byte[] write(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write " + value.getClass().getSimpleName(), e);
    }
  }
}
