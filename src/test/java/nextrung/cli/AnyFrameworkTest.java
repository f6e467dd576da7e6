package nextrung.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Commands on another framework than the usual one, and on every kind of file.
final class AnyFrameworkTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String COOKS = "example-35-2014.00";
  private static final String COMMIS =
      """
      {"id":"a","title":"Commis","description":"Wash, peel and cut vegetables to the sizes on the prep list. Probe fridges and hot food and write the readings on the log sheet. Put deliveries away in fridges and dry stores, labelled and dated, with the oldest in front."}
      """;

  @TempDir private Path folder = Path.of("");

  private record Outcome(int code, String out, String err) {}

  @Test
  void aPostingIsTaggedWithTheStatementsOfTheFrameworkThatIsNamed() throws IOException {
    var posting = Files.writeString(folder.resolve("posting.ndjson"), COMMIS);

    var cook = json(run("tag", posting.toString(), "--framework", COOKS));
    assertThat(cook.path("status").asText()).isEqualTo("ok");
    assertThat(cook.at("/occupation/soc").asText()).isEqualTo(COOKS);
    assertThat(cook.path("tags").findValuesAsText("statement"))
        .isNotEmpty()
        .allMatch(id -> id.startsWith(COOKS));
    assertThat(json(run("tag", posting.toString())).path("status").asText()).isEqualTo("off_topic");
  }

  @Test
  void aPostingReadAgainstSeveralFrameworksNamesTheLikeliestFirst() throws IOException {
    var posting = Files.writeString(folder.resolve("posting.ndjson"), COMMIS);

    var cook = json(run("tag", posting.toString(), "--frameworks", "25-4031.00," + COOKS));

    assertThat(cook.at("/occupation/soc").asText()).isEqualTo(COOKS);
    assertThat(cook.path("occupations").findValuesAsText("soc"))
        .containsExactly(COOKS, "25-4031.00");
    assertThat(cook.at("/occupations/0/relevance").asDouble()).isBetween(0.5, 1.0);
  }

  @Test
  void aTextReadAgainstSeveralFrameworksGetsOneReportEach() throws IOException {
    var both = "25-4031.00," + COOKS;
    var cv = "examples/cv-page.txt";
    var reports = json(run("recommend", cv, "--format", "json", "--frameworks", both));

    assertThat(reports.at("/occupations/0/soc").asText()).isEqualTo("25-4031.00");
    assertThat(reports.path("reports").findValuesAsText("soc"))
        .containsExactly("25-4031.00", COOKS);
    assertThat(reports.at("/reports/0")).isEqualTo(json(run("recommend", cv, "--format", "json")));
    assertThat(run("recommend", cv, "--frameworks", both).out())
        .contains("25-4031.00 Library Technicians\n", COOKS);
    assertThat(run("recommend", cv, "--format", "pdf", "--frameworks", both).code()).isEqualTo(2);
  }

  @Test
  void aServerReadsAgainstSeveralFrameworks() {
    var outcome =
        run(
            "serve",
            "--port",
            "0",
            "--framework",
            "25-4031.00," + COOKS,
            "--check",
            "examples/cv-page.txt");
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.err()).endsWith("All is well.\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "recommend examples/cv-page.txt",
        "batch",
        "tag examples/cv-page.txt",
        "compare examples/cv-page.txt",
        "progress examples/cv-page.txt examples/cv-page.txt",
        "index",
        "evaluate",
        "framework export --format csv",
        "serve --port 0"
      })
  void aFrameworkThatIsNotThereIsNamedWithThoseThatAre(String line) {
    var outcome = run((line + " --framework 99-9999.00").split(" "));
    assertThat(outcome.code()).as(outcome.err()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("[99-9999.00]", "name one of 25-4031.00, " + COOKS);
  }

  @Test
  void peopleAreComparedWhateverKindOfFileTheySend() throws IOException {
    var files = Path.of("src/test/files/cv");
    var outcome =
        run(
            "compare",
            "--format",
            "json",
            files.resolve("cv.pdf").toString(),
            files.resolve("cv.docx").toString(),
            "examples/cv-technician.txt",
            "--alias",
            "Paper",
            "--alias",
            "Word");
    var comparison = json(outcome);
    assertThat(comparison.path("people").findValuesAsText("alias"))
        .containsExactly("cv-technician", "Paper", "Word");
    assertThat(comparison.path("people").findValuesAsText("status")).containsOnly("ok");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "compare a.txt --format md",
        "compare a.txt --format jsonld",
        "progress a.txt b.txt --format md",
        "progress a.txt b.txt --format jsonresume"
      })
  void aFormThatOnlyAReportHasIsRefusedBeforeAnythingIsRead(String line) {
    var outcome = run(line.split(" "));
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("only a report comes as", "use text, html, csv, json, pdf");
  }

  private static JsonNode json(Outcome outcome) throws IOException {
    assertThat(outcome.code()).as(outcome.err()).isZero();
    return JSON.readTree(outcome.out());
  }

  private static Outcome run(String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int code = Main.run(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), args);
    return new Outcome(code, out.toString(UTF_8), err.toString(UTF_8));
  }
}
