package nextrung.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// Reads a posting from a line: a [JobPosting](https://schema.org/JobPosting) of schema.org or
/// `{"id","title","description"}`. Descriptions are plain text or HTML.
public final class PostingReader {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  /// The parts of a posting that are read, with the heading that each is read under.
  private static final Map<String, String> PARTS = new LinkedHashMap<>();

  static {
    PARTS.put("description", "");
    PARTS.put("responsibilities", "Responsibilities");
    PARTS.put("qualifications", "Requirements");
    PARTS.put("experienceRequirements", "Requirements");
    PARTS.put("educationRequirements", "Requirements");
    PARTS.put("skills", "Skills");
  }

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
    var parts = new ArrayList<Part>();
    PARTS.forEach((name, heading) -> parts(heading, source.path(name), parts));
    if (parts.stream().noneMatch(part -> part.heading().isEmpty())) {
      throw new BadLineException(
          number, id, "The line has no \"description\"; it holds the text of the posting.");
    }
    boolean asGiven = parts.size() == 1 && !HtmlText.isHtml(parts.getFirst().content());
    return new Posting(
        id.orElse("line " + number), title(source), text(parts, asGiven), asGiven, source);
  }

  /// One part of a posting.
  private record Part(String heading, String content) {
    String text() {
      var plain = HtmlText.isHtml(content) ? HtmlText.of(content) : content;
      return heading.isEmpty() ? plain : heading + "\n" + plain;
    }
  }

  private static void parts(String heading, JsonNode value, List<Part> found) {
    if (value.isTextual()) {
      found.add(new Part(heading, value.asText()));
    } else if (value.isArray()) {
      value.forEach(each -> parts(heading, each, found));
    } else if (value.isObject()) {
      parts(
          heading,
          value.has("description") ? value.path("description") : value.path("name"),
          found);
    }
  }

  /// Parts under the same heading share it.
  private static String text(List<Part> parts, boolean asGiven) {
    if (asGiven) {
      return parts.getFirst().content();
    }
    var text = new StringBuilder();
    var last = "";
    for (var part : parts) {
      boolean goesOn = !last.isEmpty() && part.heading().equals(last);
      text.append(goesOn ? new Part("", part.content()).text() : part.text()).append('\n');
      last = part.heading();
    }
    return text.toString().strip();
  }

  private static String title(JsonNode source) {
    var title = source.path("title").isTextual() ? source.path("title") : source.path("name");
    return title.isTextual() ? title.asText().replaceAll("\\s+", " ").strip() : "";
  }

  /// The id that a posting, or a line about one, carries: a text or number, or the value of a
  /// PropertyValue.
  static Optional<String> id(JsonNode source) {
    return StreamSupport.stream(List.of("id", "identifier", "@id", "url").spliterator(), false)
        .map(source::path)
        .map(value -> value.isObject() ? value.path("value") : value)
        .filter(value -> value.isTextual() || value.isNumber())
        .map(JsonNode::asText)
        .findFirst();
  }
}
