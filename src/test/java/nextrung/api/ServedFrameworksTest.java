package nextrung.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// One server that reads against several frameworks.
final class ServedFrameworksTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LIBRARY = "25-4031.00";
  private static final String COOKS = "example-35-2014.00";
  private static final String TEXT = "I probe fridges and hot food and write the readings";
  private static TestServer server;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.ready(TestServer.SETTINGS, new WordReports(), new WordReports(COOKS));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    assertThat(answer.statusCode()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  @ParameterizedTest
  @CsvSource({
    "'', 25-4031.00",
    "?frameworks=25-4031.00, 25-4031.00",
    "?frameworks=example-35-2014.00, example-35-2014.00"
  })
  void theAddressSaysWhatATextIsReadAgainst(String query, String soc) throws Exception {
    var report = json(server.post("/v1/reports" + query, "text/plain", TEXT));
    assertThat(report.at("/framework/soc").asText()).isEqualTo(soc);
    var line = "{\"text\":\"%s\"}\n".formatted(TEXT);
    var batch = json(server.post("/v1/reports/batch" + query, "application/x-ndjson", line));
    assertThat(batch.at("/framework/soc").asText()).isEqualTo(soc);
  }

  @Test
  void severalFrameworksGiveOneReportEach() throws Exception {
    var query = "?frameworks=%s,%s".formatted(COOKS, LIBRARY);
    var reports = json(server.post("/v1/reports" + query, "text/plain", TEXT));
    assertThat(reports.path("occupations").isArray()).isTrue();
    assertThat(reports.path("reports").findValuesAsText("soc")).containsExactly(COOKS, LIBRARY);
    var line = "{\"text\":\"%s\"}\n".formatted(TEXT);
    var batch = json(server.post("/v1/reports/batch" + query, "application/x-ndjson", line));
    assertThat(batch.path("reports").findValuesAsText("soc")).containsExactly(COOKS, LIBRARY);
    var page =
        server.send(
            server
                .to("/v1/reports" + query)
                .header("Content-Type", "text/plain")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(TEXT)));
    assertThat(page.statusCode()).isEqualTo(422);
  }

  @Test
  void theWordOfAPersonOnOneFrameworkDoesNotReachTheOther() throws Exception {
    var body =
        """
        {"text":"%s","corrections":[{"statement":"%s/advanced/1","verdict":"shown"}]}
        """
            .formatted(TEXT, LIBRARY);
    var query = "?frameworks=%s,%s".formatted(COOKS, LIBRARY);
    var reports = json(server.post("/v1/reports" + query, "application/json", body));
    assertThat(reports.at("/reports/0").toString()).doesNotContain(LIBRARY);
    assertThat(reports.at("/reports/1").toString()).contains("self");
  }

  @Test
  void peopleAreComparedOnTheFrameworkThatIsAskedFor() throws Exception {
    var people = "{\"people\":[{\"alias\":\"Ash\",\"text\":\"%s\"}]}".formatted(TEXT);
    var comparison =
        json(server.post("/v1/comparisons?frameworks=" + COOKS, "application/json", people));
    assertThat(comparison.at("/framework/soc").asText()).isEqualTo(COOKS);
    assertThat(comparison.at("/people/0/status").asText()).isEqualTo("ok");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/reports",
        "/v1/reports/batch",
        "/v1/tags",
        "/v1/comparisons",
        "/v1/progress",
        "/v1/plans"
      })
  void aFrameworkThatTheServerHasNotIsNamedWithThoseItHas(String path) throws Exception {
    var type = path.matches(".*(batch|tags)") ? "application/x-ndjson" : "application/json";
    var answer = server.post(path + "?frameworks=99-9999.00", type, "{}");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("?frameworks", LIBRARY, COOKS);
  }

  @Test
  void everyFrameworkIsListedAndCanBeSearched() throws Exception {
    assertThat(json(server.get("/v1/frameworks")).findValuesAsText("soc"))
        .containsExactly(LIBRARY, COOKS);
    assertThat(json(server.get("/v1/meta")).path("frameworks")).hasSize(2);
    assertThat(json(server.get("/v1/frameworks/" + COOKS)).path("soc").asText()).isEqualTo(COOKS);
    var found = json(server.get("/v1/frameworks/" + COOKS + "/statements?q=fridges"));
    assertThat(found.at("/results/0/id").asText()).startsWith(COOKS);
  }

  @Test
  void everyFrameworkIsACasePackageOfItsOwn() throws Exception {
    var list = json(server.get("/ims/case/v1p1/CFDocuments")).path("CFDocuments");
    Set<String> titles = new TreeSet<>();
    for (var document : list) {
      var id = document.path("identifier").asText();
      var found = json(server.get("/ims/case/v1p1/CFPackages/" + id));
      titles.add(found.at("/CFDocument/title").asText());
    }
    assertThat(titles).hasSize(2);
  }

  @Test
  void caseDocumentsComePageByPage() throws Exception {
    var path = "/ims/case/v1p1/CFDocuments";
    var all = json(server.get(path)).path("CFDocuments");
    var second = server.get(path + "?limit=1&offset=1");
    assertThat(json(second).path("CFDocuments")).containsExactly(all.path(1));
    assertThat(second.headers().firstValue("X-Total-Count")).contains("2");
    assertThat(json(server.get(path + "?offset=2")).path("CFDocuments")).isEmpty();
  }

  @Test
  void caseAddressesAreThoseOfTheServerWhereARequestNamesNoHost() throws Exception {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      var request = "GET /ims/case/v1p1/CFDocuments HTTP/1.0\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(UTF_8));
      assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
          .contains("http://127.0.0.1:%d/ims/case/v1p1/".formatted(server.port()))
          .doesNotContain("//null");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "fields=title, fields, invalid_selection_field",
    "sort=title, sort, invalid_sort_field",
    "limit=0, limit, invalid_selection_field",
    "limit=ten, limit, invalid_selection_field",
    "offset=-1, offset, invalid_selection_field",
    "limit=1&limit=2, limit, invalid_selection_field",
    "secret=1, parameter, invalid_selection_field"
  })
  void aParameterThatCaseDocumentsDoNotTakeIsAnErrorOfThatStandard(
      String query, String name, String code) throws Exception {
    var answer = server.get("/ims/case/v1p1/CFDocuments?" + query);
    assertThat(answer.statusCode()).isEqualTo(400);
    var status = JSON.readTree(answer.body());
    assertThat(status.path("imsx_codeMajor").asText()).isEqualTo("failure");
    var field = status.at("/imsx_codeMinor/imsx_codeMinorField/0");
    assertThat(field.path("imsx_codeMinorFieldName").asText()).isEqualTo(name);
    assertThat(field.path("imsx_codeMinorFieldValue").asText()).isEqualTo(code);
    assertThat(answer.body()).doesNotContain("secret");
  }

  @Test
  void whereOneEngineCannotBeOpenedTheOthersAreClosed() {
    var closed = new TreeSet<String>();
    var first =
        new WordReports() {
          @Override
          public void close() {
            closed.add("first");
          }
        };
    Callable<ReportService> broken =
        () -> {
          throw new IllegalStateException("no such framework");
        };
    assertThatThrownBy(
            () -> Engines.open(List.of(() -> first, broken), engines -> document -> List.of()))
        .hasMessage("no such framework");
    assertThat(closed).containsExactly("first");
  }
}
