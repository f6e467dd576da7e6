package nextrung.framework;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads a ladder file and checks it against its framework.
public final class LadderReader {
  private final Framework framework;
  private final FaultFinder find = new FaultFinder();

  private LadderReader(Framework framework) {
    this.framework = framework;
  }

  /// Reads a ladder file.
  ///
  /// @throws FrameworkException with every fault: unknown statements, steps that skip a level,
  ///   statements in no strand or in two, strands with the same key, steps that stand twice
  public static Ladder read(Path file, Framework framework) {
    return read(StrictJson.read(file), StrictJson.name(file), framework);
  }

  /// Reads a text.
  ///
  /// @param source the name to use in messages
  /// @throws FrameworkException as [#read(Path, Framework)]
  public static Ladder read(String json, String source, Framework framework) {
    return read(StrictJson.read(json, source), source, framework);
  }

  private static Ladder read(JsonNode root, String source, Framework framework) {
    var reader = new LadderReader(framework);
    var ladder = reader.ladder(root);
    reader.find.throwIfAny(source);
    return ladder;
  }

  private Ladder ladder(JsonNode root) {
    var soc = find.text(root, "", "framework");
    if (!soc.isEmpty() && !soc.equals(framework.soc())) {
      find.add("/framework", "is \"%s\"; expected \"%s\"".formatted(soc, framework.soc()));
    }
    var version = find.text(root, "", "version");
    var strands = strands(find.array(root, "", "strands"));
    var steps = steps(find.array(root, "", "steps"));
    return new Ladder(soc, version, root.path("reviewed").asBoolean(false), strands, steps);
  }

  private List<Ladder.Strand> strands(JsonNode nodes) {
    var strands = new ArrayList<Ladder.Strand>();
    Map<StatementId, String> seen = new HashMap<>();
    Map<String, String> keys = new HashMap<>();
    for (int i = 0; i < nodes.size(); i++) {
      var at = "/strands/" + i;
      var ids = ids(find.array(nodes.get(i), at, "statements"), at + "/statements", seen);
      var key = find.text(nodes.get(i), at, "key");
      repeat(keys.putIfAbsent(key, at + "/key"), at + "/key");
      strands.add(new Ladder.Strand(key, find.text(nodes.get(i), at, "name"), ids));
    }
    framework.statements().stream()
        .filter(statement -> !seen.containsKey(statement.id()))
        .forEach(statement -> find.add("/strands", statement.id() + " stands in no strand"));
    return strands;
  }

  private List<StatementId> ids(JsonNode nodes, String pointer, Map<StatementId, String> seen) {
    var ids = new ArrayList<StatementId>();
    for (int i = 0; i < nodes.size(); i++) {
      var at = pointer + "/" + i;
      id(nodes.get(i).asText(""), at)
          .ifPresent(id -> {
            repeat(seen.putIfAbsent(id, at), at);
            ids.add(id);
          });
    }
    return ids;
  }

  private List<Ladder.Step> steps(JsonNode nodes) {
    var steps = new ArrayList<Ladder.Step>();
    var seen = new HashMap<Map.Entry<StatementId, StatementId>, String>();
    for (int i = 0; i < nodes.size(); i++) {
      var at = "/steps/" + i;
      var from = id(find.text(nodes.get(i), at, "from"), at + "/from");
      var to = id(find.text(nodes.get(i), at, "to"), at + "/to");
      var reason = find.text(nodes.get(i), at, "reason");
      if (from.isPresent() && to.isPresent()) {
        steps.add(step(from.get(), to.get(), reason, at));
        repeat(seen.putIfAbsent(Map.entry(from.get(), to.get()), at), at);
      }
    }
    return steps;
  }

  private Ladder.Step step(StatementId from, StatementId to, String reason, String pointer) {
    int up = framework.statement(to).rank() - framework.statement(from).rank();
    if (up != 1) {
      find.add(pointer, "leads %+d levels; a step leads to the next level".formatted(up));
    }
    return new Ladder.Step(from, to, reason);
  }

  /// @param before where the same stands already, if it does
  private void repeat(@Nullable String before, String pointer) {
    if (before != null) {
      find.add(pointer, "repeats " + before);
    }
  }

  private Optional<StatementId> id(String text, String pointer) {
    var id = StatementId.find(text).filter(framework::contains);
    if (id.isEmpty()) {
      find.add(pointer, "\"%s\" is no statement of this framework".formatted(text));
    }
    return id;
  }
}
