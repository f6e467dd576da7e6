package nextrung.train;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import nextrung.index.Exemplar.Label;
import nextrung.match.BoostedTrees;
import nextrung.match.LevelEstimate;
import nextrung.match.SecondPass;
import nextrung.train.Stack.Stacked;

/// The pairs of segment and statement that the second pass learns from.
final class Pairs {
  private static final int PARTS = 2;
  private static final int TREES = 150;
  private static final int LEAVES = 12;
  private static final int LEAF_SIZE = 40;
  private static final double RATE = 0.06;

  private final List<Row> rows = new ArrayList<>();

  /// @param grade of the label that the readers gave, 0 where they gave none
  private record Row(Stacked document, SecondPass.Pair pair, int grade) {}

  /// @param estimates the level of each document, by a model that has not seen it
  Pairs(List<Stacked> documents, List<LevelEstimate> estimates) {
    for (int d = 0; d < documents.size(); d++) {
      var document = documents.get(d);
      for (var pair : SecondPass.pairs(document.input(), estimates.get(d))) {
        var statement = document.signals().layout().statement(pair.statement());
        int grade = document.example().grades(pair.segment()).getOrDefault(statement, 0);
        rows.add(new Row(document, pair, grade));
      }
    }
  }

  /// Fits the second pass to all documents.
  SecondPass fit() {
    return fit(fold -> true);
  }

  private SecondPass fit(IntPredicate folds) {
    var chosen = rows.stream().filter(row -> folds.test(row.document().fold())).toList();
    var trees =
        IntStream.of(Label.PARTIAL, Label.CLEAR).parallel().mapToObj(g -> fit(chosen, g)).toList();
    return new SecondPass(trees.getFirst(), trees.getLast());
  }

  private static BoostedTrees fit(List<Row> chosen, int leastGrade) {
    var x = chosen.stream().map(row -> row.pair().features()).toArray(double[][]::new);
    var accepted = new boolean[chosen.size()];
    for (int i = 0; i < accepted.length; i++) {
      accepted[i] = chosen.get(i).grade() >= leastGrade;
    }
    return new TreesTrainer(TREES, LEAVES, LEAF_SIZE, RATE)
        .fit(SecondPass.featureNames(), x, accepted);
  }

  /// Every pair as read by a second pass that has not seen its document.
  List<HeldOut> heldOut() {
    var heldOut = new ArrayList<HeldOut>();
    for (int p = 0; p < PARTS; p++) {
      int part = p;
      IntPredicate left = fold -> fold % PARTS == part;
      var secondPass = fit(left.negate());
      rows.stream()
          .filter(row -> left.test(row.document().fold()))
          .forEach(row -> heldOut.add(heldOut(row, secondPass)));
    }
    return heldOut;
  }

  private static HeldOut heldOut(Row row, SecondPass secondPass) {
    var match = secondPass.match(row.document().input(), row.pair());
    return new HeldOut(row.document().example(), row.pair().segment(), match);
  }
}
