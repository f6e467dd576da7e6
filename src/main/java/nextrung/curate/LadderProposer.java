package nextrung.curate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nextrung.encode.Encoder;
import nextrung.exchange.Keys;
import nextrung.framework.Framework;
import nextrung.framework.Ladder;
import nextrung.framework.Ladder.Step;
import nextrung.framework.Ladder.Strand;
import nextrung.framework.Level;
import nextrung.framework.Statement;
import nextrung.framework.StatementId;
import nextrung.index.StopWords;

/// Proposes which statement leads to which on the next level. A pair is likely as far as each is
/// the other's likeliest partner: its confidence is the geometric mean of both shares. A strand
/// follows each statement's surest step up.
public final class LadderProposer {
  /// Weaker steps are more often wrong than right, see `docs/decisions/0041`.
  private static final double LEAST = 0.2;

  private static final double ROUNDING = 1e-9;

  /// How sharply nearness becomes a share; smaller is sharper.
  private static final double TEMPERATURE = 0.12;

  /// Two statements this near are more often a step than not.
  private static final double NEAR = 0.1;

  private static final int WORDS_OF_A_REASON = 3;
  private static final int LONGEST_NAME = 48;

  /// What a name that is cut short must not end in.
  private static final Pattern END = Pattern.compile("[\\p{P}\\s]+$");

  private final Framework framework;
  private final Nearness nearness;

  public LadderProposer(Framework framework, Encoder encoder) {
    this.framework = framework;
    this.nearness = new Nearness(framework, encoder);
  }

  /// A step with how sure it is.
  private record Pair(Statement from, Statement to, double confidence) {}

  /// The proposal; the same framework gives the same one.
  public LadderProposal propose() {
    var pairs = new ArrayList<Pair>();
    for (int rank = 1; rank < framework.levels().size(); rank++) {
      pairs.addAll(pairs(framework.level(rank), framework.level(rank + 1)));
    }
    var steps = pairs.stream().map(pair -> step(pair)).toList();
    var ladder = new Ladder(framework.soc(), framework.version(), false, strands(pairs), steps);
    return new LadderProposal(ladder, pairs.stream().map(Pair::confidence).toList());
  }

  private List<Pair> pairs(Level lower, Level upper) {
    var below = lower.statements();
    var above = upper.statements();
    var weights = new double[below.size()][above.size()];
    var rows = new double[below.size()];
    var columns = new double[above.size()];
    Arrays.fill(rows, rival(above.size()));
    Arrays.fill(columns, rival(below.size()));
    for (int i = 0; i < below.size(); i++) {
      for (int j = 0; j < above.size(); j++) {
        weights[i][j] = Math.exp(nearness.of(below.get(i), above.get(j)) / TEMPERATURE);
        rows[i] += weights[i][j];
        columns[j] += weights[i][j];
      }
    }
    var pairs = new ArrayList<Pair>();
    for (int i = 0; i < below.size(); i++) {
      for (int j = 0; j < above.size(); j++) {
        double confidence = weights[i][j] / Math.sqrt(rows[i] * columns[j]);
        if (confidence >= least(below.size(), above.size())) {
          pairs.add(new Pair(below.get(i), above.get(j), confidence));
        }
      }
    }
    return pairs;
  }

  /// The share of an only partner is the whole, however far it is. There "no step at all" stands
  /// for a second one.
  private static double rival(int partners) {
    return partners == 1 ? Math.exp(NEAR / TEMPERATURE) : 0;
  }

  /// Between few statements even a share that says nothing is large: a step must be no less sure
  /// than chance.
  private static double least(int below, int above) {
    double choices = (double) Math.max(2, below) * Math.max(2, above);
    return Math.max(LEAST, 1 / Math.sqrt(choices) - ROUNDING);
  }

  private Step step(Pair pair) {
    return new Step(pair.from().id(), pair.to().id(), reason(pair));
  }

  private String reason(Pair pair) {
    var shared = nearness.sharedWords(pair.from(), pair.to());
    return shared.isEmpty()
        ? "They are near in meaning."
        : "Both speak of "
            + list(shared.subList(0, Math.min(WORDS_OF_A_REASON, shared.size())))
            + ".";
  }

  private static String list(List<String> words) {
    return words.size() == 1
        ? words.getFirst()
        : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
  }

  private List<Strand> strands(List<Pair> pairs) {
    var roots = new HashMap<StatementId, StatementId>();
    var members = new LinkedHashMap<StatementId, List<StatementId>>();
    for (var statement : framework.statements()) {
      var id = statement.id();
      var root = surest(pairs, id).map(pair -> roots.getOrDefault(pair.from().id(), id)).orElse(id);
      roots.put(id, root);
      members.computeIfAbsent(root, key -> new ArrayList<>()).add(id);
    }
    return named(members);
  }

  private static Optional<Pair> surest(List<Pair> pairs, StatementId to) {
    return pairs.stream()
        .filter(pair -> pair.to().id().equals(to))
        .max(Comparator.comparingDouble(Pair::confidence));
  }

  private List<Strand> named(Map<StatementId, List<StatementId>> members) {
    var strands = new ArrayList<Strand>();
    var keys = new LinkedHashSet<String>();
    members.forEach((root, ids) -> {
      var name = name(framework.statement(root).name());
      var key = Keys.free(Keys.strand(name), keys);
      keys.add(key);
      strands.add(new Strand(key, name, ids));
    });
    return strands;
  }

  /// The name of a statement; as many whole words of it as a heading holds where it is a sentence.
  private static String name(String name) {
    if (name.length() <= LONGEST_NAME) {
      return name;
    }
    int end = name.lastIndexOf(' ', LONGEST_NAME);
    var cut = ended(name.substring(0, end > 0 ? end : LONGEST_NAME));
    while (cut.contains(" ") && StopWords.contains(cut.substring(cut.lastIndexOf(' ') + 1))) {
      cut = ended(cut.substring(0, cut.lastIndexOf(' ')));
    }
    return cut + "…";
  }

  private static String ended(String text) {
    return END.matcher(text).replaceFirst("");
  }
}
