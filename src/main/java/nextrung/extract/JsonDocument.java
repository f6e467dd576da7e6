package nextrung.extract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nextrung.document.DocumentReader;
import org.jsoup.Jsoup;

/// Documents that are JSON: told apart, and found within a page.
public final class JsonDocument {
  private static final int DEEPEST = 50;
  private static final ObjectMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .build();

  private JsonDocument() {}

  /// The JSON in a file that is a JSON Resume or has a JobPosting; empty for any other.
  public static Optional<JsonNode> in(FileType type, byte[] file) {
    var text = DocumentReader.decode(file);
    return switch (type) {
      case JSON_RESUME -> parse(text);
      case JOB_POSTING ->
          text.stripLeading().startsWith("<")
              ? postingIn(text)
              : parse(text).flatMap(JsonDocument::posting);
      default -> Optional.empty();
    };
  }

  /// What a JSON text is, if it is a document that can be read.
  static Optional<FileType> typeOf(String text) {
    return parse(text).flatMap(JsonDocument::typeOf);
  }

  private static Optional<FileType> typeOf(JsonNode json) {
    if (posting(json).isPresent()) {
      return Optional.of(FileType.JOB_POSTING);
    }
    boolean resume =
        json.path("basics").isObject()
            || Stream.of("work", "volunteer", "education", "skills")
                .anyMatch(name -> json.path(name).isArray());
    return resume && !json.has("text") ? Optional.of(FileType.JSON_RESUME) : Optional.empty();
  }

  /// The first JobPosting in a page's JSON-LD.
  static Optional<JsonNode> postingIn(String page) {
    if (!page.contains("JobPosting")) {
      return Optional.empty();
    }
    return Jsoup.parse(page).select("script[type=application/ld+json]").stream()
        .flatMap(script -> parse(script.data()).stream())
        .flatMap(json -> posting(json).stream())
        .findFirst();
  }

  /// The JobPosting that a JSON-LD value is, or the first that it holds.
  private static Optional<JsonNode> posting(JsonNode json) {
    if (json.isArray()) {
      return elements(json).flatMap(each -> posting(each).stream()).findFirst();
    }
    if (json.has("@graph")) {
      return posting(json.path("@graph"));
    }
    return isPosting(json.path("@type")) ? Optional.of(json) : Optional.empty();
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
