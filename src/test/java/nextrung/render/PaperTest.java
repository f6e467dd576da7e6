package nextrung.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class PaperTest {
  @ParameterizedTest
  @EnumSource(Paper.class)
  void everyPaperIsFoundByItsWord(Paper paper) {
    assertThat(Paper.of(paper.key())).isEqualTo(paper);
  }

  @ParameterizedTest
  @CsvSource({"en-US, LETTER", "fr-CA, LETTER", "en-GB, A4", "de, A4", "en, A4", "'', A4"})
  void theRegionTellsWhichIsUsual(String locale, Paper paper) {
    assertThat(Paper.usualIn(Locale.forLanguageTag(locale))).isEqualTo(paper);
  }

  @Test
  void anUnknownWordIsAnsweredWithTheKnownOnes() {
    assertThatThrownBy(() -> Paper.of("a3"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("\"a3\" is no paper; use a4 or letter");
  }
}
