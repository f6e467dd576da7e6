package nextrung.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CuesTest {
  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "do not | I do not shelve | do not",
        "do not | I DO\tNOT shelve | DO\tNOT",
        "do not | I do nothing | ",
        "do not | undo nots | ",
        "n't | I don’t shelve | n’t",
        "n't | she hasn't yet | n't",
        "n't | ain'tree | ",
        "never … alone | never alone | never alone",
        "never … alone | never work alone | never work alone",
        "never … alone | never work here quite alone | never work here quite alone",
        "never … alone | never work in here quite alone | ",
        "^want | Want a job | Want",
        "^want | - want a job | - want",
        "^want | I want a job | ",
        "preferred$ | Koha preferred. | preferred.",
        "preferred$ | preferred skills | ",
        "co-op … café | a co-op near the café | co-op near the café",
        "i'm new | well,I'm new | I'm new",
        "_x | a _x. | _x"
      })
  void aCueMatchesWholeWordsWithItsGapAndItsEnds(String cue, String text, @Nullable String found)
      throws IOException {
    var spans = open("[group]\n" + cue).find("group", text);

    if (found == null) {
      assertThat(spans).isEmpty();
    } else {
      assertThat(spans).singleElement().satisfies(s -> assertThat(s.of(text)).isEqualTo(found));
    }
  }

  @Test
  void theLongestOfSeveralCuesWins() throws IOException {
    assertThat(open("[g]\nno\nno longer\n").find("g", "no longer shelve, no"))
        .extracting(span -> span.length())
        .containsExactly(9, 2);
  }

  @Test
  void groupsKeepTheirOrderAndMayBeEmptyOrContinued() throws IOException {
    var cues = open("# x\n[b]\none # first\n[a]\n[b]\ntwo\n");

    assertThat(cues.groups()).containsExactly("b", "a");
    assertThat(cues.find("b", "one two")).hasSize(2);
    assertThat(cues.find("a", "one two")).isEmpty();
    assertThat(cues.find("c", "one two")).isEmpty();
  }

  @Test
  void aCueBeforeTheFirstGroupIsNamed() {
    assertThatThrownBy(() -> open("never\n"))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("\"never\" stands before the first [group]");
  }

  private Cues open(String text) throws IOException {
    return Cues.open(Files.writeString(folder.resolve("cues.txt"), text));
  }
}
