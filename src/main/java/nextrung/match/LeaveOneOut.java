package nextrung.match;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import nextrung.encode.Parallel;

/// Tells on which segments a probability rests, by reading again without each of them.
final class LeaveOneOut {
  private static final int MOST = 3;

  /// How much the log-odds have to fall: the odds by a tenth. The fall of a probability near 1 says
  /// nothing, however much hangs on a segment.
  private static final double LEAST = 0.1;

  private LeaveOneOut() {}

  /// A segment with how much the log-odds fall without it.
  private record Fall(int segment, double value) {}

  /// At most three segments, those first without which the probability falls most.
  ///
  /// @param probability with all segments
  /// @param segments those to try
  /// @param without the probability without a segment
  static List<Integer> segments(
      double probability, List<Integer> segments, IntToDoubleFunction without) {
    double whole = logit(probability);
    return Parallel.map(segments, i -> new Fall(i, whole - logit(without.applyAsDouble(i))))
        .stream()
        .filter(fall -> fall.value() >= LEAST)
        .sorted(Comparator.comparingDouble(Fall::value).reversed())
        .limit(MOST)
        .map(Fall::segment)
        .toList();
  }

  private static double logit(double probability) {
    return Math.log(probability / (1 - probability));
  }
}
