package nextrung.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nextrung.exchange.Rsd.Occupation;
import nextrung.framework.Framework;
import nextrung.framework.OnetCode;
import nextrung.framework.Statement;

/// Rich Skill Descriptors as a JSON array.
final class RsdJsonCodec implements Codec {
  private static final String CONTEXT = "https://rsd.openskillsnetwork.org/context-v1.json";
  private static final String CREATED = "creationDate";
  private static final String UPDATED = "updateDate";

  private static final Set<String> READ =
      Set.of(
          "@context",
          "type",
          "id",
          "uuid",
          "skillName",
          "skillStatement",
          "categories",
          "keywords",
          "collections",
          "authors",
          "standards",
          "occupations");

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
    rsd.authors().forEach(node.putArray("authors")::add);
    node.put("skillName", rsd.name()).put("skillStatement", rsd.statement());
    rsd.categories().forEach(node.putArray("categories")::add);
    rsd.keywords().forEach(node.putArray("keywords")::add);
    dates(node, framework);
    node.putArray("certifications");
    var standards = node.putArray("standards");
    rsd.standards().forEach(name -> standards.addObject().put("skillName", name));
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
    node.put(CREATED, day).put(UPDATED, day);
  }

  private static void occupation(ObjectNode node, Rsd rsd) {
    var occupation = node.putArray("occupations").addObject();
    occupation.put("code", rsd.soc()).put("targetNodeName", rsd.title());
    if (OnetCode.is(rsd.soc())) {
      occupation.put("frameworkName", "o*net");
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
    var day = skills.isEmpty() ? "" : Day.read(JsonTree.text(skills.getFirst(), UPDATED));
    var collection = collection(skills);
    var bundle =
        RsdReader.read(skills.stream().map(s -> rsd(s, collection)).toList(), day, source, losses);
    var first = rsd(skills.getFirst(), collection);
    lose(skills.stream().filter(s -> rsd(s, collection).isOf(first)).toList(), bundle, losses);
    return bundle;
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

  private static void lose(List<JsonNode> skills, Bundle bundle, Losses losses) {
    var creator = urn(new Identifiers(bundle.framework()).framework());
    var day = JsonTree.text(skills.getFirst(), UPDATED);
    losses.addFields(
        skills, (skill, field) -> isRead(skill, field, creator, day), "1 skill", "skills");
    var ids = skills.stream().map(RsdJsonCodec::id).filter(id -> !id.isEmpty()).distinct().toList();
    CaseLosses.noteIdentifiers(ids, bundle, losses);
  }

  private static boolean isRead(JsonNode skill, String field, String creator, String day) {
    return switch (field) {
      case "creator" -> JsonTree.text(skill, field).equals(creator);
      case CREATED, UPDATED -> JsonTree.text(skill, field).equals(day);
      case "author" -> JsonTree.list(skill, "authors").isEmpty();
      case "category" -> JsonTree.list(skill, "categories").isEmpty();
      case "keyword" -> JsonTree.list(skill, "keywords").isEmpty();
      default -> READ.contains(field);
    };
  }

  /// A descriptor has a UUID, or an address that ends with it.
  private static String id(JsonNode skill) {
    var uuid = JsonTree.text(skill, "uuid");
    return uuid.isEmpty() ? JsonTree.text(skill, "id").replaceFirst("^.*[:/]", "") : uuid;
  }

  private static Rsd rsd(JsonNode node, String collection) {
    return new Rsd(
        JsonTree.text(node, "skillName"),
        JsonTree.text(node, "skillStatement"),
        texts(node, "categories", "category"),
        texts(node, "keywords", "keyword"),
        ordered(collections(node), collection),
        texts(node, "authors", "author"),
        JsonTree.list(node, "standards").stream().map(RsdJsonCodec::name).toList(),
        JsonTree.list(node, "occupations").stream().map(RsdJsonCodec::occupation).toList());
  }

  /// The one that is read stands first, where it is among them.
  private static List<String> ordered(List<String> collections, String read) {
    return collections.stream().sorted(Comparator.comparing(name -> !name.equals(read))).toList();
  }

  private static Occupation occupation(JsonNode node) {
    return new Occupation(JsonTree.text(node, "code"), JsonTree.text(node, "targetNodeName"));
  }

  /// A list of texts; older descriptors have one text under another name.
  private static List<String> texts(JsonNode node, String field, String older) {
    var list = JsonTree.list(node, field).isEmpty() ? older : field;
    return JsonTree.list(node, list).stream()
        .map(RsdJsonCodec::name)
        .filter(s -> !s.isEmpty())
        .toList();
  }

  private static String name(JsonNode node) {
    return node.isObject()
        ? JsonTree.text(node, node.has("name") ? "name" : "skillName")
        : node.asText("").strip();
  }
}
