package nextrung.framework;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reads required fields out of a JSON tree and collects what is wrong instead of stopping.
final class FaultFinder {
  private final List<Fault> faults = new ArrayList<>();

  /// A required text that is not blank; the empty text, and a fault, where there is none.
  String text(JsonNode parent, String pointer, String field) {
    var node = parent.path(field);
    if (node.isMissingNode() || node.isNull()) {
      add(pointer + "/" + escape(field), "is missing; expected a text");
    } else if (!node.isTextual()) {
      add(pointer + "/" + escape(field), "is %s; expected a text".formatted(article(node)));
    } else if (node.asText().isBlank()) {
      add(pointer + "/" + escape(field), "is blank; expected a text");
    }
    return node.asText("").strip();
  }

  /// A required object; a missing node, and a fault, where there is none.
  JsonNode object(JsonNode parent, String pointer, String field) {
    var node = parent.path(field);
    if (!node.isObject()) {
      add(pointer + "/" + escape(field), "is %s; expected an object".formatted(article(node)));
      return MissingNode.getInstance();
    }
    return node;
  }

  /// A required array; a missing node, and a fault, where there is none.
  JsonNode array(JsonNode parent, String pointer, String field) {
    var node = parent.path(field);
    if (!node.isArray()) {
      add(pointer + "/" + escape(field), "is %s; expected an array".formatted(article(node)));
      return MissingNode.getInstance();
    }
    return node;
  }

  void add(String pointer, String message) {
    faults.add(new Fault(pointer, message));
  }

  void throwIfAny(String source) {
    if (!faults.isEmpty()) {
      throw new FrameworkException(source, faults);
    }
  }

  static String escape(String field) {
    return field.replace("~", "~0").replace("/", "~1");
  }

  private static String article(JsonNode node) {
    return switch (node.getNodeType()) {
      case MISSING -> "missing";
      case NULL -> "null";
      case OBJECT, ARRAY -> "an " + type(node);
      default -> "a " + type(node);
    };
  }

  private static String type(JsonNode node) {
    return node.getNodeType().name().toLowerCase(Locale.ROOT);
  }
}
