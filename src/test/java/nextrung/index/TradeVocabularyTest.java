package nextrung.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TradeVocabularyTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void aLineGivesAConceptWithItsSureAndItsAmbiguousPhrases() throws IOException {
    assertThat(read("# words\n\nils-koha | library software | Koha; Sierra? ;;bib # system\n"))
        .containsExactly(
            new TradeVocabulary.Concept(
                "ils-koha", "library software", List.of("Koha", "bib"), List.of("Sierra")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"koha", "a | b", "a | b | c | d", " | b | c", "a | | c"})
  void aLineOfAnotherShapeIsNamed(String line) {
    assertThatThrownBy(() -> read("a | b | c\n" + line))
        .hasMessage("[words.txt:2] expected \"key | preferred phrase | variant; variant\"");
  }

  @Test
  void theRealVocabularyHasNoKeyTwice() {
    var concepts = TradeVocabulary.read(Path.of("index/vocabulary/25-4031.00.txt")).concepts();

    assertThat(concepts)
        .hasSizeGreaterThan(100)
        .extracting(TradeVocabulary.Concept::key)
        .doesNotHaveDuplicates();
  }

  private List<TradeVocabulary.Concept> read(String text) throws IOException {
    return TradeVocabulary.read(Files.writeString(folder.resolve("words.txt"), text)).concepts();
  }
}
