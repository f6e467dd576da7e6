package nextrung.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nextrung.framework.Framework;
import nextrung.framework.Ladder;
import nextrung.framework.Statement;
import nextrung.framework.StatementId;
import nextrung.index.Exemplar.Label;

/// What the heads of the first pass stand for: every statement, then "is evidence for anything",
/// then every strand, then every level, so that topic and level are also learned apart.
public final class HeadLayout {
  private final List<StatementId> statements;
  private final int[] ranks;
  private final int[] strands;
  private final int strandCount;
  private final int levelCount;
  private final List<String> names;
  private final Map<StatementId, Integer> numbers = new HashMap<>();

  public HeadLayout(Framework framework, Ladder ladder) {
    this.statements = framework.statements().stream().map(Statement::id).toList();
    this.ranks = framework.statements().stream().mapToInt(Statement::rank).toArray();
    this.strands = statements.stream().mapToInt(id -> strand(ladder, id)).toArray();
    this.strandCount = ladder.strands().size();
    this.levelCount = framework.levels().size();
    statements.forEach(id -> numbers.put(id, numbers.size()));
    this.names = names(framework, ladder);
  }

  private static int strand(Ladder ladder, StatementId id) {
    return ladder.strands().indexOf(ladder.strandOf(id).orElseThrow());
  }

  private static List<String> names(Framework framework, Ladder ladder) {
    var names = new ArrayList<String>();
    framework.statements().forEach(statement -> names.add(statement.id().toString()));
    names.add("evidence");
    ladder.strands().forEach(strand -> names.add("strand " + strand.key()));
    framework.levels().forEach(level -> names.add("level " + level.key()));
    return names;
  }

  /// One name a head.
  public List<String> names() {
    return names;
  }

  public int statementCount() {
    return statements.size();
  }

  public int strandCount() {
    return strandCount;
  }

  public int levelCount() {
    return levelCount;
  }

  public StatementId statement(int number) {
    return statements.get(number);
  }

  /// The number of a statement, from 0 in the order of the framework.
  public int number(StatementId id) {
    return Objects.requireNonNull(numbers.get(id), () -> "not in this framework: " + id);
  }

  /// The rank of a statement's level, from 1.
  public int rank(int statement) {
    return ranks[statement];
  }

  /// The number of a statement's strand, from 0.
  public int strand(int statement) {
    return strands[statement];
  }

  int evidenceHead() {
    return statements.size();
  }

  int strandHead(int strand) {
    return statements.size() + 1 + strand;
  }

  /// @param rank from 1
  int levelHead(int rank) {
    return statements.size() + strandCount + rank;
  }

  /// What the heads should say of a segment: for each of its statements, and for their strands and
  /// levels, 1 where the evidence is clear and less where it is partial.
  ///
  /// @param readings the grades of its statements by each of its readers: the mean counts
  public float[] targets(List<Map<StatementId, Integer>> readings) {
    var mean = new float[names.size()];
    for (var grades : readings) {
      var targets = targets(grades);
      for (int i = 0; i < mean.length; i++) {
        mean[i] += targets[i] / readings.size();
      }
    }
    return mean;
  }

  private float[] targets(Map<StatementId, Integer> grades) {
    var targets = new float[names.size()];
    grades.forEach((id, grade) -> {
      int statement = number(id);
      float target = grade == Label.CLEAR ? 1 : PARTIAL;
      raise(targets, statement, target);
      raise(targets, evidenceHead(), target);
      raise(targets, strandHead(strand(statement)), target);
      raise(targets, levelHead(rank(statement)), target);
    });
    return targets;
  }

  private static final float PARTIAL = 0.6f;

  private static void raise(float[] targets, int head, float target) {
    targets[head] = Math.max(targets[head], target);
  }
}
