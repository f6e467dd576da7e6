package nextrung.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nextrung.framework.Details;
import nextrung.framework.OnetCode;
import nextrung.framework.StatementId;

/// Reads a CFPackage of any origin. [CaseLevels] tells the levels. A statement is an item with
/// nothing below it that is no level; what stands above it and is no level is its strand.
/// [CaseLosses] names what is left behind.
final class CaseReader {

  private static final Pattern TITLE =
      Pattern.compile("(.*\\S)\\s+\\(([\\w.\\-]*\\d[\\w.\\-]*)\\)");

  private final CasePackage all;
  private final String source;
  private final Losses losses;
  private final FrameworkDraft draft;
  private final CaseLevels levels;

  /// The items that are strands, with their keys.
  private final Map<String, String> strands = new LinkedHashMap<>();

  CaseReader(JsonNode root, String source, Losses losses) {
    this.all = CasePackage.read(root, source);
    this.source = source;
    this.losses = losses;
    this.draft = draft();
    this.levels = CaseLevels.find(all, draft);
  }

  Bundle read() {
    var leaves = all.leaves(levels.items().keySet());
    leaves.forEach(this::statement);
    strands(leaves);
    all.of("precedes")
        .filter(arrow -> !levels.isLevel(arrow.from()) || !levels.isLevel(arrow.to()))
        .forEach(arrow -> draft.step(arrow.from(), arrow.to(), arrow.notes()));
    new CaseLosses(all, levels, leaves, strands.keySet(), losses).note();
    var bundle = draft.build(source);
    CaseLosses.noteIdentifiers(all, bundle, losses);
    return bundle;
  }

  private FrameworkDraft draft() {
    var document = all.document();
    var own = all.own();
    var title = TITLE.matcher(JsonTree.text(document, "title"));
    boolean coded = title.matches() && isCode(title.group(2));
    var name = coded ? title.group(1) : title(document);
    var read =
        new FrameworkDraft(
            coded ? title.group(2) : "",
            name,
            JsonTree.text(document, "version"),
            own.isObject() ? details(document, own) : details(document, name),
            losses);
    read.reviewed(own.path("reviewed").asBoolean(false));
    return read;
  }

  /// Elsewhere a bracket at the end of a title may hold a year.
  private boolean isCode(String bracket) {
    return all.own().isObject()
        || OnetCode.is(bracket)
        || all.ids().stream()
            .flatMap(id -> StatementId.find(all.text(id, "humanCodingScheme")).stream())
            .anyMatch(id -> id.soc().equals(bracket));
  }

  private static String title(JsonNode document) {
    var title = JsonTree.text(document, "title");
    return title.isEmpty() ? "Untitled" : title;
  }

  /// The standard asks for a creator; the title stands in where a framework names nobody.
  private static Details details(JsonNode document, String title) {
    var creator = JsonTree.text(document, "creator");
    return new Details(
        Day.read(JsonTree.text(document, "lastChangeDateTime")),
        "",
        "",
        0,
        false,
        "",
        JsonTree.text(document, "description"),
        creator.equals(title) ? "" : creator,
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
        sources(document, own));
  }

  private static Map<String, String> onet(JsonNode document) {
    return Details.onet(Details.release(JsonTree.text(document, "notes")));
  }

  private static Map<String, String> sources(JsonNode document, JsonNode own) {
    var sources = new LinkedHashMap<String, String>();
    for (var entry : own.path("sources").properties()) {
      sources.put(entry.getKey(), entry.getValue().asText(""));
    }
    return sources.isEmpty() ? onet(document) : sources;
  }

  private void statement(String id) {
    levels
        .of(id)
        .ifPresentOrElse(
            level -> draft.statement(id, level, text(all.item(id))),
            () -> losses.add("a statement without a level: \"%s\"".formatted(text(all.item(id)))));
  }

  private static String text(JsonNode item) {
    var full = JsonTree.text(item, "fullStatement");
    var brief = JsonTree.text(item, "abbreviatedStatement");
    boolean parted = brief.isEmpty() || full.startsWith(brief);
    return parted ? full : FrameworkDraft.text(brief, full);
  }

  /// Whether the short form of an item is found again in what is read of it.
  static boolean keepsBrief(JsonNode item) {
    var brief = JsonTree.text(item, "abbreviatedStatement");
    var text = text(item);
    return text.equals(brief) || text.startsWith(brief + FrameworkDraft.DASH);
  }

  /// Strands: what statements are part of, else the nearest heading above them that is no level.
  private void strands(List<String> leaves) {
    var parts = all.of("isPartOf").filter(arrow -> all.has(arrow.to())).toList();
    if (parts.isEmpty()) {
      var headings = new LinkedHashSet<>(all.headings());
      headings.removeIf(levels::isLevel);
      leaves.stream()
          .filter(draft::hasStatement)
          .forEach(id -> all.above(id, headings).ifPresent(heading -> stands(id, heading)));
    } else {
      var wholes = parts.stream().map(CasePackage.Arrow::to).toList();
      all.ordered(all.ids().stream().filter(id -> wholes.contains(id) || isStrand(id)).toList())
          .forEach(this::strand);
      parts.forEach(arrow -> stands(arrow.from(), arrow.to()));
    }
  }

  private boolean isStrand(String id) {
    return all.text(id, "CFItemType").equals(CaseCodec.STRAND);
  }

  private void stands(String id, String heading) {
    draft.stands(id, strand(heading));
  }

  private String strand(String id) {
    return strands.computeIfAbsent(
        id,
        each -> {
          var name = all.text(id, "fullStatement");
          var code = all.text(id, "humanCodingScheme");
          var key = Keys.free(code.isEmpty() ? Keys.strand(name) : code, strands.values());
          draft.strand(key, name);
          return key;
        });
  }
}
