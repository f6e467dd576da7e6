package nextrung.match;

import java.util.Arrays;
import java.util.stream.IntStream;

/// What the segments of a document say together: how much of each statement, strand and level is in
/// it. The second pass reads every segment against this.
///
/// All sums are over first-pass probabilities, so they count segments.
final class DocumentContext {
  /// Added to sums before a logarithm or a share is taken.
  private static final double SOME = 0.02;

  private final HeadLayout layout;
  private final double[] sums;
  private final double[] greatest;
  private final double[] greatestOwn;
  private final double[][] strandLevels;
  private final double[] levelShares;
  private final double total;
  private final double meanEvidence;

  DocumentContext(Signals signals) {
    layout = signals.layout();
    sums = new double[layout.statementCount()];
    greatest = new double[layout.statementCount()];
    greatestOwn = new double[layout.statementCount()];
    var own = IntStream.range(0, signals.size()).mapToDouble(signals::own).toArray();
    strandLevels = new double[layout.strandCount()][layout.levelCount() + 1];
    for (int j = 0; j < sums.length; j++) {
      int statement = j;
      var p =
          IntStream.range(0, signals.size())
              .mapToDouble(i -> Signals.probability(signals.statement(i, statement)))
              .toArray();
      sums[j] = Arrays.stream(p).sum();
      greatest[j] = Arrays.stream(p).max().orElse(0);
      greatestOwn[j] = IntStream.range(0, p.length).mapToDouble(i -> own[i] * p[i]).max().orElse(0);
      strandLevels[layout.strand(j)][layout.rank(j)] += sums[j];
    }
    total = Arrays.stream(sums).sum();
    levelShares = levelShares();
    var evidence =
        IntStream.range(0, signals.size())
            .mapToDouble(i -> Signals.probability(signals.evidence(i)))
            .toArray();
    meanEvidence = meanOfItself(evidence);
  }

  /// The mean weighed by the values themselves, Σv²/Σv: any number of lines near zero hardly
  /// changes it.
  private static double meanOfItself(double[] values) {
    double sum = Arrays.stream(values).sum();
    return sum == 0 ? 0 : Arrays.stream(values).map(value -> value * value).sum() / sum;
  }

  private double[] levelShares() {
    var shares = new double[layout.levelCount() + 1];
    for (int rank = 1; rank < shares.length; rank++) {
      double sum = 0;
      for (var strand : strandLevels) {
        sum += strand[rank];
      }
      shares[rank] = (sum + SOME) / (total + SOME * layout.levelCount());
    }
    return shares;
  }

  /// The logarithm of how many segments speak of a statement.
  double logSum(int statement) {
    return Math.log(sums[statement] + SOME);
  }

  /// The same, less one segment's own share.
  double logSumOfOthers(int statement, double ownProbability) {
    return Math.log(Math.max(0, sums[statement] - ownProbability) + SOME);
  }

  double greatest(int statement) {
    return greatest[statement];
  }

  double strandSum(int strand) {
    return Arrays.stream(strandLevels[strand]).sum();
  }

  /// The share of a level in all that is said.
  double levelShare(int rank) {
    return levelShares[rank];
  }

  /// The share of a level within a strand, drawn towards that in the whole document.
  double levelShareWithin(int strand, int rank) {
    double half = 0.5;
    return (strandLevels[strand][rank] + half * levelShares[rank]) / (strandSum(strand) + half);
  }

  /// How much of a level the person's own work shows: over its statements, the mean of the greatest
  /// probability that a segment speaks of the statement as own work.
  private double ownShare(int rank) {
    double sum = 0;
    int statements = 0;
    for (int j = 0; j < greatestOwn.length; j++) {
      if (layout.rank(j) == rank) {
        sum += greatestOwn[j];
        statements++;
      }
    }
    return sum / statements;
  }

  double total() {
    return total;
  }

  double meanEvidence() {
    return meanEvidence;
  }

  /// The features from which the level of the document is told, see [LevelReader].
  double[] levelFeatures() {
    int levels = layout.levelCount();
    var x = new double[2 * levels];
    for (int rank = 1; rank <= levels; rank++) {
      x[rank - 1] = Math.log(levelShares[rank]);
      x[levels + rank - 1] = ownShare(rank);
    }
    return x;
  }
}
