package nextrung.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordPieceTest {
  /// Ids are line numbers: `[PAD]` 0, `[UNK]` 1, `[CLS]` 2, `[SEP]` 3, `shelf` 4 and so on.
  private static final List<String> VOCABULARY =
      List.of(
          "[PAD]", "[UNK]", "[CLS]", "[SEP]", "shelf", "##ing", "##s", "cat", "##alog", "-", "’",
          "resume", "書", "a", "[", "]", "cls");

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource({
    "shelf, 4",
    "SHELF, 4",
    "shelfs, 4 6",
    "cataloging, 7 8 5",
    "cat-shelf, 7 9 4",
    "cat’s, 7 10 1",
    "Résumé, 11",
    "書書, 12 12",
    "dog, 1",
    "catdog, 1",
    "a\tcat, 13 7",
    "shelf\u00A0cat, 4 7",
    "sh\u200Belf, 4",
    "'', ''"
  })
  void theLongestKnownPiecesAreTaken(String text, String ids) throws IOException {
    assertThat(encode(text, 99)).isEqualTo(("2 " + ids).strip() + " 3");
  }

  @Test
  void aControlTokenTypedInATextIsPlainText() throws IOException {
    assertThat(encode("[CLS]", 99)).isEqualTo("2 14 16 15 3");
  }

  @Test
  void aLongTextIsCutAtTheLimitAndStillEnds() throws IOException {
    assertThat(encode("cat ".repeat(50), 6)).isEqualTo("2 7 7 7 7 3");
    assertThat(encode("cataloging", 3)).isEqualTo("2 7 3");
    assertThat(encode("cat", 2)).isEqualTo("2 3");
  }

  @Test
  void aWordWithoutEndIsUnknown() throws IOException {
    assertThat(encode("cat" + "s".repeat(98), 99)).isEqualTo("2 1 3");
  }

  @Test
  void anIdIsALineNumberEvenAfterARepeatedLine() throws IOException {
    var file = vocabulary(List.of("[UNK]", "[CLS]", "[SEP]", "[SEP]", "cat"));

    assertThat(WordPiece.open(file).encode("cat", 9)).containsExactly(1, 4, 2);
  }

  @Test
  void aVocabularyWithoutTheMarksIsRefused() throws IOException {
    var file = vocabulary(List.of("cat", "[UNK]"));

    assertThatThrownBy(() -> WordPiece.open(file)).hasMessage("the vocabulary has no [CLS]");
  }

  @Test
  void theTokensOfATextAreThoseOfItsWordsOneAfterTheOther() throws IOException {
    var tokenizer = WordPiece.open(vocabulary(VOCABULARY));
    var pieces =
        List.of(
            "cat",
            "CAT’S",
            "shelfs",
            "-",
            "書",
            " ",
            "\t",
            "\u00A0",
            "\u2003",
            "\n",
            "\u000B",
            "\u200B",
            "e\u0301",
            "Résumé",
            "ΑΣ",
            "\uD83D",
            "[CLS]",
            "x".repeat(120));
    var random = new Random(5);
    for (int i = 0; i < 500; i++) {
      var text = new StringBuilder();
      for (int k = random.nextInt(12); k > 0; k--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      var whole = text.toString();
      int words = WordPiece.blankSeparated(whole).mapToInt(w -> tokenizer.count(w.of(whole))).sum();
      assertThat(words).isEqualTo(tokenizer.encode(whole, 9_999).length - 2);
    }
  }

  private String encode(String text, int limit) throws IOException {
    var ids = WordPiece.open(vocabulary(VOCABULARY)).encode(text, limit);
    var words = new java.util.StringJoiner(" ");
    for (long id : ids) {
      words.add(Long.toString(id));
    }
    return words.toString();
  }

  private Path vocabulary(List<String> tokens) throws IOException {
    return Files.write(folder.resolve("vocab.txt"), tokens);
  }
}
