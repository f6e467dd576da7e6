package nextrung.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nextrung.document.Kind;
import nextrung.document.Section;
import nextrung.document.Segment;
import nextrung.document.Span;
import nextrung.encode.Encoding;
import nextrung.encode.WordShares.Share;
import nextrung.index.TermReader.PlacedTerm;
import org.junit.jupiter.api.Test;

final class SegmentFeaturesTest {
  private static final int SIZE = 6;
  private static final Segment LINE =
      new Segment(
          new Span(0, 19), "interlibrary loans", "interlibrary loans", Section.EXPERIENCE, false);
  private static final List<PlacedTerm> PLACED =
      List.of(
          new PlacedTerm("interlibrari", new Span(0, 12)),
          new PlacedTerm("loan", new Span(13, 18)),
          new PlacedTerm("§ill", new Span(0, 18)));

  private final Random random = new Random(3);
  private final float[] mean = vector();
  private final SegmentFeatures features =
      new SegmentFeatures(
          mean, TermSpace.of(List.of(Set.of("interlibrari", "§ill"), Set.of("loan", "§ill")), 1));

  private float[] vector() {
    var vector = new float[SIZE];
    for (int i = 0; i < SIZE; i++) {
      vector[i] = random.nextFloat();
    }
    return vector;
  }

  @Test
  void whatTheWordsHaveSumsUpToWhatTheLineHas() {
    var words =
        List.of(
            new Share(new Span(0, 12), 0.4f, vector()),
            new Share(new Span(13, 18), 0.6f, vector()));
    var sum = new float[SIZE];
    words.forEach(word -> add(sum, word.vector()));

    var line = new EncodedSegment(LINE, Encoding.of(sum), Set.of("interlibrari", "loan", "§ill"));
    var whole = features.of(Kind.CV, line);
    var parts = features.ofWords(words, PLACED);

    assertThat(parts).hasSize(2);
    for (int i = 0; i < SIZE; i++) {
      assertThat(parts.get(0).dense()[i] + parts.get(1).dense()[i])
          .isCloseTo(whole.dense()[i], within(1e-6f));
    }
    for (int k = 0; k < whole.terms().length; k++) {
      assertThat(parts.get(0).weights()[k] + parts.get(1).weights()[k])
          .isCloseTo(whole.weights()[k], within(1e-6f));
    }
  }

  @Test
  void aConceptCountsForAllItsWordsAndAStemForItsOwn() {
    var words = new ArrayList<Share>();
    words.add(new Share(new Span(0, 12), 0.5f, vector()));
    words.add(new Share(new Span(13, 18), 0.5f, vector()));

    var parts = features.ofWords(words, PLACED);

    var terms = features.terms().terms();
    int concept = terms.indexOf("§ill");
    int loan = terms.indexOf("loan");
    assertThat(parts.get(0).weights()[concept])
        .isPositive()
        .isEqualTo(parts.get(1).weights()[concept]);
    assertThat(parts.get(0).weights()[loan]).isZero();
    assertThat(parts.get(1).weights()[loan]).isPositive();
  }

  private static void add(float[] sum, float[] vector) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += vector[i];
    }
  }
}
