package nextrung.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a [JobPosting](https://schema.org/JobPosting) says the work is and asks for.
///
/// @param title of the job, on one line; may be empty
/// @param parts that hold text, in the order in which they are read
public record JobPostingText(String title, List<Part> parts) {
  /// The properties that are read, with the heading that each is read under.
  private static final Map<String, String> PROPERTIES = new LinkedHashMap<>();

  static {
    PROPERTIES.put("description", "");
    PROPERTIES.put("responsibilities", "Responsibilities");
    PROPERTIES.put("qualifications", "Requirements");
    PROPERTIES.put("experienceRequirements", "Requirements");
    PROPERTIES.put("educationRequirements", "Requirements");
    PROPERTIES.put("skills", "Skills");
  }

  public JobPostingText {
    parts = List.copyOf(parts);
  }

  /// One part of a posting.
  ///
  /// @param heading empty for the description
  /// @param content plain text or HTML
  public record Part(String heading, String content) {}

  /// Reads a posting; one that says nothing has no parts.
  public static JobPostingText of(JsonNode posting) {
    var title = posting.path("title").isTextual() ? posting.path("title") : posting.path("name");
    var parts = new ArrayList<Part>();
    PROPERTIES.forEach((name, heading) -> add(heading, posting.path(name), parts));
    return new JobPostingText(
        title.isTextual() ? Lines.clean(HtmlReader.unescaped(title.asText())) : "", parts);
  }

  private static void add(String heading, JsonNode value, List<Part> found) {
    if (value.isTextual()) {
      found.add(new Part(heading, value.asText()));
    } else if (value.isArray()) {
      value.forEach(each -> add(heading, each, found));
    } else if (value.isObject()) {
      var text = value.path("description");
      add(heading, text.isTextual() ? text : value.path("name"), found);
    }
  }

  /// Whether it says anything of the work.
  public boolean isDescribed() {
    return !parts.isEmpty();
  }

  /// Whether [#text] is the description, character by character.
  public boolean isAsGiven() {
    return parts.size() == 1
        && parts.getFirst().heading().isEmpty()
        && !HtmlReader.isHtml(parts.getFirst().content());
  }

  /// Everything but the title as lines, each part under its heading.
  public String text() {
    if (isAsGiven()) {
      return parts.getFirst().content();
    }
    var lines = new Lines();
    write(lines);
    return lines.text().strip();
  }

  /// Parts under the same heading share it.
  private void write(Lines out) {
    var last = "";
    for (var part : parts) {
      if (!part.heading().equals(last)) {
        out.gap();
        out.add(part.heading());
      }
      HtmlReader.piece(part.content(), out);
      last = part.heading();
    }
  }
}
