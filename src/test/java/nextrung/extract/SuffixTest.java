package nextrung.extract;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import nextrung.document.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the name of a file says beside its content.
final class SuffixTest {
  private static final byte[] TEXT = HostileFiles.WORDS.getBytes(US_ASCII);

  private static Extraction extract(byte[] file, String name) {
    try (var extractor = Extractor.single()) {
      return extractor.extract(file, name);
    }
  }

  @ParameterizedTest
  @CsvSource({"cv.pdf, pdf", "CV.of.2026.DOCX, docx", "cv.png, png", ".odt, odt"})
  void aTextWithTheNameOfAnotherFileIsReadAndTheNameTold(String name, String suffix) {
    var found = extract(TEXT, name);

    assertThat(found.text()).isEqualTo(HostileFiles.WORDS);
    assertThat(found.origin().suffix()).isEqualTo(suffix);
    assertThat(found.origin().isExtracted()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"cv.txt", "cv.md", "cv.TXT", "cv.json", "cv", "pdf", "cv.2026", "cv.", ""})
  void aNameThatFitsOrSaysNothingIsNotSpokenOf(String name) {
    assertThat(extract(TEXT, name))
        .isEqualTo(new Extraction.Text(FileType.TEXT, HostileFiles.WORDS));
  }

  @Test
  void whatIsNeitherWhatItsNameSaysNorATextIsOfNoKnownType() {
    var found = extract(HostileFiles.noise(5000), "cv.docx");

    assertThat(found.type()).isEqualTo(FileType.OTHER);
    assertThat(found.text()).isEmpty();
    assertThat(found.origin().trouble()).isEqualTo(Trouble.MISNAMED);
  }
}
