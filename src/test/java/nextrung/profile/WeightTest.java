package nextrung.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

final class WeightTest {
  @Test
  void linesThatAreEachPerhapsClearAddUp() {
    assertThat(clear(.4).once()).isEqualTo(.4);
    assertThat(clear(.4, .4).once()).isEqualTo(.64, within(1e-12));
    assertThat(clear(.4, .4, .4).once()).isEqualTo(.784, within(1e-12));
  }

  @Test
  void nothingComesOfNothing() {
    assertThat(Weight.NONE.plus(Weight.NONE)).isEqualTo(Weight.NONE);
    assertThat(clear(0, 0, 0).once()).isZero();
  }

  @RepeatedTest(100)
  void furtherEvidenceNeverWeighsLessAndIsNeverMoreThanSure(RepetitionInfo repetition) {
    var random = new Random(repetition.getCurrentRepetition());
    var before = clear(random.doubles(random.nextInt(30)).toArray());
    var after = before.plus(clear(random.nextDouble()));
    assertThat(after.once()).isBetween(before.once(), 1.0);
  }

  private static Weight clear(double... clear) {
    return DoubleStream.of(clear)
        .mapToObj(one -> Weight.of(1, one))
        .reduce(Weight.NONE, Weight::plus);
  }
}
