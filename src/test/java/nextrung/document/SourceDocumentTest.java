package nextrung.document;

import static nextrung.document.SourceDocument.MAX_CHARACTERS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SourceDocumentTest {
  @Test
  void aTextOfTheGreatestLengthIsKeptWhole() {
    var document = SourceDocument.of("id", Kind.CV, "x".repeat(MAX_CHARACTERS));

    assertThat(document.truncated()).isFalse();
    assertThat(document.text()).hasSize(MAX_CHARACTERS);
  }

  @Test
  void aLongerTextIsCutAtTheEndOfALine() {
    var document = SourceDocument.of("id", Kind.CV, "123456\n".repeat(MAX_CHARACTERS));

    assertThat(document.truncated()).isTrue();
    assertThat(document.text()).endsWith("123456").hasSizeGreaterThan(MAX_CHARACTERS - 8);
  }

  @Test
  void aLongTextIsNotCutDownToItsTitle() {
    var document = SourceDocument.of("id", Kind.CV, "Title\n" + "x".repeat(2 * MAX_CHARACTERS));

    assertThat(document.text()).hasSize(MAX_CHARACTERS);
  }

  @Test
  void noCharacterIsCutInTwo() {
    var document = SourceDocument.of("id", Kind.CV, "x" + "📚".repeat(MAX_CHARACTERS));

    assertThat(document.text()).hasSize(MAX_CHARACTERS - 1).endsWith("📚");
  }

  @Test
  void aDocumentNeverPrintsItsText() {
    assertThat(SourceDocument.of("id", Kind.SELF, "secret"))
        .hasToString("SourceDocument[id, self, 6 characters]");
  }
}
