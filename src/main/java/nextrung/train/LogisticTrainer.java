package nextrung.train;

import java.util.List;
import nextrung.match.LogisticModel;
import smile.classification.LogisticRegression;

/// Fits a [LogisticModel] with Smile on standardised features.
final class LogisticTrainer {
  private static final double TOLERANCE = 1e-5;
  private static final int ITERATIONS = 500;

  private final double penalty;

  /// @param penalty of the squared weights against the sum of example losses
  LogisticTrainer(double penalty) {
    this.penalty = penalty;
  }

  /// Fits a model.
  ///
  /// @param x one row an example
  /// @param y the number of each example's class; every class must occur
  LogisticModel fit(List<String> classes, List<String> features, double[][] x, int[] y) {
    var mean = mean(x);
    var scale = deviation(x, mean);
    var options = new LogisticRegression.Options(penalty, TOLERANCE, ITERATIONS);
    var rows = standardised(x, mean, scale);
    var weights =
        classes.size() == 2
            ? binomial(LogisticRegression.binomial(rows, y, options).coefficients())
            : multinomial(
                LogisticRegression.multinomial(rows, y, options).coefficients(), classes.size());
    return new LogisticModel(classes, features, mean, scale, weights);
  }

  /// The first class scores 0, the second the weighted sum.
  private static double[][] binomial(double[] coefficients) {
    return new double[][] {new double[coefficients.length], coefficients};
  }

  /// Smile leaves out the last class, which scores 0.
  private static double[][] multinomial(double[][] coefficients, int classes) {
    var weights = new double[classes][coefficients[0].length];
    System.arraycopy(coefficients, 0, weights, 0, coefficients.length);
    return weights;
  }

  static double[] mean(double[][] x) {
    var mean = new double[x[0].length];
    for (var row : x) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += row[i] / x.length;
      }
    }
    return mean;
  }

  /// The standard deviation of each feature; 1 for one that never changes.
  static double[] deviation(double[][] x, double[] mean) {
    var deviation = new double[mean.length];
    for (var row : x) {
      for (int i = 0; i < mean.length; i++) {
        deviation[i] += (row[i] - mean[i]) * (row[i] - mean[i]) / x.length;
      }
    }
    for (int i = 0; i < mean.length; i++) {
      deviation[i] = deviation[i] < 1e-12 ? 1 : Math.sqrt(deviation[i]);
    }
    return deviation;
  }

  private static double[][] standardised(double[][] x, double[] mean, double[] scale) {
    var rows = new double[x.length][mean.length];
    for (int r = 0; r < x.length; r++) {
      for (int i = 0; i < mean.length; i++) {
        rows[r][i] = (x[r][i] - mean[i]) / scale[i];
      }
    }
    return rows;
  }
}
