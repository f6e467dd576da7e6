package nextrung.match;

import java.util.List;

/// What the first pass says of the segments of one document: a logit for every head.
///
/// @param layout what the heads stand for
/// @param logits one array a segment
public record Signals(HeadLayout layout, List<float[]> logits) {
  public int size() {
    return logits.size();
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

  /// Logit to probability.
  public static double probability(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }
}
