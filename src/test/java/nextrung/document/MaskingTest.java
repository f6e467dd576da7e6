package nextrung.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MaskingTest {
  private static final Masking MASKING = Masking.open(Path.of("models/sections/masking.txt"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dolores M. Echeverría",
        "JEAN-LUC O'NEILL",
        "14 Cotter's Row, Wexley Bridge",
        "PO Box 55, Wirramundi NSW 2999",
        "dolores@example.com | (330) 555-0142",
        "Phone: 330 555 0142",
        "Date of birth: 4 May 1961",
        "Nationality: Irish",
        "Gender: female",
        "Glen Haven, Ohio 44999, OH 44999"
      })
  void whoSomebodyIsIsPutAside(String line) {
    assertThat(MASKING.plain(line, Section.CONTACT, true)).isEqualTo(Masking.ASIDE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Curriculum Vitae of a page",
        "I shelve returned books in call-number order.",
        "Process holds at two branches, with no supervisor on shift"
      })
  void workIsNot(String line) {
    assertThat(MASKING.plain(line, Section.CONTACT, true)).isEqualTo(line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Page, Westbrook, 2011 - 2015 | Page, Westbrook, 1998 - 2022",
        "Clerk, March 2011 to June 2015 | Clerk, Sept. 1998 to Dec 2022",
        "He trains the pages himself | She trains the pages himself",
        "Ms. Okafor checks my shelves | Mr Smith-Jones checks my shelves",
        "Clerk, Harvard University Library | Clerk, Little Creek University Library",
        "Clerk, Boston Public Library | Clerk, New Ulm Public Library",
        "I don't shelve \"rare\" e-books | I don’t shelve “rare” e‑books",
        "I am 23 and shelve books | I'm 61 and shelve books",
        "I am a 23-year-old page | I am a 61-year-old page"
      })
  void whatMustNotMatterReadsTheSameWhicheverItIs(String one, String other) {
    assertThat(read(one)).isEqualTo(read(other)).isNotEqualTo(Masking.ASIDE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"- ", "* ", "•", "– ", "o ", "✓ ", "❖ ", "→ ", "🔹 ", "1. ", "(2) ", "b) "})
  void theSignOfAListIsNotRead(String sign) {
    assertThat(read(sign + "Shelved returns")).isEqualTo("Shelved returns");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "24-hour desk, 3D printing and a 1.5-acre garden",
        "O'Neill collection, A-Z lists",
        "Created 2,100 records in Koha",
        "Handled 40-60 requests a day for 12 branches",
        "Answered questions at the desk from 9 to 5",
        "Maintained the Integrated Library System",
        "Routed serials and claimed missing issues at the Law Library"
      })
  void countsAndSystemsAreRead(String line) {
    assertThat(read(line)).isEqualTo(line);
  }

  @Test
  void belowTheTopALineOfNamesMayBeSystems() {
    assertThat(MASKING.plain("Odyssey, Rapid, Tipasa", Section.CONTACT, false))
        .isEqualTo("Odyssey, Rapid, Tipasa");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I shelve at the county library on Saturdays",
        "Drew up the borrowing policy that replaced eleven leftovers from the old councils"
      })
  void workBelowAHeadingOfHobbiesIsRead(String line) {
    assertThat(MASKING.plain(line, Section.INTERESTS, false)).isEqualTo(line);
  }

  @Test
  void hobbiesAndReferencesArePutAsideWhole() {
    assertThat(List.of(Section.INTERESTS, Section.REFERENCES))
        .allMatch(section ->
            MASKING.plain("Chess, and reading to my niece", section, false).equals(Masking.ASIDE));
  }

  @Test
  @Timeout(10)
  void longLinesDoNotHoldItUp() {
    var names = "Aa ".repeat(30_000);
    var digits = "1 ".repeat(30_000);
    var letters = "a".repeat(90_000);
    for (var line : List.of(names, digits, letters, names + "@", "(".repeat(50_000))) {
      assertThat(MASKING.plain(line, Section.CONTACT, true)).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"name: x", "section: nowhere", "line: (", "part: a", "title: (", "nothing"})
  void aLineThatIsNoRuleIsNamed(String line, @TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("masking.txt"), "# rules\n\n" + line + "\n");
    assertThatThrownBy(() -> Masking.open(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(line)
        .hasMessageContaining("masking.txt");
  }

  @ParameterizedTest
  @CsvSource({
    "Ada Example Library Technician, Ada Example",
    "ADA EXAMPLE CLERK of the year, ADA EXAMPLE",
    "Ada Pageant, Ada Pageant",
    "Curriculum vitae, ''"
  })
  void aNameEndsWhereATitleStandsBesideIt(String line, String name) {
    assertThat(MASKING.withoutTitle(line)).isEqualTo(name);
  }

  @Test
  void aTitleOfSeveralWordsCutsTheWholeRest(@TempDir Path folder) throws IOException {
    var rules =
        Files.writeString(folder.resolve("masking.txt"), "title: cook|clerk\ntitle: chef\n");

    assertThat(Masking.open(rules).withoutTitle("ada cook at home")).isEqualTo("ada");
    assertThat(Masking.open(rules).withoutTitle("ada clerk\u2028chef")).isEqualTo("ada");
  }

  private static String read(String line) {
    return MASKING.plain(line, Section.EXPERIENCE, false);
  }
}
