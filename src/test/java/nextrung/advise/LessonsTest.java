package nextrung.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nextrung.TestEngine;
import nextrung.document.Kind;
import nextrung.framework.StatementId;
import nextrung.index.Exemplar;
import nextrung.index.ExemplarFile;
import nextrung.index.Exemplars;
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
    assertThat(right).anyMatch(each -> labels(each).contains(seen.statement()));
    assertThat(right).allMatch(each -> each.claim().equals("has"));
    assertThat(ExemplarFile.write(right) + ExemplarFile.write(wrong))
        .doesNotContainIgnoringCase("zelda")
        .doesNotContainIgnoringCase("canary");
    assertThat(lessons(report, Map.of())).isEmpty();
  }

  private static List<Exemplar> lessons(
      nextrung.Report report, Map<StatementId, Verdict> verdicts) {
    return Lessons.of(CV, report, new Corrections(verdicts));
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
        "shelved 1,200 books in 2021-2023    | shelved 1,200 books in 2021-2023"
      })
  void contactsAndTheNameAtTheHeadAreTakenOut(String line, String expected) {
    assertThat(new Redaction("Ada Example\nLibrary page\n").apply(line)).isEqualTo(expected);
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
