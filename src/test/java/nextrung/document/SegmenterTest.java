package nextrung.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SegmenterTest {
  private static final Segmenter SEGMENTER =
      new Segmenter(Headings.open(Path.of("models/sections/headings.txt")), Masking.none());
  private static final double SAME = 0.8;

  /// Pieces that random texts are made of: words, marks, breaks, and code points of two units.
  private static final List<String> PIECES =
      List.of(
          "a",
          "Worked",
          "loans",
          "e.g.",
          "Dr.",
          "12",
          "é",
          "\uD83D\uDCDA",
          "\uD835\uDD4F",
          " ",
          " ",
          " ",
          "\n",
          "\r\n",
          "\n\n",
          "\t",
          ". ",
          "; ",
          "! ",
          "- ",
          "• ",
          "* ",
          "1) ",
          "(a) ",
          "SKILLS",
          "\u00A0",
          "\u200B",
          "\uFEFF",
          "\r",
          "\f",
          "\u2028",
          "…",
          "\uD800",
          "\uDFFF");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-", "–", "—", "*", "•", "·", "▪", "►", "➤", "›", "»", "+", "~", ">", "o", "○", "●", "■",
        "□", "✓", "✔", "◦", "‣", "⁃", "§", "❖", "➢", "→", "★", "🔹", "1.", "2)", "(a)", "b.", "12."
      })
  void everyLineOfAListIsASegmentWithItsMark(String mark) {
    var first = mark + " shelve returned books in call number order every morning";
    var second = mark + " check in the book drop";

    assertThat(texts(first + "\n" + second)).containsExactly(first, second);
  }

  @Test
  void sentencesOfALineAreSegments() {
    assertThat(texts("I run the desk. I shelve carts! Do I catalog? No."))
        .containsExactly("I run the desk.", "I shelve carts!", "Do I catalog?", "No.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I help Mrs. Oyler mend books.",
        "I use databases, e.g. Ancestry and others.",
        "Worked for Dr. Chu from Sept. 2019 on.",
        "Reported to J. R. Tolliver at the desk.",
        "Trained in the U.S. Army library."
      })
  void anAbbreviationEndsNoSentence(String sentence) {
    assertThat(texts(sentence)).containsExactly(sentence);
  }

  @Test
  void aListNumberIsNoSentence() {
    assertThat(texts("1. Shelve carts. Pull holds."))
        .containsExactly("1. Shelve carts.", "Pull holds.");
  }

  @Test
  void semicolonsSetPartsApart() {
    assertThat(texts("Ran the desk; mended books; and trained two pages."))
        .containsExactly("Ran the desk;", "mended books;", "and trained two pages.");
  }

  @Test
  void tabsSetPartsApart() {
    assertThat(texts("Library Page\tMill Harbor\t2021"))
        .containsExactly("Library Page", "Mill Harbor", "2021");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I do copy cataloging but not original. | I do copy cataloging | but not original.",
        "Ran the desk alone, although I never trained anyone. | Ran the desk alone, | although I"
            + " never trained anyone.",
        "She sends the requests, whereas I unpack the parcels. | She sends the requests, | whereas"
            + " I unpack the parcels.",
        "Basic reference, not research questions | Basic reference, | not research questions",
        "I shelve a lot even though nobody asks me. | I shelve a lot | even though nobody asks me."
      })
  void aContrastSetsClausesApart(String text, String first, String second) {
    assertThat(texts(text)).containsExactly(first, second);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Not only shelved but mended what was torn.",
        "I do nothing but shelve all day.",
        "He looked as though he needed help.",
        "Cheerful, not least on Mondays in winter.",
        "Slow but steady.",
        "Tired, but happy."
      })
  void wordsThatOnlyLookLikeAContrastSetNothingApart(String text) {
    assertThat(texts(text)).containsExactly(text);
  }

  @Test
  void aSentenceAsLongAsATextIsCutInNoTime() {
    var said = "not only " + "a but ".repeat(15_000) + "b c, not d e ".repeat(700);

    assertThat(texts(said).getFirst()).startsWith("not only a but a but");
  }

  @Test
  void manyBlanksBeforeAContrastAreOneCut() {
    assertThat(texts("I shelve books" + " ".repeat(90_000) + "but I do not catalog"))
        .containsExactly("I shelve books", "but I do not catalog");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void aWrappedSentenceIsOneSegment(String lineEnd) {
    var wrapped = "I put returned books and magazines back on the" + lineEnd + "shelves every day.";

    assertThat(texts(wrapped)).containsExactly(wrapped);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void anIndentedLineBelowABulletBelongsToIt(String lineEnd) {
    var wrapped =
        "- Prepare the budget of staffing, supplies and equipment" + lineEnd + "  Larkspur branch";

    assertThat(texts(wrapped + lineEnd + "- Next")).containsExactly(wrapped, "- Next");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void inCapitalsALineGoesOnWhereItsNextWordHadNoRoom(String lineEnd) {
    var wrapped =
        String.join(
            lineEnd,
            "I PUT RETURNED BOOKS AND MAGAZINES BACK ON THE",
            "SHELVES EVERY DAY BEFORE THE LIBRARY OPENS TO",
            "THE PUBLIC");
    var next = "ANSWERED THE TELEPHONE AND TOOK DOWN MESSAGES";

    assertThat(texts(String.join(lineEnd, wrapped, next, "SKILLS: CATALOGING, KOHA", "EDUCATION")))
        .containsExactly(wrapped, next, "SKILLS: CATALOGING, KOHA", "EDUCATION");
  }

  @Test
  void inCapitalsLinesThatWereNotWrappedStayApart() {
    var duties =
        List.of(
            "SHELVED RETURNED BOOKS AND MAGAZINES EVERY MORNING BEFORE THE DOORS OPENED",
            "ANSWERED THE TELEPHONE AND TOOK MESSAGES FOR THE HEAD",
            "PROCESSED INTERLIBRARY LOANS AND PACKED CRATES FOR THE VAN",
            "CHECKED BOOKS IN AND OUT AT THE SERVICE DESK ON SATURDAYS");

    assertThat(texts(String.join("\n", duties))).isEqualTo(duties);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r", "\u000B", "\u0085", "\u2028", "\u2029"})
  void aLineMayEndInAnySignThatEndsLines(String lineEnd) {
    var wrapped = "I put returned books and magazines back on the" + lineEnd + "shelves every day.";
    var segments =
        segments(String.join(lineEnd, "EXPERIENCE", wrapped, "", "- Ran the desk", "- Next"));

    assertThat(segments)
        .extracting(Segment::text)
        .containsExactly("EXPERIENCE", wrapped, "- Ran the desk", "- Next");
    assertThat(segments).extracting(Segment::section).containsOnly(Section.EXPERIENCE);
    assertThat(segments.get(1).plain())
        .isEqualTo("I put returned books and magazines back on the shelves every day.");
  }

  @Test
  void returnsBeforeALineFeedEndNoLineOfTheirOwn() {
    var wrapped = "I put returned books and magazines back on the\r\r\nshelves every day.";

    assertThat(texts(wrapped)).containsExactly(wrapped);
  }

  @Test
  void shortLinesAreNotJoined() {
    assertThat(texts("Library page\nsince 2019")).containsExactly("Library page", "since 2019");
  }

  @Test
  void blankLinesAndRulersAreLeftOut() {
    assertThat(texts("\n\n-----\n * \nx\nOne two\n=====\n")).containsExactly("One two");
  }

  @Test
  void aHeadingRulesUntilTheNext() {
    var segments = segments("Jo Doe\nEXPERIENCE\nRan the desk\nEducation:\nBA History");

    assertThat(segments)
        .extracting(Segment::section)
        .containsExactly(
            Section.CONTACT,
            Section.EXPERIENCE,
            Section.EXPERIENCE,
            Section.EDUCATION,
            Section.EDUCATION);
    assertThat(segments)
        .extracting(Segment::heading)
        .containsExactly(false, true, false, true, false);
  }

  @Test
  void aLabelBeforeItsTextOpensASectionToo() {
    assertThat(segments("SKILLS: Excel, Koha"))
        .singleElement()
        .satisfies(segment -> {
          assertThat(segment.section()).isEqualTo(Section.SKILLS);
          assertThat(segment.heading()).isFalse();
        });
  }

  @Test
  void aLabelWhoseTextWasWrappedOpensItsSection() {
    var text = "SKILLS: Koha, OCLC Connexion, MARC 21 and copy\ncataloging, label printing";
    assertThat(segments(text))
        .singleElement()
        .satisfies(segment -> assertThat(segment.section()).isEqualTo(Section.SKILLS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"I shelved books and then ", "shelved the carts, ", "𝔰𝔥𝔢𝔩𝔣"})
  void aLongTextWithoutAFullStopIsReadInPieces(String words) {
    var text = words.repeat(1000).strip();
    var segments = segments(text);

    assertThat(segments).allMatch(segment -> segment.text().length() <= 550);
    var pieces = segments.stream().map(Segment::text).collect(Collectors.joining());
    assertThat(pieces.replace(" ", "")).isEqualTo(text.replace(" ", ""));
  }

  @Test
  void aSegmentNeverPrintsItsText() {
    assertThat(segments("My secret life").getFirst().toString()).doesNotContain("secret");
  }

  @ParameterizedTest
  @CsvSource({"''", "' '", "'\n\r\n\t'", "'\uFEFF'"})
  void aTextWithoutWordsHasNoSegments(String text) {
    assertThat(segments(text)).isEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void everySegmentGivesItsTextBackFromItsOffsetsAndNoneOverlap(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      assertFaithful(randomText(random));
    }
  }

  private static String randomText(Random random) {
    var text = new StringBuilder();
    IntStream.range(0, random.nextInt(120))
        .forEach(i -> text.append(PIECES.get(random.nextInt(PIECES.size()))));
    return text.toString();
  }

  private static void assertFaithful(String text) {
    int end = 0;
    for (var segment : segments(text)) {
      assertThat(segment.span().start()).isGreaterThanOrEqualTo(end);
      assertThat(segment.text())
          .isEqualTo(segment.span().of(text))
          .isEqualTo(segment.text().strip());
      end = segment.span().end();
    }
    assertThat(end).isLessThanOrEqualTo(text.length());
  }

  @Test
  void everyLetterOfARealDocumentStandsInASegment() {
    for (var labelled : CorpusDocuments.all()) {
      var rest = new StringBuilder(labelled.document().text());
      SEGMENTER.segments(labelled.document()).forEach(segment -> blank(rest, segment.span()));

      assertThat(rest.toString().strip())
          .as(labelled.document().id())
          .doesNotContainPattern("\\p{L}\\p{L}");
    }
  }

  private static void blank(StringBuilder text, Span span) {
    text.replace(span.start(), span.end(), " ".repeat(span.length()));
  }

  @Test
  void realDocumentsAreCutAsTheyWereLabelled() {
    assertThat(reproduced(CorpusDocuments.Labelled::evidence)).isGreaterThanOrEqualTo(0.93);
    assertThat(reproduced(CorpusDocuments.Labelled::segments)).isGreaterThanOrEqualTo(0.9);
  }

  private static double reproduced(Function<CorpusDocuments.Labelled, List<Span>> wanted) {
    long all = 0;
    long same = 0;
    for (var labelled : CorpusDocuments.all()) {
      var spans = SEGMENTER.segments(labelled.document()).stream().map(Segment::span).toList();
      all += wanted.apply(labelled).size();
      same += wanted.apply(labelled).stream().filter(span -> isFound(span, spans)).count();
    }
    return same / (double) all;
  }

  private static boolean isFound(Span wanted, List<Span> spans) {
    return spans.stream()
        .anyMatch(span -> wanted.overlap(span) >= SAME * Math.max(wanted.length(), span.length()));
  }

  @Test
  void lineEndsOfWindowsChangeNothing() {
    for (var labelled : CorpusDocuments.all()) {
      var text = labelled.document().text();
      var windows = text.replace("\n", "\r\n");

      assertThat(texts(windows))
          .as(labelled.document().id())
          .containsExactlyElementsOf(
              texts(text).stream().map(one -> one.replace("\n", "\r\n")).toList());
    }
  }

  private static List<String> texts(String text) {
    return segments(text).stream().map(Segment::text).toList();
  }

  private static List<Segment> segments(String text) {
    return SEGMENTER.segments(SourceDocument.of("test", Kind.CV, text));
  }
}
