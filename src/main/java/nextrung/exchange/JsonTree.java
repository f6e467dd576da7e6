package nextrung.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nextrung.framework.Fault;
import nextrung.framework.FrameworkException;
import nextrung.framework.StrictJson;

/// Short hands for JSON that other systems wrote.
final class JsonTree {
  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonTree() {}

  static JsonNode read(String text, String source) {
    return StrictJson.read(text, source);
  }

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  static ArrayNode array() {
    return JSON.createArrayNode();
  }

  static String write(JsonNode root) {
    return root.toPrettyString() + "\n";
  }

  /// A text field; empty where there is none.
  static String text(JsonNode node, String field) {
    return node.path(field).asText("").strip();
  }

  /// A field that holds a text, or a text for each language: English first, else any.
  static String languageText(JsonNode node, String field) {
    var value = node.path(field);
    if (!value.isObject()) {
      return value.isArray() ? value.path(0).asText("").strip() : value.asText("").strip();
    }
    var english = value.properties().stream().filter(each -> each.getKey().startsWith("en"));
    return Stream.concat(english, value.properties().stream())
        .findFirst()
        .map(each -> first(each.getValue()).asText("").strip())
        .orElse("");
  }

  private static JsonNode first(JsonNode node) {
    return node.isArray() ? node.path(0) : node;
  }

  /// The entries of a field that holds one value or an array of them.
  static List<JsonNode> list(JsonNode node, String field) {
    var value = node.path(field);
    var list = new ArrayList<JsonNode>();
    if (value.isArray()) {
      value.forEach(list::add);
    } else if (!value.isMissingNode() && !value.isNull()) {
      list.add(value);
    }
    return list;
  }

  static Optional<JsonNode> first(JsonNode node, String field) {
    return list(node, field).stream().findFirst();
  }

  static FrameworkException fault(String source, String pointer, String message) {
    return new FrameworkException(source, List.of(new Fault(pointer, message)));
  }
}
