package nextrung.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files in, reports out.
final class ServedFilesTest {
  private static final int MORE_THAN_THERE_ARE_PLACES = 100;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path FILES = Path.of("src/test/files/cv");
  private static final String LOANS = "Send out and receive interlibrary loans";
  private static final Executor THREADS = Thread::startVirtualThread;
  private static TestServer server;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.ready(TestServer.SETTINGS, new WordReports());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "cv.pdf, application/pdf",
    "cv.docx, application/octet-stream",
    "cv.odt, application/pdf",
    "cv.rtf, text/html",
    "cv.html, text/html",
    "cv.pdf, text/plain"
  })
  void aFileIsReadByItsContentAndQuotesPointIntoItsText(String name, String type) throws Exception {
    var report = report(type, Files.readAllBytes(FILES.resolve(name)));

    assertQuotesStandIn(report, report.at("/document/text").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-16, text/plain; charset=utf-16",
    "UTF-16LE, text/plain",
    "windows-1252, text/plain; charset=iso-8859-1",
    "windows-1252, application/octet-stream"
  })
  void aTextInAnotherEncodingIsReadAndGivenBack(Charset charset, String type) throws Exception {
    var text = "Café Ádám\n" + LOANS + "\nProcess interlibrary loan requests, tracking status\n";

    var report = report(type, text.getBytes(charset));

    assertThat(report.at("/document/text").asText()).isEqualTo(text);
    assertThat(report.at("/document/mediaType").asText()).isEqualTo("text/plain");
    assertThat(report.findValues("evidence")).anyMatch(evidence -> !evidence.isEmpty());
    assertQuotesStandIn(report, text);
  }

  private static void assertQuotesStandIn(JsonNode report, String text) {
    assertThat(text).contains(LOANS);
    for (var evidence : report.findValues("evidence")) {
      for (var quote : evidence) {
        assertThat(text.substring(quote.path("start").asInt(), quote.path("end").asInt()))
            .isEqualTo(quote.path("quote").asText());
      }
    }
  }

  @Test
  void aFileMayComeInAForm() throws Exception {
    var form = new ByteArrayOutputStream();
    form.writeBytes(
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"cv.txt\"\r\n\r\n"
            .getBytes(UTF_8));
    form.writeBytes(Files.readAllBytes(FILES.resolve("cv.pdf")));
    form.writeBytes("\r\n--x--\r\n".getBytes(UTF_8));

    var report = report("multipart/form-data; boundary=x", form.toByteArray());

    assertThat(report.at("/document/mediaType").asText()).isEqualTo("application/pdf");
    assertThat(report.at("/document/text").asText()).contains(LOANS);
    assertThat(report.at("/document/warning").asText()).contains(".txt");
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 21})
  void aFormOfMoreThanTwentyPartsIsAProblem(int parts) throws Exception {
    var part = "--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n" + LOANS + "\r\n";
    var form = part.formatted("file") + part.formatted("other").repeat(parts - 1) + "--x--\r\n";

    var answer = server.post("/v1/reports", "multipart/form-data; boundary=x", form);

    assertThat(answer.statusCode()).isEqualTo(parts == 20 ? 200 : 400);
  }

  @ParameterizedTest
  @CsvSource({"posting, 200, posting", "letter, 422, /kind must be cv, self or posting"})
  void aFormMayNameTheKind(String kind, int status, String told) throws Exception {
    var part = "--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";
    var form = part.formatted("file", LOANS) + part.formatted("kind", kind) + "--x--\r\n";

    var answer = server.post("/v1/reports", "multipart/form-data; boundary=x", form);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(told);
  }

  @Test
  void aSecondFileInAFormIsAProblemAndNotLost() throws Exception {
    var part = "--x\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n" + LOANS + "\r\n";

    var answer =
        server.post("/v1/reports", "multipart/form-data; boundary=x", part.repeat(2) + "--x--\r\n");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("/file is given twice");
  }

  @ParameterizedTest
  @CsvSource({"application/json, /statements", "application/vnd.json-resume+json, /skills"})
  void aFormMayCarryWhatThePersonSays(String accept, String where) throws Exception {
    var answer = withCorrection(accept, "25-4031.00/advanced/1");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(JSON.readTree(answer.body()).at(where).toString())
        .containsPattern("selfReported|self-reported");
  }

  @Test
  void aStatementThatThereIsNotIsNamed() throws Exception {
    var answer = withCorrection("application/json", "25-4031.00/advanced/99");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("/corrections/0/statement");
  }

  private static HttpResponse<String> withCorrection(String accept, String statement)
      throws Exception {
    var form =
        """
        --x\r
        Content-Disposition: form-data; name="file"; filename="resume.json"\r
        \r
        {"basics":{"name":"Ada"},"work":[{"highlights":["Process interlibrary loan requests"]}]}\r
        --x\r
        Content-Disposition: form-data; name="corrections"\r
        \r
        [{"statement":"%s","verdict":"shown"}]\r
        --x--\r
        """
            .formatted(statement);
    return server.send(
        server
            .to("/v1/reports")
            .header("Content-Type", "multipart/form-data; boundary=x")
            .header("Accept", accept)
            .POST(BodyPublishers.ofString(form)));
  }

  @ParameterizedTest
  @CsvSource({"'', 595", "?paper=a4, 595", "?paper=letter, 612"})
  void aPdfIsOnThePaperThatIsAskedForAndBearsTheDay(String query, int width) throws Exception {
    var request =
        server
            .to("/v1/reports" + query)
            .header("Content-Type", "text/plain")
            .header("Accept", "application/pdf")
            .POST(BodyPublishers.ofString(LOANS + " and track their status"));

    try (var client = HttpClient.newHttpClient();
        var pdf = Loader.loadPDF(client.send(request.build(), BodyHandlers.ofByteArray()).body())) {
      assertThat(Math.round(pdf.getPage(0).getMediaBox().getWidth())).isEqualTo(width);
      assertThat(pdf.getDocumentInformation().getCreationDate()).isNotNull();
    }
  }

  @Test
  void aFormWithoutAFileIsAProblem() throws Exception {
    var form = "--x\r\nContent-Disposition: form-data; name=\"cv\"\r\n\r\nx\r\n--x--\r\n";

    var answer = server.post("/v1/reports", "multipart/form-data; boundary=x", form);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("/file");
  }

  @Test
  void aJobPostingComesBackWithSkillsAndNothingElseTouched() throws Exception {
    var posting =
        """
        {"@context":"https://schema.org","@type":"JobPosting","title":"Clerk","datePosted":"2026-11-01",
         "description":"<p>Process interlibrary loan requests, tracking status</p>","skills":"Tact"}
        """;
    var answer =
        server.send(
            server
                .to("/v1/reports")
                .header("Content-Type", "application/ld+json")
                .header("Accept", "application/ld+json")
                .POST(BodyPublishers.ofString(posting)));

    var tagged = JSON.readTree(answer.body());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(tagged.at("/skills/0").asText()).isEqualTo("Tact");
    assertThat(tagged.at("/skills/1/termCode").asText()).isEqualTo("25-4031.00/developing/8");
    assertThat(tagged.at("/occupationalCategory/0/codeValue").asText()).isEqualTo("25-4031.00");
    assertThat(tagged.at("/datePosted").asText()).isEqualTo("2026-11-01");
  }

  @Test
  void aResumeComesBackWithSkillsAndNothingElseTouched() throws Exception {
    var resume =
        """
        {"basics":{"name":"Ada"},"x":1.50,"skills":[{"name":"Koha"}],
         "work":[{"position":"Page","highlights":["Process interlibrary loan requests, tracking status"]}]}
        """;
    var answer =
        server.send(
            server
                .to("/v1/reports")
                .header("Content-Type", "application/octet-stream")
                .header("Accept", "application/vnd.json-resume+json")
                .POST(BodyPublishers.ofString(resume)));

    var tagged = JSON.readTree(answer.body());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(tagged.at("/skills/0")).isEqualTo(JSON.readTree(resume).at("/skills/0"));
    assertThat(tagged.at("/skills/1/level").asText()).isEqualTo("Developing");
    assertThat(tagged.at("/work")).isEqualTo(JSON.readTree(resume).at("/work"));
    assertThat(report("application/vnd.json-resume+json", answer.body().getBytes(UTF_8)))
        .isNotEmpty();
  }

  /// The files keep every parser busy until the process is stopped: bounded by its time limit.
  @Test
  void othersAreAnsweredWhileHostileFilesAreParsed() throws Exception {
    var hostile = endless();
    var answers =
        IntStream.range(0, MORE_THAN_THERE_ARE_PLACES)
            .mapToObj(each -> CompletableFuture.supplyAsync(() -> status(hostile), THREADS))
            .toList();

    int meanwhile = 0;
    while (answers.stream().anyMatch(answer -> !answer.isDone())) {
      var answer = server.post("/v1/reports", "text/plain", LOANS + " and track their status");
      assertThat(answer.statusCode()).isEqualTo(200);
      meanwhile++;
    }

    assertThat(meanwhile).isPositive();
    assertThat(answers)
        .extracting(CompletableFuture::join)
        .contains(200, 503)
        .containsOnly(200, 503);
  }

  private static int status(byte[] file) {
    try {
      return server
          .send(
              server
                  .to("/v1/reports")
                  .header("Content-Type", "application/pdf")
                  .POST(BodyPublishers.ofByteArray(file)))
          .statusCode();
    } catch (Exception e) {
      throw new CompletionException(e);
    }
  }

  /// A page of forms that draw one another, ten times each, for longer than any parser is given.
  private static byte[] endless() {
    var file = new StringBuilder();
    file.append(
        """
        %PDF-1.4
        1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
        2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
        3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 10 0 R
        /Resources << /XObject << /F 11 0 R >> >> >> endobj
        """);
    var drawing = "/F Do ".repeat(10);
    for (int i = 10; i < 25; i++) {
      file.append(
          """
          %d 0 obj << /Type /XObject /Subtype /Form /BBox [0 0 600 800]
          /Resources << /XObject << /F %d 0 R >> >> /Length %d >>
          stream
          %s
          endstream endobj
          """
              .formatted(i, i + 1, drawing.length(), drawing));
    }
    file.append("trailer << /Root 1 0 R /Size 26 >>\nstartxref\n0\n%%EOF");
    return file.toString().getBytes(UTF_8);
  }

  private static JsonNode report(String type, byte[] file) throws Exception {
    HttpRequest.Builder request =
        server
            .to("/v1/reports")
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(file));
    var answer = server.send(request);
    assertThat(answer.statusCode()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }
}
