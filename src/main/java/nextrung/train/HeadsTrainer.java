package nextrung.train;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nextrung.match.Features;
import nextrung.match.LinearHeads;
import smile.math.BFGS;
import smile.util.function.DifferentiableMultivariateFunction;

/// Fits [LinearHeads]: logistic regressions with targets between 0 and 1, example weights and a
/// common L2 penalty, all heads at once because they share every feature. The optimiser is L-BFGS
/// (Liu and Nocedal 1989). The same examples give the same weights on any number of cores.
final class HeadsTrainer {
  private static final int HISTORY = 6;
  private static final double TOLERANCE = 1e-5;

  /// Rows are summed in this many blocks, whatever the number of cores: the order of floating-point
  /// sums must not depend on the machine.
  private static final int BLOCKS = 32;

  private final double penalty;
  private final int iterations;

  /// @param penalty of the squared weights against the sum of example losses
  /// @param iterations at most
  HeadsTrainer(double penalty, int iterations) {
    this.penalty = penalty;
    this.iterations = iterations;
  }

  /// One training example.
  ///
  /// @param targets one a head, 0 to 1
  /// @param weight of its loss, above 0
  record Example(Features features, float[] targets, float weight) {}

  LinearHeads fit(List<String> names, List<Example> examples, int termCount) {
    var loss = new Loss(examples, names.size(), termCount);
    var weights = loss.start();
    BFGS.minimize(loss, HISTORY, weights, TOLERANCE, iterations);
    return loss.heads(names, weights);
  }

  /// The penalised mean loss as a function of all weights, laid out row by row: dense features,
  /// terms, bias; each row holds one weight a head.
  private final class Loss implements DifferentiableMultivariateFunction {
    private final List<Example> examples;
    private final int heads;
    private final int denseRows;
    private final int termRows;
    private final double total;
    private double[] point = {};
    private double[] pointGradient = {};
    private double pointLoss;

    Loss(List<Example> examples, int heads, int termRows) {
      this.examples = examples;
      this.heads = heads;
      this.denseRows = examples.getFirst().features().dense().length;
      this.termRows = termRows;
      this.total = examples.stream().mapToDouble(Example::weight).sum();
    }

    /// No weights, and biases at the base rates.
    double[] start() {
      var start = new double[(denseRows + termRows + 1) * heads];
      for (int k = 0; k < heads; k++) {
        double mass = 0;
        for (var example : examples) {
          mass += example.weight() * example.targets()[k];
        }
        double rate = Math.clamp(mass / total, 1e-5, 1 - 1e-5);
        start[biasAt() + k] = Math.log(rate / (1 - rate));
      }
      return start;
    }

    private int biasAt() {
      return (denseRows + termRows) * heads;
    }

    /// The line search asks for the value at a point and then for the gradient there: both are
    /// computed together and kept.
    @Override
    public double f(double[] weights) {
      if (!Arrays.equals(weights, point)) {
        point = weights.clone();
        pointGradient = new double[weights.length];
        pointLoss = compute(point, pointGradient);
      }
      return pointLoss;
    }

    @Override
    public double g(double[] weights, double[] gradient) {
      double loss = f(weights);
      System.arraycopy(pointGradient, 0, gradient, 0, gradient.length);
      return loss;
    }

    private double compute(double[] weights, double[] gradient) {
      var current = floats(weights);
      var blocks = IntStream.range(0, BLOCKS).parallel().mapToObj(b -> block(b, current)).toList();
      IntStream.range(0, gradient.length)
          .parallel()
          .forEach(i -> gradient[i] = (sum(blocks, i) + shrink(weights, i)) / total);
      double loss = blocks.stream().mapToDouble(block -> block.loss).sum();
      for (int i = 0; i < gradient.length; i++) {
        loss += shrink(weights, i) * weights[i] / 2;
      }
      return loss / total;
    }

    private static double sum(List<Block> blocks, int at) {
      double sum = 0;
      for (var block : blocks) {
        sum += block.gradient[at];
      }
      return sum;
    }

    /// The gradient of the penalty; biases have none.
    private double shrink(double[] weights, int at) {
      return at < biasAt() ? penalty * weights[at] : 0;
    }

    private Block block(int number, float[] weights) {
      var block = new Block(new float[weights.length]);
      int from = (int) ((long) examples.size() * number / BLOCKS);
      int to = (int) ((long) examples.size() * (number + 1) / BLOCKS);
      for (var example : examples.subList(from, to)) {
        block.add(example, weights);
      }
      return block;
    }

    private float[] floats(double[] weights) {
      var floats = new float[weights.length];
      for (int i = 0; i < floats.length; i++) {
        floats[i] = (float) weights[i];
      }
      return floats;
    }

    LinearHeads heads(List<String> names, double[] weights) {
      var rows = new float[denseRows + termRows + 1][heads];
      for (int r = 0; r < rows.length; r++) {
        for (int k = 0; k < heads; k++) {
          rows[r][k] = (float) weights[r * heads + k];
        }
      }
      return new LinearHeads(
          names,
          Arrays.copyOfRange(rows, 0, denseRows),
          Arrays.copyOfRange(rows, denseRows, denseRows + termRows),
          rows[rows.length - 1]);
    }

    /// The loss and gradient of some rows.
    private final class Block {
      private final float[] gradient;
      private double loss;

      Block(float[] gradient) {
        this.gradient = gradient;
      }

      void add(Example example, float[] weights) {
        var logits = new float[heads];
        System.arraycopy(weights, biasAt(), logits, 0, heads);
        var dense = example.features().dense();
        var terms = example.features().terms();
        for (int i = 0; i < dense.length; i++) {
          if (dense[i] != 0) {
            addScaledRow(logits, weights, i * heads, dense[i]);
          }
        }
        for (int i = 0; i < terms.length; i++) {
          addScaledRow(
              logits, weights, (denseRows + terms[i]) * heads, example.features().weights()[i]);
        }
        var errors = errors(logits, example);
        for (int i = 0; i < dense.length; i++) {
          if (dense[i] != 0) {
            addToRow(i * heads, errors, dense[i]);
          }
        }
        for (int i = 0; i < terms.length; i++) {
          addToRow((denseRows + terms[i]) * heads, errors, example.features().weights()[i]);
        }
        addToRow(biasAt(), errors, 1);
      }

      /// Adds the loss and returns its derivative by each logit.
      private float[] errors(float[] logits, Example example) {
        var errors = new float[heads];
        for (int k = 0; k < heads; k++) {
          double z = logits[k];
          double target = example.targets()[k];
          double small = Math.exp(-Math.abs(z));
          loss += example.weight() * (Math.max(z, 0) - z * target + Math.log1p(small));
          double probability = (z >= 0 ? 1 : small) / (1 + small);
          errors[k] = (float) (example.weight() * (probability - target));
        }
        return errors;
      }

      private void addToRow(int at, float[] errors, float factor) {
        for (int k = 0; k < heads; k++) {
          gradient[at + k] += factor * errors[k];
        }
      }
    }
  }

  private static void addScaledRow(float[] sum, float[] weights, int at, float factor) {
    for (int k = 0; k < sum.length; k++) {
      sum[k] += factor * weights[at + k];
    }
  }
}
