package nextrung.match;

import java.util.List;
import nextrung.document.Kind;

/// Reads every segment by itself and its neighbours: one logit a head.
///
/// @param layout what the heads stand for
/// @param features what they look at
/// @param heads their weights
public record FirstPass(HeadLayout layout, SegmentFeatures features, LinearHeads heads) {

  /// The signals of a document.
  public Signals signals(Kind kind, List<EncodedSegment> segments) {
    var logits = features.of(kind, segments).stream().parallel().map(heads::logits).toList();
    return new Signals(layout, logits);
  }
}
