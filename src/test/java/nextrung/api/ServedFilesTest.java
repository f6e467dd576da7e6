package nextrung.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files in, reports out.
final class ServedFilesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path FILES = Path.of("src/test/files/cv");
  private static final String LOANS = "Send out and receive interlibrary loans";
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
    "cv.html, text/html",
  })
  void aFileIsReadByItsContentAndQuotesPointIntoItsText(String name, String type) throws Exception {
    var report = report(type, Files.readAllBytes(FILES.resolve(name)));

    var text = report.at("/document/text").asText();
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
