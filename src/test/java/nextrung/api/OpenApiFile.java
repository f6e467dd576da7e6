package nextrung.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// openapi.json, as tests hold a server against it.
final class OpenApiFile {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FORM = "multipart/form-data";

  private final JsonNode api;

  private OpenApiFile(JsonNode api) {
    this.api = api;
  }

  /// The file that a server gives.
  static OpenApiFile of(TestServer server) throws IOException, InterruptedException {
    return new OpenApiFile(JSON.readTree(server.get("/openapi.json").body()));
  }

  /// One thing that the server does.
  record Operation(String method, String path, JsonNode json) {
    String id() {
      return json.path("operationId").asText();
    }

    boolean gives(int status) {
      return json.path("responses").has(Integer.toString(status));
    }

    /// What a body may hold, by its type.
    JsonNode bodies() {
      return json.at("/requestBody/content");
    }

    /// The answer to what is asked as it should be.
    JsonNode answer() {
      return json.at("/responses/200/content");
    }
  }

  List<Operation> operations() {
    var all = new ArrayList<Operation>();
    for (var path : fields(api.path("paths"))) {
      var item = api.path("paths").path(path);
      fields(item)
          .forEach(method ->
              all.add(new Operation(method.toUpperCase(Locale.ROOT), path, item.path(method))));
    }
    return all;
  }

  Operation operation(String id) {
    return operations().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  /// Every answer that the file documents, each as operation and status.
  Set<String> answers() {
    var all = new TreeSet<String>();
    for (var operation : operations()) {
      fields(operation.json().path("responses"))
          .forEach(status -> all.add(operation.id() + " " + status));
    }
    return all;
  }

  /// What the file shows of an operation as a request: one for each type of body with an example.
  List<HttpRequest.Builder> examples(Operation operation, TestServer server) {
    var address = address(operation);
    if (operation.bodies().isMissingNode()) {
      return List.of(server.to(address));
    }
    return operation
        .bodies()
        .propertyStream()
        .filter(body -> body.getValue().has("example"))
        .map(body ->
            server
                .to(address)
                .header("Content-Type", header(body.getKey()))
                .POST(
                    BodyPublishers.ofString(
                        written(body.getKey(), body.getValue().path("example")))))
        .toList();
  }

  /// What the query of an operation may name, in the order of the file.
  List<String> parameters(Operation operation) {
    return operation
        .json()
        .path("parameters")
        .valueStream()
        .map(this::resolve)
        .filter(parameter -> parameter.path("in").asText().equals("query"))
        .map(parameter -> parameter.path("name").asText())
        .toList();
  }

  private String address(Operation operation) {
    var address = operation.path();
    var query = new ArrayList<String>();
    for (var each : operation.json().path("parameters")) {
      var parameter = resolve(each);
      var name = parameter.path("name").asText();
      var example = URLEncoder.encode(parameter.path("example").asText(), StandardCharsets.UTF_8);
      if (parameter.path("in").asText().equals("path")) {
        address = address.replace("{" + name + "}", example);
      } else if (parameter.path("in").asText().equals("query") && !example.isEmpty()) {
        query.add(name + "=" + example);
      }
    }
    return query.isEmpty() ? address : address + "?" + String.join("&", query);
  }

  private static String header(String type) {
    return type.equals(FORM) ? FORM + "; boundary=x" : type;
  }

  private static String written(String type, JsonNode example) {
    if (type.equals(FORM)) {
      return example
          .propertyStream()
          .map(field ->
              "--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                  .formatted(field.getKey(), field.getValue().asText()))
          .collect(Collectors.joining("", "", "--x--\r\n"));
    }
    return example.isTextual() ? example.asText() : example.toString();
  }

  /// Checks an answer against what the file says of it.
  void check(String operationId, int status, HttpResponse<String> answer) throws IOException {
    assertThat(answer.statusCode()).as("%s: %s", operationId, answer.body()).isEqualTo(status);
    var operation = operation(operationId);
    assertThat(operation.gives(status)).as("%s %d in the file", operationId, status).isTrue();
    var documented = resolve(operation.json().path("responses").path("" + status));
    fields(documented.path("headers"))
        .forEach(name -> assertThat(answer.headers().firstValue(name)).as(name).isPresent());
    checkContent(answer, documented.path("content"));
    if (isOfAText(operation)) {
      assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }
  }

  private static boolean isOfAText(Operation operation) {
    return operation.method().equals("POST") || operation.id().equals("searchStatements");
  }

  private void checkContent(HttpResponse<String> answer, JsonNode content) throws IOException {
    if (content.isMissingNode()) {
      assertThat(answer.body()).isEmpty();
      return;
    }
    var type = answer.headers().firstValue("Content-Type").orElseThrow().split(";", 2)[0];
    assertThat(fields(content)).contains(type);
    if (type.endsWith("json") && !type.endsWith("ndjson")) {
      assertAnswers(content.path(type).path("schema"), JSON.readTree(answer.body()));
    }
  }

  /// What has both an example and a schema for it: of answers, or all.
  List<JsonNode> examples(boolean ofAnswers) {
    var all = ofAnswers ? api.findValues("responses") : List.of(api);
    return all.stream()
        .flatMap(each -> each.findParents("example").stream())
        .filter(each -> each.has("schema"))
        .toList();
  }

  JsonNode schema(String name) {
    return JSON.createObjectNode().put("$ref", "#/components/schemas/" + name);
  }

  /// Checks a value against a schema, which may refer to components.
  void assertFits(JsonNode schema, JsonNode value) {
    assertValid(whole(schema), value);
  }

  /// The same, and there is nothing beside what the schema names. The file leaves answers open for
  /// what a later server may add; this server may add nothing.
  void assertAnswers(JsonNode schema, JsonNode value) {
    var whole = whole(schema);
    close(whole);
    assertValid(whole, value);
  }

  private ObjectNode whole(JsonNode schema) {
    var whole = JSON.createObjectNode();
    whole.setAll((ObjectNode) schema.deepCopy());
    whole.set("components", api.path("components").deepCopy());
    return whole;
  }

  private static void assertValid(JsonNode schema, JsonNode value) {
    var compiled = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
    assertThat(compiled.validate(value)).as("%s", value).isEmpty();
  }

  private static void close(JsonNode schema) {
    if (schema instanceof ObjectNode object
        && object.has("properties")
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
    schema.forEach(OpenApiFile::close);
  }

  private JsonNode resolve(JsonNode node) {
    return node.has("$ref") ? api.at(node.path("$ref").asText().substring(1)) : node;
  }

  static Set<String> fields(JsonNode node) {
    return node.propertyStream()
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
