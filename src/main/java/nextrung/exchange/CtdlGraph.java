package nextrung.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The first framework of a CTDL-ASN graph, with the competencies and levels that are its own: what
/// says that it belongs to another framework of the graph is left out.
final class CtdlGraph {
  static final String IS_CHILD_OF = "ceasn:isChildOf";
  static final String HAS_CHILD = "ceasn:hasChild";
  static final String IS_PART_OF = "ceasn:isPartOf";
  static final String HAS_MODEL = "asn:hasProgressionModel";
  static final String IN_MODEL = "ceasn:inProgressionModel";
  static final String TOP_OF = "skos:topConceptOf";

  private static final String FRAMEWORK = "ceasn:CompetencyFramework";
  private static final String COMPETENCY = "ceasn:Competency";
  private static final String MODEL = "asn:ProgressionModel";
  private static final String LEVEL = "asn:ProgressionLevel";
  private static final String TOP = "skos:hasTopConcept";
  private static final List<String> TYPES = List.of(FRAMEWORK, COMPETENCY, MODEL, LEVEL);

  private final List<JsonNode> nodes;
  private final JsonNode head;
  private final List<JsonNode> others;
  private final List<JsonNode> competencies;
  private final Map<String, JsonNode> above = new HashMap<>();
  private final Set<String> headings = new HashSet<>();

  private CtdlGraph(List<JsonNode> nodes, List<JsonNode> frameworks) {
    this.nodes = nodes;
    this.head = frameworks.getFirst();
    this.others = frameworks.subList(1, frameworks.size());
    this.competencies = of(nodes, COMPETENCY).filter(each -> other(each).isEmpty()).toList();
  }

  static CtdlGraph read(JsonNode root, String source) {
    var nodes = JsonTree.list(root, "@graph");
    var frameworks = of(nodes, FRAMEWORK).toList();
    if (frameworks.isEmpty()) {
      throw JsonTree.fault(source, "/@graph", "has no ceasn:CompetencyFramework");
    }
    var graph = new CtdlGraph(nodes, frameworks);
    graph.stack();
    return graph;
  }

  private static Stream<JsonNode> of(List<JsonNode> nodes, String type) {
    return nodes.stream()
        .filter(
            node -> JsonTree.list(node, "@type").stream().anyMatch(t -> t.asText().equals(type)));
  }

  static String id(JsonNode node) {
    return JsonTree.text(node, "@id");
  }

  /// What a field points to, by ids or by objects that have one.
  static List<String> ids(JsonNode node, String field) {
    return JsonTree.list(node, field).stream()
        .map(each -> each.isObject() ? id(each) : each.asText("").strip())
        .filter(id -> !id.isEmpty())
        .toList();
  }

  private void stack() {
    var byId = new HashMap<String, JsonNode>();
    competencies.forEach(node -> byId.putIfAbsent(id(node), node));
    for (var node : competencies) {
      ids(node, HAS_CHILD).stream()
          .filter(byId::containsKey)
          .forEach(child -> above.putIfAbsent(child, node));
      ids(node, IS_CHILD_OF).stream()
          .flatMap(parent -> Optional.ofNullable(byId.get(parent)).stream())
          .forEach(parent -> above.putIfAbsent(id(node), parent));
    }
    above.values().forEach(parent -> headings.add(id(parent)));
  }

  /// The framework itself.
  JsonNode head() {
    return head;
  }

  List<JsonNode> competencies() {
    return competencies;
  }

  /// Whether a competency has others below it.
  boolean isHeading(JsonNode competency) {
    return headings.contains(id(competency));
  }

  int headings() {
    return headings.size();
  }

  /// The competency right above another.
  Optional<JsonNode> above(JsonNode competency) {
    return Optional.ofNullable(above.get(id(competency)));
  }

  /// A competency and those above it, nearest first; a loop ends where it began.
  List<JsonNode> upFrom(JsonNode competency) {
    var found = new LinkedHashMap<String, JsonNode>();
    var next = Optional.of(competency);
    while (next.isPresent() && !found.containsKey(id(next.get()))) {
      found.put(id(next.get()), next.get());
      next = above(next.get());
    }
    return List.copyOf(found.values());
  }

  /// The levels, lowest first as their model has them.
  List<JsonNode> levels() {
    var own = new LinkedHashMap<String, JsonNode>();
    of(nodes, LEVEL).filter(level -> !isForeign(level)).forEach(level -> own.put(id(level), level));
    var ordered = new LinkedHashMap<String, JsonNode>();
    of(nodes, MODEL)
        .flatMap(model -> ids(model, TOP).stream())
        .flatMap(id -> Optional.ofNullable(own.get(id)).stream())
        .forEach(level -> ordered.put(id(level), level));
    own.forEach(ordered::putIfAbsent);
    return List.copyOf(ordered.values());
  }

  private boolean isForeign(JsonNode level) {
    var models = new HashSet<>(ids(level, IN_MODEL));
    models.addAll(ids(level, TOP_OF));
    of(nodes, MODEL)
        .filter(model -> ids(model, TOP).contains(id(level)))
        .forEach(model -> models.add(id(model)));
    return !models.isEmpty() && models.stream().allMatch(this::isForeignModel);
  }

  /// Whether a model belongs to another framework: this framework names another model of the graph,
  /// or another framework names this one.
  private boolean isForeignModel(String model) {
    var named = ids(head, HAS_MODEL);
    boolean told = of(nodes, MODEL).anyMatch(each -> named.contains(id(each)));
    boolean taken = others.stream().anyMatch(each -> ids(each, HAS_MODEL).contains(model));
    return !named.contains(model) && (told || taken);
  }

  /// The other framework that a competency is part of, unless it is part of the first as well.
  private Optional<JsonNode> other(JsonNode competency) {
    var named = ids(competency, IS_PART_OF);
    return named.contains(id(head))
        ? Optional.empty()
        : others.stream().filter(each -> named.contains(id(each))).findFirst();
  }

  /// Notes what of the graph does not belong to the framework.
  void lose(Losses losses) {
    losses.add(others, "further framework", "further frameworks");
    losses.addOthers(
        of(nodes, COMPETENCY)
            .flatMap(node -> other(node).stream())
            .map(framework -> JsonTree.languageText(framework, "ceasn:name")),
        "competency",
        "competencies");
    losses.add(
        (int) of(nodes, LEVEL).filter(this::isForeign).count(),
        "level of another model",
        "levels of other models");
    losses.add(
        (int) nodes.stream().filter(CtdlGraph::isUnknown).count(),
        "thing of another type",
        "things of other types");
  }

  private static boolean isUnknown(JsonNode node) {
    return JsonTree.list(node, "@type").stream().noneMatch(t -> TYPES.contains(t.asText()));
  }
}
