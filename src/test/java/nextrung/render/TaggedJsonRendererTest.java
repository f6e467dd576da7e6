package nextrung.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nextrung.Report.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
  void aReportWithoutAJsonDocumentGivesANewOne() throws IOException {
    Golden.assertSame(
        "sample-cv.resume.json",
        Format.JSONRESUME.renderer(SampleReport.CONTEXT).bytes(SampleReport.cv()));
    Golden.assertSame(
        "sample-posting.jsonld",
        Format.JSONLD.renderer(SampleReport.CONTEXT).bytes(SampleReport.posting()));
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
