package nextrung.match;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nextrung.document.Kind;
import nextrung.encode.Parallel;

/// Scores every segment twice, by itself and within its document, and takes the weighted mean of
/// both logits of each head: the two make different mistakes, so their mean is better than either.
///
/// @param layout what the heads stand for
/// @param features what the heads look at
/// @param heads their weights
/// @param context reads the segments together; a framework may have none
public record FirstPass(
    HeadLayout layout, SegmentFeatures features, LinearHeads heads, Optional<Context> context) {
  /// How much the reading of all together weighs.
  private static final float TOGETHER = 0.65f;

  /// The signals of a document.
  public Signals signals(Kind kind, List<EncodedSegment> segments) {
    var read = Parallel.both(() -> alone(kind, segments), () -> together(kind, segments));
    return read.second().isEmpty()
        ? new Signals(layout, read.first())
        : both(read.first(), read.second());
  }

  private List<float[]> alone(Kind kind, List<EncodedSegment> segments) {
    return Parallel.map(segments, segment -> heads.logits(features.of(kind, segment)));
  }

  private List<float[]> together(Kind kind, List<EncodedSegment> segments) {
    return context.map(c -> c.logits(kind, segments)).orElse(List.of());
  }

  private Signals both(List<float[]> alone, List<float[]> together) {
    var both =
        IntStream.range(0, alone.size())
            .mapToObj(i -> weighted(alone.get(i), together.get(i)))
            .toList();
    return new Signals(layout, both, together);
  }

  /// The weighted mean of logits; further ones of all together are left out.
  private static float[] weighted(float[] alone, float[] together) {
    var logits = new float[alone.length];
    for (int i = 0; i < logits.length; i++) {
      logits[i] = (1 - TOGETHER) * alone[i] + TOGETHER * together[i];
    }
    return logits;
  }

  /// The same with another reading of the context.
  public FirstPass in(Optional<Context> other) {
    return new FirstPass(layout, features, heads, other);
  }
}
