package nextrung.match;

import java.util.List;

/// A sum of regression trees that gives a logit (gradient boosting, Friedman 2001); a readable JSON
/// file. Fitted by Smile, run here without its data frames.
///
/// @param features their names, in order
/// @param start the logit before any tree
/// @param rate the factor of every tree
/// @param trees the trees
public record BoostedTrees(List<String> features, double start, double rate, List<Tree> trees) {
  public BoostedTrees {
    features = List.copyOf(features);
    trees = List.copyOf(trees);
  }

  /// A tree as parallel arrays; node 0 is its root.
  ///
  /// @param feature the number of the feature that a node asks for, or -1 at a leaf
  /// @param value the threshold of a node, or the output of a leaf
  /// @param yes the node to go to where the feature is at most the threshold
  /// @param no the node to go to otherwise
  public record Tree(int[] feature, double[] value, int[] yes, int[] no) {
    double output(double[] x) {
      int node = 0;
      while (feature[node] >= 0) {
        node = x[feature[node]] <= value[node] ? yes[node] : no[node];
      }
      return value[node];
    }
  }

  /// The logit of an example.
  ///
  /// @param x one value a feature
  public double logit(double[] x) {
    double sum = start;
    for (var tree : trees) {
      sum += rate * tree.output(x);
    }
    return sum;
  }
}
