package nextrung.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import nextrung.Home;
import nextrung.Nextrung;
import nextrung.document.Headings;
import nextrung.document.Kind;
import nextrung.document.Masking;
import nextrung.document.Segment;
import nextrung.document.Segmenter;
import nextrung.document.SourceDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SieveTest {
  private static final Sieve SIEVE =
      Sieve.open(new Home(Path.of("")).sieve(Nextrung.DEFAULT_FRAMEWORK));

  @TempDir private Path folder = Path.of("");

  @Test
  void dutiesPassAndWhatIsOfferedDoesNot() {
    var text =
        """
        Library Assistant

        Duties
        - Check books in and out at the circulation desk
        - Shelve returned materials in call number order

        Benefits
        - 401(k) plan with a match of 4 percent and dental insurance
        - Paid holidays, sick leave and five personal days
        """;
    var segments = segments(text);

    var passed =
        segments.stream().filter(SIEVE::passes).map(Segment::text).collect(Collectors.joining(" "));

    assertThat(passed).contains("Check books", "Shelve returned", "Benefits");
    assertThat(passed).doesNotContain("401(k)", "Paid holidays");
  }

  @Test
  void otherTradesAreTurnedAway() {
    assertThat(SIEVE.passes(SIEVE.relevance("Shelve books and help patrons at the library desk")))
        .isTrue();
    assertThat(SIEVE.passes(SIEVE.relevance("Weld steel frames, set up jigs, grind and cut plate")))
        .isFalse();
  }

  @Test
  void aPostingIsAskedAboutAgainByTheLinesThatPass() {
    var duties = segments("Duties\n- Shelve returned books\n- Check out DVDs to library patrons\n");
    var others = segments("Duties\n- Weld steel frames\n- Grind and cut plate\n");

    assertThat(SIEVE.passesKept(SIEVE.relevance(SIEVE.kept(duties)))).isTrue();
    assertThat(SIEVE.passesKept(SIEVE.relevance(SIEVE.kept(others)))).isFalse();
  }

  @Test
  void theLikeliestLinesAreSixInTheOrderOfTheTextWithoutHeadings() {
    var kept =
        segments(
            """
            About us
            - We are a growing organization with two sites
            - Our mission is to do good work every day

            Duties
            - Check books in and out at the circulation desk
            - Shelve returned materials in call number order
            - Process interlibrary loan requests
            - Register borrowers and explain fines
            - Answer questions of library patrons
            - Repair damaged books and label spines
            - Be here on time and be kind to people
            """);

    var likeliest = SIEVE.likeliest(kept);

    assertThat(likeliest).hasSize(6).isSubsetOf(kept).noneMatch(Segment::heading);
    assertThat(likeliest).isSortedAccordingTo((a, b) -> a.span().start() - b.span().start());
    double least = likeliest.stream().mapToDouble(SIEVE::evidence).min().orElseThrow();
    assertThat(kept)
        .filteredOn(line -> !line.heading() && !likeliest.contains(line))
        .isNotEmpty()
        .allMatch(line -> SIEVE.evidence(line) <= least);
  }

  private static List<Segment> segments(String text) {
    return new Segmenter(Headings.open(new Home(Path.of("")).headings()), Masking.none())
        .segments(SourceDocument.of("a", Kind.POSTING, text));
  }

  @Test
  void theOpenSieveLetsEverythingThrough() {
    assertThat(Sieve.OPEN.passes(Sieve.OPEN.relevance("anything"))).isTrue();
    assertThat(Sieve.OPEN.leastLine()).isZero();
  }

  @Test
  void whatIsWrittenIsReadAgainAndWrittenTheSame() throws IOException {
    var first = folder.resolve("first.json");
    var second = folder.resolve("second.json");
    SIEVE.write(first);
    Sieve.open(first).write(second);

    assertThat(Sieve.open(first)).isEqualTo(SIEVE);
    assertThat(second).hasSameBinaryContentAs(first);
  }

  @Test
  void aMissingOrBrokenFileIsNamedWithTheWayOut() throws IOException {
    var broken = Files.writeString(folder.resolve("broken.json"), "{\"posting\":1}");

    assertThatThrownBy(() -> Sieve.open(broken))
        .hasMessageContaining("broken.json] is broken; run");
    assertThatThrownBy(() -> Sieve.open(folder.resolve("none.json")))
        .hasMessageContaining("none.json] is missing; run");
  }
}
