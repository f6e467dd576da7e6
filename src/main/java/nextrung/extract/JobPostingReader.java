package nextrung.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;

/// A JobPosting of schema.org, by itself or in a page: what the work is and what it asks for.
record JobPostingReader() implements FileReader {
  private static final List<String> PARTS =
      List.of(
          "description",
          "responsibilities",
          "qualifications",
          "experienceRequirements",
          "educationRequirements",
          "skills");

  @Override
  public void read(byte[] file, Lines out) throws IOException {
    var posting = JsonDocument.in(FileType.JOB_POSTING, file).orElseThrow(IOException::new);
    out.add(posting.path("title").asText());
    for (var part : PARTS) {
      out.gap();
      part(part, posting.path(part), out);
    }
  }

  private static void part(String name, JsonNode value, Lines out) {
    if (value.isArray()) {
      value.forEach(each -> part(name, each, out));
    } else if (value.isObject()) {
      part(
          name,
          value.path("description").isTextual() ? value.path("description") : value.path("name"),
          out);
    } else if (value.isTextual()) {
      if (!name.equals("description")) {
        out.add(heading(name));
      }
      text(value.asText(), out);
    }
  }

  /// The text of a part is HTML, or else plain.
  private static void text(String text, Lines out) {
    if (text.matches("(?s).*<\\w[^>]*>.*") || text.contains("&lt;")) {
      HtmlReader.page(
          text.contains("&lt;") ? org.jsoup.parser.Parser.unescapeEntities(text, false) : text,
          out);
    } else {
      text.lines().forEach(out::add);
    }
  }

  private static String heading(String part) {
    return switch (part) {
      case "responsibilities" -> "Responsibilities";
      case "skills" -> "Skills";
      default -> "Requirements";
    };
  }
}
