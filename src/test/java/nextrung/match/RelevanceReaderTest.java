package nextrung.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RelevanceReaderTest {

  @Test
  void oneTellingPassageMakesADocumentRelevant() {
    var quiet = new Passage(Set.of("nurse", "ward"), new float[1]);
    var telling = new Passage(Set.of("loan"), new float[1]);
    var reader = reader(List.of("loan", "nurse", "ward"), 3, -2, -2);

    assertThat(reader.relevance(List.of(quiet))).isLessThan(0.2);
    assertThat(reader.relevance(List.of(quiet, telling))).isGreaterThan(0.9);
  }

  @Test
  void wordsAloneTurnAwayWhatStaysBelowTheLeast() {
    var reader = reader(List.of("loan", "nurse"), 3, -2);

    assertThat(reader.mayBeRelevant(Passage.wordsOfEach(List.of(Set.of("nurse"))))).isFalse();
    assertThat(reader.mayBeRelevant(Passage.wordsOfEach(List.of(Set.of("loan"))))).isTrue();
  }

  private static RelevanceReader.Ready reader(List<String> terms, float... weights) {
    var space = new TermSpace(terms, terms.stream().map(term -> 1f).toList());
    var rows = new float[weights.length][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new float[] {weights[i]};
    }
    var head = new LinearHeads(List.of("relevant"), new float[][] {{0}}, rows, new float[1]);
    return new RelevanceReader(space, head, 0.3).ready();
  }
}
