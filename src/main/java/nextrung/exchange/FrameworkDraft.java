package nextrung.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nextrung.framework.Details;
import nextrung.framework.Framework;
import nextrung.framework.FrameworkReader;
import nextrung.framework.FrameworkWriter;
import nextrung.framework.Ladder;
import nextrung.framework.Ladder.Step;
import nextrung.framework.Ladder.Strand;
import nextrung.framework.LadderReader;
import nextrung.framework.Level;
import nextrung.framework.Statement;
import nextrung.framework.StatementId;

/// A framework on its way in. A codec tells it what its text says, in the words and identifiers of
/// that text; the draft numbers everything anew and hands it to the readers that check it.
final class FrameworkDraft {
  /// What parts the name of a statement from what is done.
  static final String DASH = " — ";

  /// The key of the level of a framework that has none.
  static final String ONLY = "all";

  private static final String REST = "other";

  private final String soc;
  private final String title;
  private final String version;
  private final Details details;
  private final Losses losses;
  private final Map<String, String> labels = new LinkedHashMap<>();
  private final Map<String, List<String>> texts = new HashMap<>();
  private final Set<String> seen = new HashSet<>();
  private final List<StatementId> statements = new ArrayList<>();
  private final Map<String, StatementId> ids = new HashMap<>();
  private final Map<String, String> strandNames = new LinkedHashMap<>();
  private final Map<String, String> strandKeys = new HashMap<>();
  private final Map<String, List<StatementId>> strands = new HashMap<>();
  private final Set<StatementId> placed = new HashSet<>();
  private final List<Step> steps = new ArrayList<>();
  private final Set<Map.Entry<StatementId, StatementId>> linked = new HashSet<>();
  private final Set<String> told = new HashSet<>();
  private boolean reviewed;

  FrameworkDraft(String soc, String title, String version, Details details, Losses losses) {
    this.soc = soc.isBlank() ? Keys.of(title, "framework") : soc.replace('/', '-');
    this.title = title;
    this.version = version.isBlank() ? "1" : version;
    this.details = details;
    this.losses = losses;
    if (soc.isBlank()) {
      losses.add("an occupation code: there is none, so \"%s\" is taken".formatted(this.soc));
    } else if (!this.soc.equals(soc)) {
      losses.add(
          "the occupation code \"%s\": ids hold no slash, so \"%s\" is taken"
              .formatted(soc, this.soc));
    }
    if (version.isBlank()) {
      losses.add("a version: there is none, so \"%s\" is taken".formatted(this.version));
    }
  }

  /// Whether two parts of a text may name the same framework: one that names none does not differ.
  static boolean agree(String one, String other) {
    return one.isEmpty() || other.isEmpty() || one.equals(other);
  }

  /// The one level of a framework that has none.
  void onlyLevel() {
    level(ONLY, "All statements");
  }

  /// Adds a level above those that are there, unless its key is there already.
  void level(String key, String label) {
    labels.putIfAbsent(key, label);
    one("label of level", key, labels.getOrDefault(key, label), label);
  }

  /// Notes, once, what another part of the text calls the same thing.
  private void one(String what, String key, String kept, String other) {
    var lost = "a second %s %s: \"%s\"".formatted(what, key, other);
    losses.addIf(!kept.equals(other) && told.add(lost), lost);
  }

  /// A key for a level that is not taken: its code where it has one, else from its name.
  String levelKey(String code, String label) {
    var wanted = code.isEmpty() ? Keys.of(label, "level") : code.replace('/', '-');
    var key = Keys.free(wanted, labels.keySet());
    if (!code.isEmpty() && !key.equals(code)) {
      losses.add("the code \"%s\" of a level, which becomes \"%s\"".formatted(code, key));
    }
    return key;
  }

  boolean hasStatement(String reference) {
    return ids.containsKey(reference);
  }

  /// Adds a statement at the end of a level; one that repeats the words of another is left out.
  ///
  /// @param reference what the text calls it; of several that it calls the same, strands and steps
  ///   find the first
  void statement(String reference, String level, String text) {
    var plain = text.strip().replaceAll("\\s+", " ");
    if (!plain.isEmpty() && !seen.add(plain)) {
      losses.add("a statement that repeats another: \"%s\"".formatted(plain));
      return;
    }
    var list = texts.computeIfAbsent(level, key -> new ArrayList<>());
    list.add(plain);
    var id = new StatementId(soc, level, list.size());
    statements.add(id);
    ids.putIfAbsent(reference, id);
  }

  /// The text of a statement from its two sides.
  static String text(String name, String performance) {
    boolean one = name.isBlank() || performance.isBlank() || name.equals(performance);
    return one ? (name.isBlank() ? performance : name) : name + DASH + performance;
  }

  void reviewed(boolean value) {
    reviewed = value;
  }

  void strand(String key, String name) {
    strandNames.putIfAbsent(key, name);
    one("name of strand", key, strandNames.getOrDefault(key, name), name);
    strands.computeIfAbsent(key, each -> new ArrayList<>());
  }

  /// Puts a statement into a strand, unless it stands in one.
  void stands(String reference, String strand) {
    var id = ids.get(reference);
    var list = strands.get(strand);
    if (id == null || list == null) {
      losses.add("a place in strand %s for a statement that is not there".formatted(strand));
    } else if (placed.add(id)) {
      list.add(id);
    } else {
      losses.add("a second strand of %s: %s".formatted(id, strand));
    }
  }

  /// Puts a statement into the strand of a name, for formats in which strands have no keys. Names
  /// that would have the same key are different strands all the same.
  void standsNamed(String reference, String strand) {
    var key =
        strandKeys.computeIfAbsent(
            strand, name -> Keys.free(Keys.strand(name), strandNames.keySet()));
    strand(key, strand);
    stands(reference, key);
  }

  /// Adds a step; one that leads elsewhere than to the next level, or stands there already, is left
  /// out.
  void step(String from, String to, String reason) {
    var first = ids.get(from);
    var second = ids.get(to);
    if (first == null || second == null) {
      losses.add("a step from or to a statement that is not there");
    } else if (rank(second) - rank(first) != 1) {
      losses.add(
          "the step %s → %s, which does not lead to the next level".formatted(first, second));
    } else if (!linked.add(Map.entry(first, second))) {
      losses.add("a step that repeats another: %s → %s".formatted(first, second));
    } else {
      var why = reason.isBlank() ? "The one comes before the other in the source." : reason;
      steps.add(new Step(first, second, why));
    }
  }

  private int rank(StatementId id) {
    return filled().indexOf(id.level());
  }

  /// The levels that have statements: a framework has no others.
  private List<String> filled() {
    return labels.keySet().stream().filter(key -> texts.containsKey(key)).toList();
  }

  /// The checked framework and ladder.
  ///
  /// @throws nextrung.framework.FrameworkException with every fault
  Bundle build(String source) {
    labels.forEach((key, label) ->
        losses.addIf(!texts.containsKey(key), "a level without statements: " + label));
    var name = source + ", read as a framework";
    var framework = FrameworkReader.read(FrameworkWriter.write(framework()), name);
    return new Bundle(framework, ladder().map(each -> check(each, name, framework)));
  }

  private static Ladder check(Ladder ladder, String source, Framework framework) {
    return LadderReader.read(FrameworkWriter.write(ladder), source + " with a ladder", framework);
  }

  private Framework framework() {
    var levels = new ArrayList<Level>();
    filled()
        .forEach(key -> levels.add(level(key, labels.getOrDefault(key, key), levels.size() + 1)));
    return new Framework(soc, title, version, details, levels);
  }

  /// The name holds the whole text: the reader will part it.
  private Level level(String key, String label, int rank) {
    var list = texts.getOrDefault(key, List.of());
    var statements = new ArrayList<Statement>();
    for (var text : list) {
      var id = new StatementId(soc, key, statements.size() + 1);
      statements.add(new Statement(id, rank, text, text));
    }
    return new Level(key, label, rank, statements);
  }

  private Optional<Ladder> ladder() {
    if (steps.isEmpty() && placed.isEmpty()) {
      return Optional.empty();
    }
    var list = new ArrayList<Strand>();
    strandNames.forEach(
        (key, name) -> list.add(new Strand(key, name, strands.getOrDefault(key, List.of()))));
    var rest = statements.stream().filter(id -> !placed.contains(id)).toList();
    if (!rest.isEmpty()) {
      list.add(new Strand(Keys.free(REST, strandNames.keySet()), "Other", rest));
    }
    return Optional.of(new Ladder(soc, version, reviewed, list, steps));
  }
}
