package nextrung.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nextrung.framework.FrameworkReader;
import nextrung.framework.LadderReader;
import nextrung.framework.StatementId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Without models of a framework's own, a level")
class GenericLevelReaderTest {
  /// Answers by the share at or above alone.
  private static final GenericLevelReader BY_SHARE = reader(1, 0, 0, 0, 0);

  @Test
  void isOneOfAnyNumberOfThemWithProbabilitiesThatSumToOne() {
    var random = new Random(7);
    for (int run = 0; run < 500; run++) {
      var weights = random.doubles(2 + random.nextInt(7), 0, 30).toArray();
      var reader = reader(random.doubles(5, -3, 3).toArray());
      var levels = reader.estimate(1, weights).levels();
      assertThat(levels).hasSameSizeAs(weights);
      assertThat(Arrays.stream(levels).sum()).isCloseTo(1, within(1e-9));
      assertThat(Arrays.stream(levels).min().orElseThrow()).isGreaterThanOrEqualTo(0);
    }
  }

  @Test
  void risesWithWhatIsSaidAtHigherLevels() {
    double before = BY_SHARE.estimate(1, new double[] {3, 2, 0}).score();
    double after = BY_SHARE.estimate(1, new double[] {3, 2, 2}).score();
    assertThat(after).isGreaterThan(before);
  }

  @Test
  void isReadBySharesThatMeanTheSameAtEveryLevel() {
    var low = BY_SHARE.estimate(1, new double[] {9, 0, 0});
    var high = BY_SHARE.estimate(1, new double[] {0, 0, 9});
    assertThat(low.rank()).isEqualTo(1);
    assertThat(high.rank()).isEqualTo(3);
  }

  @Test
  void doesNotMoveByManyFaintCandidates() {
    var framework = FrameworkReader.read(Path.of("index/frameworks/example-35-2014.00.json"));
    var ladder = LadderReader.read(Path.of("models/ladders/example-35-2014.00.json"), framework);
    var layout = new HeadLayout(framework, ladder);
    var said = Stream.of(match(layout, 0, 0.9));
    var murmur = IntStream.range(0, 200).mapToObj(i -> match(layout, 17, 0.02));
    assertThat(GenericLevelReader.weights(layout, Stream.concat(said, murmur)))
        .containsExactly(0.9, 0, 0);
  }

  private static Match match(HeadLayout layout, int statement, double probability) {
    StatementId id = layout.statement(statement);
    return new Match(id, probability, probability);
  }

  private static GenericLevelReader reader(double... weights) {
    var yes = Arrays.copyOf(weights, weights.length + 1);
    var scale = new double[weights.length];
    Arrays.fill(scale, 1);
    return new GenericLevelReader(
        new LogisticModel(
            List.of("no", "yes"),
            GenericLevelReader.FEATURES,
            new double[weights.length],
            scale,
            new double[][] {new double[yes.length], yes}));
  }
}
