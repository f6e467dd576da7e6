package nextrung.extract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nextrung.document.DocumentReader;

/// Documents that are JSON: told apart, and found within a page. Numbers keep their digits, so that
/// a document can be written back as it came.
public final class JsonDocument {
  private static final int DEEPEST = 50;
  private static final Pattern LINKED_DATA =
      Pattern.compile("(?i)<script\\s[^>]{0,300}?application/ld\\+json[^>]{0,300}>");
  private static final Pattern SCRIPT_END = Pattern.compile("(?i)</script");
  private static final ObjectMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private JsonDocument() {}

  /// The whole JSON of a file that is a JSON Resume or has a JobPosting; of a page, the JSON-LD
  /// that the posting stands in. Empty for any other.
  public static Optional<JsonNode> in(FileType type, byte[] file) {
    return switch (type) {
      case JSON_RESUME -> parse(DocumentReader.decodeMarkup(file));
      case JOB_POSTING -> ofPosting(DocumentReader.decodeMarkup(file));
      default -> Optional.empty();
    };
  }

  private static Optional<JsonNode> ofPosting(String text) {
    return text.stripLeading().startsWith("<") ? postingIn(text) : parse(text);
  }

  /// What a JSON text is, if it is a document that can be read, or several.
  static Optional<FileType> typeOf(String text) {
    try (var parser = JSON.getFactory().createParser(text)) {
      return typeOf(parser);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /// What a JSON text is whose end is cut off, as far as it goes: it is too long to be read, and it
  /// must not be taken for a plain text.
  static Optional<FileType> typeOfCut(String text) {
    try (var tokens = completed(text);
        var parser = tokens.asParser(JSON)) {
      return typeOf(parser);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /// A text that was cut, with an end for all that is open where it was cut.
  private static TokenBuffer completed(String text) throws IOException {
    var tokens = new TokenBuffer(JSON, false);
    copy(text, tokens);
    while (!tokens.getOutputContext().inRoot()) {
      if (tokens.getOutputContext().inObject()) {
        tokens.writeEndObject();
      } else {
        tokens.writeEndArray();
      }
    }
    return tokens;
  }

  /// Copies what is whole before the cut; a name that has lost its value gets none.
  private static void copy(String text, TokenBuffer tokens) throws IOException {
    boolean named = false;
    try (var parser = JSON.getFactory().createParser(text)) {
      while (parser.nextToken() != null) {
        tokens.copyCurrentEvent(parser);
        named = parser.currentToken() == JsonToken.FIELD_NAME;
      }
    } catch (IOException e) {
      if (named) {
        tokens.writeNull();
      }
    }
  }

  private static Optional<FileType> typeOf(JsonParser parser) throws IOException {
    var first = Optional.<JsonNode>ofNullable(JSON.readTree(parser));
    var type = first.flatMap(JsonDocument::typeOf);
    boolean more = parser.nextToken() != null;
    return type.map(one -> more ? FileType.SEVERAL : one);
  }

  private static Optional<FileType> typeOf(JsonNode json) {
    long postings = postings(json).limit(2).count();
    if (postings > 0) {
      return Optional.of(postings > 1 ? FileType.SEVERAL : FileType.JOB_POSTING);
    }
    return isResume(json) ? Optional.of(FileType.JSON_RESUME) : Optional.empty();
  }

  /// Whether a value is a JSON Resume. A posting may have skills as well, and a document of
  /// Nextrung's own has a text.
  public static boolean isResume(JsonNode json) {
    boolean sections =
        json.path("basics").isObject()
            || Stream.of("work", "volunteer", "education", "skills")
                .anyMatch(name -> json.path(name).isArray());
    return sections && !json.has("text") && posting(json).isEmpty();
  }

  /// The first JSON-LD of a page that has a JobPosting.
  static Optional<JsonNode> postingIn(String page) {
    var start = LINKED_DATA.matcher(page);
    var end = SCRIPT_END.matcher(page);
    for (int at = 0; start.find(at) && end.find(start.end()); at = end.end()) {
      var json = parse(page.substring(start.end(), end.start()));
      if (json.flatMap(JsonDocument::posting).isPresent()) {
        return json;
      }
    }
    return Optional.empty();
  }

  /// The JobPosting that a JSON-LD value is, or the first that it holds, as a part of that value.
  public static Optional<JsonNode> posting(JsonNode json) {
    return postings(json).findFirst();
  }

  private static Stream<JsonNode> postings(JsonNode json) {
    if (json.isArray()) {
      return elements(json).flatMap(JsonDocument::postings);
    }
    if (json.has("@graph")) {
      return postings(json.path("@graph"));
    }
    return isPosting(json.path("@type")) ? Stream.of(json) : Stream.empty();
  }

  private static boolean isPosting(JsonNode type) {
    return type.isArray()
        ? elements(type).anyMatch(JsonDocument::isPosting)
        : type.asText().replaceFirst("^https?://schema\\.org/", "").equals("JobPosting");
  }

  static Stream<JsonNode> elements(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  private static Optional<JsonNode> parse(String text) {
    try {
      return Optional.ofNullable(JSON.readTree(text));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
