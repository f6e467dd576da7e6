package nextrung.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What the first pass says of the segments of one document: a logit for every head.
///
/// @param layout what the heads stand for
/// @param logits one array a segment
public record Signals(HeadLayout layout, List<float[]> logits) {
  public int size() {
    return logits.size();
  }

  /// One segment alone.
  public Signals only(int segment) {
    return new Signals(layout, List.of(logits.get(segment)));
  }

  /// All segments but one.
  Signals without(int segment) {
    var others = new ArrayList<>(logits);
    others.remove(segment);
    return new Signals(layout, others);
  }

  public double statement(int segment, int statement) {
    return logits.get(segment)[statement];
  }

  public double evidence(int segment) {
    return logits.get(segment)[layout.evidenceHead()];
  }

  public double strand(int segment, int strand) {
    return logits.get(segment)[layout.strandHead(strand)];
  }

  /// The logit of a level's head.
  ///
  /// @param rank from 1
  public double level(int segment, int rank) {
    return logits.get(segment)[layout.levelHead(rank)];
  }

  /// What a segment is evidence for, in short: how likely for anything, and how likely for its best
  /// three statements.
  double[] summary(int segment) {
    var best = logits.get(segment).clone();
    Arrays.sort(best, 0, layout.statementCount());
    int last = layout.statementCount() - 1;
    int second = Math.max(0, last - 1);
    int third = Math.max(0, last - 2);
    return new double[] {
      evidence(segment),
      probability(evidence(segment)),
      best[last],
      probability(best[last]),
      probability(best[second]),
      probability(best[third])
    };
  }

  /// The names of the values of a summary.
  static final List<String> SUMMARY =
      List.of(
          "evidence, logit",
          "evidence",
          "best statement, logit",
          "best statement",
          "second statement",
          "third statement");

  /// Logit to probability.
  public static double probability(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }
}
