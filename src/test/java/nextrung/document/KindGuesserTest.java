package nextrung.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nextrung.Home;
import nextrung.KindFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KindGuesserTest {
  private static final Segmenter SEGMENTER =
      new Segmenter(
          Headings.open(Path.of("models/sections/headings.txt")),
          Masking.open(Path.of("models/sections/masking.txt")));

  private static final KindGuesser GUESSER = new KindFile(new Home(Path.of("."))).read();

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
    assertThat(GUESSER.guess(List.of())).isEqualTo(Kind.CV);
  }

  @Test
  void aListOfDutiesWithoutAnyHeadingIsAPosting() {
    assertThat(
            guess(
                """
                Circulation Clerk II
                Under general supervision of the Branch Manager, performs a variety of clerical duties.
                - Charges and discharges library materials; collects fines.
                - Assists patrons in locating materials and directs them to the proper department.
                - Opens and closes the building as assigned.
                - Performs related work as required.
                High school diploma or equivalent, plus one year of clerical experience.
                Ability to communicate effectively, orally and in writing.
                """))
        .isEqualTo(Kind.POSTING);
  }

  private static Kind guess(String text) {
    return GUESSER.guess(SEGMENTER.segments(SourceDocument.of("test", Kind.CV, text)));
  }
}
