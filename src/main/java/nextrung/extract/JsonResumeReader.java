package nextrung.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// JSON Resume 1.x as the CV it would print. Of the basics only label and summary are read: who the
/// person is has no bearing.
record JsonResumeReader() implements FileReader {
  @Override
  public void read(byte[] file, Lines out) throws IOException {
    var resume = JsonDocument.in(FileType.JSON_RESUME, file).orElseThrow(IOException::new);
    out.add(resume.at("/basics/label").asText(""));
    section("Summary", resume.at("/basics/summary"), out);
    jobs("Work experience", resume.path("work"), out);
    jobs("Volunteer experience", resume.path("volunteer"), out);
    jobs("Projects", resume.path("projects"), out);
    entries(
        "Education", resume.path("education"), out, "studyType", "area", "institution", "courses");
    entries("Certificates", resume.path("certificates"), out, "name", "issuer");
    entries("Awards", resume.path("awards"), out, "title", "awarder", "summary");
    entries("Publications", resume.path("publications"), out, "name", "publisher", "summary");
    entries("Skills", resume.path("skills"), out, "name", "level", "keywords");
    entries("Languages", resume.path("languages"), out, "language", "fluency");
    entries("Interests", resume.path("interests"), out, "name", "keywords");
  }

  private static void section(String heading, JsonNode text, Lines out) {
    if (text.isTextual()) {
      heading(heading, out);
      text.asText().lines().forEach(out::add);
    }
  }

  private static void heading(String heading, Lines out) {
    out.gap();
    out.add(heading);
  }

  private static void jobs(String heading, JsonNode jobs, Lines out) {
    if (!jobs.isEmpty()) {
      heading(heading, out);
    }
    for (var job : jobs) {
      out.gap();
      out.add(
          joined(
              job,
              "position",
              "roles",
              "name",
              "company",
              "organization",
              "entity",
              "startDate",
              "endDate"));
      Stream.of("description", "summary")
          .flatMap(name -> job.path(name).asText("").lines())
          .forEach(out::add);
      texts(job.path("highlights")).flatMap(String::lines).forEach(out::item);
      out.add(joined(job, "keywords"));
    }
  }

  private static void entries(String heading, JsonNode entries, Lines out, String... fields) {
    if (!entries.isEmpty()) {
      heading(heading, out);
    }
    entries.forEach(entry -> out.item(entry.isTextual() ? entry.asText() : joined(entry, fields)));
  }

  private static String joined(JsonNode entry, String... fields) {
    return Stream.of(fields)
        .flatMap(field -> texts(entry.path(field)))
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining(", "));
  }

  /// What a field says: a text, or several in a list.
  private static Stream<String> texts(JsonNode field) {
    return (field.isArray() ? JsonDocument.elements(field) : Stream.of(field))
        .map(each -> each.asText(""));
  }
}
