package nextrung.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import nextrung.Home;
import nextrung.Nextrung;
import nextrung.TestEngine;
import nextrung.bulk.Screening.Outcome;
import nextrung.bulk.Screening.Outcome.Passed;
import nextrung.bulk.Screening.Outcome.TurnedAway;
import nextrung.document.Kind;
import nextrung.document.Segment;
import nextrung.document.SourceDocument;
import org.junit.jupiter.api.Test;

final class ScreeningTest {
  private static final Sieve SIEVE =
      Sieve.open(new Home(Path.of("")).sieve(Nextrung.DEFAULT_FRAMEWORK));
  private static final Path UNSEEN = Path.of("models/corpus/25-4031.00/unseen.jsonl");
  private static final String WAREHOUSE =
      """
      Forklift Driver

      About us
      - We are a growing organization with seventeen colleagues and two sites

      Duties
      - Load and unload trucks with a counterbalance forklift
      - Count pallets in the cold store and report damage to the shift lead

      Notice
      - Reasonable accommodations may be made to enable individuals with disabilities to perform the essential functions
      """;
  private static final String LIBRARY =
      """
      Library Assistant

      Duties
      - Check books in and out at the circulation desk and place holds
      - Shelve returned materials in Dewey order and read the shelves
      - Process interlibrary loan requests in OCLC WorldShare
      - Answer questions of patrons at the library's service desk
      - Register borrowers and explain the rules of loans and fines
      - Label and cover new books and mend torn pages
      - Pull the holds list every morning and pack the crates

      What we offer
      - Dental insurance and paid holidays
      """;

  private static SourceDocument posting(String text) {
    return SourceDocument.of("a", Kind.POSTING, text);
  }

  private static Outcome screened(Sieve sieve, String text) {
    return new Screening(TestEngine.get(), sieve).outcome(posting(text));
  }

  /// One that lets all words pass and asks for the likeliest lines, where that is above 0.
  private static Sieve asking(double leastLikeliest) {
    return new Sieve(SIEVE.posting(), SIEVE.line(), 0, 0, 0, leastLikeliest);
  }

  @Test
  void aPostingAboutTheWorkPassesWithTheLinesThatMayBeEvidence() {
    assertThat(screened(SIEVE, LIBRARY))
        .isInstanceOfSatisfying(
            Passed.class,
            passed ->
                assertThat(passed.kept())
                    .extracting(Segment::text)
                    .anyMatch(line -> line.contains("interlibrary loan"))
                    .noneMatch(line -> line.contains("Dental")));
  }

  @Test
  void hardlyAPostingAboutTheWorkIsTurnedAway() throws IOException {
    var turnedAway = new ArrayList<String>();
    for (var line : Files.readAllLines(UNSEEN)) {
      var document = new ObjectMapper().readTree(line);
      boolean about = !document.path("level").asText().equals("none");
      if (about && document.path("kind").asText().equals("posting")) {
        if (screened(SIEVE, document.path("text").asText()) instanceof TurnedAway) {
          turnedAway.add(document.path("id").asText());
        }
      }
    }
    assertThat(turnedAway).as("of 19").hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void aPostingWhoseWordsSayTooLittleOfTheWorkIsTurnedAway() {
    assertThat(screened(asking(0), WAREHOUSE)).isInstanceOf(TurnedAway.class);
    assertThat(screened(asking(0), LIBRARY)).isInstanceOf(Passed.class);
  }

  @Test
  void aPostingWhoseLikeliestLinesShowLessThanIsAskedForIsTurnedAway() {
    assertThat(screened(asking(0.5), LIBRARY)).isInstanceOf(Passed.class);
    assertThat(screened(asking(1), LIBRARY))
        .isInstanceOfSatisfying(
            TurnedAway.class, turned -> assertThat(turned.relevance()).isBetween(0.5, 1.0));
  }
}
