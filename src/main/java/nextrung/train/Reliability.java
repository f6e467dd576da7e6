package nextrung.train;

import java.util.List;
import java.util.stream.IntStream;
import nextrung.train.Outcome.SegmentOutcome;

/// How often candidates of a probability are right: ten equal bins of probability.
///
/// @param bins lowest first; a bin may be empty
record Reliability(List<Bin> bins) {
  private static final int BINS = 10;

  /// The candidates with a probability in one tenth of the scale.
  ///
  /// @param from the least probability
  /// @param to the probability at which the next bin begins
  /// @param count of candidates
  /// @param probability their mean, 0 where there are none
  /// @param right the share that the readers agree with, 0 where there are none
  record Bin(double from, double to, int count, double probability, double right) {}

  private record Guess(double probability, boolean right) {
    int bin() {
      return Math.min(BINS - 1, (int) (probability * BINS));
    }
  }

  Reliability {
    bins = List.copyOf(bins);
  }

  /// Over the candidates with a probability above the given one, or all of them for 0.
  static Reliability of(List<SegmentOutcome> segments, double above) {
    var guesses =
        segments.stream()
            .flatMap(segment ->
                segment.candidates().stream()
                    .map(match ->
                        new Guess(
                            match.probability(), segment.wanted().contains(match.statement()))))
            .filter(guess -> above == 0 || guess.probability() > above)
            .toList();
    return new Reliability(IntStream.range(0, BINS).mapToObj(bin -> bin(bin, guesses)).toList());
  }

  private static Bin bin(int bin, List<Guess> guesses) {
    var own = guesses.stream().filter(guess -> guess.bin() == bin).toList();
    return new Bin(
        (double) bin / BINS,
        (bin + 1.0) / BINS,
        own.size(),
        own.stream().mapToDouble(Guess::probability).average().orElse(0),
        own.stream().mapToInt(guess -> guess.right() ? 1 : 0).average().orElse(0));
  }

  int count() {
    return bins.stream().mapToInt(Bin::count).sum();
  }

  /// The expected calibration error (Naeini et al. 2015), 0 to 1: how far the probabilities of a
  /// bin lie from the share that is right, averaged over candidates.
  double error() {
    double error =
        bins.stream()
            .mapToDouble(bin -> bin.count() * Math.abs(bin.probability() - bin.right()))
            .sum();
    return count() == 0 ? 0 : error / count();
  }
}
