package nextrung.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import nextrung.framework.Details;
import nextrung.framework.StatementId;

/// What a CFPackage says and a bundle cannot hold. Every field that is filled and not read is
/// named, so that a field of a later version of the standard is not lost without a word either.
final class CaseLosses {
  private static final String CODE = "humanCodingScheme";
  private static final String TYPE = "CFItemType";
  private static final String CHANGED = "lastChangeDateTime";
  private static final String LANGUAGE = "language";

  private static final Set<String> READ_OF_DOCUMENT =
      Set.of(
          "identifier",
          "uri",
          "creator",
          "title",
          CHANGED,
          "version",
          "description",
          "caseVersion",
          "CFPackageURI");
  private static final Set<String> READ_OF_ITEM =
      Set.of("identifier", "uri", "fullStatement", CODE);
  private static final Set<String> READ_OF_ASSOCIATION =
      Set.of(
          "identifier",
          "uri",
          "associationType",
          "originNodeURI",
          "destinationNodeURI",
          "sequenceNumber",
          CHANGED);
  private static final Set<String> TYPES =
      Set.of(CaseCodec.LEVEL, CaseCodec.STRAND, CaseCodec.COMPETENCY);
  private static final Set<String> ARROWS =
      Set.of("isChildOf", "isPartOf", "precedes", "hasSkillLevel");

  private final CasePackage all;
  private final CaseLevels levels;
  private final List<String> statements;
  private final Set<String> strands;
  private final Losses losses;

  /// @param statements the items that became statements
  /// @param strands the items that became strands
  CaseLosses(
      CasePackage all,
      CaseLevels levels,
      List<String> statements,
      Set<String> strands,
      Losses losses) {
    this.all = all;
    this.levels = levels;
    this.statements = statements;
    this.strands = strands;
    this.losses = losses;
  }

  void note() {
    losses.addFields(List.of(all.document()), this::isReadOfDocument, "the document", "");
    losses.addFields(all.items(), this::isReadOfItem, "1 item", "items");
    losses.addFields(
        list("CFAssociations"), CaseLosses::isReadOfAssociation, "1 association", "associations");
    losses.add(list("CFItems").size() - all.items().size(), "repeated item", "repeated items");
    codes();
    headings();
    arrows();
    losses.add(all.root().path("CFRubrics").size(), "rubric", "rubrics");
    losses.add(
        all.root().path("CFDefinitions").size(), "group of definitions", "groups of definitions");
  }

  private List<JsonNode> list(String field) {
    return JsonTree.list(all.root(), field);
  }

  private boolean isReadOfDocument(JsonNode document, String field) {
    return switch (field) {
      case LANGUAGE -> isEnglish(document);
      case "notes" -> JsonTree.text(document, field).startsWith(Details.ONET_TITLE);
      case "extensions" -> all.own().isObject() && document.path(field).size() == 1;
      default -> READ_OF_DOCUMENT.contains(field);
    };
  }

  private boolean isReadOfItem(JsonNode item, String field) {
    return switch (field) {
      case LANGUAGE -> isEnglish(item);
      case CHANGED -> item.path(field).equals(all.document().path(field));
      case TYPE -> isReadType(item);
      case "abbreviatedStatement" -> CaseReader.keepsBrief(item);
      case CaseLevels.EDUCATION -> levels.source() == CaseLevels.Source.EDUCATION;
      default -> READ_OF_ITEM.contains(field);
    };
  }

  private boolean isReadType(JsonNode item) {
    return TYPES.contains(JsonTree.text(item, TYPE))
        || levels.isLevel(JsonTree.text(item, "identifier"));
  }

  private static boolean isReadOfAssociation(JsonNode association, String field) {
    return field.equals("notes")
        ? JsonTree.text(association, "associationType").equals("precedes")
        : READ_OF_ASSOCIATION.contains(field);
  }

  private static boolean isEnglish(JsonNode thing) {
    return JsonTree.text(thing, LANGUAGE).toLowerCase(Locale.ROOT).startsWith("en");
  }

  /// A statement's code is its place in this framework; one that says something else is lost.
  private void codes() {
    long foreign =
        statements.stream()
            .map(id -> all.text(id, CODE))
            .filter(code -> !code.isEmpty() && !isOwn(code))
            .count();
    losses.add((int) foreign, "code of a statement", "codes of statements");
  }

  static boolean isOwn(String code) {
    return StatementId.find(code).isPresent();
  }

  private void headings() {
    var others =
        all.headings().stream()
            .filter(id -> !levels.isLevel(id) && !all.text(id, TYPE).equals(CaseCodec.STRAND))
            .toList();
    int named = (int) others.stream().filter(strands::contains).count();
    losses.add(
        named,
        "item above statements, which becomes the name of a strand",
        "items above statements, which become names of strands");
    losses.add(others.size() - named, "upper heading", "upper headings");
  }

  private void arrows() {
    count(
        arrow -> !ARROWS.contains(arrow.type()),
        "association of another type",
        "associations of other types");
    count(
        arrow -> arrow.type().equals("isPartOf") && !all.has(arrow.to()),
        "place in something of another package",
        "places in something of another package");
    count(
        arrow -> arrow.type().equals("isChildOf") && isElsewhere(arrow.to()),
        "place below something of another package",
        "places below something of another package");
    int skills = (int) all.of("hasSkillLevel").count();
    losses.add(skills - skillLevels(), "skill level of an item", "skill levels of items");
    losses.add(
        statements.stream().mapToInt(id -> Math.max(0, all.above(id).size() - 1)).sum(),
        "further place of a statement",
        "further places of statements");
  }

  private void count(Predicate<CasePackage.Arrow> wanted, String one, String many) {
    losses.add((int) all.arrows().stream().filter(wanted).count(), one, many);
  }

  private boolean isElsewhere(String id) {
    return !all.has(id) && !id.equals(JsonTree.text(all.document(), "identifier"));
  }

  /// How many skill levels were read: one an item.
  private int skillLevels() {
    return levels.source() == CaseLevels.Source.SKILL_LEVELS
        ? (int)
            all.of("hasSkillLevel")
                .filter(arrow -> all.has(arrow.to()))
                .map(CasePackage.Arrow::from)
                .distinct()
                .count()
        : 0;
  }

  /// Notes identifiers that this project does not make from the words: they are not kept.
  static void noteIdentifiers(CasePackage all, Bundle bundle, Losses losses) {
    var found = new HashSet<>(all.ids());
    found.add(JsonTree.text(all.document(), "identifier"));
    found.removeIf(id -> id.isEmpty() || id.startsWith(CasePackage.NAMELESS));
    noteIdentifiers(found, bundle, losses);
  }

  /// As above, for the identifiers that any other form gives to a framework and its parts.
  static void noteIdentifiers(Collection<String> found, Bundle bundle, Losses losses) {
    var framework = bundle.framework();
    var ids = new Identifiers(framework);
    var own = new HashSet<String>(Set.of(ids.framework().toString()));
    framework.levels().forEach(level -> own.add(ids.level(level).toString()));
    framework.statements().forEach(statement -> own.add(ids.statement(statement).toString()));
    bundle.strands().forEach(strand -> own.add(ids.strand(strand).toString()));
    var foreign = new HashSet<>(found);
    foreign.removeAll(own);
    losses.add(
        foreign, "identifier: a new one is made", "identifiers: new ones are made from the words");
  }
}
