package nextrung.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import nextrung.document.Kind;
import nextrung.document.SourceDocument;
import nextrung.profile.Corrections;
import nextrung.render.JsonRenderer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Texts in, reports out.
final class ServedReportsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TEXT =
      "Process interlibrary loan requests, tracking status\nI like trains\n";
  private static final WordReports ENGINE = new WordReports();
  private static TestServer server;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.ready(TestServer.SETTINGS.withBatch(200, 5), ENGINE);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void plainTextGivesTheBytesOfTheRenderer() throws Exception {
    var answer = server.post("/v1/reports?kind=self", "text/plain; charset=utf-8", TEXT);
    var document = SourceDocument.of("document", Kind.SELF, TEXT);
    var expected = JsonRenderer.pretty().bytes(ENGINE.report(document, Corrections.NONE));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body().getBytes(UTF_8)).isEqualTo(expected);
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void jsonCarriesIdKindAndCorrections() throws Exception {
    var body =
        """
        {"id":"x1","kind":"self","text":"%s",
         "corrections":[{"statement":"25-4031.00/advanced/1","verdict":"shown"}]}
        """
            .formatted(TEXT.replace("\n", "\\n"));
    var report = JSON.readTree(server.post("/v1/reports", "application/json", body).body());
    assertThat(report.path("id").asText()).isEqualTo("x1");
    assertThat(report.at("/document/kind").asText()).isEqualTo("self");
    assertThat(report.path("statements"))
        .filteredOn(entry -> entry.path("status").asText().equals("shown"))
        .extracting(entry -> entry.path("id").asText())
        .containsExactly("25-4031.00/developing/8", "25-4031.00/advanced/1");
  }

  @Test
  void theAddressSaysTheKindWhereTheBodyDoesNot() throws Exception {
    var path = "/v1/reports?kind=posting";
    var told = server.post(path, "application/json", "{\"text\":\"trains\"}");
    assertThat(JSON.readTree(told.body()).at("/document/kind").asText()).isEqualTo("posting");

    var body = "{\"kind\":\"self\",\"text\":\"trains\"}";
    var answer = server.post(path, "application/json", body);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("?kind");
  }

  @Test
  void numbersOfATaggedPostingKeepEveryDigit() throws Exception {
    var posting =
        "{\"id\":\"a\",\"description\":\"Shelve\",\"x\":12345678901234567890.10,\"y\":1e20000}\n";
    var answer = server.post("/v1/tags?format=jsonld", "application/x-ndjson", posting);
    assertThat(answer.body()).contains("\"x\":12345678901234567890.10,\"y\":1E+20000");
  }

  @Test
  void theReportOfAPlanHasTheDecimalsOfAReport() throws Exception {
    var body = "{\"text\":\"%s\"}".formatted(TEXT.replace("\n", "\\n"));
    var report = server.post("/v1/reports", "application/json", body).body();
    var framework = ENGINE.framework();
    var plan =
        """
        {"plan":"1","framework":{"soc":"%s","title":"t","version":"%s","attribution":"a",
          "statements":%s},
         "document":{"kind":"self"},"corrections":[],"targets":[],"report":%s}
        """
            .formatted(
                framework.soc(),
                framework.version(),
                JSON.valueToTree(
                    framework.statements().stream()
                        .map(each -> Map.of("id", each.id().toString(), "text", each.text()))
                        .toList()),
                report.replace("\"probability\": 0.1,", "\"probability\": 0.12345678,"));
    var answer = server.post("/v1/plans", "application/json", plan);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(plan).contains("0.12345678");
    assertThat(JSON.readTree(answer.body()).path("report").findValuesAsText("probability"))
        .contains("0.1235")
        .noneMatch(written -> written.length() > "0.1235".length());
  }

  @Test
  void acceptChoosesTheForm() throws Exception {
    var request =
        server
            .to("/v1/reports")
            .header("Content-Type", "text/plain")
            .header("Accept", "application/json;q=0.1, text/plain")
            .POST(BodyPublishers.ofString(TEXT));
    var answer = server.send(request);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain;charset=utf-8");
    assertThat(answer.body()).contains("Library Technicians");
  }

  @Test
  void batchAnswersInOrderAndABadLineSpoilsNothing() throws Exception {
    var lines =
        """
        {"id":"a","kind":"posting","text":"Process interlibrary loan requests"}
        not json

        {"id":"c","kind":"poem","text":"x"}
        {"id":"d","text":"trains"}
        """;
    var answer = server.post("/v1/reports/batch", "application/x-ndjson", lines);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/x-ndjson");
    var out = answer.body().lines().toList();
    assertThat(out).hasSize(4);
    assertThat(JSON.readTree(out.get(0)).path("id").asText()).isEqualTo("a");
    assertThat(JSON.readTree(out.get(1)).at("/problem/type").asText())
        .isEqualTo("/problems/bad-request");
    assertThat(JSON.readTree(out.get(2)).path("id").asText()).isEqualTo("c");
    assertThat(JSON.readTree(out.get(2)).at("/problem/status").asInt()).isEqualTo(422);
    assertThat(JSON.readTree(out.get(3)).at("/document/status").asText()).isEqualTo("off_topic");
  }

  /// Would wait for ever, were an answer held back until more lines come.
  @Test
  @Timeout(60)
  void batchAnswersALineBeforeTheNextIsSent() throws Exception {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      var out = socket.getOutputStream();
      var head = "POST /v1/reports/batch HTTP/1.1\r\nHost: x\r\nConnection: close\r\n";
      var type = "Content-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n";
      out.write((head + type).getBytes(UTF_8));
      var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
      for (var id : List.of("first", "second", "third")) {
        out.write(chunk("{\"id\":\"%s\",\"text\":\"trains\"}\n".formatted(id)));
        out.flush();
        assertThat(in.lines().filter(line -> line.startsWith("{")).findFirst().orElseThrow())
            .contains(id);
      }
      out.write("0\r\n\r\n".getBytes(UTF_8));
      assertThat(in.lines().filter(line -> line.startsWith("{"))).isEmpty();
    }
  }

  private static byte[] chunk(String text) {
    return "%x\r\n%s\r\n".formatted(text.length(), text).getBytes(UTF_8);
  }

  @Test
  void batchLimitsLinesAndTheirLength() throws Exception {
    var line = "{\"text\":\"trains\"}\n";
    var longLine = "{\"text\":\"%s\"}\n".formatted("x".repeat(300));
    var answer = server.post("/v1/reports/batch", "application/jsonl", longLine + line.repeat(5));
    var out = answer.body().lines().toList();
    assertThat(out).hasSize(6);
    assertThat(out.getFirst()).contains("/problems/too-large").contains("200 bytes");
    assertThat(out.get(1)).contains("\"report\"");
    assertThat(out.getLast()).contains("/problems/too-large").contains("5 lines");
  }

  @Test
  void frameworksAreKeptByTheirTag() throws Exception {
    var first = server.get("/v1/frameworks/25-4031.00");
    var tag = first.headers().firstValue("ETag").orElseThrow();
    var second = server.send(server.to("/v1/frameworks/25-4031.00").header("If-None-Match", tag));
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
    assertThat(JSON.readTree(first.body()).path("levels")).hasSize(4);
  }

  @Test
  void browsersOfOtherOriginsAreNotLetIn() throws Exception {
    var answer = server.send(server.to("/v1/frameworks").header("Origin", "http://example.org"));
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void thePageLoadsNothingFromElsewhere() throws Exception {
    var page = server.get("/");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'")
        .doesNotContain("unsafe");
    assertThat(page.headers().firstValue("Server")).isEmpty();
    assertThat(server.get("/js/app.js").statusCode()).isEqualTo(200);
    assertThat(server.get("/api").body()).contains("HTTP API");
  }

  @Test
  void metricsCountRoutesAndHoldNoText() throws Exception {
    server.post("/v1/reports", "text/plain", "Zyxandra trains");
    assertThat(server.get("/metrics").body())
        .contains("http_server_requests_seconds_count")
        .contains("route=\"/v1/reports\"")
        .contains("jvm_memory_used_bytes")
        .doesNotContain("Zyxandra");
  }
}
