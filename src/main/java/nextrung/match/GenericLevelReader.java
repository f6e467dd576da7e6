package nextrung.match;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Tells the level of a document in a framework of any number of levels. Levels are ordered, so it
/// asks of each level but the lowest whether the document is at least there (Frank and Hall, "A
/// Simple Approach to Ordinal Classification", 2001). One model answers all of these questions from
/// features that mean the same at every level: nothing is learned for a single one.
///
/// @param atLeast over [#FEATURES]; its classes are "no" and "yes"
public record GenericLevelReader(LogisticModel atLeast) {
  /// The names of the features.
  public static final List<String> FEATURES =
      List.of(
          "share at or above, log-odds",
          "share at, logarithm",
          "share one below, logarithm",
          "weight at or above, logarithm",
          "weight, logarithm");

  /// A candidate less probable than this says nothing of a level.
  private static final double LEAST = 0.03;

  /// Keeps every level possible.
  private static final double SOME = 0.1;

  /// How much a document says at each level, lowest first: a sum of probabilities.
  ///
  /// @param candidates of all segments that say what the person does
  public static double[] weights(HeadLayout layout, Stream<Match> candidates) {
    var weights = new double[layout.levelCount()];
    candidates
        .filter(match -> match.probability() >= LEAST)
        .forEach(match ->
            weights[layout.rank(layout.number(match.statement())) - 1] += match.probability());
    return weights;
  }

  /// The features of every question, from the second level up.
  public static List<double[]> questions(double[] weights) {
    return IntStream.range(1, weights.length).mapToObj(level -> question(weights, level)).toList();
  }

  private static double[] question(double[] weights, int level) {
    var shares = shares(weights);
    double above = Arrays.stream(shares, level, shares.length).sum();
    double below = Arrays.stream(shares, 0, level).sum();
    return new double[] {
      Math.log(above / below),
      Math.log(shares[level]),
      Math.log(shares[level - 1]),
      Math.log1p(Arrays.stream(weights, level, weights.length).sum()),
      Math.log1p(Arrays.stream(weights).sum())
    };
  }

  private static double[] shares(double[] weights) {
    double total = Arrays.stream(weights).sum() + SOME * weights.length;
    return Arrays.stream(weights).map(weight -> (weight + SOME) / total).toArray();
  }

  /// The level of a document.
  ///
  /// @param relevance the probability that it shows work of the occupation at all
  public LevelEstimate estimate(double relevance, double[] weights) {
    return new LevelEstimate(relevance, levels(weights));
  }

  private double[] levels(double[] weights) {
    var levels = new double[weights.length];
    double reached = 1;
    for (int level = 0; level < levels.length; level++) {
      double next = level + 1 < levels.length ? Math.min(reached, above(weights, level)) : 0;
      levels[level] = reached - next;
      reached = next;
    }
    return levels;
  }

  /// The probability of any level above one.
  private double above(double[] weights, int level) {
    return atLeast.probabilities(question(weights, level + 1))[1];
  }
}
