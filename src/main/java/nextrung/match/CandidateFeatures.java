package nextrung.match;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nextrung.document.Kind;
import nextrung.framework.StatementId;
import nextrung.index.Candidate;

/// Describes a pair of segment and statement for the second pass: what the segment itself says,
/// what its neighbours say, and what the whole document says about the statement, its strand and
/// its level. No feature names a statement, so that what is learned holds for all of them.
final class CandidateFeatures {
  /// The names of the features, in their order.
  static final List<String> NAMES =
      List.of(
          "statement",
          "place in segment",
          "gap to best",
          "gap to rival",
          "evidence",
          "best in segment",
          "second in segment",
          "third in segment",
          "strand",
          "level head",
          "level share in segment",
          "strand sum in segment",
          "share of strand in segment",
          "level sum in segment",
          "level less segment's level",
          "statement before",
          "statement after",
          "evidence before",
          "evidence after",
          "strand before",
          "strand after",
          "greatest in document",
          "sum in document",
          "sum in other segments",
          "strand sum in document",
          "level share in document",
          "level share of strand in document",
          "matches in document",
          "mean evidence in document",
          "probability of level",
          "probability of lower level",
          "level less document's level",
          "document's level",
          "relevance of document",
          "level",
          "self-description",
          "posting",
          "length",
          "place in document",
          "cosine",
          "words",
          "exemplars",
          "in context",
          "clear in context");

  private final Kind kind;
  private final Signals signals;
  private final HeadLayout layout;
  private final DocumentContext context;
  private final LevelEstimate estimate;

  CandidateFeatures(Kind kind, Signals signals, DocumentContext context, LevelEstimate estimate) {
    this.kind = kind;
    this.signals = signals;
    this.layout = signals.layout();
    this.context = context;
    this.estimate = estimate;
  }

  /// The view of one segment; its candidates are described one by one.
  final class Segment {
    private final int number;
    private final int length;
    private final Map<StatementId, Candidate> retrieved;
    private final double[] p;
    private final double[] strandSums;
    private final double[] levelSums;
    private final Integer[] order;
    private final double levelHere;

    Segment(int number, int length, Map<StatementId, Candidate> retrieved) {
      this.number = number;
      this.length = length;
      this.retrieved = retrieved;
      p =
          IntStream.range(0, layout.statementCount())
              .mapToDouble(j -> Signals.probability(logit(j)))
              .toArray();
      strandSums = new double[layout.strandCount()];
      levelSums = new double[layout.levelCount() + 1];
      for (int j = 0; j < p.length; j++) {
        strandSums[layout.strand(j)] += p[j];
        levelSums[layout.rank(j)] += p[j];
      }
      order = IntStream.range(0, p.length).boxed().toArray(Integer[]::new);
      Arrays.sort(order, (a, b) -> Double.compare(logit(b), logit(a)));
      levelHere = meanLevel();
    }

    private double logit(int statement) {
      return signals.statement(number, statement);
    }

    private double meanLevel() {
      double sum = 0;
      double weight = 1e-3;
      for (int rank = 1; rank < levelSums.length; rank++) {
        sum += rank * levelSums[rank];
        weight += levelSums[rank];
      }
      return sum / weight;
    }

    /// The statements that the first pass finds most likely, best first.
    int[] best(int limit) {
      return Arrays.stream(order).limit(limit).mapToInt(j -> j).toArray();
    }

    private double inOrder(int place) {
      return logit(order[Math.min(place, order.length - 1)]);
    }

    /// The features of a candidate.
    ///
    /// @param place its place among the candidates of the segment, from 0
    double[] of(int statement, int place) {
      int strand = layout.strand(statement);
      int rank = layout.rank(statement);
      double z = logit(statement);
      var found = retrieved.get(layout.statement(statement));
      return new double[] {
        z,
        place,
        z - inOrder(0),
        z - inOrder(place == 0 ? 1 : 0),
        signals.evidence(number),
        inOrder(0),
        inOrder(1),
        inOrder(2),
        signals.strand(number, strand),
        signals.level(number, rank),
        levelHeadShare(rank),
        strandSums[strand],
        p[statement] / (strandSums[strand] + 1e-6),
        levelSums[rank],
        rank - levelHere,
        beside(-1, statement),
        beside(1, statement),
        beside(-1, layout.evidenceHead()),
        beside(1, layout.evidenceHead()),
        beside(-1, layout.strandHead(strand)),
        beside(1, layout.strandHead(strand)),
        context.greatest(statement),
        context.logSum(statement),
        context.logSumOfOthers(statement, p[statement]),
        context.strandSum(strand),
        context.levelShare(rank),
        context.levelShareWithin(strand, rank),
        context.total(),
        context.meanEvidence(),
        estimate.probability(rank),
        estimate.below(rank),
        rank - estimate.score(),
        estimate.score(),
        estimate.relevance(),
        rank,
        kind == Kind.SELF ? 1 : 0,
        kind == Kind.POSTING ? 1 : 0,
        Math.log(length),
        number / (double) signals.size(),
        found == null ? 0 : found.cosine(),
        found == null ? 0 : found.lexical(),
        found == null ? 0 : found.exemplar(),
        signals.inContext(number, statement),
        signals.clearInContext(number, statement)
      };
    }

    private double levelHeadShare(int rank) {
      double sum = 0;
      for (int r = 1; r <= layout.levelCount(); r++) {
        sum += Math.exp(signals.level(number, r));
      }
      return Math.exp(signals.level(number, rank)) / sum;
    }

    private double beside(int step, int head) {
      int at = number + step;
      return at < 0 || at >= signals.size() ? 0 : signals.logits().get(at)[head];
    }
  }
}
