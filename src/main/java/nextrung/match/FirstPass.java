package nextrung.match;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nextrung.document.Kind;
import nextrung.encode.Parallel;

/// Reads every segment by itself, and all together: one logit a head, the mean of the two.
///
/// @param layout what the heads stand for
/// @param features what the heads look at
/// @param heads their weights
/// @param context reads the segments together; a framework may have none
public record FirstPass(
    HeadLayout layout, SegmentFeatures features, LinearHeads heads, Optional<Context> context) {

  /// The signals of a document.
  public Signals signals(Kind kind, List<EncodedSegment> segments) {
    var read = Parallel.both(() -> alone(kind, segments), () -> together(kind, segments));
    return read.second().isEmpty()
        ? new Signals(layout, read.first())
        : both(read.first(), read.second());
  }

  private List<float[]> alone(Kind kind, List<EncodedSegment> segments) {
    return Parallel.map(features.of(kind, segments), heads::logits);
  }

  private List<float[]> together(Kind kind, List<EncodedSegment> segments) {
    return context.map(c -> c.logits(kind, segments)).orElse(List.of());
  }

  private Signals both(List<float[]> alone, List<float[]> together) {
    var both =
        IntStream.range(0, alone.size())
            .mapToObj(i -> mean(alone.get(i), together.get(i)))
            .toList();
    return new Signals(layout, both, together);
  }

  /// The mean of logits, of as many as the first has.
  private static float[] mean(float[] first, float[] second) {
    var mean = first.clone();
    for (int i = 0; i < mean.length; i++) {
      mean[i] = (first[i] + second[i]) / 2;
    }
    return mean;
  }

  /// The same with another reading of the context.
  public FirstPass in(Optional<Context> other) {
    return new FirstPass(layout, features, heads, other);
  }
}
