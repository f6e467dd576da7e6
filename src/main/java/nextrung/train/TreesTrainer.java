package nextrung.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nextrung.match.BoostedTrees;
import smile.classification.GradientTreeBoost;
import smile.data.DataFrame;
import smile.data.Tuple;
import smile.data.formula.Formula;
import smile.data.type.StructType;
import smile.data.vector.IntVector;
import smile.math.MathEx;
import smile.model.cart.InternalNode;
import smile.model.cart.Node;
import smile.model.cart.RegressionNode;
import smile.regression.RegressionTree;

/// Fits [BoostedTrees] with Smile's gradient boosting (Friedman 2001) and copies the trees out of
/// its data structures.
final class TreesTrainer {
  private static final String TARGET = "accepted";
  private static final long SEED = 20_261_123;

  private final GradientTreeBoost.Options options;

  /// @param trees how many
  /// @param leaves of each tree, at most
  /// @param leafSize the least number of examples in a leaf
  /// @param rate the factor of every tree
  TreesTrainer(int trees, int leaves, int leafSize, double rate) {
    this.options = new GradientTreeBoost.Options(trees, 8, leaves, leafSize, rate, 0.7, null, null);
  }

  /// Fits the probability that an example is accepted.
  BoostedTrees fit(List<String> features, double[][] x, boolean[] accepted) {
    MathEx.setSeed(SEED);
    var target = new int[accepted.length];
    for (int i = 0; i < target.length; i++) {
      target[i] = accepted[i] ? 1 : 0;
    }
    var columns = DataFrame.of(x, features.toArray(String[]::new));
    var data = columns.add(new IntVector(TARGET, target));
    var model = GradientTreeBoost.fit(Formula.lhs(TARGET), data, options);
    return new Copy(features, x, columns.schema()).of(model, accepted, options.shrinkage());
  }

  /// Smile's logistic loss works on half the log-odds.
  private static final double LOG_ODDS = 2;

  /// Copies the trees; the threshold of a node is found by asking it about the values that the
  /// feature took in training.
  private static final class Copy {
    private final List<String> features;
    private final StructType schema;
    private final double[][] values;

    Copy(List<String> features, double[][] x, StructType schema) {
      this.features = features;
      this.schema = schema;
      this.values = new double[features.size()][];
      for (int f = 0; f < values.length; f++) {
        int feature = f;
        values[f] = Arrays.stream(x).mapToDouble(row -> row[feature]).sorted().distinct().toArray();
      }
    }

    BoostedTrees of(GradientTreeBoost model, boolean[] accepted, double shrinkage) {
      var trees = new ArrayList<BoostedTrees.Tree>();
      for (RegressionTree tree : model.trees()[0]) {
        trees.add(tree(tree.root()));
      }
      double rate = 0;
      for (boolean yes : accepted) {
        rate += yes ? 1.0 / accepted.length : 0;
      }
      return new BoostedTrees(features, Math.log(rate / (1 - rate)), LOG_ODDS * shrinkage, trees);
    }

    private BoostedTrees.Tree tree(Node root) {
      var nodes = new ArrayList<Node>(List.of(root));
      for (int i = 0; i < nodes.size(); i++) {
        if (nodes.get(i) instanceof InternalNode node) {
          nodes.add(node.trueChild());
          nodes.add(node.falseChild());
        }
      }
      var feature = new int[nodes.size()];
      var value = new double[nodes.size()];
      var yes = new int[nodes.size()];
      var no = new int[nodes.size()];
      for (int i = 0; i < feature.length; i++) {
        switch (nodes.get(i)) {
          case InternalNode node -> {
            feature[i] = node.feature();
            value[i] = threshold(node);
            yes[i] = nodes.indexOf(node.trueChild());
            no[i] = nodes.indexOf(node.falseChild());
          }
          case RegressionNode leaf -> {
            feature[i] = -1;
            value[i] = leaf.output();
          }
          default -> throw new IllegalStateException("unknown node " + nodes.get(i).getClass());
        }
      }
      return new BoostedTrees.Tree(feature, value, yes, no);
    }

    /// Half way between the last value that goes to the true side and the first that does not.
    private double threshold(InternalNode node) {
      var sorted = values[node.feature()];
      var row = new double[features.size()];
      int low = 0;
      int high = sorted.length - 1;
      while (low < high) {
        int middle = (low + high + 1) / 2;
        row[node.feature()] = sorted[middle];
        if (node.branch(Tuple.of(schema, row))) {
          low = middle;
        } else {
          high = middle - 1;
        }
      }
      return low + 1 < sorted.length ? (sorted[low] + sorted[low + 1]) / 2 : sorted[low];
    }
  }
}
