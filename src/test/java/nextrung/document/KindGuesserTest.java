package nextrung.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KindGuesserTest {
  private static final Segmenter SEGMENTER =
      new Segmenter(Headings.open(Path.of("models/sections/headings.txt")), Masking.none());

  @Test
  void nineOfTenDocumentsOfTheCorpusAreToldRight() {
    var documents = CorpusDocuments.all();
    long right =
        documents.stream()
            .map(CorpusDocuments.Labelled::document)
            .filter(document -> guess(document.text()) == document.kind())
            .count();

    assertThat(right / (double) documents.size()).isGreaterThanOrEqualTo(0.9);
  }

  @ParameterizedTest
  @CsvSource({
    "cv, examples/cv-page.txt",
    "cv, examples/cv-technician.txt",
    "cv, examples/cv-head-of-access.txt",
    "self, examples/self-description.txt",
    "posting, examples/posting-library-assistant.txt"
  })
  void theExamplesAreToldRight(String kind, Path file) {
    assertThat(guess(DocumentReader.read(file))).isEqualTo(Kind.of(kind));
  }

  @Test
  void nothingAtAllCountsAsACv() {
    assertThat(KindGuesser.guess(List.of())).isEqualTo(Kind.CV);
  }

  private static Kind guess(String text) {
    return KindGuesser.guess(SEGMENTER.segments(SourceDocument.of("test", Kind.CV, text)));
  }
}
