package nextrung.bulk;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;

/// A line that holds one JSON object, no key of it twice, and nothing else.
final class JsonLine {
  /// Numbers keep every digit: what is written again must say what it said.
  private static final ObjectMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private JsonLine() {}

  /// Reads one line.
  ///
  /// @param number of the line, from 1
  /// @throws BadLineException saying what is wrong, without quoting the line
  static ObjectNode read(byte[] line, long number) {
    return object(parse(line, number), number);
  }

  private static JsonNode parse(byte[] line, long number) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      var place = e.getLocation();
      throw bad(
          number,
          place == null
              ? "The line is no JSON object that can be read."
              : "The line is no JSON object, from column %d on, or repeats a key there; give one whole object a line."
                  .formatted(place.getColumnNr()));
    } catch (IOException e) {
      throw bad(number, "The line is not in UTF-8.");
    }
  }

  /// A value that is an object.
  ///
  /// @throws BadLineException where it is none
  static ObjectNode object(JsonNode json, long number) {
    if (json instanceof ObjectNode object) {
      return object;
    }
    throw bad(number, "The line is no JSON object; give one whole object a line.");
  }

  private static BadLineException bad(long number, String message) {
    return new BadLineException(number, Optional.empty(), message);
  }
}
