package nextrung.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A CFPackage as a tree: its items by their identifiers, the associations between them, and what
/// stands above what.
final class CasePackage {
  /// How the names begin that items without an identifier get here.
  static final String NAMELESS = "item ";

  private final JsonNode root;
  private final Map<String, JsonNode> items = new LinkedHashMap<>();
  private final List<Arrow> arrows = new ArrayList<>();
  private final Map<String, List<Arrow>> up = new HashMap<>();
  private final Set<String> parents = new HashSet<>();

  /// An association, from its origin.
  record Arrow(String type, String from, String to, int number, String notes) {}

  private CasePackage(JsonNode root) {
    this.root = root;
  }

  static CasePackage read(JsonNode root, String source) {
    if (!root.path("CFItems").isArray()) {
      throw JsonTree.fault(source, "/CFItems", "is missing; expected the items of a CFPackage");
    }
    var read = new CasePackage(root);
    root.path("CFItems").forEach(read::add);
    root.path("CFAssociations").forEach(node -> read.arrows.add(arrow(node)));
    read.of("isChildOf").forEach(read::stack);
    return read;
  }

  /// An item without an identifier is kept, though nothing can point to it.
  private void add(JsonNode item) {
    var id = JsonTree.text(item, "identifier");
    items.put(id.isEmpty() ? NAMELESS + items.size() : id, item);
  }

  private static Arrow arrow(JsonNode node) {
    return new Arrow(
        JsonTree.text(node, "associationType"),
        JsonTree.text(node.path("originNodeURI"), "identifier"),
        JsonTree.text(node.path("destinationNodeURI"), "identifier"),
        node.path("sequenceNumber").asInt(Integer.MAX_VALUE),
        JsonTree.text(node, "notes"));
  }

  private void stack(Arrow arrow) {
    parents.add(arrow.to());
    up.computeIfAbsent(arrow.from(), key -> new ArrayList<>()).add(arrow);
  }

  JsonNode root() {
    return root;
  }

  JsonNode document() {
    return root.path("CFDocument");
  }

  /// This project's own part of the extensions of version 1.1; missing where another wrote it.
  JsonNode own() {
    return document().path("extensions").path(CaseCodec.OWN);
  }

  Collection<JsonNode> items() {
    return items.values();
  }

  /// All identifiers, as the file has them.
  Set<String> ids() {
    return items.keySet();
  }

  boolean has(String id) {
    return items.containsKey(id);
  }

  JsonNode item(String id) {
    return items.getOrDefault(id, JsonTree.object());
  }

  String text(String id, String field) {
    return JsonTree.text(item(id), field);
  }

  List<Arrow> arrows() {
    return arrows;
  }

  /// The associations of a type, by their numbers.
  Stream<Arrow> of(String type) {
    return arrows.stream()
        .filter(arrow -> arrow.type().equals(type))
        .sorted(Comparator.comparingInt(Arrow::number));
  }

  /// Items with something below them, as the file has them.
  List<String> headings() {
    return ids().stream().filter(parents::contains).toList();
  }

  /// What an item stands right below.
  List<String> above(String id) {
    return up.getOrDefault(id, List.of()).stream().map(Arrow::to).toList();
  }

  /// The nearest of some items above another; loops in the tree end where they began.
  Optional<String> above(String id, Collection<String> wanted) {
    var seen = new HashSet<String>();
    var open = new ArrayList<>(List.of(id));
    while (!open.isEmpty()) {
      for (var parent : above(open.removeFirst())) {
        if (wanted.contains(parent)) {
          return Optional.of(parent);
        }
        if (seen.add(parent)) {
          open.add(parent);
        }
      }
    }
    return Optional.empty();
  }

  /// By their place below their parent, then as they came.
  List<String> ordered(List<String> some) {
    return some.stream().sorted(Comparator.comparingInt(this::number)).toList();
  }

  private int number(String id) {
    return up.getOrDefault(id, List.of()).stream()
        .mapToInt(Arrow::number)
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  /// Items with nothing below or part of them that are neither a level nor a strand.
  List<String> leaves(Collection<String> levels) {
    var wholes = new HashSet<String>();
    of("isPartOf").forEach(arrow -> wholes.add(arrow.to()));
    return ordered(
        ids().stream()
            .filter(id -> !parents.contains(id) && !levels.contains(id) && !wholes.contains(id))
            .filter(id -> !text(id, "CFItemType").equals(CaseCodec.STRAND))
            .toList());
  }
}
