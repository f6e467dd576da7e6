package nextrung.match;

import java.util.List;

/// A multinomial logistic regression over named, standardised features; a readable JSON file.
///
/// @param classes what is told apart
/// @param features their names, in order
/// @param mean of each feature in training
/// @param scale of each feature: its standard deviation in training
/// @param weights one row a class: one weight a feature and then the bias
public record LogisticModel(
    List<String> classes,
    List<String> features,
    double[] mean,
    double[] scale,
    double[][] weights) {
  public LogisticModel {
    classes = List.copyOf(classes);
    features = List.copyOf(features);
  }

  /// The probability of every class, in their order; they sum to 1.
  ///
  /// @param x one value a feature
  public double[] probabilities(double[] x) {
    var p = new double[weights.length];
    double greatest = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < p.length; k++) {
      p[k] = score(weights[k], x);
      greatest = Math.max(greatest, p[k]);
    }
    double sum = 0;
    for (int k = 0; k < p.length; k++) {
      p[k] = Math.exp(p[k] - greatest);
      sum += p[k];
    }
    for (int k = 0; k < p.length; k++) {
      p[k] /= sum;
    }
    return p;
  }

  /// The logit of the second of two classes.
  ///
  /// @param x one value a feature
  public double logit(double[] x) {
    return score(weights[1], x) - score(weights[0], x);
  }

  private double score(double[] row, double[] x) {
    double score = row[x.length];
    for (int i = 0; i < x.length; i++) {
      score += row[i] * (x[i] - mean[i]) / scale[i];
    }
    return score;
  }
}
