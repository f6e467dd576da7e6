package nextrung.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nextrung.document.Segment;
import nextrung.encode.Encoding;
import nextrung.match.Passage.Extent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PassageTest {

  @Test
  void aShortDocumentIsOnePassage() {
    assertThat(Passage.extents(0)).containsExactly(new Extent(0, 0));
    assertThat(Passage.extents(8)).containsExactly(new Extent(0, 8));
  }

  @Test
  void aLongerOneIsReadWholeAndEightSegmentsAtATime() {
    assertThat(Passage.extents(13))
        .containsExactly(new Extent(0, 13), new Extent(0, 8), new Extent(4, 12), new Extent(5, 13));
  }

  @ParameterizedTest
  @ValueSource(ints = {9, 12, 15, 16, 17, 40, 1001})
  void anyFourSegmentsInARowStandTogetherInAPassage(int size) {
    var parts = Passage.extents(size).subList(1, Passage.extents(size).size());
    assertThat(parts).allMatch(part -> part.to() - part.from() == 8 && part.to() <= size);
    assertThat(IntStream.rangeClosed(0, size - 4))
        .allMatch(i -> parts.stream().anyMatch(part -> part.from() <= i && part.to() >= i + 4));
  }

  @Test
  void aPassageHasTheWordsOfItsSegmentsAndTheirGreatestEvidence() {
    var segments = new ArrayList<EncodedSegment>();
    var logits = new ArrayList<float[]>();
    for (int i = 0; i < 13; i++) {
      segments.add(segment("word" + i));
      logits.add(logits(i == 12 ? 2 : -3));
    }
    var passages = Passage.of(segments, new Signals(SignalsTest.LAYOUT, logits));

    assertThat(passages.get(1).words()).hasSize(8).contains("word0").doesNotContain("word8");
    assertThat(passages.get(3).words()).hasSize(8).contains("word12");
    assertThat(passages.get(1).evidence()[0]).isCloseTo(0.047f, within(0.001f));
    assertThat(passages.get(3).evidence()[0]).isCloseTo(0.881f, within(0.001f));
    assertThat(passages.getFirst().evidence()[0]).isEqualTo(passages.get(3).evidence()[0]);
  }

  private static EncodedSegment segment(String word) {
    return new EncodedSegment(Segment.alone(word), Encoding.of(new float[1]), Set.of(word));
  }

  private static float[] logits(float logit) {
    var logits = new float[SignalsTest.LAYOUT.names().size()];
    Arrays.fill(logits, logit);
    return logits;
  }

  @Test
  void somebodyElsesWorkIsNoEvidence() {
    var segment = List.of(segment("shelves"));
    int any = SignalsTest.LAYOUT.statementCount();

    var own = Passage.of(segment, SignalsTest.claiming(Claim.HAS, 9)).getFirst().evidence();
    var others = Passage.of(segment, SignalsTest.claiming(Claim.OTHERS, 9)).getFirst().evidence();

    assertThat(own[0]).isCloseTo(0.5f, within(0.01f));
    assertThat(own[any]).isCloseTo(0.5f, within(0.01f));
    assertThat(own[any + 1]).as("the logarithm of 1.5").isCloseTo(0.405f, within(0.01f));
    assertThat(others).containsOnly(new float[any + 2], within(0.01f));
  }
}
