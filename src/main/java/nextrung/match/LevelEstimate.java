package nextrung.match;

/// How probable each level of a whole document is.
///
/// @param relevance the probability that the document shows work of the occupation, 0 to 1
/// @param levels the probability of each level given that it does, lowest first; they sum to 1
public record LevelEstimate(double relevance, double[] levels) {

  /// The rank of the most probable level, from 1.
  public int rank() {
    int best = 0;
    for (int i = 1; i < levels.length; i++) {
      best = levels[i] > levels[best] ? i : best;
    }
    return best + 1;
  }

  /// The expected rank, from 1 to the number of levels.
  public double score() {
    double score = 0;
    for (int i = 0; i < levels.length; i++) {
      score += (i + 1) * levels[i];
    }
    return score;
  }

  /// The probability of a level.
  ///
  /// @param rank from 1
  public double probability(int rank) {
    return levels[rank - 1];
  }

  /// The probability of any lower level.
  ///
  /// @param rank from 1
  public double below(int rank) {
    double sum = 0;
    for (int i = 0; i < rank - 1; i++) {
      sum += levels[i];
    }
    return sum;
  }
}
