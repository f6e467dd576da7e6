package nextrung.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import nextrung.document.DocumentReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// Drives every operation of openapi.json against the running server, into every answer that the
/// file documents, and checks each answer against its schema. Fails where file and server differ.
@TestInstance(Lifecycle.PER_CLASS)
final class OpenApiContractTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SOC = "/v1/frameworks/25-4031.00";
  private static final String NDJSON = "application/x-ndjson";
  private static final int LIMIT = 50_000;

  /// More than the head of a request may hold.
  private static final String LONG = "y".repeat(10_000);

  private static final String NOWHERE = "?frameworks=99-9999.00";

  private static final String SEVERAL = "?frameworks=25-4031.00,example-35-2014.00";

  /// What people look at.
  private static final Set<String> PAGES = Set.of("/api", "/advisor", "/problems/{type}");

  private static final String TEXT = "Process interlibrary loan requests, tracking status";

  /// Two verdicts on one statement.
  private static final String TWO_WORDS =
      """
      {"text":"x","corrections":[
        {"statement":"25-4031.00/advanced/1","verdict":"shown"},
        {"statement":"25-4031.00/advanced/1","verdict":"not_me"}]}
      """;

  private final Set<String> driven = new TreeSet<>();
  private OpenApiFile file;
  private TestServer server;

  @BeforeAll
  void start() throws Exception {
    server =
        TestServer.ready(
            TestServer.SETTINGS.withBody(LIMIT),
            new WordReports(),
            new WordReports("example-35-2014.00"));
    file = OpenApiFile.of(server);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void everyDocumentedAnswerIsGivenAndFitsItsSchema() throws Exception {
    driveExamples();
    driveReports();
    driveBatches();
    driveForms("createComparison", "/v1/comparisons");
    driveForms("createProgress", "/v1/progress");
    driveLessons();
    driveCase();
    driveTags();
    driveFrameworks();
    driveSearch();
    driveNonsense();
    driveRefused();
    driveLimited();
    driveSlow();
    driveBroken();
    driveNotReady();
    assertThat(driven).containsExactlyElementsOf(file.answers());
  }

  @Test
  void everyExampleFitsItsSchema() {
    assertThat(file.examples(true)).isNotEmpty();
    for (var media : file.examples(false)) {
      file.assertFits(media.path("schema"), media.path("example"));
    }
    for (var media : file.examples(true)) {
      file.assertAnswers(media.path("schema"), media.path("example"));
    }
  }

  @Test
  void theServerAnswersWhatTheFileDocumentsAndNothingElse() {
    assertThat(server.routes())
        .filteredOn(route -> !route.startsWith("HEAD "))
        .filteredOn(route -> PAGES.stream().noneMatch(route::endsWith))
        .containsExactlyInAnyOrderElementsOf(
            file.operations().stream()
                .map(operation -> operation.method() + " " + operation.path())
                .toList());
  }

  @Test
  void whatAQueryMayNameStandsInTheFile() throws Exception {
    for (var operation : file.operations()) {
      var known = file.parameters(operation);
      if (operation.path().startsWith("/v1/") && !known.isEmpty()) {
        var request = server.to(operation.path().replace("{soc}", "25-4031.00") + "?nobody=reads");
        var answer = server.send(request.method(operation.method(), BodyPublishers.noBody()));
        file.check(operation.id(), 422, answer);
        assertThat(JSON.readTree(answer.body()).at("/errors/0/detail").asText())
            .endsWith("there are " + String.join(", ", known));
      }
    }
  }

  @Test
  void everyOperationShowsAnExampleOfItsRequestAndOfItsAnswer() {
    for (var operation : file.operations()) {
      assertThat(operation.answer().findParents("example")).as(operation.id()).isNotEmpty();
      assertThat(file.examples(operation, server)).as(operation.id()).isNotEmpty();
    }
  }

  private void driveExamples() throws Exception {
    for (var operation : file.operations()) {
      for (var example : file.examples(operation, server)) {
        check(operation.id(), 200, example);
      }
    }
  }

  private void driveReports() throws Exception {
    var path = "/v1/reports";
    check("createReport", 200, post(path + SEVERAL, "text/plain", TEXT));
    driveForms("createReport", path);
    check("createReport", 422, post(path, "application/json", TWO_WORDS));
  }

  /// Every form that an answer is documented to have.
  private void driveForms(String operationId, String path) throws Exception {
    var operation = file.operation(operationId);
    var request = operation.bodies().at("/application~1json/example").toString();
    for (var form : OpenApiFile.fields(operation.answer())) {
      var asked = post(path + "?paper=letter", "application/json", request).header("Accept", form);
      var answer = check(operationId, 200, asked);
      assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(form);
    }
  }

  private void driveLessons() throws Exception {
    var lessons = file.operation("createLessons");
    var request = text(lessons.bodies(), "example");
    var answer = server.post("/v1/lessons", "application/json", request);
    assertThat(answer.body()).isEqualTo(text(lessons.answer(), "example"));
    check("createLessons", 422, post("/v1/lessons", "application/json", "{\"text\":\"a\"}"));
  }

  private void driveCase() throws Exception {
    var documents = "/ims/case/v1p1/CFDocuments";
    var packages = "/ims/case/v1p1/CFPackages/";
    check("listCFDocuments", 200, server.to(documents + "?limit=1&offset=1"));
    check("listCFDocuments", 400, server.to(documents + "?fields=title"));
    check("getCFDocument", 404, server.to(documents + "/x"));
    check("getCFPackage", 404, server.to(packages + "x"));
  }

  private void driveBatches() throws Exception {
    var path = "/v1/reports/batch";
    var request = text(file.operation("createReports").bodies(), "example");
    var answer = check("createReports", 200, post(path, NDJSON, request + "no\n"));
    var lines = answer.body().lines().toList();
    assertAnswers("Report", lines.get(0));
    assertAnswers("ProblemLine", lines.get(1));
    check("createReports", 422, post(path + NOWHERE, NDJSON, ""));
  }

  private void driveTags() throws Exception {
    var path = "/v1/tags";
    var posting = text(file.operation("createTags").bodies(), "example");
    var answer = check("createTags", 200, post(path, NDJSON, posting + "no\n{}\n"));
    var lines = answer.body().lines().toList();
    assertAnswers("Tagging", lines.get(0));
    assertAnswers("ProblemLine", lines.get(1));
    assertAnswers("ProblemLine", lines.get(2));
    check("createTags", 200, post(path + "?format=jsonld", NDJSON, posting));
    check("createTags", 422, post(path + "?format=xml", NDJSON, posting));
    check("createTags", 422, post(path + NOWHERE, NDJSON, posting));
  }

  private void assertAnswers(String schema, String line) throws IOException {
    file.assertAnswers(file.schema(schema), JSON.readTree(line));
  }

  private static String text(JsonNode json, String field) {
    var value = json.findValue(field);
    return value.isTextual() ? value.asText() : value.toString();
  }

  private void driveFrameworks() throws Exception {
    driveTagged("listFrameworks", "/v1/frameworks");
    driveTagged("getFramework", SOC);
    check("getFramework", 404, server.to("/v1/frameworks/99-9999.00"));
  }

  private void driveTagged(String operationId, String path) throws Exception {
    var tag = server.get(path).headers().firstValue("ETag").orElseThrow();
    check(operationId, 304, server.to(path).header("If-None-Match", tag));
  }

  private void driveSearch() throws Exception {
    var path = SOC + "/statements";
    check("searchStatements", 200, server.to(path + "?limit=5&offset=38&level=developing"));
    check("searchStatements", 404, server.to("/v1/frameworks/99-9999.00/statements"));
    check("searchStatements", 422, server.to(path + "?limit=1000&level=x"));
  }

  /// What no operation that takes JSON can read, or make sense of.
  private void driveNonsense() throws Exception {
    for (var operation : file.operations()) {
      if (operation.bodies().has("application/json")) {
        check(operation.id(), 400, post(operation.path(), "application/json", "{"));
        check(operation.id(), 422, post(operation.path(), "application/json", "{}"));
      }
      if (operation.path().contains("{")) {
        var unreadable = operation.path().replaceAll("\\{.*?}", "%FF");
        check(operation.id(), 400, server.sendAlone(server.to(unreadable)));
      }
    }
  }

  /// What is refused in the same way wherever it is refused.
  private void driveRefused() throws Exception {
    var tooMuch = "x".repeat(DocumentReader.MAX_FILE + 1);
    driveAll(405, server, HttpRequest.Builder::DELETE);
    driveAll(406, server, request -> request.setHeader("Accept", "image/png"));
    driveAll(
        413,
        server,
        request ->
            request
                .setHeader("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(tooMuch)));
    driveAll(414, server, OpenApiContractTest::longer);
    driveAll(415, server, request -> request.setHeader("Content-Type", "image/png"));
    driveAll(431, server, request -> bare(request).header("X", LONG));
  }

  private static HttpRequest.Builder longer(HttpRequest.Builder request) {
    var address = request.build().uri();
    var more = (address.getQuery() == null ? "?" : "&") + "x=" + LONG;
    return bare(request).uri(URI.create(address + more));
  }

  /// Without its body: a server that refuses the head reads no further.
  private static HttpRequest.Builder bare(HttpRequest.Builder request) {
    return request.method(request.build().method(), BodyPublishers.noBody());
  }

  /// Every operation that is documented to give an answer gives it to its example.
  private void driveAll(int status, TestServer by, UnaryOperator<HttpRequest.Builder> changed)
      throws Exception {
    for (var operation : file.operations()) {
      if (operation.gives(status)) {
        var example = file.examples(operation, by).getFirst();
        check(operation.id(), status, by.sendAlone(changed.apply(example)));
      }
    }
  }

  private void driveLimited() throws Exception {
    var settings = TestServer.SETTINGS.withRate(1).withWork(1, 0, Duration.ofSeconds(30));
    try (var limited = TestServer.ready(settings, new WordReports())) {
      limited.post("/v1/reports", "text/plain", TEXT);
      driveAll(429, limited, UnaryOperator.identity());
    }
  }

  /// With no patience at all, every body comes too slowly.
  private void driveSlow() throws Exception {
    var settings = TestServer.SETTINGS.withWork(1, 0, Duration.ZERO);
    try (var hasty = TestServer.ready(settings, new WordReports())) {
      driveAll(408, hasty, UnaryOperator.identity());
    }
  }

  private void driveBroken() throws Exception {
    var engine = new BrokenReports();
    try (var broken = TestServer.ready(TestServer.SETTINGS, engine)) {
      engine.breakDown();
      driveAll(500, broken, UnaryOperator.identity());
    }
  }

  private void driveNotReady() throws Exception {
    var never = new CountDownLatch(1);
    var starting =
        ApiServer.start(
            TestServer.SETTINGS,
            () -> {
              never.await();
              return Engines.of(new WordReports());
            });
    try (var unready = TestServer.of(starting)) {
      driveAll(503, unready, UnaryOperator.identity());
      never.countDown();
      assertThat(starting.awaitReady()).isTrue();
    }
  }

  private HttpRequest.Builder post(String path, String type, String body) {
    return server.to(path).header("Content-Type", type).POST(BodyPublishers.ofString(body));
  }

  private HttpResponse<String> check(String operationId, int status, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return check(operationId, status, server.send(request));
  }

  private HttpResponse<String> check(String operationId, int status, HttpResponse<String> answer)
      throws IOException {
    file.check(operationId, status, answer);
    driven.add(operationId + " " + status);
    return answer;
  }
}
