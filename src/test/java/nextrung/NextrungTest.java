package nextrung;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nextrung.document.CorpusDocuments;
import nextrung.document.Kind;
import nextrung.document.Trouble;
import nextrung.extract.Extraction;
import nextrung.extract.FileType;
import nextrung.framework.StatementId;
import nextrung.match.Claim;
import nextrung.match.Match;
import nextrung.profile.StatementStatus;
import nextrung.render.JsonRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NextrungTest {
  @ParameterizedTest
  @CsvSource({"cv-page, emerging", "cv-technician, developing", "cv-cataloger, proficient"})
  void anExampleStandsAtItsLevel(String name, String level) {
    var report = TestEngine.report(TestEngine.example(name));

    assertThat(report.document().status()).isEqualTo(Report.Status.OK);
    assertThat(report.level()).isNotNull().extracting("key").isEqualTo(level);
    assertThat(TestEngine.shown(report)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cv-page",
        "cv-technician",
        "cv-cataloger",
        "cv-head-of-access",
        "self-description"
      })
  void targetsAreFewAndNewAndSayWhatIsMissing(String name) {
    var report = TestEngine.report(TestEngine.example(name));

    assertThat(report.targets()).isNotEmpty().hasSizeLessThanOrEqualTo(5);
    assertThat(report.targets())
        .extracting(Report.Target::statement)
        .doesNotHaveDuplicates()
        .doesNotContainAnyElementsOf(TestEngine.shown(report));
    assertThat(report.targets())
        .allSatisfy(target -> assertThat(target.reason()).isNotBlank())
        .allSatisfy(target -> assertThat(target.missing()).isNotBlank());
  }

  @Test
  void whatATextSpeaksOfIsNotCalledUnspokenOf() {
    int unspoken = 0;
    for (var labelled : CorpusDocuments.all().subList(0, 40)) {
      var report = TestEngine.get().report(labelled.document());
      var spokenOf =
          report.segments().stream()
              .flatMap(segment -> segment.matches().stream())
              .map(Match::statement)
              .toList();
      var silent =
          report.targets().stream()
              .filter(target -> target.reason().contains("does not speak of it"))
              .map(Report.Target::statement)
              .toList();
      assertThat(silent).allSatisfy(id -> assertThat(spokenOf).doesNotContain(id));
      unspoken += silent.size();
    }
    assertThat(unspoken).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I have not done any cataloging. I do not process interlibrary loans. I have never shelved"
            + " books in a library. I never worked at the circulation desk.",
        "Library"
      })
  void aTextThatShowsNothingHasNoLevel(String text) {
    var report = TestEngine.report(text);

    assertThat(TestEngine.shown(report)).isEmpty();
    assertThat(report.level()).isNull();
  }

  @Test
  void aPostingHasNoTargets() {
    var report = TestEngine.report(TestEngine.example("posting-library-assistant"));

    assertThat(report.document().kind()).isEqualTo(Kind.POSTING);
    assertThat(report.targets()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("nextrung.TestEngine#examples")
  void everyQuoteIsTheTextAtItsOffsets(String name) {
    var text = TestEngine.example(name);

    assertThat(TestEngine.report(text).statements())
        .hasSize(40)
        .flatExtracting(Report.StatementEntry::evidence)
        .allSatisfy(
            one -> assertThat(one.quote()).isEqualTo(text.substring(one.start(), one.end())));
  }

  @ParameterizedTest
  @MethodSource("nextrung.TestEngine#examples")
  void theFirstLookKnowsTheRelevanceOfTheReadingThatItOffers(String name) {
    var engine = TestEngine.get();
    var document = engine.document("test", Optional.empty(), TestEngine.example(name));
    var segments = engine.segments(document);
    var reading = engine.read(document, segments);

    var look = engine.look(document, segments);

    assertThat(look.relevance()).isEqualTo(reading.level().relevance());
    assertThat(look.reading().readings()).isEqualTo(reading.readings());
  }

  @Test
  void workOfAnotherOccupationIsOffTopicAndShowsNothing() {
    var report = TestEngine.report(TestEngine.example("cv-nurse"));

    assertThat(report.document().status()).isEqualTo(Report.Status.OFF_TOPIC);
    assertThat(report.level()).isNull();
    assertThat(report.targets()).isEmpty();
    assertThat(TestEngine.shown(report)).isEmpty();
    assertThat(report.document().advice()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({
    "EMPTY, ''",
    "EMPTY, ' --- \n'",
    "UNREADABLE, 'PK\u0003\u0004\u0014\u0000\u0006\u0000\b\u0000'",
    "NOT_ENGLISH, 'Ich arbeite seit fünf Jahren in der Bibliothek und bin für die Ausleihe und"
        + " die Rückgabe der Medien zuständig.'"
  })
  void aTextThatCannotBeReadGivesAnAnswerThatSaysWhatToDo(Report.Status status, String text) {
    var report = TestEngine.report(text);

    assertThat(report.document().status()).isEqualTo(status);
    assertThat(report.document().advice()).isNotBlank();
    assertThat(report.level()).isNull();
    assertThat(report.targets()).isEmpty();
    assertThat(report.statements())
        .hasSize(40)
        .allMatch(statement -> statement.status() == StatementStatus.NOT_FOUND);
  }

  @ParameterizedTest
  @EnumSource(Trouble.class)
  void aFileThatCannotBeReadGivesItsStatusAndAnAdviceOfItsOwn(Trouble trouble) {
    var report = report(trouble);

    assertThat(report.document().status()).isEqualTo(Report.Status.of(trouble));
    assertThat(report.document().status().name()).isEqualTo(trouble.name());
    assertThat(report.document().advice()).isNotBlank();
    assertThat(EnumSet.complementOf(EnumSet.of(trouble)))
        .extracting(other -> report(other).document().advice())
        .doesNotContain(report.document().advice());
  }

  @Test
  void aWrongNameIsToldTogetherWithWhatTheFileIs() {
    var text = TestEngine.example("cv-technician");
    var picture = new Extraction.Failed(FileType.PICTURE, Trouble.UNSUPPORTED);

    var read = report(new Extraction.Misnamed("pdf", new Extraction.Text(FileType.DOCX, text)));
    var unread = report(new Extraction.Misnamed("pdf", picture));

    assertThat(read.document().status()).isEqualTo(Report.Status.OK);
    assertThat(read.document().warning()).contains(".pdf", "a Word document");
    assertThat(unread.document().status()).isEqualTo(Report.Status.MISNAMED);
    assertThat(unread.document().advice()).contains(".pdf", "a picture");
    assertThat(unread.document().warning()).isNull();
  }

  private static Report report(Trouble trouble) {
    return report(new Extraction.Failed(FileType.PDF, trouble));
  }

  private static Report report(Extraction file) {
    return TestEngine.get().report(TestEngine.get().document("test", Optional.empty(), file));
  }

  @Test
  void eightThreadsGiveTheBytesOfOne() throws Exception {
    var text = TestEngine.example("cv-technician");
    var alone = JsonRenderer.compact().bytes(TestEngine.report(text));
    Callable<byte[]> work = () -> JsonRenderer.compact().bytes(TestEngine.report(text));

    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var bytes : threads.invokeAll(Collections.nCopies(16, work))) {
        assertThat(bytes.get()).isEqualTo(alone);
      }
    }
  }

  @Test
  void whoAndWhereAPersonIsChangesNoShownStatement() {
    var text = TestEngine.example("cv-technician");
    var changes =
        Map.of(
            "Rosalie Tamm-Ferreira", "Mohammed Al-Rashid",
            "Larkspur Falls, Vermont", "East Orange, New Jersey",
            "Larkspur Falls Public Library", "Crown Heights Branch Library",
            "rosalie.tf@example.org", "m@example.com");
    var shown = TestEngine.shown(TestEngine.report(text));

    changes.forEach((from, to) -> {
      assertThat(text).contains(from);
      assertThat(TestEngine.shown(TestEngine.report(text.replace(from, to))))
          .as("%s for %s", to, from)
          .isEqualTo(shown);
    });
  }

  @Test
  void aClearDutyMoreRaisesItsStatement() {
    var id = StatementId.parse("25-4031.00/developing/8");
    var text = TestEngine.example("cv-page");
    var more =
        text.replace(
            "* Sort the carts",
            "* Process interlibrary loan requests from borrowing to return\n* Sort the carts");

    assertThat(more).isNotEqualTo(text);
    assertThat(probability(TestEngine.report(more), id))
        .isGreaterThan(probability(TestEngine.report(text), id));
  }

  private static double probability(Report report, StatementId id) {
    return report.statements().stream()
        .filter(statement -> statement.id().equals(id))
        .mapToDouble(Report.StatementEntry::probability)
        .sum();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HAS     | I check books in and out at the circulation desk every day.",
        "LACKS   | I have never done any original cataloging.",
        "WANTS   | I would love to learn interlibrary loan some day.",
        "OTHERS  | The librarians answer all reference questions, not me.",
        "STUDIED | I took a college course in cataloging and classification."
      })
  void aClearLineSaysWhoDoesIt(Claim claim, String line) {
    assertThat(TestEngine.report(Kind.SELF, line).segments())
        .singleElement()
        .extracting(Report.SegmentEntry::claim)
        .isEqualTo(claim);
  }
}
