package nextrung.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

final class ThresholdsTest {
  /// Something with a calibrated probability.
  private record Guess(double probability, boolean right) {}

  @RepeatedTest(10)
  void ofCalibratedProbabilitiesNoThresholdServesBetter(RepetitionInfo repetition) {
    var random = new Random(repetition.getCurrentRepetition());
    var guesses = new ArrayList<Guess>();
    for (int i = 0; i < 20_000; i++) {
      double p = Math.pow(random.nextDouble(), 3);
      guesses.add(new Guess(p, random.nextDouble() < p));
    }
    guesses.sort(Comparator.comparingDouble(Guess::probability).reversed());
    long wanted = guesses.stream().filter(Guess::right).count();

    double threshold = Thresholds.halfOfBestF1(guesses, Guess::right, wanted);

    var found = guesses.stream().filter(guess -> guess.probability() >= threshold).toList();
    long right = found.stream().filter(Guess::right).count();
    assertThat(new Figures(right, found.size(), wanted).f1())
        .isCloseTo(2 * threshold, within(.005));
  }

  @Test
  void nothingPassesForFreeWhereNothingWasFound() {
    assertThat(Thresholds.halfOfBestF1(List.<Guess>of(), Guess::right, 3)).isEqualTo(.5);
    assertThat(Thresholds.halfOfBestF1(List.of(new Guess(.9, false)), Guess::right, 3))
        .isEqualTo(.5);
  }
}
