package nextrung.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nextrung.document.Kind;
import nextrung.document.Section;
import nextrung.document.Segment;
import nextrung.document.Span;
import nextrung.encode.ContextNet;
import nextrung.encode.Encoding;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class FirstPassTest {
  private static final int DIMENSION = 384;
  private static final Random RANDOM = new Random(7);
  private static final Context TOGETHER =
      new Context(ContextNet.open(Path.of("models/context/25-4031.00/context.onnx")));
  private static final FirstPass ALONE = alone();

  private static FirstPass alone() {
    var names = SignalsTest.LAYOUT.names();
    var features = new SegmentFeatures(new float[DIMENSION], new TermSpace(List.of(), List.of()));
    var dense =
        Stream.generate(() -> floats(names.size()))
            .limit(features.dimension())
            .toArray(float[][]::new);
    var heads = new LinearHeads(names, dense, new float[0][], floats(names.size()));
    return new FirstPass(SignalsTest.LAYOUT, features, heads, Optional.empty());
  }

  @AfterAll
  static void close() {
    TOGETHER.close();
  }

  @Test
  void aLineAmongOthersIsReadByBothAndMoreByTheReadingOfAllTogether() {
    var lines = Stream.generate(FirstPassTest::line).limit(7).toList();

    var alone = ALONE.signals(Kind.CV, lines);
    var both = ALONE.in(Optional.of(TOGETHER)).signals(Kind.CV, lines);

    for (int i = 0; i < lines.size(); i++) {
      for (int head = 0; head < SignalsTest.LAYOUT.names().size(); head++) {
        float one = alone.logits().get(i)[head];
        float other = both.context().get(i)[head];
        float read = both.logits().get(i)[head];
        assertThat(read).isBetween(Math.min(one, other), Math.max(one, other));
        assertThat(Math.abs(read - other)).isLessThanOrEqualTo(Math.abs(read - one));
      }
    }
  }

  @Test
  void aLineThatStandsAloneIsReadAlone() {
    var line = List.of(line());

    var alone = ALONE.signals(Kind.POSTING, line);
    var both = ALONE.in(Optional.of(TOGETHER)).signals(Kind.POSTING, line);

    assertThat(both.context()).isEmpty();
    assertThat(both.logits().getFirst()).containsExactly(alone.logits().getFirst());
  }

  @Test
  void whatStandsAroundALineChangesItsReadingOnlyWhereAllAreReadTogether() {
    var lines = Stream.generate(FirstPassTest::line).limit(5).toList();
    var fewer = lines.subList(0, 4);
    var together = ALONE.in(Optional.of(TOGETHER));

    assertThat(ALONE.signals(Kind.CV, fewer).logits().getFirst())
        .containsExactly(ALONE.signals(Kind.CV, lines).logits().getFirst());
    assertThat(distance(together.signals(Kind.CV, fewer), together.signals(Kind.CV, lines)))
        .isNotCloseTo(0, within(1e-6));
  }

  private static double distance(Signals one, Signals other) {
    return IntStream.range(0, SignalsTest.LAYOUT.names().size())
        .mapToDouble(k -> Math.abs(one.logits().getFirst()[k] - other.logits().getFirst()[k]))
        .sum();
  }

  private static EncodedSegment line() {
    var segment = new Segment(new Span(0, 1), "x", "x", Section.EXPERIENCE, false);
    return new EncodedSegment(segment, Encoding.of(unit(floats(DIMENSION))), Set.of());
  }

  private static float[] unit(float[] vector) {
    double length =
        Math.sqrt(IntStream.range(0, vector.length).mapToDouble(i -> vector[i] * vector[i]).sum());
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) length;
    }
    return vector;
  }

  private static float[] floats(int count) {
    var floats = new float[count];
    for (int i = 0; i < count; i++) {
      floats[i] = (float) RANDOM.nextGaussian();
    }
    return floats;
  }
}
