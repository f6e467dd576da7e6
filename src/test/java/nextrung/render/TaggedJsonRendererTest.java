package nextrung.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nextrung.Report.Status;
import nextrung.extract.FileType;
import nextrung.extract.JsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The forms that add skills to a document.
final class TaggedJsonRendererTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void aResumeKeepsWhatItHadAndGetsSkills() throws IOException {
    var source =
        JSON.readTree("{\"basics\":{\"name\":\"A\"},\"skills\":[{\"name\":\"Koha\"}],\"x\":1.50}");
    var context = SampleReport.CONTEXT.withSource(Optional.of(source));

    var tagged = JSON.readTree(new JsonResumeRenderer(context).bytes(SampleReport.cv()));

    assertThat(tagged.at("/basics")).isEqualTo(source.at("/basics"));
    assertThat(tagged.at("/x")).isEqualTo(source.at("/x"));
    assertThat(tagged.at("/skills/0/name").asText()).isEqualTo("Koha");
    assertThat(tagged.at("/skills").size()).isGreaterThan(1);
    assertThat(source.at("/skills")).hasSize(1);
  }

  @Test
  void aPostingAmongOtherThingsIsAddedToAndTheOthersStayAsTheyAre() throws IOException {
    var file =
        """
        {"@context":"https://schema.org","@graph":[
         {"@type":"Organization","name":"Town Library","rating":4.50},
         {"@type":"JobPosting","title":"Clerk","description":"Shelve books","baseSalary":21.10}]}
        """;
    var source = JsonDocument.in(FileType.JOB_POSTING, file.getBytes(UTF_8));
    var tagged = tagged(Format.JSONLD, source);

    assertThat(tagged)
        .contains("\"@context\" : \"https://schema.org\"", "4.50", "21.10", "Town Library");
    assertThat(JSON.readTree(tagged).at("/@graph/1/skills")).isNotEmpty();
    assertThat(JSON.readTree(tagged).at("/@graph/0/skills").isMissingNode()).isTrue();
  }

  @Test
  void aResumeKeepsItsNumbersToTheLastDigit() throws IOException {
    var file = "{\"basics\":{},\"x\":1.50,\"y\":0.1234567890123456789,\"z\":12345678901234567890}";

    var tagged =
        tagged(Format.JSONRESUME, JsonDocument.in(FileType.JSON_RESUME, file.getBytes(UTF_8)));

    assertThat(tagged)
        .contains("\"x\" : 1.50", "\"y\" : 0.1234567890123456789", "\"z\" : 12345678901234567890");
  }

  @Test
  void aResumeWithOtherThingsInThePlaceOfListsIsAddedToAsWell() throws IOException {
    var source = JSON.readTree("{\"basics\":{},\"skills\":{\"name\":\"Koha\"},\"meta\":\"mine\"}");

    var tagged = JSON.readTree(tagged(Format.JSONRESUME, Optional.of(source)));

    assertThat(tagged.at("/skills/0/name").asText()).isEqualTo("Koha");
    assertThat(tagged.at("/skills").size()).isGreaterThan(1);
    assertThat(tagged.at("/meta").asText()).isEqualTo("mine");
    assertThat(tagged.at("/nextrung/notice").asText()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"@type\":\"JobPosting\",\"title\":\"Clerk\",\"skills\":[\"Koha\"]}",
        "{\"@type\":\"JobPosting\",\"title\":\"Clerk\",\"skills\":\"Koha\"}"
      })
  void aPostingThatHasSkillsIsNoResume(String posting) throws IOException {
    var source = Optional.of(JSON.readTree(posting));

    assertThat(tagged(Format.JSONRESUME, source))
        .isEqualTo(tagged(Format.JSONRESUME, Optional.empty()));
  }

  @Test
  void aResumeIsNoPosting() throws IOException {
    var resume = JSON.readTree("{\"basics\":{\"name\":\"A\"},\"skills\":[{\"name\":\"Koha\"}]}");
    var context = SampleReport.CONTEXT.withSource(Optional.of(resume));

    assertThat(Format.JSONLD.renderer(context).bytes(SampleReport.posting()))
        .isEqualTo(Format.JSONLD.renderer(SampleReport.CONTEXT).bytes(SampleReport.posting()));
  }

  private static String tagged(Format format, Optional<JsonNode> source) {
    var renderer = format.renderer(SampleReport.CONTEXT.withSource(source));
    return new String(renderer.bytes(SampleReport.cv()), UTF_8);
  }

  @Test
  void aReportWithoutAJsonDocumentGivesANewOne() throws IOException {
    Golden.assertSame(
        "sample-cv.resume.json",
        Format.JSONRESUME.renderer(SampleReport.CONTEXT).bytes(SampleReport.cv()));
    Golden.assertSame(
        "sample-posting.jsonld",
        Format.JSONLD.renderer(SampleReport.CONTEXT).bytes(SampleReport.posting()));
  }

  @ParameterizedTest
  @CsvSource({
    "JSONRESUME, JSON_RESUME, resume.json, sample-cv-in-a-resume.json",
    "JSONLD, JOB_POSTING, posting.jsonld, sample-posting-in-a-posting.jsonld"
  })
  void aDocumentOfAnExampleIsAddedToAndElseStaysAsItWas(
      Format format, FileType type, String example, String expected) throws IOException {
    var bytes = Files.readAllBytes(Path.of("examples", example));
    var context = SampleReport.CONTEXT.withSource(JsonDocument.in(type, bytes));
    var report = format == Format.JSONLD ? SampleReport.posting() : SampleReport.cv();

    Golden.assertSame(expected, format.renderer(context).bytes(report));
  }

  @ParameterizedTest
  @EnumSource(names = {"JSONRESUME", "JSONLD"})
  void theSourceTheVersionsAndTheNoticeAreToldEvenWhereNothingIsShown(Format format)
      throws IOException {
    var renderer = format.renderer(SampleReport.CONTEXT);
    for (var report : List.of(SampleReport.cv(), SampleReport.not(Status.OFF_TOPIC, "Advice."))) {
      assertThat(JSON.readTree(renderer.bytes(report)).toString())
          .contains(report.framework().attribution(), report.framework().version())
          .contains(report.engine().version(), report.notice());
    }
  }
}
