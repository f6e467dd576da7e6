package nextrung.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReadabilityTest {
  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t", "- * • …", "\uFEFF", "---\n==="})
  void aTextWithoutLettersOrDigitsIsEmpty(String text) {
    assertThat(Readability.of(text)).isEqualTo(Readability.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "Résumé\r\n\tDesk\f", "a\u000Bb\u0085c", "履歴書", "42"})
  void wordsInAnyScriptAreReadable(String text) {
    assertThat(Readability.of(text)).isEqualTo(Readability.READABLE);
  }

  @Test
  void theBytesOfAnImageAreBinary() {
    var bytes = new byte[5_000];
    new Random(7).nextBytes(bytes);

    assertThat(Readability.of(new String(bytes, StandardCharsets.UTF_8)))
        .isEqualTo(Readability.BINARY);
    assertThat(Readability.of(new String(bytes, StandardCharsets.ISO_8859_1)))
        .isEqualTo(Readability.BINARY);
  }

  @Test
  void aStrayControlCharacterSpoilsNothing() {
    assertThat(Readability.of("I run the desk of a small town library ".repeat(3) + "\u0007"))
        .isEqualTo(Readability.READABLE);
  }
}
