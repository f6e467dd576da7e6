package nextrung.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import nextrung.extract.JobPostingText;

/// Reads a posting from a line: a [JobPosting](https://schema.org/JobPosting) of schema.org or
/// `{"id","title","description"}`. Descriptions are plain text or HTML.
public final class PostingReader {
  /// Numbers keep every digit: a posting that is written again must say what it said.
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private PostingReader() {}

  /// Reads one line.
  ///
  /// @param number of the line, from 1
  /// @throws BadLineException saying what is wrong, without quoting the line
  public static Posting read(byte[] line, long number) {
    return of(object(line, number), number);
  }

  private static JsonNode object(byte[] line, long number) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      var place = e.getLocation();
      throw new BadLineException(
          number,
          Optional.empty(),
          place == null
              ? "The line is no JSON object that can be read."
              : "The line is no JSON object, from column %d on.".formatted(place.getColumnNr()));
    } catch (IOException e) {
      throw new BadLineException(number, Optional.empty(), "The line is not in UTF-8.");
    }
  }

  /// Reads a posting from JSON.
  ///
  /// @throws BadLineException as [#read]
  public static Posting of(JsonNode json, long number) {
    if (!(json instanceof ObjectNode source)) {
      throw new BadLineException(number, Optional.empty(), "The line is no JSON object.");
    }
    var id = id(source);
    var posting = JobPostingText.of(source);
    if (!posting.isDescribed()) {
      throw new BadLineException(
          number, id, "The line has no \"description\"; it holds the text of the posting.");
    }
    return new Posting(
        id.orElse("line " + number), posting.title(), posting.text(), posting.isAsGiven(), source);
  }

  /// The id that a posting, or a line about one, carries: a text or number, or the value of a
  /// PropertyValue.
  public static Optional<String> id(JsonNode source) {
    return StreamSupport.stream(List.of("id", "identifier", "@id", "url").spliterator(), false)
        .map(source::path)
        .map(value -> value.isObject() ? value.path("value") : value)
        .filter(value -> value.isTextual() || value.isNumber())
        .map(JsonNode::asText)
        .findFirst();
  }
}
