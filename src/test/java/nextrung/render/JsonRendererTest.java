package nextrung.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import nextrung.Report;
import nextrung.Report.Status;
import org.junit.jupiter.api.Test;

final class JsonRendererTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void prettyIsTheContract() throws IOException {
    Golden.assertSame("sample-cv.json", JsonRenderer.pretty().bytes(SampleReport.cv()));
  }

  @Test
  void compactSaysTheSameOnOneLine() throws IOException {
    var compact = text(JsonRenderer.compact(), SampleReport.posting());
    assertThat(compact.strip()).doesNotContain("\n");
    assertThat(JSON.readTree(compact))
        .isEqualTo(JSON.readTree(JsonRenderer.pretty().bytes(SampleReport.posting())));
  }

  @Test
  void numbersHaveFourDecimalsAndHalvesGoToTheEvenNeighbour() {
    var json = text(JsonRenderer.compact(), SampleReport.cv());
    assertThat(json)
        .contains("\"relevance\":0.9765,")
        .contains("\"probability\":0.9312,")
        .contains("\"probability\":0.8333,")
        .contains("\"probability\":0.0312,");
  }

  @Test
  void smallNumbersHaveNoExponent() {
    assertThat(text(JsonRenderer.compact(), SampleReport.not(Status.OFF_TOPIC, null)))
        .contains("\"relevance\":0.0,");
  }

  @Test
  void aTextWithoutReadingHasNeitherLevelNorTargets() throws IOException {
    var json =
        JSON.readTree(JsonRenderer.compact().bytes(SampleReport.not(Status.EMPTY, "Write.")));
    assertThat(json.has("level")).isFalse();
    assertThat(json.get("targets")).isEmpty();
    assertThat(json.at("/document/status").asText()).isEqualTo("empty");
    assertThat(json.at("/document/advice").asText()).isEqualTo("Write.");
  }

  @Test
  void halfASurrogatePairIsWrittenAsAQuestionMark() throws IOException {
    var report = SampleReport.not(Status.UNREADABLE, "Cut here: \ud83d");
    var json = JSON.readTree(JsonRenderer.compact().bytes(report));
    assertThat(json.at("/document/advice").asText()).isEqualTo("Cut here: ?");
  }

  @Test
  void severalReportsGoToOneStream() throws IOException {
    var out = new ByteArrayOutputStream();
    JsonRenderer.compact().render(SampleReport.cv(), out);
    JsonRenderer.compact().render(SampleReport.posting(), out);
    assertThat(out.toString(UTF_8).lines()).hasSize(2).allMatch(line -> line.startsWith("{"));
  }

  private static String text(Renderer renderer, Report report) {
    return new String(renderer.bytes(report), UTF_8);
  }
}
