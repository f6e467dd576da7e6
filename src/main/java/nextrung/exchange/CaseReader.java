package nextrung.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nextrung.framework.Details;
import nextrung.framework.StatementId;

/// Reads a CFPackage of any origin. Levels are told in this order: items that call themselves
/// levels (or stages, tiers, steps) above the statements; `hasSkillLevel` associations; else all
/// statements stand on one level. A statement is an item with nothing below it; what stands above
/// it and is no level is its strand.
final class CaseReader {
  private static final Pattern LEVEL_TYPE =
      Pattern.compile(
          "(?i).*\\b(skill |proficiency |progress(ion)? )?(level|stage|tier|step)\\b.*");
  private static final Pattern TITLE =
      Pattern.compile("(.*\\S)\\s+\\(([\\w.\\-]*\\d[\\w.\\-]*)\\)");
  private static final String ONLY = "all";

  private final JsonNode root;
  private final String source;
  private final Losses losses;
  private final Map<String, JsonNode> items = new LinkedHashMap<>();
  private final Map<String, List<Arrow>> up = new HashMap<>();
  private final Set<String> parents = new HashSet<>();
  private final Map<String, String> levelOf = new HashMap<>();
  private final Map<String, String> levelKeys = new LinkedHashMap<>();

  CaseReader(JsonNode root, String source, Losses losses) {
    this.root = root;
    this.source = source;
    this.losses = losses;
  }

  /// An association, from its origin.
  private record Arrow(String type, String from, String to, int number, String notes) {}

  Bundle read() {
    if (!root.path("CFItems").isArray()) {
      throw JsonTree.fault(source, "/CFItems", "is missing; expected the items of a CFPackage");
    }
    root.path("CFItems").forEach(item -> items.put(JsonTree.text(item, "identifier"), item));
    var arrows = arrows();
    var draft = draft();
    levels(arrows, draft);
    var leaves = leaves(arrows);
    leaves.forEach(id -> statement(id, draft));
    strands(leaves, arrows, draft);
    of(arrows, "precedes")
        .filter(arrow -> levelOf.containsKey(arrow.from()) || !parents.contains(arrow.from()))
        .filter(arrow -> !isLevel(arrow.from()))
        .forEach(arrow -> draft.step(arrow.from(), arrow.to(), arrow.notes()));
    lose(arrows);
    loseCodes(leaves);
    return draft.build(source);
  }

  /// A statement's code is its place in this framework; one that says something else is lost.
  private void loseCodes(List<String> statements) {
    long foreign =
        statements.stream()
            .map(id -> JsonTree.text(item(id), "humanCodingScheme"))
            .filter(code -> !code.isEmpty() && !isOwn(code))
            .count();
    losses.add((int) foreign, "code of a statement", "codes of statements");
  }

  private static boolean isOwn(String code) {
    try {
      StatementId.parse(code);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private JsonNode item(String id) {
    return items.getOrDefault(id, JsonTree.object());
  }

  private List<Arrow> arrows() {
    var arrows = new ArrayList<Arrow>();
    for (var node : root.path("CFAssociations")) {
      arrows.add(
          new Arrow(
              JsonTree.text(node, "associationType"),
              node.path("originNodeURI").path("identifier").asText(""),
              node.path("destinationNodeURI").path("identifier").asText(""),
              node.path("sequenceNumber").asInt(Integer.MAX_VALUE),
              JsonTree.text(node, "notes")));
    }
    of(arrows, "isChildOf")
        .forEach(arrow -> {
          parents.add(arrow.to());
          up.computeIfAbsent(arrow.from(), key -> new ArrayList<>()).add(arrow);
        });
    return arrows;
  }

  private static Stream<Arrow> of(List<Arrow> arrows, String type) {
    return arrows.stream()
        .filter(arrow -> arrow.type().equals(type))
        .sorted(Comparator.comparingInt(Arrow::number));
  }

  private FrameworkDraft draft() {
    var document = root.path("CFDocument");
    var own = document.path("extensions").path(CaseCodec.OWN);
    var title = TITLE.matcher(JsonTree.text(document, "title"));
    boolean coded = title.matches();
    var draft =
        new FrameworkDraft(
            coded ? title.group(2) : "",
            coded ? title.group(1) : title(document),
            JsonTree.text(document, "version"),
            own.isObject() ? details(document, own) : details(document),
            losses);
    draft.reviewed(own.path("reviewed").asBoolean(false));
    return draft;
  }

  private static String title(JsonNode document) {
    var title = JsonTree.text(document, "title");
    return title.isEmpty() ? "Untitled" : title;
  }

  private static Details details(JsonNode document) {
    var day = JsonTree.text(document, "lastChangeDateTime");
    return new Details(
        Day.read(day),
        "",
        "",
        0,
        false,
        "",
        JsonTree.text(document, "description"),
        JsonTree.text(document, "creator"),
        onet(document));
  }

  private static Details details(JsonNode document, JsonNode own) {
    return new Details(
        JsonTree.text(own, "exportedAt"),
        JsonTree.text(own, "group"),
        JsonTree.text(own, "sector"),
        own.path("jobZone").asInt(0),
        own.path("jobZoneInferred").asBoolean(false),
        JsonTree.text(own, "description"),
        JsonTree.text(own, "contextCovered"),
        JsonTree.text(own, "owner"),
        onet(document));
  }

  private static String onet(JsonNode document) {
    var notes = JsonTree.text(document, "notes");
    return notes.startsWith("O*NET ") ? notes.substring("O*NET ".length()) : "";
  }

  /// Finds the levels, lowest first.
  private void levels(List<Arrow> arrows, FrameworkDraft draft) {
    var named =
        ordered(items.keySet().stream().filter(this::isLevel).filter(parents::contains).toList());
    var skill = of(arrows, "hasSkillLevel").toList();
    if (!named.isEmpty()) {
      named.forEach(id -> level(id, draft));
      items
          .keySet()
          .forEach(id -> above(id, levelKeys.keySet()).ifPresent(level -> levelOf.put(id, level)));
    } else if (!skill.isEmpty()) {
      ordered(skill.stream().map(Arrow::to).distinct().filter(items::containsKey).toList())
          .forEach(id -> level(id, draft));
      skill.forEach(arrow -> levelOf.put(arrow.from(), arrow.to()));
    } else {
      levelKeys.put(ONLY, ONLY);
      draft.level(ONLY, "All statements");
    }
  }

  private void level(String id, FrameworkDraft draft) {
    var item = item(id);
    var label = JsonTree.text(item, "fullStatement");
    var code = JsonTree.text(item, "humanCodingScheme").replace('/', '-');
    var wanted = code.isEmpty() ? Keys.of(label, "level") : code;
    var key = Keys.free(wanted, draft.levelKeys());
    levelKeys.put(id, key);
    draft.level(key, label);
  }

  private boolean isLevel(String id) {
    var type = JsonTree.text(item(id), "CFItemType");
    return levelKeys.containsKey(id) || LEVEL_TYPE.matcher(type).matches();
  }

  /// By their place below their parent, then as the file has them.
  private List<String> ordered(List<String> ids) {
    return ids.stream().sorted(Comparator.comparingInt(this::number)).toList();
  }

  private int number(String id) {
    return up.getOrDefault(id, List.of()).stream()
        .mapToInt(Arrow::number)
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  /// The nearest of some items above another; loops in the tree end where they began.
  private Optional<String> above(String id, Set<String> wanted) {
    var seen = new HashSet<String>();
    var open = new ArrayList<>(List.of(id));
    while (!open.isEmpty()) {
      var here = open.removeFirst();
      for (var arrow : up.getOrDefault(here, List.of())) {
        if (wanted.contains(arrow.to())) {
          return Optional.of(arrow.to());
        }
        if (seen.add(arrow.to())) {
          open.add(arrow.to());
        }
      }
    }
    return Optional.empty();
  }

  /// The statements: items with nothing below or part of them that are neither level nor strand.
  private List<String> leaves(List<Arrow> arrows) {
    var wholes = new HashSet<String>();
    of(arrows, "isPartOf").forEach(arrow -> wholes.add(arrow.to()));
    return ordered(
        items.keySet().stream()
            .filter(id -> !parents.contains(id) && !isLevel(id) && !wholes.contains(id))
            .filter(id -> !JsonTree.text(item(id), "CFItemType").equals(CaseCodec.STRAND))
            .toList());
  }

  private void statement(String id, FrameworkDraft draft) {
    var level = levelKeys.containsKey(ONLY) ? ONLY : levelOf.get(id);
    if (level == null) {
      losses.add("a statement without a level: \"%s\"".formatted(text(id)));
    } else {
      draft.statement(id, levelKeys.getOrDefault(level, ONLY), text(id));
    }
  }

  private String text(String id) {
    var item = item(id);
    var full = JsonTree.text(item, "fullStatement");
    var brief = JsonTree.text(item, "abbreviatedStatement");
    boolean parted = brief.isEmpty() || full.startsWith(brief);
    return parted ? full : FrameworkDraft.text(brief, full);
  }

  /// Strands: what statements are part of, else the nearest heading above them that is no level.
  private void strands(List<String> leaves, List<Arrow> arrows, FrameworkDraft draft) {
    var parts = of(arrows, "isPartOf").filter(arrow -> items.containsKey(arrow.to())).toList();
    var keys = new LinkedHashMap<String, String>();
    if (parts.isEmpty()) {
      var headings = new HashSet<>(parents);
      headings.retainAll(items.keySet());
      headings.removeIf(this::isLevel);
      leaves.forEach(
          id -> above(id, headings).ifPresent(heading -> stands(id, heading, keys, draft)));
    } else {
      ordered(
              items.keySet().stream()
                  .filter(id -> parts.stream().anyMatch(p -> p.to().equals(id)))
                  .toList())
          .forEach(id -> strand(id, keys, draft));
      parts.forEach(arrow -> stands(arrow.from(), arrow.to(), keys, draft));
    }
  }

  private void stands(String id, String heading, Map<String, String> keys, FrameworkDraft draft) {
    strand(heading, keys, draft);
    draft.stands(id, keys.getOrDefault(heading, ONLY));
  }

  private void strand(String id, Map<String, String> keys, FrameworkDraft draft) {
    if (!keys.containsKey(id)) {
      var item = item(id);
      var name = JsonTree.text(item, "fullStatement");
      var code = JsonTree.text(item, "humanCodingScheme");
      var key = Keys.free(code.isEmpty() ? Keys.of(name, "strand") : code, keys.values());
      keys.put(id, key);
      draft.strand(key, name);
    }
  }

  private void lose(List<Arrow> arrows) {
    var known = Set.of("isChildOf", "isPartOf", "precedes", "hasSkillLevel");
    losses.add(
        (int) arrows.stream().filter(arrow -> !known.contains(arrow.type())).count(),
        "association of another type",
        "associations of other types");
    losses.add(root.path("CFRubrics").size(), "rubric", "rubrics");
    losses.add(root.path("CFDefinitions").size(), "group of definitions", "groups of definitions");
    losses.add(
        (int) items.values().stream().filter(item -> item.has("notes")).count(),
        "note of an item",
        "notes of items");
  }
}
