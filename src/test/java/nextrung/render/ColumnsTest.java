package nextrung.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ColumnsTest {
  @Test
  void wordsStandOnLinesOfAWidth() {
    assertThat(Columns.wrap("one two three", 7)).containsExactly("one two", "three");
  }

  @Test
  void aLongWordIsCutIntoPieces() {
    assertThat(Columns.wrap("ab cdefgh", 3)).containsExactly("ab", "cde", "fgh");
    assertThat(Columns.wrap("図書館員", 5)).containsExactly("図書", "館員");
  }

  @Test
  void aVeryLongWordIsCutInOneGo() {
    var lines = Columns.wrap("x".repeat(2_000_000), 74);

    assertThat(lines).hasSize(27_028);
    assertThat(String.join("", lines)).hasSize(2_000_000);
  }

  @Test
  void whatIsClippedSaysSo() {
    assertThat(Columns.clip("abcdef", 4)).isEqualTo("abc…");
    assertThat(Columns.clip("abcd", 4)).isEqualTo("abcd");
  }
}
