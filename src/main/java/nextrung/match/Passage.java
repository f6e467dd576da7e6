package nextrung.match;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A whole document, or a few of its segments in a row: what [RelevanceReader] judges at a time.
///
/// @param words all its stems and trade concepts
/// @param evidence for each statement the greatest probability that a segment speaks of it as the
///   person's own work; then the same for evidence of anything; then the logarithm of 1 plus the
///   number of such segments that is to be expected
public record Passage(Set<String> words, float[] evidence) {
  /// As many lines as one of several jobs takes in a CV.
  private static final int LENGTH = 8;

  private static final int STEP = LENGTH / 2;

  /// Which segments a passage is made of.
  ///
  /// @param from the first
  /// @param to one after the last
  public record Extent(int from, int to) {
    private <T> List<T> of(List<T> segments) {
      return segments.subList(from, to);
    }

    /// How many of some segments lie in it.
    public long count(List<Integer> segments) {
      return segments.stream().filter(segment -> segment >= from && segment < to).count();
    }
  }

  /// The whole of a document first; then, where it is longer, every eight segments in a row,
  /// beginning at every fourth; the last eight end with the document.
  ///
  /// @param size how many segments the document has
  public static List<Extent> extents(int size) {
    int last = Math.max(0, size - LENGTH);
    var parts =
        IntStream.iterate(0, from -> from < last + STEP, from -> from + STEP)
            .map(from -> Math.min(from, last))
            .mapToObj(from -> new Extent(from, from + LENGTH));
    return Stream.concat(Stream.of(new Extent(0, size)), last == 0 ? Stream.of() : parts).toList();
  }

  /// The passages of a document, in the order of [#extents].
  public static List<Passage> of(List<EncodedSegment> segments, Signals signals) {
    var terms = segments.stream().map(EncodedSegment::terms).toList();
    var own = IntStream.range(0, signals.size()).mapToDouble(signals::own).toArray();
    return extents(segments.size()).stream()
        .map(extent -> new Passage(union(extent.of(terms)), evidenceOf(signals, own, extent)))
        .toList();
  }

  /// The words of each passage of a document.
  ///
  /// @param terms of its segments
  static List<Set<String>> wordsOfEach(List<Set<String>> terms) {
    return extents(terms.size()).stream().map(extent -> union(extent.of(terms))).toList();
  }

  private static Set<String> union(List<Set<String>> sets) {
    var union = new HashSet<String>();
    sets.forEach(union::addAll);
    return union;
  }

  private static float[] evidenceOf(Signals signals, double[] own, Extent extent) {
    int statements = signals.layout().statementCount();
    var evidence = new float[statements + 2];
    for (int j = 0; j < statements; j++) {
      int statement = j;
      evidence[j] =
          (float) weighed(own, extent, i -> signals.statement(i, statement)).max().orElse(0);
    }
    var any = weighed(own, extent, signals::evidence).summaryStatistics();
    evidence[statements] = (float) Math.max(0, any.getMax());
    evidence[statements + 1] = (float) Math.log1p(any.getSum());
    return evidence;
  }

  private static DoubleStream weighed(double[] own, Extent extent, IntToDoubleFunction logit) {
    return IntStream.range(extent.from(), extent.to())
        .mapToDouble(i -> own[i] * Signals.probability(logit.applyAsDouble(i)));
  }
}
