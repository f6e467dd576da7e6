package nextrung.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nextrung.framework.Details;

/// Reads the first framework of a CTDL-ASN graph of any origin. A competency with others below it
/// is no statement: it names the strand of those right below it that have no category.
final class CtdlReader {
  private static final String RIGHTS = "ceasn:rights";
  private static final String LANGUAGE = "ceasn:inLanguage";
  private static final String CATEGORY = "ceasn:competencyCategory";
  private static final String LEVEL = "asn:hasProgressionLevel";
  private static final String LABEL = "ceasn:competencyLabel";
  private static final String TEXT = "ceasn:competencyText";

  private static final Set<String> READ_OF_ALL = Set.of("@id", "@type", "ceterms:ctid");
  private static final Set<String> READ_OF_FRAMEWORK =
      Set.of(
          "ceasn:name",
          "ceasn:description",
          "ceasn:publisherName",
          "ceasn:dateModified",
          "ceterms:versionIdentifier",
          "ceterms:occupationType",
          "ceasn:hasTopChild",
          CtdlGraph.HAS_MODEL);
  private static final Set<String> READ_OF_COMPETENCY =
      Set.of(
          LABEL, TEXT, CtdlGraph.IS_PART_OF, "ceasn:isTopChildOf", "ceasn:prerequisiteAlignment");
  private static final Set<String> READ_OF_LEVEL =
      Set.of("skos:prefLabel", "skos:notation", CtdlGraph.IN_MODEL, CtdlGraph.TOP_OF);

  private final CtdlGraph graph;
  private final Losses losses;
  private final FrameworkDraft draft;

  /// The keys of the levels by their ids.
  private final Map<String, String> levels = new HashMap<>();

  /// The competencies that are strands.
  private final Set<String> strands = new HashSet<>();

  private CtdlReader(CtdlGraph graph, Losses losses) {
    this.graph = graph;
    this.losses = losses;
    this.draft = draft(graph.head(), losses);
  }

  static Bundle read(JsonNode root, String source, Losses losses) {
    var graph = CtdlGraph.read(root, source);
    graph.lose(losses);
    return new CtdlReader(graph, losses).read(source);
  }

  private Bundle read(String source) {
    graph.levels().forEach(this::level);
    if (levels.isEmpty()) {
      draft.onlyLevel();
    }
    graph.competencies().stream().filter(this::isStatement).forEach(this::statement);
    graph.competencies().forEach(this::places);
    var bundle = draft.build(source);
    lose(bundle);
    return bundle;
  }

  private static FrameworkDraft draft(JsonNode head, Losses losses) {
    var title = JsonTree.languageText(head, "ceasn:name");
    var version =
        JsonTree.first(head, "ceterms:versionIdentifier")
            .map(node -> JsonTree.text(node, "ceterms:identifierValueCode"))
            .orElse("");
    var soc =
        JsonTree.first(head, "ceterms:occupationType")
            .map(node -> JsonTree.text(node, "ceterms:codedNotation"))
            .orElse("");
    return new FrameworkDraft(soc, title, version, details(head, title), losses);
  }

  private static Details details(JsonNode head, String title) {
    var owner = JsonTree.languageText(head, "ceasn:publisherName");
    var rights = JsonTree.languageText(head, RIGHTS);
    int onet = rights.indexOf(Details.ONET_TITLE);
    var about = JsonTree.languageText(head, "ceasn:description");
    return new Details(
        JsonTree.text(head, "ceasn:dateModified"),
        "",
        "",
        0,
        false,
        "",
        about.equals(title) ? "" : about,
        owner.isEmpty() && onet < 0 ? rights : owner,
        Details.onet(onet < 0 ? "" : rights.substring(onet + Details.ONET_TITLE.length())));
  }

  private void level(JsonNode node) {
    var label = JsonTree.languageText(node, "skos:prefLabel");
    var key = draft.levelKey(JsonTree.text(node, "skos:notation"), label);
    levels.put(CtdlGraph.id(node), key);
    draft.level(key, label);
  }

  private boolean isStatement(JsonNode competency) {
    return !graph.isHeading(competency);
  }

  private void statement(JsonNode node) {
    levelsOf(node)
        .findFirst()
        .ifPresentOrElse(
            level -> draft.statement(CtdlGraph.id(node), level, text(node)),
            () -> losses.add("a competency without a level: \"%s\"".formatted(text(node))));
  }

  /// The level of a competency, then of those above it.
  private Stream<String> levelsOf(JsonNode competency) {
    return levels.isEmpty()
        ? Stream.of(FrameworkDraft.ONLY)
        : graph.upFrom(competency).stream()
            .flatMap(each -> CtdlGraph.ids(each, LEVEL).stream())
            .filter(levels::containsKey)
            .map(id -> levels.getOrDefault(id, ""));
  }

  private boolean hasLevel(JsonNode competency) {
    return CtdlGraph.ids(competency, LEVEL).stream().anyMatch(levels::containsKey);
  }

  private static String text(JsonNode node) {
    var label = JsonTree.languageText(node, LABEL);
    var full = JsonTree.languageText(node, TEXT);
    return label.isEmpty() || full.startsWith(label) ? full : FrameworkDraft.text(label, full);
  }

  private void places(JsonNode node) {
    var id = CtdlGraph.id(node);
    var category = JsonTree.languageText(node, CATEGORY);
    if (isStatement(node) && !category.isEmpty()) {
      draft.standsNamed(id, category);
    } else if (isStatement(node) && draft.hasStatement(id)) {
      graph.above(node).ifPresent(heading -> standsBelow(id, heading));
    }
    CtdlGraph.ids(node, "ceasn:prerequisiteAlignment").forEach(to -> draft.step(id, to, ""));
  }

  private void standsBelow(String id, JsonNode heading) {
    var label = JsonTree.languageText(heading, LABEL);
    draft.standsNamed(id, label.isEmpty() ? text(heading) : label);
    strands.add(CtdlGraph.id(heading));
  }

  private void lose(Bundle bundle) {
    var attribution = bundle.framework().attribution();
    losses.addFields(
        List.of(graph.head()),
        (node, field) -> isReadOfFramework(node, field, attribution),
        "the framework",
        "");
    further("ceterms:versionIdentifier", "further version", "further versions");
    further("ceterms:occupationType", "further occupation", "further occupations");
    losses.addFields(
        graph.competencies(), this::isReadOfCompetency, "1 competency", "competencies");
    losses.add(
        graph.competencies().stream()
            .filter(this::hasLevel)
            .mapToInt(each -> CtdlGraph.ids(each, LEVEL).size() - 1)
            .sum(),
        "further level of a competency",
        "further levels of competencies");
    losses.addFields(graph.levels(), CtdlReader::isReadOfLevel, "1 level", "levels");
    losses.add(
        strands,
        "competency above others, which becomes the name of a strand",
        "competencies above others, which become names of strands");
    losses.add(graph.headings() - strands.size(), "upper heading", "upper headings");
    CaseLosses.noteIdentifiers(identifiers(), bundle, losses);
  }

  /// Notes what the framework says more than once and a bundle holds once.
  private void further(String field, String one, String many) {
    losses.add(JsonTree.list(graph.head(), field).size() - 1, one, many);
  }

  private static boolean isReadOfFramework(JsonNode head, String field, String attribution) {
    return switch (field) {
      case LANGUAGE -> isEnglish(head);
      case RIGHTS -> JsonTree.languageText(head, field).equals(attribution);
      default -> READ_OF_ALL.contains(field) || READ_OF_FRAMEWORK.contains(field);
    };
  }

  private boolean isReadOfCompetency(JsonNode competency, String field) {
    return switch (field) {
      case LANGUAGE -> isEnglish(competency);
      case LEVEL -> hasLevel(competency);
      case CATEGORY -> isStatement(competency);
      case CtdlGraph.HAS_CHILD -> graph.isHeading(competency);
      case CtdlGraph.IS_CHILD_OF -> graph.above(competency).isPresent();
      case "ceasn:codedNotation" -> CaseLosses.isOwn(JsonTree.text(competency, field));
      default -> READ_OF_ALL.contains(field) || READ_OF_COMPETENCY.contains(field);
    };
  }

  private static boolean isReadOfLevel(JsonNode level, String field) {
    return READ_OF_ALL.contains(field) || READ_OF_LEVEL.contains(field);
  }

  private static boolean isEnglish(JsonNode node) {
    return JsonTree.list(node, LANGUAGE).stream()
        .allMatch(each -> each.asText("").toLowerCase(Locale.ROOT).startsWith("en"));
  }

  /// The UUIDs, however they are written: `urn:uuid:…` or an address that ends with `ce-…`.
  private Set<String> identifiers() {
    var found = new HashSet<String>();
    Stream.of(List.of(graph.head()), graph.competencies(), graph.levels())
        .flatMap(List::stream)
        .map(node -> CtdlGraph.id(node).replaceFirst("^.*[:/](ce-)?", ""))
        .filter(id -> !id.isEmpty())
        .forEach(found::add);
    return found;
  }
}
