package nextrung.match;

import java.util.List;

/// Several logistic regressions over the same features: one logit for each named head.
///
/// @param names of the heads
/// @param dense weights of the vector part: one row a feature, one column a head
/// @param terms weights of the terms: one row a term, one column a head
/// @param bias one a head
public record LinearHeads(List<String> names, float[][] dense, float[][] terms, float[] bias) {

  /// The logits of a segment, one a head, in the order of the names.
  public float[] logits(Features features) {
    var logits = bias.clone();
    for (int i = 0; i < dense.length; i++) {
      add(logits, dense[i], features.dense()[i]);
    }
    for (int i = 0; i < features.terms().length; i++) {
      add(logits, terms[features.terms()[i]], features.weights()[i]);
    }
    return logits;
  }

  /// What some features add to the logit of one head. The dense part may be shorter than the
  /// weights: the rest counts as 0.
  double share(Features features, int head) {
    double share = 0;
    for (int i = 0; i < features.dense().length; i++) {
      share += dense[i][head] * features.dense()[i];
    }
    for (int i = 0; i < features.terms().length; i++) {
      share += terms[features.terms()[i]][head] * features.weights()[i];
    }
    return share;
  }

  private static void add(float[] sum, float[] row, float factor) {
    for (int k = 0; k < sum.length; k++) {
      sum[k] += factor * row[k];
    }
  }
}
