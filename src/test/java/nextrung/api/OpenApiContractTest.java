package nextrung.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
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
  private JsonNode api;
  private TestServer server;

  @BeforeAll
  void start() throws Exception {
    server =
        TestServer.ready(
            TestServer.SETTINGS.withBody(LIMIT),
            new WordReports(),
            new WordReports("example-35-2014.00"));
    api = JSON.readTree(server.get("/openapi.json").body());
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void everyDocumentedAnswerIsGivenAndFitsItsSchema() throws Exception {
    driveReports();
    driveBatches();
    driveAdvisors("createComparison", "/v1/comparisons");
    driveAdvisors("createProgress", "/v1/progress");
    driveRenewal();
    driveLessons();
    driveCase();
    driveTags();
    driveFrameworks();
    driveSearch();
    driveServer();
    driveLimited();
    driveSlow();
    driveNotReady();
    assertThat(driven).containsExactlyElementsOf(documented());
  }

  @Test
  void everyExampleFitsItsSchema() {
    var schemas = api.findParents("example");
    assertThat(schemas).isNotEmpty();
    for (var media : schemas) {
      if (media.has("schema")) {
        assertFits(media.path("schema"), media.path("example"));
      }
    }
  }

  @Test
  void theServerAnswersWhatTheFileDocumentsAndNothingElse() {
    var documented = new TreeSet<String>();
    for (var path : fields(api.path("paths"))) {
      for (var method : fields(api.path("paths").path(path))) {
        documented.add(method.toUpperCase(Locale.ROOT) + " " + path);
      }
    }
    assertThat(server.routes())
        .filteredOn(route -> !route.startsWith("HEAD "))
        .filteredOn(route -> PAGES.stream().noneMatch(route::endsWith))
        .containsExactlyElementsOf(documented);
  }

  @Test
  void everyOperationShowsAnExampleOfItsAnswer() {
    for (var operation : api.path("paths").findParents("operationId")) {
      assertThat(operation.at("/responses/200/content").findParents("example"))
          .as(operation.path("operationId").asText())
          .isNotEmpty();
    }
  }

  private void driveReports() throws Exception {
    var path = "/v1/reports";
    check("createReport", 200, post(path, "text/plain", TEXT));
    check("createReport", 200, post(path, "application/json", requestExample()));
    check("createReport", 200, post(path + SEVERAL, "text/plain", TEXT));
    driveForms("createReport", path, requestExample());
    check("createReport", 400, post(path, "application/json", "{"));
    check("createReport", 405, server.to(path).DELETE());
    check("createReport", 406, post(path, "text/plain", TEXT).header("Accept", "image/png"));
    check("createReport", 413, post(path, "text/plain", "x".repeat(LIMIT + 1)));
    check("createReport", 415, post(path, "image/png", TEXT));
    check("createReport", 422, post(path, "application/json", "{}"));
    check("createReport", 422, post(path, "application/json", TWO_WORDS));
  }

  /// Every form that an answer is documented to have.
  private void driveForms(String operationId, String path, String request) throws Exception {
    for (var form : fields(operation(operationId).at("/responses/200/content"))) {
      var asked = post(path + "?paper=letter", "application/json", request).header("Accept", form);
      var answer = check(operationId, 200, asked);
      assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(form);
    }
  }

  private void driveAdvisors(String operationId, String path) throws Exception {
    var json = "application/json";
    var example =
        operation(operationId).at("/requestBody/content/application~1json/example").toString();
    check(operationId, 200, post(path, json, example));
    driveForms(operationId, path, example);
    check(operationId, 400, post(path, json, "{"));
    check(operationId, 405, server.to(path).DELETE());
    check(operationId, 406, post(path, json, example).header("Accept", "text/markdown"));
    check(operationId, 413, post(path, json, "x".repeat(LIMIT + 1)));
    check(operationId, 415, post(path, "text/plain", TEXT));
    check(operationId, 422, post(path, json, "{}"));
  }

  private void driveRenewal() throws Exception {
    var path = "/v1/plans";
    var json = "application/json";
    var report = server.post("/v1/reports", json, "{\"text\":\"I run the desk alone\"}").body();
    var plan =
        """
        {"plan":"1","framework":{"soc":"25-4031.00","title":"t","version":"v.25","attribution":"a",
          "statements":[{"id":"25-4031.00/emerging/99","text":"Gone — file cards."}]},
         "document":{"kind":"self","text":"I run the desk alone"},
         "corrections":[{"statement":"25-4031.00/emerging/99","verdict":"shown"}],
         "targets":[{"statement":"25-4031.00/emerging/99","note":"n","by":"2027-01-01"}],
         "report":%s}
        """
            .formatted(report);
    check("renewPlan", 200, post(path, json, plan).header("Accept", json));
    check("renewPlan", 400, post(path, json, "{"));
    check("renewPlan", 405, server.to(path).DELETE());
    check("renewPlan", 406, post(path, json, plan).header("Accept", "text/markdown"));
    check("renewPlan", 413, post(path, json, "x".repeat(LIMIT + 1)));
    check("renewPlan", 415, post(path, "text/plain", TEXT));
    check("renewPlan", 422, post(path, json, "{}"));
  }

  private void driveLessons() throws Exception {
    var path = "/v1/lessons";
    var json = "application/json";
    var example = operation("createLessons").at("/requestBody/content/application~1json/example");
    var answer = check("createLessons", 200, post(path, json, example.toString()));
    assertThat(answer.body())
        .isEqualTo(text(operation("createLessons").path("responses"), "example"));
    check("createLessons", 400, post(path, json, "{"));
    check("createLessons", 405, server.to(path).DELETE());
    check("createLessons", 406, post(path, json, "{}").header("Accept", "text/html"));
    check("createLessons", 413, post(path, json, "x".repeat(LIMIT + 1)));
    check("createLessons", 415, post(path, "text/plain", TEXT));
    check("createLessons", 422, post(path, json, "{\"text\":\"a\"}"));
  }

  private void driveCase() throws Exception {
    var documents = "/ims/case/v1p1/CFDocuments";
    var packages = "/ims/case/v1p1/CFPackages/";
    var list = check("listCFDocuments", 200, server.to(documents));
    var id = JSON.readTree(list.body()).at("/CFDocuments/0/identifier").asText();
    check("listCFDocuments", 200, server.to(documents + "?limit=1&offset=1"));
    check("listCFDocuments", 400, server.to(documents + "?fields=title"));
    check("listCFDocuments", 405, server.to(documents).DELETE());
    check("getCFDocument", 200, server.to(documents + "/" + id));
    check("getCFDocument", 404, server.to(documents + "/x"));
    check("getCFDocument", 405, server.to(documents + "/x").DELETE());
    check("getCFPackage", 200, server.to(packages + id));
    check("getCFPackage", 404, server.to(packages + "x"));
    check("getCFPackage", 405, server.to(packages + "x").DELETE());
  }

  private void driveBatches() throws Exception {
    var path = "/v1/reports/batch";
    var answer = check("createReports", 200, post(path, NDJSON, requestExample() + "\nno\n"));
    var lines = answer.body().lines().toList();
    assertFits(schema("Report"), JSON.readTree(lines.get(0)));
    assertFits(schema("ProblemLine"), JSON.readTree(lines.get(1)));
    check("createReports", 405, server.to(path).DELETE());
    check("createReports", 406, post(path, NDJSON, "").header("Accept", "text/html"));
    check("createReports", 415, post(path, "text/plain", ""));
    check("createReports", 422, post(path + NOWHERE, NDJSON, ""));
  }

  private void driveTags() throws Exception {
    var path = "/v1/tags";
    var posting = text(operation("createTags"), "example");
    var answer = check("createTags", 200, post(path, NDJSON, posting + "no\n{}\n"));
    var lines = answer.body().lines().toList();
    assertFits(schema("Tagging"), JSON.readTree(lines.get(0)));
    assertFits(schema("ProblemLine"), JSON.readTree(lines.get(1)));
    assertFits(schema("ProblemLine"), JSON.readTree(lines.get(2)));
    check("createTags", 200, post(path + "?format=jsonld", NDJSON, posting));
    check("createTags", 422, post(path + "?format=xml", NDJSON, posting));
    check("createTags", 405, server.to(path).DELETE());
    check("createTags", 406, post(path, NDJSON, "").header("Accept", "text/html"));
    check("createTags", 415, post(path, "text/plain", ""));
    check("createTags", 422, post(path + NOWHERE, NDJSON, posting));
  }

  private static String text(JsonNode json, String field) {
    return json.findValue(field).asText();
  }

  private void driveFrameworks() throws Exception {
    driveTagged("listFrameworks", "/v1/frameworks");
    driveTagged("getFramework", SOC);
    check("getFramework", 404, server.to("/v1/frameworks/99-9999.00"));
  }

  private void driveTagged(String operationId, String path) throws Exception {
    var tag = server.get(path).headers().firstValue("ETag").orElseThrow();
    check(operationId, 200, server.to(path));
    check(operationId, 304, server.to(path).header("If-None-Match", tag));
    check(operationId, 405, server.to(path).DELETE());
    check(operationId, 406, server.to(path).header("Accept", "image/png"));
  }

  private void driveSearch() throws Exception {
    var path = SOC + "/statements";
    check("searchStatements", 200, server.to(path + "?q=interlibrary%20loan&level=developing"));
    check("searchStatements", 200, server.to(path + "?limit=5&offset=38"));
    check("searchStatements", 404, server.to("/v1/frameworks/99-9999.00/statements"));
    check("searchStatements", 405, server.to(path).DELETE());
    check("searchStatements", 406, server.to(path).header("Accept", "image/png"));
    check("searchStatements", 422, server.to(path + "?limit=1000&level=x"));
  }

  private void driveServer() throws Exception {
    check("getMeta", 200, server.to("/v1/meta"));
    check("getMeta", 406, server.to("/v1/meta").header("Accept", "image/png"));
    check("getLive", 200, server.to("/health/live"));
    check("getReady", 200, server.to("/health/ready"));
    check("getMetrics", 200, server.to("/metrics"));
    check("getOpenApi", 200, server.to("/openapi.json"));
    check("getMeta", 405, server.to("/v1/meta").DELETE());
    check("getLive", 405, server.to("/health/live").DELETE());
    check("getReady", 405, server.to("/health/ready").DELETE());
    check("getMetrics", 405, server.to("/metrics").DELETE());
    check("getOpenApi", 405, server.to("/openapi.json").DELETE());
  }

  private void driveLimited() throws Exception {
    var settings = TestServer.SETTINGS.withRate(1).withWork(1, 0, Duration.ofSeconds(30));
    try (var limited = TestServer.ready(settings, new WordReports())) {
      limited.post("/v1/reports", "text/plain", TEXT);
      check("createReport", 429, limited.post("/v1/reports", "text/plain", TEXT));
      check("searchStatements", 429, limited.get(SOC + "/statements"));
      check("createReports", 429, limited.post("/v1/reports/batch", NDJSON, ""));
      check("createComparison", 429, limited.post("/v1/comparisons", "application/json", "{}"));
      check("createProgress", 429, limited.post("/v1/progress", "application/json", "{}"));
      check("renewPlan", 429, limited.post("/v1/plans", "application/json", "{}"));
      check("createLessons", 429, limited.post("/v1/lessons", "application/json", "{}"));
      check("createTags", 429, limited.post("/v1/tags", NDJSON, ""));
    }
  }

  /// With no patience at all, every body comes too slowly.
  private void driveSlow() throws Exception {
    var settings = TestServer.SETTINGS.withWork(1, 0, Duration.ZERO);
    try (var hasty = TestServer.ready(settings, new WordReports())) {
      check("createReport", 408, hasty.post("/v1/reports", "text/plain", TEXT));
      check("createComparison", 408, hasty.post("/v1/comparisons", "application/json", "{}"));
      check("createProgress", 408, hasty.post("/v1/progress", "application/json", "{}"));
      check("renewPlan", 408, hasty.post("/v1/plans", "application/json", "{}"));
      check("createLessons", 408, hasty.post("/v1/lessons", "application/json", "{}"));
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
      check("createReport", 503, unready.post("/v1/reports", "text/plain", TEXT));
      check("createReports", 503, unready.post("/v1/reports/batch", NDJSON, ""));
      check("createComparison", 503, unready.post("/v1/comparisons", "application/json", "{}"));
      check("createProgress", 503, unready.post("/v1/progress", "application/json", "{}"));
      check("renewPlan", 503, unready.post("/v1/plans", "application/json", "{}"));
      check("createLessons", 503, unready.post("/v1/lessons", "application/json", "{}"));
      check("listCFDocuments", 503, unready.get("/ims/case/v1p1/CFDocuments"));
      check("getCFDocument", 503, unready.get("/ims/case/v1p1/CFDocuments/x"));
      check("getCFPackage", 503, unready.get("/ims/case/v1p1/CFPackages/x"));
      check("createTags", 503, unready.post("/v1/tags", NDJSON, ""));
      check("listFrameworks", 503, unready.get("/v1/frameworks"));
      check("getFramework", 503, unready.get(SOC));
      check("searchStatements", 503, unready.get(SOC + "/statements"));
      check("getMeta", 503, unready.get("/v1/meta"));
      check("getReady", 503, unready.get("/health/ready"));
      never.countDown();
      assertThat(starting.awaitReady()).isTrue();
    }
  }

  private HttpRequest.Builder post(String path, String type, String body) {
    return server.to(path).header("Content-Type", type).POST(BodyPublishers.ofString(body));
  }

  private String requestExample() {
    return api.at("/paths/~1v1~1reports/post/requestBody/content/application~1json/example")
        .toString();
  }

  private HttpResponse<String> check(String operationId, int status, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return check(operationId, status, server.send(request));
  }

  /// Checks an answer against what the file says of it.
  private HttpResponse<String> check(String operationId, int status, HttpResponse<String> answer)
      throws IOException {
    assertThat(answer.statusCode()).as("%s: %s", operationId, answer.body()).isEqualTo(status);
    var documented = resolve(operation(operationId).path("responses").path("" + status));
    assertThat(documented.isMissingNode()).as("%s %d in the file", operationId, status).isFalse();
    fields(documented.path("headers"))
        .forEach(name -> assertThat(answer.headers().firstValue(name)).as(name).isPresent());
    checkContent(answer, documented.path("content"));
    if (isOfAText(operationId)) {
      assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }
    driven.add(operationId + " " + status);
    return answer;
  }

  private boolean isOfAText(String operationId) {
    return operationId.equals("searchStatements")
        || api.path("paths").findValues("post").stream()
            .anyMatch(post -> post.path("operationId").asText().equals(operationId));
  }

  private void checkContent(HttpResponse<String> answer, JsonNode content) throws IOException {
    if (content.isMissingNode()) {
      assertThat(answer.body()).isEmpty();
      return;
    }
    var type = answer.headers().firstValue("Content-Type").orElseThrow().split(";", 2)[0];
    assertThat(fields(content)).contains(type);
    if (type.endsWith("json") && !type.endsWith("ndjson")) {
      assertFits(content.path(type).path("schema"), JSON.readTree(answer.body()));
    }
  }

  private JsonNode operation(String operationId) {
    return api.path("paths").findParents("operationId").stream()
        .filter(node -> node.path("operationId").asText().equals(operationId))
        .findFirst()
        .orElseThrow();
  }

  private Set<String> documented() {
    var all = new TreeSet<String>();
    for (var operation : api.path("paths").findParents("operationId")) {
      fields(operation.path("responses"))
          .forEach(status -> all.add(operation.path("operationId").asText() + " " + status));
    }
    return all;
  }

  private JsonNode resolve(JsonNode node) {
    return node.has("$ref") ? api.at(node.path("$ref").asText().substring(1)) : node;
  }

  private JsonNode schema(String name) {
    return JSON.createObjectNode().put("$ref", "#/components/schemas/" + name);
  }

  private void assertFits(JsonNode schema, JsonNode value) {
    assertThat(compiled(schema).validate(value)).as("%s", value).isEmpty();
  }

  /// A schema together with the components that it refers to.
  private JsonSchema compiled(JsonNode schema) {
    var whole = JSON.createObjectNode();
    whole.setAll((ObjectNode) schema.deepCopy());
    whole.set("components", api.path("components"));
    return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(whole);
  }

  private static Set<String> fields(JsonNode node) {
    return node.propertyStream()
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
