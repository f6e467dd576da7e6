package nextrung;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nextrung.Report.EvidenceEntry;
import nextrung.Report.Quote;
import nextrung.Report.StatementEntry;
import nextrung.document.Kind;
import nextrung.document.SourceDocument;
import nextrung.document.Span;
import nextrung.encode.CachingEncoder;
import nextrung.encode.Encoder;
import nextrung.encode.Encoding;
import nextrung.framework.StatementId;
import nextrung.index.Progress;
import nextrung.index.StopWords;
import nextrung.match.Match;
import nextrung.profile.Corrections;
import nextrung.render.JsonRenderer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a report gives as the reason of a finding is its reason: without it, the finding is weaker,
/// and the explanation another one.
final class ExplanationTest {
  private static final Home HOME = new Home(Path.of(""));
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][^\\s\\p{Z}]*");
  private static final int TEXTS = 60;

  /// Reads the lines that did not change from memory: these tests read every example many times.
  private static Nextrung engine = TestEngine.get();

  @BeforeAll
  static void open() {
    engine =
        Nextrung.open(
            HOME,
            Nextrung.DEFAULT_FRAMEWORK,
            Progress.SILENT,
            encoder -> new CachingEncoder(encoder, 8_000));
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  static Stream<SourceDocument> examples() {
    return Stream.of(
            "cv-page",
            "cv-technician",
            "cv-cataloger",
            "cv-head-of-access",
            "self-description",
            "posting-library-assistant")
        .map(name -> document(kind(name), TestEngine.example(name)));
  }

  private static Kind kind(String name) {
    return Kind.of(name.replaceFirst("-.*", ""));
  }

  private static SourceDocument document(Kind kind, String text) {
    return SourceDocument.of("test", kind, text);
  }

  /// A quotation for a statement, with the document that it stands in.
  private record Finding(SourceDocument document, StatementId statement, EvidenceEntry evidence) {
    List<String> words() {
      return evidence.words().stream().map(word -> word.of(document.text())).toList();
    }

    /// The other words of the quotation that say something, shuffled.
    List<Span> others(Random random) {
      var others =
          new ArrayList<>(
              WORD.matcher(evidence.quote())
                  .results()
                  .filter(word -> !StopWords.contains(word.group()))
                  .map(word ->
                      new Span(evidence.start() + word.start(), evidence.start() + word.end()))
                  .filter(word -> evidence.words().stream().allMatch(w -> w.overlap(word) == 0))
                  .toList());
      Collections.shuffle(others, random);
      return others;
    }

    /// How much less likely the match is without some words.
    double fall(Collection<Span> removed) {
      int end = evidence.end() - removed.stream().mapToInt(Span::length).sum();
      var left = new Span(evidence.start(), end);
      var document = without(document(), removed);
      return evidence.probability()
          - engine.read(document, engine.segments(document)).readings().stream()
              .filter(reading -> reading.segment().span().overlap(left) > 0)
              .flatMap(reading -> reading.candidates().stream())
              .filter(match -> match.statement().equals(statement))
              .mapToDouble(Match::probability)
              .max()
              .orElse(0);
    }
  }

  private static Stream<Finding> findings() {
    return examples().flatMap(document -> findings(document, engine.report(document)));
  }

  private static Stream<Finding> findings(SourceDocument document, Report report) {
    return report.statements().stream()
        .flatMap(
            entry -> entry.evidence().stream().map(one -> new Finding(document, entry.id(), one)));
  }

  private static SourceDocument without(SourceDocument document, Collection<Span> removed) {
    var text = new StringBuilder(document.text());
    removed.stream()
        .sorted(Comparator.comparingInt(Span::start).reversed())
        .forEach(span -> text.delete(span.start(), span.end()));
    return document(document.kind(), text.toString());
  }

  @Test
  void aMatchSuffersFromTheLossOfItsWordsMoreThanFromThatOfAsManyOthers() {
    var random = new Random(1);
    var own = new ArrayList<Double>();
    var other = new ArrayList<Double>();
    findings()
        .filter(finding -> !finding.words().isEmpty())
        .forEach(finding -> {
          int words = finding.words().size();
          var others = finding.others(random);
          if (others.size() >= words) {
            own.add(finding.fall(finding.evidence().words()));
            other.add(finding.fall(others.subList(0, words)));
          }
        });

    assertThat(own).hasSizeGreaterThan(40);
    assertThat(mean(own)).isGreaterThan(mean(other) + 0.1).isGreaterThan(2 * mean(other));
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  @Test
  void anExplanationIsAnotherOneWhenItsWordsAreRemoved() {
    var explained = findings().filter(finding -> !finding.words().isEmpty()).toList();

    assertThat(explained)
        .hasSizeGreaterThan(40)
        .allSatisfy(finding -> {
          var left = without(finding.document(), finding.evidence().words());
          var place = new Span(finding.evidence().start(), finding.evidence().end());
          assertThat(findings(left, engine.report(left)))
              .filteredOn(after -> after.statement().equals(finding.statement()))
              .filteredOn(after ->
                  new Span(after.evidence().start(), after.evidence().end()).overlap(place) > 0)
              .allSatisfy(after -> assertThat(after.words()).isNotEqualTo(finding.words()));
        });
  }

  @Test
  void almostEveryMatchOfALineHasWordsThatCarryIt() {
    assertThat(findings().filter(finding -> !finding.words().isEmpty()).count())
        .isGreaterThan(findings().count() * 9 / 10);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void wordsStandInTheirQuotationInOrderAndSaySomething(SourceDocument document) {
    assertThat(findings(document, engine.report(document)))
        .isNotEmpty()
        .allSatisfy(ExplanationTest::assertSound);
  }

  private static void assertSound(Finding finding) {
    int at = finding.evidence().start();
    assertThat(finding.words()).hasSizeLessThanOrEqualTo(5);
    for (var word : finding.evidence().words()) {
      assertThat(word.start()).isGreaterThanOrEqualTo(at);
      at = word.end();
    }
    assertThat(at).isLessThanOrEqualTo(finding.evidence().end());
    assertThat(finding.words())
        .allMatch(word -> word.matches("(?s)[\\p{L}\\p{N}](.*[\\p{L}\\p{N}])?"))
        .noneMatch(StopWords::contains);
  }

  @Test
  void aLevelSuffersFromTheLossOfItsCuesMoreThanFromThatOfAsManyOtherLines() {
    var random = new Random(1);
    var own = new ArrayList<Double>();
    var other = new ArrayList<Double>();
    examples()
        .forEach(document -> {
          var report = engine.report(document);
          var cues = cues(report).stream().map(cue -> new Span(cue.start(), cue.end())).toList();
          var others = new ArrayList<>(lines(report).filter(line -> !cues.contains(line)).toList());
          Collections.shuffle(others, random);
          own.add(levelFall(document, report, cues));
          other.add(levelFall(document, report, others.subList(0, cues.size())));
        });

    assertThat(mean(own)).isPositive().isGreaterThan(2 * mean(other));
  }

  private static List<Quote> cues(Report report) {
    return report.level() == null ? List.of() : report.level().because();
  }

  /// The lines that are evidence for something.
  private static Stream<Span> lines(Report report) {
    return report.segments().stream()
        .filter(segment -> !segment.matches().isEmpty())
        .map(segment -> new Span(segment.start(), segment.end()));
  }

  /// How much the log-odds of the level fall without some lines.
  private static double levelFall(
      SourceDocument document, Report report, Collection<Span> removed) {
    int rank = engine.framework().level(key(report)).orElseThrow().rank();
    return logit(document, rank) - logit(without(document, removed), rank);
  }

  private static String key(Report report) {
    return report.level() == null ? "" : report.level().key();
  }

  private static double logit(SourceDocument document, int rank) {
    double p = engine.read(document, engine.segments(document)).level().probability(rank);
    return Math.log(p / (1 - p));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void aLevelHasAtMostThreeCuesEachQuotedAsItStands(SourceDocument document) {
    assertThat(cues(engine.report(document)))
        .hasSizeLessThanOrEqualTo(3)
        .doesNotHaveDuplicates()
        .allSatisfy(cue ->
            assertThat(cue.quote()).isEqualTo(document.text().substring(cue.start(), cue.end())));
  }

  @Test
  void aLevelThatThePersonCorrectedIsExplainedByTheTextToo() {
    var document = document(Kind.CV, TestEngine.example("cv-technician"));
    var word = StatementId.parse("25-4031.00/advanced/1");
    var corrections = new Corrections(Map.of(word, Corrections.Verdict.SHOWN));

    assertThat(cues(engine.report(document, corrections))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A quiet day at the lake, with bread and cheese."})
  void aTextWithoutEvidenceExplainsNothing(String text) {
    assertExplainsNothing(document(Kind.SELF, text));
  }

  @Test
  void workOfAnotherOccupationExplainsNothing() {
    assertExplainsNothing(document(Kind.CV, TestEngine.example("cv-nurse")));
  }

  private static void assertExplainsNothing(SourceDocument document) {
    var report = engine.report(document);

    assertThat(report.level()).isNull();
    assertThat(report.statements()).flatExtracting(StatementEntry::evidence).isEmpty();
  }

  @Test
  void theSameTextIsExplainedInTheSameBytesByAnotherEngine() {
    assertThat(examples())
        .allSatisfy(document ->
            assertThat(JsonRenderer.compact().bytes(engine.report(document)))
                .isEqualTo(JsonRenderer.compact().bytes(TestEngine.get().report(document))));
  }

  @Test
  void anEncoderThatDoesNotTellLeavesOnlyTheWordsOut() {
    var document = document(Kind.CV, TestEngine.example("cv-technician"));
    try (var silent =
        Nextrung.open(HOME, Nextrung.DEFAULT_FRAMEWORK, Progress.SILENT, Silent::new)) {
      var report = silent.report(document);

      assertThat(findings(document, report)).isNotEmpty().allMatch(one -> one.words().isEmpty());
      assertThat(cues(report)).isEqualTo(cues(engine.report(document)));
    }
  }

  /// Gives vectors, and does not say what they are made of.
  private record Silent(Encoder encoder) implements Encoder {
    @Override
    public Encoding encode(String text) {
      return encoder.encode(text);
    }

    @Override
    public List<String> claims() {
      return encoder.claims();
    }

    @Override
    public int dimension() {
      return encoder.dimension();
    }

    @Override
    public String fingerprint() {
      return encoder.fingerprint();
    }

    @Override
    public void close() {
      encoder.close();
    }
  }

  @Test
  void aFrameworkReadWithoutModelsOfItsOwnExplainsItsLevelAlone() {
    var text =
        """
        WORK EXPERIENCE
        Line cook, Harbour Grill
        - Stocked and arranged the grill section with all its mise en place before service
        - Cooked meat, fish and vegetables to order on grill and sauté, judging doneness by touch
        - Made base stocks and sauces from recipe, seasoning them myself
        """;
    try (var cooks = Nextrung.open(HOME, "example-35-2014.00", Progress.SILENT)) {
      var document = document(Kind.CV, text);
      var report = cooks.report(document);

      assertThat(findings(document, report)).isNotEmpty().allMatch(one -> one.words().isEmpty());
      assertThat(cues(report)).extracting(Quote::quote).isNotEmpty().allMatch(text::contains);
    }
  }

  /// Pieces of the examples, shuffled, with what upsets a careless reader of words between them.
  @Test
  void textsOfAllSortsAreExplainedSoundly() {
    var odd =
        List.of(
            "\u00A0",
            "\u2003",
            "\u200B",
            "\u000B",
            "\u001C",
            "\uD83D",
            "😀",
            "é\u0301",
            "—",
            "“",
            "x".repeat(300),
            "\t",
            "\r\n",
            "\n- ",
            "İ",
            "ﬁnes",
            "[CLS]",
            "書架",
            "ΟΔΟΣ ",
            "'s",
            "&c.");
    var words = examples().flatMap(example -> Stream.of(example.text().split(" ", -1))).toList();
    var random = new Random(7);
    int explained = 0;
    for (int i = 0; i < TEXTS; i++) {
      var text = new StringBuilder();
      int length = 5 + random.nextInt(120);
      int from = random.nextInt(words.size() - length);
      for (var word : words.subList(from, from + length)) {
        boolean plain = random.nextInt(5) > 0;
        text.append(word).append(plain ? " " : odd.get(random.nextInt(odd.size())));
      }
      var document = document(Kind.values()[i % Kind.values().length], text.toString());
      var report = engine.report(document);
      var findings = findings(document, report).toList();
      assertThat(findings).allSatisfy(ExplanationTest::assertSound);
      assertThat(cues(report)).allSatisfy(cue -> assertThat(document.text()).contains(cue.quote()));
      explained += findings.size();
    }
    assertThat(explained).isGreaterThan(TEXTS);
  }
}
