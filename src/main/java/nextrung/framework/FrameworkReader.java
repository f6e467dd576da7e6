package nextrung.framework;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Makes a [Framework] from an export of schema version 1.x: an occupation, a framework version and
/// levels whose order in the file is their rank. Fields it does not know are left alone.
public final class FrameworkReader {
  /// The first dash that stands apart from words.
  private static final Pattern DASH = Pattern.compile("(?<!\\S)—(?!\\S)");

  private final FaultFinder find = new FaultFinder();

  private FrameworkReader() {}

  /// Reads a file.
  ///
  /// @throws FrameworkException with every fault of the file and its JSON pointer
  public static Framework read(Path file) {
    return read(StrictJson.read(file), StrictJson.name(file));
  }

  /// Reads a text.
  ///
  /// @param source the name to use in messages
  /// @throws FrameworkException with every fault of the text and its JSON pointer
  public static Framework read(String json, String source) {
    return read(StrictJson.read(json, source), source);
  }

  private static Framework read(JsonNode root, String source) {
    var reader = new FrameworkReader();
    var framework = reader.framework(root);
    reader.find.throwIfAny(source);
    return framework.build();
  }

  /// What was found; becomes a framework only once no fault was.
  private record Draft(
      String soc, String title, String version, Details details, List<Level> levels) {
    Framework build() {
      return new Framework(soc, title, version, details, levels);
    }
  }

  private Draft framework(JsonNode root) {
    schemaVersion(root);
    var occupation = find.object(root, "", "occupation");
    var soc = find.text(occupation, "/occupation", "soc");
    if (soc.contains("/")) {
      find.add("/occupation/soc", "\"%s\" contains a slash; ids could not hold it".formatted(soc));
    }
    var title = find.text(occupation, "/occupation", "title");
    var framework = find.object(root, "", "framework");
    var version = find.text(framework, "/framework", "version");
    var levels = levels(find.object(framework, "/framework", "levels"), soc);
    return new Draft(soc, title, version, details(root), levels);
  }

  private void schemaVersion(JsonNode root) {
    var schemaVersion = find.text(root, "", "schemaVersion");
    if (!schemaVersion.isEmpty() && !schemaVersion.matches("1(\\.[0-9]+)*")) {
      find.add("/schemaVersion", "is \"%s\"; this engine reads 1.x".formatted(schemaVersion));
    }
  }

  private static Details details(JsonNode root) {
    var occupation = root.path("occupation");
    var framework = root.path("framework");
    return new Details(
        said(root, "exportedAt"),
        said(occupation, "group"),
        said(occupation, "sector"),
        occupation.path("jobZone").asInt(0),
        occupation.path("jobZoneInferred").asBoolean(false),
        said(framework, "description"),
        said(framework, "contextCovered"),
        said(root, "attribution"),
        sources(root.path("sources")));
  }

  private static Map<String, String> sources(JsonNode node) {
    var sources = new LinkedHashMap<String, String>();
    for (var entry : node.properties()) {
      var text = entry.getValue().asText("").strip();
      if (!text.isEmpty()) {
        sources.put(entry.getKey(), text);
      }
    }
    return sources;
  }

  private static String said(JsonNode parent, String field) {
    return parent.path(field).asText("").strip();
  }

  private List<Level> levels(JsonNode node, String soc) {
    var levels = new ArrayList<Level>();
    var seen = new HashMap<String, String>();
    for (var entry : node.properties()) {
      var pointer = "/framework/levels/" + FaultFinder.escape(entry.getKey());
      levels.add(level(entry, pointer, soc, levels.size() + 1, seen));
    }
    if (node.isObject() && levels.isEmpty()) {
      find.add("/framework/levels", "has none; at least one is needed");
    }
    return levels;
  }

  private Level level(
      Map.Entry<String, JsonNode> entry,
      String pointer,
      String soc,
      int rank,
      Map<String, String> seen) {
    var key = entry.getKey();
    if (key.isBlank() || key.contains("/")) {
      find.add(pointer, "a level key must be a word without a slash");
    }
    var label = find.text(entry.getValue(), pointer, "label");
    var texts = find.array(entry.getValue(), pointer, "statements");
    if (texts.isArray() && texts.isEmpty()) {
      find.add(pointer + "/statements", "is empty; a level needs at least one statement");
    }
    var statements = new ArrayList<Statement>();
    for (int i = 0; i < texts.size(); i++) {
      var at = pointer + "/statements/" + i;
      if (isUsable(texts.get(i), at, seen) && !soc.isEmpty() && !soc.contains("/")) {
        statements.add(statement(texts.get(i).asText(), new Place(soc, key, i + 1, rank), at));
      }
    }
    return new Level(key, label, rank, statements);
  }

  private record Place(String soc, String level, int position, int rank) {}

  private Statement statement(String text, Place place, String pointer) {
    var sides = DASH.split(text, 2);
    var name = sides[0].strip();
    var performance = sides[sides.length - 1].strip();
    if (name.isEmpty() || performance.isEmpty()) {
      find.add(pointer, "has nothing on one side of its dash; expected \"Name — what is done\"");
    }
    var level = place.level().isBlank() || place.level().contains("/") ? "?" : place.level();
    return new Statement(
        new StatementId(place.soc(), level, place.position()), place.rank(), name, performance);
  }

  private boolean isUsable(JsonNode text, String pointer, Map<String, String> seen) {
    if (!text.isTextual() || text.asText().isBlank()) {
      find.add(pointer, "expected a text that is not blank");
      return false;
    }
    var before = seen.putIfAbsent(text.asText().strip(), pointer);
    if (before != null) {
      find.add(pointer, "repeats " + before);
      return false;
    }
    return true;
  }
}
