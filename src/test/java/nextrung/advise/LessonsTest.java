package nextrung.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nextrung.Report;
import nextrung.Report.SegmentEntry;
import nextrung.TestEngine;
import nextrung.document.Kind;
import nextrung.document.Masking;
import nextrung.document.Section;
import nextrung.framework.StatementId;
import nextrung.index.Exemplar;
import nextrung.index.ExemplarFile;
import nextrung.index.Exemplars;
import nextrung.match.Claim;
import nextrung.match.Match;
import nextrung.profile.Corrections;
import nextrung.profile.Corrections.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LessonsTest {
  private static final String CV =
      """
      Zelda Canaryfield
      zelda@canary.example | +44 7700 900142

      EXPERIENCE
      Library Assistant, Town Library
      - Zelda sends out and receives interlibrary loans, see www.canary.example/ill
      - Check out books, renewals and holds at the desk
      """;

  private static final Masking MASKING = TestEngine.get().masking();

  @TempDir private Path folder = Path.of("");

  @Test
  void aCorrectionTeachesTheLineItIsAboutWithoutNamesAndContacts() {
    var engine = TestEngine.get();
    var report = engine.report(engine.document("z", Optional.of(Kind.CV), CV));
    var seen =
        report.segments().stream().flatMap(s -> s.matches().stream()).findFirst().orElseThrow();

    var wrong = lessons(report, Map.of(seen.statement(), Verdict.NOT_ME));
    var right = lessons(report, Map.of(seen.statement(), Verdict.SHOWN));

    assertThat(wrong).isNotEmpty();
    assertThat(wrong).noneMatch(each -> labels(each).contains(seen.statement()));
    assertThat(right).isNotEmpty();
    assertThat(right).allMatch(each -> labels(each).equals(List.of(seen.statement())));
    assertThat(right).allMatch(each -> each.claim().equals("has"));
    assertThat(ExemplarFile.write(right) + ExemplarFile.write(wrong))
        .doesNotContainIgnoringCase("zelda")
        .doesNotContainIgnoringCase("canary");
    assertThat(lessons(report, Map.of())).isEmpty();
  }

  private static List<Exemplar> lessons(Report report, Map<StatementId, Verdict> verdicts) {
    return Lessons.of(CV, report, new Corrections(verdicts), MASKING).lines();
  }

  private static List<StatementId> labels(Exemplar exemplar) {
    return exemplar.labels().stream().map(Exemplar.Label::statement).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "write to a.b+c@mail.example.org now | write to [contact] now",
        "call +1 (555) 010-9999 or ask       | call [contact] or ask",
        "see https://x.example/me?a=1        | see [contact]",
        "Ada Example ran 40 loans a week     | [name] [name] ran 40 loans a week",
        "shelved 1,200 books in 2021-2023    | shelved 1,200 books in 2021-2023",
        "ring the desk at ext. 4471          | ring the desk at [contact]",
        "mail to 12 Elm Street, Troy, NY 12180 | mail to [contact]",
        "3 years in this place               | 3 years in this place"
      })
  void contactsAndTheNameAtTheHeadAreTakenOut(String line, String expected) {
    assertThat(new Redaction("Ada Example\nLibrary page\n", MASKING).apply(line))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Maria van der Berg                    | Maria van der Berg and Berg's team | [name] [name]"
            + " and [name]'s team",
        "MARIA LOPEZ, MLIS                     | Maria Lopez shelves | [name] [name] shelves",
        "maria lopez                           | Maria shelves for Ms Lopez | [name] shelves for Ms"
            + " [name]",
        "Name: Maria Lopez                     | Maria Lopez shelves | [name] [name] shelves",
        "`Maria Lopez | Library Technician`    | Lopez, library technician | [name], library"
            + " technician",
        "Maria Lopez Library Technician        | Maria, library technician | [name], library"
            + " technician",
        "Lopez, Maria                          | Maria Lopez shelves | [name] [name] shelves",
        "Resume of Maria Lopez                 | Maria Lopez shelves | [name] [name] shelves",
        "i work at a library                   | I work at a library | I work at a library",
        "Circulation Supervisor                | circulation desk | circulation desk"
      })
  void theNameIsFoundInTheFormsInWhichItIsWritten(String head, String line, String expected) {
    var redaction = new Redaction(head + "\n\nExperience\n", MASKING);

    assertThat(redaction.apply(line)).isEqualTo(expected);
  }

  @Test
  void anAddressAboveTheFirstHeadingIsTakenOut() {
    var redaction = new Redaction("Ada Example\n", MASKING);

    assertThat(redaction.applyAtHead("12 elm street, Troy NY 12180")).doesNotContain("elm street");
  }

  private static final StatementId LOANS = StatementId.parse("25-4031.00/developing/8");
  private static final StatementId DESK = StatementId.parse("25-4031.00/developing/1");

  /// A line that was taken for two statements, with a claim.
  private static Lessons taught(Claim claim, Map<StatementId, Verdict> verdicts) {
    var text = "Send loans at the desk";
    var matches = List.of(new Match(LOANS, 0.9, 0.8), new Match(DESK, 0.6, 0.1));
    var segment = new SegmentEntry(0, text.length(), Section.EXPERIENCE, claim, 1, matches);
    var read = TestEngine.get().report(TestEngine.get().document("t", Optional.of(Kind.CV), text));
    var report =
        new Report(
            read.report(),
            read.id(),
            read.engine(),
            read.framework(),
            read.document(),
            read.level(),
            read.strands(),
            List.of(segment),
            read.statements(),
            read.targets(),
            read.notice());
    return Lessons.of(text, report, new Corrections(verdicts), MASKING);
  }

  @Test
  void aConfirmationTeachesTheConfirmedStatementAlone() {
    assertThat(taught(Claim.HAS, Map.of(DESK, Verdict.SHOWN)).lines())
        .singleElement()
        .satisfies(each -> assertThat(labels(each)).containsExactly(DESK));
  }

  @Test
  void aWishStaysAWish() {
    assertThat(taught(Claim.WANTS, Map.of(DESK, Verdict.SHOWN)).lines())
        .extracting(Exemplar::claim)
        .containsExactly("wants");
  }

  @Test
  void aRejectionTakesOneLabelAway() {
    assertThat(taught(Claim.HAS, Map.of(LOANS, Verdict.NOT_ME)).lines())
        .containsExactly(
            new Exemplar(
                "Send loans at the desk", Kind.CV, "has", List.of(new Exemplar.Label(DESK, 1))));
    assertThat(taught(Claim.HAS, Map.of(LOANS, Verdict.NOT_ME, DESK, Verdict.NOT_ME)).lines())
        .containsExactly(new Exemplar("Send loans at the desk", Kind.CV, "none", List.of()));
  }

  @Test
  void aCorrectionThatNoLineIsAboutIsNamed() {
    var far = StatementId.parse("25-4031.00/advanced/2");
    var lessons = taught(Claim.HAS, Map.of(far, Verdict.SHOWN));

    assertThat(lessons.lines()).isEmpty();
    assertThat(lessons.silent()).containsExactly(far);
  }

  @Test
  void exemplarsAreTakenInOnceAndOnlyWhole() throws IOException {
    var framework = TestEngine.get().framework();
    var line =
        "{\"text\":\"Sent"
            + " loans\",\"kind\":\"cv\",\"claim\":\"has\",\"labels\":[{\"s\":\"25-4031.00/developing/8\",\"g\":2}]}\n";
    var file = Files.writeString(folder.resolve("new.jsonl"), line);
    var own = folder.resolve("own");

    assertThat(ExemplarFile.takeIn(file, own, framework)).isEqualTo(1);
    assertThat(ExemplarFile.takeIn(file, own, framework)).isZero();
    assertThat(new Exemplars(own, framework).read()).hasSize(1);

    var broken = Files.writeString(folder.resolve("broken.jsonl"), line + "{\"text\":1\n");
    assertThatThrownBy(() -> ExemplarFile.takeIn(broken, own, framework))
        .hasMessageContaining("[broken.jsonl:2] is no exemplar");
    assertThat(new Exemplars(own, framework).read()).hasSize(1);
  }
}
