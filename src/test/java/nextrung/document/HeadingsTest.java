package nextrung.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HeadingsTest {
  private static final Headings HEADINGS = Headings.open(Path.of("models/sections/headings.txt"));

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EXPERIENCE",
        "Work experience",
        "## Experience",
        "*Experience*",
        "== EXPERIENCE ==",
        "Experience:",
        "• Experience –",
        "  Professional   experience  "
      })
  void marksAndCapitalsHideNoHeading(String line) {
    assertThat(HEADINGS.of(line)).contains(Section.EXPERIENCE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Skills & Competencies",
        "Skills and Experience",
        "SKILLS, TOOLS, AND LANGUAGES:",
        "### Software/Systems"
      })
  void severalHeadingsInOneOpenTheSectionOfTheFirst(String line) {
    assertThat(HEADINGS.of(line)).contains(Section.SKILLS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Skills & Friends", "Skills and", "& Skills", "Tools, Koha"})
  void aHeadingBesideAnythingElseIsNone(String line) {
    assertThat(HEADINGS.of(line)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "//", " / ", "&", ", and "})
  void aLineOfMarksIsNoHeading(String line) {
    assertThat(HEADINGS.of(line)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Experience with Koha", "I have experience.", "My Experiences"})
  void aSentenceIsNoHeading(String line) {
    assertThat(HEADINGS.of(line)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"SKILLS  Excel", "SKILLS: Excel", "SKILLS — Excel", "SKILLS\tExcel"})
  void aLabelInCapitalsOpensItsSection(String line) {
    assertThat(HEADINGS.ofLabel(line)).contains(Section.SKILLS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Skills: Excel", "SKILLS", "SKILLS Excel", "KOHA: skills"})
  void anythingElseIsNoLabel(String line) {
    assertThat(HEADINGS.ofLabel(line)).isEmpty();
  }

  @Test
  void commentsAndBlankLinesAreSkipped() throws IOException {
    assertThat(open("# all\n\nskills: tools # or software\n").of("Tools")).contains(Section.SKILLS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tools", "toolbox: tools"})
  void aLineOfAnotherShapeIsNamed(String line) {
    assertThatThrownBy(() -> open("skills: skills\n" + line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("[headings.txt] \"%s\": expected \"section: heading\"", line);
  }

  @Test
  void aMissingFileIsNamedWithTheWayOut() {
    var file = folder.resolve("none.txt");

    assertThatThrownBy(() -> Headings.open(file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("[%s] cannot be read; restore it or check its permissions", file);
  }

  private Headings open(String text) throws IOException {
    return Headings.open(Files.writeString(folder.resolve("headings.txt"), text));
  }
}
