package nextrung.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import nextrung.render.Paper;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MainTest {
  private static final List<String> PARTS =
      List.of("claims", "context", "encoder", "exemplars", "ladders", "learned", "sections");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder = Path.of("");

  private record Outcome(int code, String out, String err) {}

  @ParameterizedTest
  @ValueSource(strings = {"--help", "--version", "help", "recommend --help", "tag --help"})
  void helpIsDone(String line) {
    var outcome = run(line.split(" "));

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).contains("nextrung");
    assertThat(outcome.err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                         | name a command",
        "recomend                   | 'recomend'",
        "recommend --colour x       | '--colour'",
        "recommend x --format docx  | use text, json, md, html",
        "recommend x --paper a3     | \"a3\" is no paper; use a4 or letter",
        "tag --threads 0            | --threads is 0; give 1 to 1024",
        "tag --threads 40000        | --threads is 40000; give 1 to 1024",
        "train --generic --only-sieve | mutually exclusive",
        "evaluate --sieve --generic | mutually exclusive",
        "evaluate --generic --framework example-35-2014.00 | leave out --framework",
        "tag --resume               | --resume needs --output",
        "tag pom.xml -o pom.xml --resume | [pom.xml] is input and output at once",
        "tag pom.xml --framework ,  | --framework names no framework",
        "recommend pom.xml --framework , | --framework names no framework",
        "teach pom.xml --yes        | --yes keeps nothing without --output",
        "tag -o pom.xml             | [pom.xml] is there already; go on with --resume",
        "serve --framework ,        | --framework names no framework",
        "serve --port 99999         | port is 99999; it must be at most 65535",
        "serve --timeout 0          | timeout is 0 seconds; it must be at least 1",
        "recommend x --kind letter  | \"letter\" is no kind of document; use cv, self, posting"
      })
  void wrongUsageIsTwoAndNamesTheWord(String line, String message) {
    var outcome = run(line.isEmpty() ? new String[0] : line.split(" +"));

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains(message).doesNotContain("java.", "Exception");
  }

  @Test
  void taggingWritesALineForEachAndGoesOnAfterABreak() throws IOException {
    var postings =
        Files.writeString(
            folder.resolve("postings.ndjson"),
            """
            {"id":"a","title":"Welder","description":"Weld frames and tanks from drawings."}
            {"id":"b"
            {"id":"c","title":"Library Aide","description":"Shelve returned books in Dewey order."}
            """);
    var output = folder.resolve("tagged.ndjson");
    var arguments = new String[] {"tag", postings.toString(), "-o", output.toString()};

    var first = run(arguments);
    var whole = Files.readString(output);
    Files.writeString(output, whole.substring(0, whole.length() / 2));
    var second = run("tag", postings.toString(), "-o", output.toString(), "--resume");

    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.err()).contains("1 of 3 lines could not be read");
    assertThat(second.code()).as(second.err()).isZero();
    assertThat(Files.readString(output)).isEqualTo(whole);
    assertThat(whole.lines()).hasSize(3);
  }

  @Test
  void theLanguageOfTheSystemChangesNoByteAndItsRegionThePaperAlone() {
    for (var locale : Locale.getAvailableLocales()) {
      assertThat(String.format(Main.neutral(locale), "%d %.1f", 12, 0.5)).isEqualTo("12 0.5");
    }
    assertThat(Paper.usualIn(Main.neutral(Locale.US))).isEqualTo(Paper.LETTER);
  }

  @Test
  void postingsThatAreNotThereAreNamed() {
    var outcome = run("tag", folder.resolve("none.ndjson").toString());

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).contains("none.ndjson] there is no such file");
  }

  @Test
  void aMissingFileIsOneAndNamed() {
    var outcome = run("recommend", folder.resolve("none.txt").toString());

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .isEqualToIgnoringNewLines(
            "nextrung: [%s] there is no such file".formatted(folder.resolve("none.txt")));
  }

  @ParameterizedTest
  @CsvSource({
    "empty, cv.txt, ''",
    "unreadable, cv.txt, 'a\u0001b\u0002c\u0000\u0006'",
    "unsupported, cv.zip, 'PK\u0003\u0004\u0001\u0000\u0006'",
    "misnamed, cv.txt, 'PK\u0003\u0004\u0001\u0000\u0006'",
    "damaged, cv.txt, '%PDF-1.7 and no more'",
    "not_english, cv.txt, 'Ich arbeite seit fünf Jahren in der Bibliothek und bin für die Ausleihe"
        + " und die Rückgabe der Medien zuständig.'"
  })
  void aFileThatCannotBeReadAsWorkStillHasAReport(String status, String name, String text)
      throws IOException {
    var file = Files.writeString(folder.resolve(name), text);

    var report = JSON.readTree(run("recommend", file.toString(), "--format", "json").out());

    assertThat(report.at("/document/status").asText()).isEqualTo(status);
    assertThat(report.at("/document/advice").asText()).isNotBlank();
  }

  @Test
  void theJsonReportFollowsTheContract() throws IOException {
    var outcome = run("recommend", "examples/cv-technician.txt", "--format", "json");
    var report = JSON.readTree(outcome.out());

    assertThat(outcome.code()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(report.fieldNames())
        .toIterable()
        .containsExactly(
            "report",
            "id",
            "engine",
            "framework",
            "document",
            "level",
            "strands",
            "segments",
            "statements",
            "targets",
            "notice");
    assertThat(report.at("/report").asText()).isEqualTo("1");
    assertThat(report.at("/id").asText()).isEqualTo("cv-technician.txt");
    assertThat(report.at("/engine/models/match").asText()).matches("sha256:[0-9a-f]{64}");
    assertThat(report.at("/document/offsetUnit").asText()).isEqualTo("utf-16");
    assertThat(report.at("/statements")).hasSize(40);
    assertThat(report.at("/notice").asText()).contains("not for hiring decisions");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "md", "html", "csv", "jsonresume", "jsonld"})
  void everyFormatCarriesTheAttribution(String format) {
    var outcome = run("recommend", "examples/cv-page.txt", "--format", format);

    assertThat(outcome.code()).isZero();
    // Markdown escapes the star.
    assertThat(outcome.out().replace("\\*", "*")).contains("EBSCOed", "O*NET");
  }

  @ParameterizedTest
  @CsvSource({"a4, 595", "Letter, 612"})
  void aPdfIsWrittenForThePaperThatIsNamed(String paper, int width) throws IOException {
    var out = new ByteArrayOutputStream();
    var line =
        new String[] {"recommend", "examples/cv-page.txt", "--format", "pdf", "--paper", paper};

    int code = Main.run(new PrintStream(out, true, UTF_8), System.err, line);

    assertThat(code).isZero();
    try (var pdf = Loader.loadPDF(out.toByteArray())) {
      assertThat(Math.round(pdf.getPage(0).getMediaBox().getWidth())).isEqualTo(width);
    }
  }

  @ParameterizedTest
  @CsvSource({"UTF-8, ''", "UTF-16, text/plain", "windows-1252, text/plain"})
  void aTextIsReadInItsEncodingWhateverItsName(Charset charset, String mediaType)
      throws IOException {
    var text = "Café Ádám\n" + Files.readString(Path.of("examples/cv-page.txt"));
    var file = Files.write(folder.resolve("cv.pdf"), text.getBytes(charset));

    var report = JSON.readTree(run("recommend", file.toString(), "--format", "json").out());

    assertThat(report.at("/document/status").asText()).isEqualTo("ok");
    assertThat(report.at("/document/mediaType").asText()).isEqualTo(mediaType);
    assertThat(report.at("/document/text").asText()).isIn("", text);
    assertThat(report.at("/document/warning").asText()).contains(".pdf", "a plain text");
    assertThat(report.at("/document/characters").asInt()).isEqualTo(text.length());
  }

  @Test
  void aBadLineInTheMiddleOfABatchIsAnsweredAndTheRestGoesOn() throws IOException {
    var lines =
        """
        {"id": "a", "kind": "cv", "text": "I check books in and out at the library desk."}
        {"id": "b", "kind": "letter", "text": "x"}
        not json
        {"id": "d"}

        {"id": "e", "text": ""}
        """;

    var outcome = batch(lines);

    assertThat(outcome.code()).isZero();
    var answers = outcome.out().lines().map(MainTest::json).toList();
    assertThat(answers).hasSize(5);
    assertThat(answers.get(0).at("/id").asText()).isEqualTo("a");
    assertThat(answers.get(1).at("/id").asText()).isEqualTo("b");
    assertThat(answers.get(1).at("/problem/detail").asText())
        .isEqualTo("/kind must be cv, self or posting.");
    assertThat(answers.get(2).has("id")).isFalse();
    assertThat(answers.get(2).at("/problem/line").asInt()).isEqualTo(3);
    assertThat(answers.get(3).at("/problem/detail").asText())
        .isEqualTo("/text is missing; it is the text to read.");
    assertThat(answers.get(4).at("/document/status").asText()).isEqualTo("empty");
  }

  @Test
  void aBatchTakesWhatThePersonSaysAndOneTextALine() throws IOException {
    var lines =
        """
        {"text": "I check books in and out at the library desk.", "corrections": \
        [{"statement": "25-4031.00/advanced/7", "verdict": "shown"}]}
        {"text": "a"} {"text": "b"}
        {"text": "a", "corections": []}
        {"id": 7, "kind": null, "text": "", "corrections": null}
        {"id": {}, "kind": 7, "text": null}
        """;

    var answers = batch(lines).out().lines().map(MainTest::json).toList();

    assertThat(answers).hasSize(5);
    assertThat(answers.get(0).at("/id").asText()).isEqualTo("line 1");
    assertThat(answers.get(0).findValues("selfReported"))
        .extracting(JsonNode::asText)
        .containsExactly("shown");
    assertThat(answers.get(1).at("/problem/detail").asText()).contains("no JSON object");
    assertThat(answers.get(2).at("/problem/detail").asText()).contains("unknown field");
    assertThat(answers.get(3).at("/id").asText()).isEqualTo("7");
    assertThat(answers.get(3).at("/document/status").asText()).isEqualTo("empty");
    assertThat(answers.get(4).at("/problem/detail").asText())
        .isEqualTo(
            "/text is missing; it is the text to read; /id must be a string;"
                + " /kind must be cv, self or posting.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tag pom.xml -o none/out.ndjson  | [none/out.ndjson] cannot be written",
        "evaluate --exemplars none.jsonl | [none.jsonl] cannot be read",
        "occupations target/classes/nextrung/Nextrung.class | which is not read."
      })
  void whatWouldBeInVainIsSaidAtOnce(String line, String message) {
    var outcome = run(line.split(" +"));

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains(message).doesNotContain("java.", "Exception");
  }

  @Test
  void whoTagsWhatHoldsNoPostingAtAllIsToldSo() throws IOException {
    var array = Files.writeString(folder.resolve("array.json"), "[{\"id\":\"a\"}]\n");

    var outcome = run("tag", array.toString());

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out()).contains("one whole object a line");
  }

  @Test
  void aServerTriesItselfOutAndEnds() {
    var outcome = run("serve", "--port", "0", "--check", "examples/cv-page.txt");

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .contains("Listening on http://127.0.0.1:")
        .endsWith("Ready.\nAll is well.\n");
  }

  @Test
  void aServerIsNotWellOnATextThatItCannotRead() throws IOException {
    var blank = Files.writeString(folder.resolve("blank.txt"), " \n");
    var outcome = run("serve", "--port", "0", "--check", blank.toString());

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).contains("status [empty]").doesNotContain("All is well");
  }

  @Test
  void aTakenPortIsOneAndNamed() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var outcome = run("serve", "--port", Integer.toString(taken.getLocalPort()));

      assertThat(outcome.code()).isEqualTo(1);
      assertThat(outcome.err())
          .startsWith("nextrung: cannot listen on 127.0.0.1 port " + taken.getLocalPort())
          .contains("Choose another with --port");
    }
  }

  @Test
  void aHomeWithoutAnythingIsOneAndNamesWhatIsMissing() {
    var outcome = run("recommend", "examples/cv-page.txt", "--home", folder.toString());

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("[25-4031.00]", "with --home");
  }

  @Test
  void aBrokenFrameworkIsOneAndShowsItsFaults() throws IOException {
    linkHome();
    var frameworks = Files.createDirectories(folder.resolve("index/frameworks"));
    Files.writeString(frameworks.resolve("25-4031.00.json"), "{\"schemaVersion\": \"3\"}");

    var outcome = run("recommend", "examples/cv-page.txt", "--home", folder.toString());

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).contains("/schemaVersion: is \"3\"").contains("/framework");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "acceptance.json",
        "claims.json",
        "heads.bin",
        "heads.json",
        "level.json",
        "relevance.json",
        "scorer.json",
        "targets.json"
      })
  void aModelFileThatIsMissingOrBrokenIsOneAndNamed(String name) throws IOException {
    var learned = linkAllBut("learned");

    Files.delete(learned.resolve(name));
    assertNamed(name);
    Files.writeString(learned.resolve(name), "{}");
    assertNamed(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"claims.json", "level.json", "scorer.json", "targets.json"})
  void aModelThatHasLearnedFromOtherFeaturesIsOneAndNamed(String name) throws IOException {
    var learned = linkAllBut("learned");
    var model = (ObjectNode) JSON.readTree(learned.resolve(name).toFile());
    ((ArrayNode) model.findValue("features")).remove(0);
    Files.delete(learned.resolve(name));
    JSON.writeValue(learned.resolve(name).toFile(), model);

    assertNamed(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"context.json", "context.onnx"})
  void aNetworkThatIsMissingIsOneAndNamed(String name) throws IOException {
    Files.delete(linkAllBut("context").resolve(name));

    var outcome = run("recommend", "examples/cv-page.txt", "--home", folder.toString());

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("context").contains("restore");
  }

  /// A home of links, whose models of one part are a folder of links to the files.
  ///
  /// @return that folder
  private Path linkAllBut(String part) throws IOException {
    Files.createDirectories(folder.resolve("index"));
    Files.createSymbolicLink(
        folder.resolve("index/frameworks"), Path.of("index/frameworks").toAbsolutePath());
    var models = Files.createDirectories(folder.resolve("models"));
    for (var other : PARTS) {
      if (!other.equals(part)) {
        Files.createSymbolicLink(models.resolve(other), Path.of("models", other).toAbsolutePath());
      }
    }
    var own = Files.createDirectories(models.resolve(part).resolve("25-4031.00"));
    try (var files = Files.list(Path.of("models", part, "25-4031.00"))) {
      for (var file : files.toList()) {
        Files.createSymbolicLink(own.resolve(file.getFileName()), file.toAbsolutePath());
      }
    }
    return own;
  }

  private void assertNamed(String name) {
    var outcome = run("recommend", "examples/cv-page.txt", "--home", folder.toString());

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("/" + name + "]").contains("nextrung train");
  }

  private void linkHome() throws IOException {
    Files.createSymbolicLink(folder.resolve("models"), Path.of("models").toAbsolutePath());
  }

  private static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Outcome batch(String lines) {
    var before = System.in;
    System.setIn(new ByteArrayInputStream(lines.getBytes(UTF_8)));
    try {
      return run("batch");
    } finally {
      System.setIn(before);
    }
  }

  /// A folder as standard input cannot be read, nor can what breaks off.
  @Test
  void aBatchWhoseInputBreaksOffIsAFailureWithoutAdviceThatItDoesNotTake() {
    var before = System.in;
    System.setIn(
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("Is a directory");
          }

          @Override
          public int read(byte[] into, int offset, int length) throws IOException {
            return read();
          }
        });
    try {
      var outcome = run("batch");

      assertThat(outcome.code()).isEqualTo(1);
      assertThat(outcome.err())
          .contains("the input breaks off after line 0; get it again")
          .doesNotContain("--resume", "internal fault");
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void taggingAnInputThatBreaksOffIsGoneOnWithWhereThereIsAnOutput() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write("{\"id\":\"a\",\"description\":\"Mend shoes\"}\n".getBytes(UTF_8));
    }
    var cut = Arrays.copyOf(packed.toByteArray(), packed.size() - 8);
    var input = Files.write(folder.resolve("cut.gz"), cut).toString();

    var first = run("tag", input);
    var second = run("tag", input, "-o", folder.resolve("out").toString());

    assertThat(first.err()).contains("breaks off after line 1").doesNotContain("--resume");
    assertThat(second.err()).contains("breaks off after line 1", "go on with --resume");
  }

  @Test
  void theInputByAnotherNameIsNotTakenForTheOutput() throws IOException {
    var line = "{\"id\":\"a\",\"description\":\"Mend shoes\"}";
    var input = Files.writeString(folder.resolve("in.ndjson"), line);
    var link = Files.createSymbolicLink(folder.resolve("link"), input);

    for (var name : List.of(folder + "/./in.ndjson", link.toString())) {
      var outcome = run("tag", input.toString(), "-o", name, "--resume");

      assertThat(outcome.code()).isEqualTo(2);
      assertThat(outcome.err()).contains("is input and output at once");
    }
    assertThat(input).hasContent(line);
  }

  @Test
  void standardOutputThatTakesNoMoreStopsTagging() throws IOException {
    var line = "{\"id\":\"a\",\"description\":\"Mend shoes\"}\n";
    var postings = Files.writeString(folder.resolve("many.ndjson"), line.repeat(3));

    assertFull("tag", postings.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "pdf"})
  void standardOutputThatTakesNoMoreIsAFailure(String format) {
    assertFull("recommend", "examples/cv-page.txt", "--format", format);
  }

  private static void assertFull(String... args) {
    var err = new ByteArrayOutputStream();
    var full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };

    int code = Main.run(new PrintStream(full), new PrintStream(err, true, UTF_8), args);

    assertThat(code).isEqualTo(1);
    assertThat(err.toString(UTF_8)).contains("standard output takes no more");
  }

  private static Outcome run(String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int code = Main.run(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), args);
    return new Outcome(code, out.toString(UTF_8), err.toString(UTF_8));
  }
}
