package nextrung.index;

import java.util.LinkedHashMap;
import java.util.List;
import nextrung.framework.Statement;
import nextrung.framework.StatementId;
import nextrung.index.Exemplar.Label;
import org.apache.lucene.util.VectorUtil;

/// Moves the vectors of statements towards those of their exemplars (Rocchio 1971): the more people
/// have said a statement in their own words, the less it matters how the framework puts it.
final class Taught {
  /// A statement's own words count as much as three clear exemplars. Chosen on the line cooks and
  /// on the library's statements with 20, 40 and 200 exemplars, see docs/evaluation.md.
  private static final float EXEMPLAR = 1 / 3f;

  private Taught() {}

  /// The moved vectors, of length one, in the order of the statements.
  ///
  /// @param own vectors of the statements
  /// @param said vectors of the exemplars
  static List<float[]> vectors(
      List<Statement> statements, List<float[]> own, List<Exemplar> exemplars, List<float[]> said) {
    var moved = new LinkedHashMap<StatementId, float[]>();
    for (int i = 0; i < statements.size(); i++) {
      moved.put(statements.get(i).id(), own.get(i).clone());
    }
    for (int i = 0; i < exemplars.size(); i++) {
      var vector = said.get(i);
      for (var label : exemplars.get(i).labels()) {
        float weight = EXEMPLAR * label.grade() / Label.CLEAR;
        moved.computeIfPresent(label.statement(), (id, sum) -> plus(sum, vector, weight));
      }
    }
    return moved.values().stream().map(VectorUtil::l2normalize).toList();
  }

  private static float[] plus(float[] sum, float[] vector, float weight) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += weight * vector[i];
    }
    return sum;
  }
}
