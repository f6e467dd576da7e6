package nextrung.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever goes wrong is a problem with a stable type and the id of the request.
final class ServedProblemsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SECRET = "Zyxandra-Quill";
  private static TestServer server;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.ready(TestServer.SETTINGS.withBody(10_000), new WordReports());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static JsonNode problem(HttpResponse<String> answer, int status, String type)
      throws IOException {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    var problem = JSON.readTree(answer.body());
    assertThat(problem.path("type").asText()).isEqualTo("/problems/" + type);
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("requestId").asText())
        .isEqualTo(answer.headers().firstValue("X-Request-Id").orElseThrow());
    assertThat(answer.body()).doesNotContain(SECRET);
    return problem;
  }

  @Test
  void brokenJsonGivesThePlaceAndNotTheContent() throws Exception {
    var answer = server.post("/v1/reports", "application/json", "{\"text\": " + SECRET + "}");
    assertThat(problem(answer, 400, "bad-request").path("detail").asText()).contains("column 10");
  }

  @Test
  void aSavedPlanIsNoTextAboutWork() throws Exception {
    var answer = server.post("/v1/reports", "text/plain", "{\"plan\": \"1\", \"x\": " + "1}");
    assertThat(problem(answer, 422, "invalid").path("detail").asText()).contains("saved plan");
  }

  @Test
  void repeatedFieldsAreRefused() throws Exception {
    var answer = server.post("/v1/reports", "application/json", "{\"text\":\"a\",\"text\":\"b\"}");
    problem(answer, 400, "bad-request");
  }

  @Test
  void deepNestingIsRefused() throws Exception {
    var deep = "[".repeat(1000) + "]".repeat(1000);
    problem(server.post("/v1/reports", "application/json", deep), 400, "bad-request");
  }

  @Test
  void everyWrongFieldIsNamed() throws Exception {
    var body =
        """
        {"kind":"%s","text":7,"corrections":[
          {"statement":"25-4031.00/none/1","verdict":"shown"},
          {"statement":"25-4031.00/emerging/1","verdict":"%s"}]}
        """
            .formatted(SECRET, SECRET);
    var problem = problem(server.post("/v1/reports", "application/json", body), 422, "invalid");
    assertThat(problem.findValuesAsText("pointer"))
        .containsExactlyInAnyOrder(
            "/kind", "/text", "/corrections/0/statement", "/corrections/1/verdict");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"verdict\":\"shown\"}", "7", "\"x\""})
  void correctionsThatAreNoListAreNamed(String corrections) throws Exception {
    var body = "{\"text\":\"a\",\"corrections\":" + corrections + "}";
    var problem = problem(server.post("/v1/reports", "application/json", body), 422, "invalid");
    assertThat(problem.findValuesAsText("pointer")).containsExactly("/corrections");
  }

  @Test
  void ofManyFaultsTheFirstAreNamed() throws Exception {
    var zeros = "0,".repeat(4_000) + "0";
    var body = "{\"text\":\"a\",\"corrections\":[" + zeros + "]}";
    var problem = problem(server.post("/v1/reports", "application/json", body), 422, "invalid");
    assertThat(problem.path("errors")).hasSize(20);
  }

  @Test
  void moreCorrectionsThanThereCanBeAreRefusedAsAWhole() throws Exception {
    var zeros = "[" + "0,".repeat(500_000) + "0]";
    var part = "--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";
    for (var list : List.of(zeros, zeros + " ".repeat(1 << 20))) {
      var form = part.formatted("file", "a") + part.formatted("corrections", list) + "--x--\r\n";
      var answer = server.post("/v1/reports", "multipart/form-data; boundary=x", form);
      var problem = problem(answer, 422, "invalid");
      assertThat(problem.findValuesAsText("pointer")).containsExactly("/corrections");
      assertThat(problem.path("detail").asText()).contains("at most");
    }
  }

  @Test
  void unknownFieldsAndMissingTextAreNamed() throws Exception {
    var answer = server.post("/v1/reports", "application/json", "{\"%s\":1}".formatted(SECRET));
    assertThat(problem(answer, 422, "invalid").findValuesAsText("pointer"))
        .containsExactly("", "/text");
  }

  @Test
  void wrongParametersAreNamed() throws Exception {
    var kind = server.post("/v1/reports?kind=" + SECRET, "text/plain", "text");
    assertThat(problem(kind, 422, "invalid").at("/errors/0/pointer").asText()).isEqualTo("?kind");
    var frameworks = server.post("/v1/reports?frameworks=99-9999.00", "text/plain", "text");
    assertThat(problem(frameworks, 422, "invalid").at("/errors/0/pointer").asText())
        .isEqualTo("?frameworks");
    var paper = server.post("/v1/reports?paper=" + SECRET, "text/plain", "text");
    assertThat(problem(paper, 422, "invalid").at("/errors/0/pointer").asText()).isEqualTo("?paper");
  }

  @Test
  void parametersThatNobodyReadsAndThoseGivenTwiceAreRefused() throws Exception {
    var slip = server.post("/v1/reports?papr=letter&" + SECRET, "text/plain", "text");
    var problem = problem(slip, 422, "invalid");
    assertThat(problem.findValuesAsText("pointer")).containsOnly("?");
    assertThat(problem.path("detail").asText()).contains("kind", "frameworks", "paper");

    var twice = server.post("/v1/reports?kind=cv&kind=posting", "text/plain", "text");
    assertThat(problem(twice, 422, "invalid").findValuesAsText("pointer")).containsExactly("?kind");
  }

  @Test
  void unknownAddressesAreNotFound() throws Exception {
    problem(server.get("/v1/" + SECRET), 404, "not-found");
    problem(server.get("/v1/frameworks/99-9999.00"), 404, "not-found");
  }

  @Test
  void otherMethodsAreRefusedAndTheRightOnesNamed() throws Exception {
    var answer = server.get("/v1/reports");
    problem(answer, 405, "method-not-allowed");
    assertThat(answer.headers().firstValue("Allow")).contains("POST, OPTIONS");
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /js/app.js",
    "TRACE, /js/app.js",
    "POST, /",
    "TRACE, /",
    "DELETE, /index.html"
  })
  void filesAreOnlyRead(String method, String path) throws Exception {
    var answer = method(method, path);
    problem(answer, 405, "method-not-allowed");
    assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/js", "/js/", "/js/none.js", "/web/js/app.js"})
  void whatIsNoFileIsNotFoundByAnyMethod(String path) throws Exception {
    problem(method("POST", path), 404, "not-found");
  }

  @Test
  void anAddressSaysWhichMethodsItTakes() throws Exception {
    var answer = method("OPTIONS", "/v1/frameworks");
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().firstValue("Allow").orElseThrow())
        .contains("GET", "HEAD", "OPTIONS");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/api",
        "/openapi.json",
        "/health/ready",
        "/v1/meta",
        "/v1/frameworks",
        "/v1/frameworks/25-4031.00",
        "/v1/frameworks/25-4031.00/statements?limit=3",
        "/v1/frameworks/99-9999.00",
        "/v1/nothing",
        "/v1/reports"
      })
  void headSaysWhatGetWouldSay(String path) throws Exception {
    var get = server.get(path);
    var head = method("HEAD", path);
    assertThat(head.statusCode()).isEqualTo(get.statusCode());
    assertThat(head.body()).isEmpty();
    for (var name : List.of("Content-Type", "Content-Length", "ETag", "Allow", "Cache-Control")) {
      assertThat(head.headers().firstValue(name)).isEqualTo(get.headers().firstValue(name));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /, 200",
    "GET, /css/base.css, 200",
    "GET, /css/none.css, 404",
    "HEAD, /v1/meta, 200",
    "OPTIONS, /v1/meta, 204",
    "DELETE, /v1/meta, 405",
    "TRACE, /v1/nothing, 404",
    "GET, /problems/invalid, 302"
  })
  void everyAnswerBearsAnId(String method, String path, int status) throws Exception {
    var answer = method(method, path);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("X-Request-Id").orElseThrow()).matches("[0-9a-f]{16}");
  }

  private static HttpResponse<String> method(String method, String path) throws Exception {
    return server.send(server.to(path).method(method, BodyPublishers.noBody()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/html;q=0.3, text/csv;q=0.9 | text/csv",
        "text/*;q=0.5, application/pdf;q=0.4 | text/plain",
        "*/* | application/json",
        "application/json;q=0.1, text/markdown | text/markdown",
        "image/png, */*;q=0.1 | application/json",
        "*/*, application/json;q=0 | text/plain",
        "application/json;q=0.2, text/plain;q=0, text/*;q=0.5, */*;q=0.1 | text/markdown"
      })
  void theFormWithTheHighestQualityIsGiven(String accept, String type) throws Exception {
    var request =
        server
            .to("/v1/reports")
            .header("Content-Type", "text/plain")
            .header("Accept", accept)
            .POST(BodyPublishers.ofString("text"));
    assertThat(server.send(request).headers().firstValue("Content-Type").orElseThrow())
        .startsWith(type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"*/*, application/json;q=0", "application/*;q=0, */*;q=0.5"})
  void theOneFormThereIsMayBeRefused(String accept) throws Exception {
    problem(server.send(server.to("/v1/meta").header("Accept", accept)), 406, "not-acceptable");
  }

  @Test
  void aHeaderThatCannotBeReadAcceptsNothing() throws Exception {
    problem(server.send(server.to("/v1/meta").header("Accept", "\"")), 406, "not-acceptable");
  }

  @Test
  void unknownFormsAreNotAcceptable() throws Exception {
    var request =
        server
            .to("/v1/reports")
            .header("Content-Type", "text/plain")
            .header("Accept", "image/png, application/json;q=0")
            .POST(BodyPublishers.ofString("text"));
    problem(server.send(request), 406, "not-acceptable");
  }

  @Test
  void tooLongABodyIsRefused() throws Exception {
    problem(server.post("/v1/reports", "text/plain", "x".repeat(10_001)), 413, "too-large");
    var chunked =
        server
            .to("/v1/reports")
            .header("Content-Type", "text/plain")
            .POST(BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(new byte[10_001])));
    problem(server.send(chunked), 413, "too-large");
  }

  @Test
  void aRefusedClientThatIsStillSendingGetsItsAnswerEachTime() throws Exception {
    var megabytes = "x".repeat(8 << 20);
    for (int i = 0; i < 20; i++) {
      problem(server.post("/v1/reports", "text/plain", megabytes), 413, "too-large");
      problem(server.post("/v1/reports", "image/png", megabytes), 415, "unsupported-media-type");
    }
  }

  @Test
  void unknownContentIsNotRead() throws Exception {
    problem(server.post("/v1/reports", "image/png", SECRET), 415, "unsupported-media-type");
    problem(
        server.post("/v1/reports", "text/plain; charset=bogus", SECRET),
        415,
        "unsupported-media-type");
    problem(
        server.post("/v1/reports", "text/plain; charset=\"a b\"", SECRET),
        415,
        "unsupported-media-type");
    problem(
        server.post("/v1/reports", "text/plain; charset=shift_jis", SECRET),
        415,
        "unsupported-media-type");
    problem(server.post("/v1/reports/batch", "text/plain", "x"), 415, "unsupported-media-type");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "multipart/form-data",
        "multipart/form-data; boundary=y",
        "multipart/form-data; boundary=\""
      })
  void aFormThatCannotBeTakenApartIsAProblem(String type) throws Exception {
    var form = "--x\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n" + SECRET;
    problem(server.post("/v1/reports", type, form), 400, "bad-request");
  }

  @Test
  void requestsThatJettyRefusesAreProblemsToo() throws Exception {
    assertThat(raw("GET / HTTP/1.1\r\nHost: x\r\nA: " + "y".repeat(20_000) + "\r\n\r\n"))
        .startsWith("HTTP/1.1 431")
        .contains("/problems/headers-too-large");
    assertThat(raw("GET /" + "z".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"))
        .startsWith("HTTP/1.1 414")
        .contains("/problems/address-too-long");
    assertThat(raw("GET /a%2fb%zz HTTP/1.1\r\nHost: x\r\n\r\n"))
        .startsWith("HTTP/1.1 400")
        .contains("/problems/bad-request")
        .doesNotContain("Jetty");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Transfer-Encoding: chunked\r\n\r\nZZ\r\nI shelve books\r\n",
        "Content-Length: 50\r\n\r\nI shelve books"
      })
  void aBodyThatBreaksOffIsAProblem(String rest) throws IOException {
    assertThat(raw("POST /v1/reports HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\n" + rest))
        .startsWith("HTTP/1.1 400")
        .contains("/problems/bad-request");
  }

  private static String raw(String request) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(5_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void harmlessRequestIdsAreKeptAndOthersReplaced() throws Exception {
    var kept = server.send(server.to("/health/live").header("X-Request-Id", "abc-12345"));
    assertThat(kept.headers().firstValue("X-Request-Id")).contains("abc-12345");
    var other = server.send(server.to("/health/live").header("X-Request-Id", "a b c d e f g"));
    assertThat(other.headers().firstValue("X-Request-Id").orElseThrow()).matches("[0-9a-f]{16}");
  }
}
