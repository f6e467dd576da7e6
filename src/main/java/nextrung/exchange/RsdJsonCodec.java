package nextrung.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nextrung.framework.Framework;
import nextrung.framework.Statement;

/// Rich Skill Descriptors as a JSON array.
final class RsdJsonCodec implements Codec {
  private static final String CONTEXT = "https://rsd.openskillsnetwork.org/context-v1.json";

  @Override
  public String write(Bundle bundle, Losses losses) {
    Rsd.lose(bundle, losses);
    var exportedAt = bundle.framework().details().exportedAt();
    losses.addText(Day.isMoment(exportedAt) ? "" : exportedAt, Losses.DAY);
    var array = JsonTree.array();
    bundle.framework().statements().forEach(statement -> array.add(skill(statement, bundle)));
    return JsonTree.write(array);
  }

  private static ObjectNode skill(Statement statement, Bundle bundle) {
    var framework = bundle.framework();
    var rsd = Rsd.of(statement, bundle);
    var ids = new Identifiers(framework);
    var id = ids.statement(statement);
    var node =
        JsonTree.object()
            .put("@context", CONTEXT)
            .put("type", "RichSkillDescriptor")
            .put("id", urn(id))
            .put("uuid", id.toString())
            .put("creator", urn(ids.framework()));
    array(node, "authors", rsd.author());
    node.put("skillName", rsd.name()).put("skillStatement", rsd.statement());
    rsd.categories().forEach(node.putArray("categories")::add);
    rsd.keywords().forEach(node.putArray("keywords")::add);
    dates(node, framework);
    node.putArray("certifications");
    alignment(node, rsd.standards());
    node.putArray("alignments");
    node.putArray("employers");
    node.putArray("collections")
        .addObject()
        .put("uuid", ids.framework().toString())
        .put("name", rsd.collection());
    occupation(node, rsd);
    return node;
  }

  private static void dates(ObjectNode node, Framework framework) {
    var day = Day.of(framework.details().exportedAt());
    node.put("creationDate", day).put("updateDate", day);
  }

  private static void alignment(ObjectNode node, String standards) {
    var list = node.putArray("standards");
    if (!standards.isEmpty()) {
      list.addObject().put("skillName", standards);
    }
  }

  private static void occupation(ObjectNode node, Rsd rsd) {
    node.putArray("occupations")
        .addObject()
        .put("code", rsd.soc())
        .put("targetNodeName", rsd.title())
        .put("frameworkName", "o*net");
  }

  private static void array(ObjectNode node, String field, String text) {
    var list = node.putArray(field);
    if (!text.isEmpty()) {
      list.add(text);
    }
  }

  private static String urn(UUID id) {
    return "urn:uuid:" + id;
  }

  @Override
  public Bundle read(String text, String source, Losses losses) {
    var root = JsonTree.read(text, source);
    if (!root.isArray()) {
      throw JsonTree.fault(source, "", "is no array of Rich Skill Descriptors");
    }
    var skills = JsonTree.list(JsonTree.object().set("all", root), "all");
    var day = skills.isEmpty() ? "" : Day.read(JsonTree.text(skills.getFirst(), "updateDate"));
    lose(skills, losses);
    var collection = collection(skills);
    return Rsd.read(skills.stream().map(s -> rsd(s, collection)).toList(), day, source, losses);
  }

  /// The collection to read: of those of the first skill the one that most skills stand in.
  private static String collection(List<JsonNode> skills) {
    return skills.stream()
        .limit(1)
        .flatMap(first -> collections(first).stream())
        .max(Comparator.comparingLong(name -> skills.stream().filter(s -> isIn(s, name)).count()))
        .orElse("");
  }

  private static boolean isIn(JsonNode skill, String collection) {
    return collections(skill).contains(collection);
  }

  private static List<String> collections(JsonNode skill) {
    return JsonTree.list(skill, "collections").stream().map(RsdJsonCodec::name).toList();
  }

  private static void lose(List<JsonNode> skills, Losses losses) {
    for (var field : List.of("certifications", "alignments", "employers")) {
      int number = skills.stream().mapToInt(skill -> skill.path(field).size()).sum();
      losses.add(number, "entry of " + field, "entries of " + field);
    }
  }

  private static Rsd rsd(JsonNode node, String collection) {
    var occupation = JsonTree.first(node, "occupations").orElse(JsonTree.object());
    return new Rsd(
        JsonTree.text(node, "skillName"),
        JsonTree.text(node, "skillStatement"),
        texts(node, "categories", "category"),
        texts(node, "keywords", "keyword"),
        isIn(node, collection) ? collection : first(node, "collections"),
        first(node, "authors").isEmpty() ? JsonTree.text(node, "author") : first(node, "authors"),
        first(node, "standards"),
        JsonTree.text(occupation, "code"),
        JsonTree.text(occupation, "targetNodeName"));
  }

  /// A list of texts; older descriptors have one text under another name.
  private static List<String> texts(JsonNode node, String field, String older) {
    var list = JsonTree.list(node, field).isEmpty() ? older : field;
    return JsonTree.list(node, list).stream()
        .map(RsdJsonCodec::name)
        .filter(s -> !s.isEmpty())
        .toList();
  }

  private static String first(JsonNode node, String field) {
    return JsonTree.first(node, field).map(RsdJsonCodec::name).orElse("");
  }

  private static String name(JsonNode node) {
    return node.isObject()
        ? JsonTree.text(node, node.has("name") ? "name" : "skillName")
        : node.asText("").strip();
  }
}
