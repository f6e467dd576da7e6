package nextrung.advise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import nextrung.Nextrung;
import nextrung.Report.StatementEntry;
import nextrung.TestEngine;
import nextrung.framework.StatementId;
import nextrung.profile.Corrections.Verdict;
import nextrung.profile.StatementStatus;
import nextrung.render.Format;
import nextrung.render.Paper;
import nextrung.render.ProgressRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What progress makes of a person's own word, of the same words set otherwise, and of targets that
/// are gone.
final class ProgressReaderTest {
  private static final Nextrung ENGINE = TestEngine.get();
  private static final String CV = Plans.CV;
  private static final StatementId FAR = Plans.id("advanced/2");
  private static final StatementId SHOWN = shown();

  private static StatementId shown() {
    return Plans.report(CV, Map.of()).statements().stream()
        .filter(entry -> entry.status() == StatementStatus.SHOWN)
        .map(StatementEntry::id)
        .findFirst()
        .orElseThrow();
  }

  private static PlanFile plain() {
    return PlanFile.of(Plans.report(CV, Map.of()), ENGINE.framework());
  }

  private static Progress progress(PlanFile earlier, PlanFile later) {
    return new ProgressReader(ENGINE.framework()).read(earlier, later);
  }

  @Test
  void theSameTextIsNeitherGainNorLossForWhatWasOnlySaid() {
    var earlier = Plans.plan(CV, Map.of(FAR, Verdict.SHOWN, SHOWN, Verdict.NOT_ME));
    var progress = progress(earlier, plain());

    assertThat(progress.gained()).isEmpty();
    assertThat(progress.lost()).isEmpty();
    assertThat(progress.saidOtherwise())
        .extracting(Progress.Said::statement)
        .containsExactlyInAnyOrder(FAR, SHOWN);
  }

  @Test
  void aLineThatIsStillThereIsNotLostBecauseThePersonRejectsIt() {
    var progress = progress(plain(), Plans.plan(CV, Map.of(SHOWN, Verdict.NOT_ME)));

    assertThat(progress.lost()).isEmpty();
    assertThat(progress.saidOtherwise())
        .singleElement()
        .satisfies(said ->
            assertThat(said.how())
                .isEqualTo("The earlier text shows it; it is self-reported as not theirs now."));
  }

  @Test
  void whatCountsByThePersonsWordAloneIsNotGained() {
    var progress = progress(plain(), Plans.plan(CV, Map.of(FAR, Verdict.SHOWN)));

    assertThat(progress.gained()).isEmpty();
    assertThat(progress.selfReported()).extracting(Progress.Entry::statement).containsExactly(FAR);
  }

  @ParameterizedTest
  @ValueSource(strings = {"•", "✓", "»", "→", "■", "o", "1."})
  void anotherBulletOrDashIsNoNewEvidence(String bullet) {
    var later = CV.replaceAll("(?m)^- ", bullet + " ").replace("–", "-");
    assertThat(later).isNotEqualTo(CV);
    var progress =
        progress(plain(), PlanFile.of(Plans.report(later, Map.of()), ENGINE.framework()));

    assertThat(progress.evidence()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"TEXT", "JSON", "HTML", "CSV"})
  void everyTargetIsListedWithItsNoteAlsoWhereItsStatementIsGone(Format format) throws IOException {
    var open = target("advanced/2", "Ask the board");
    var gone = target("emerging/99", "Learn the cards");
    var json =
        Plans.json(CV, true, Map.of(), open, gone)
            .replaceFirst(
                "\"statements\":\\[\\{",
                "\"statements\":[{\"id\":\"25-4031.00/emerging/99\",\"text\":\"Microfiche zx\"},{");
    var progress = progress(PlanFile.read(json, "plan.json"), plain());
    var bytes = new ProgressRenderer(progress, null).bytes(format, Paper.A4);

    assertThat(progress.goneTargets()).hasSize(1);
    assertThat(new String(bytes, StandardCharsets.UTF_8))
        .contains("Ask the board", "Learn the cards", "2027-01-01", "Microfiche zx");
  }

  @Test
  void theTableSaysWhatChangedInTheFrameworkAndWhatCannotBeTold() throws IOException {
    var json =
        Plans.json(CV, false, Map.of())
            .replaceAll(",\"words\":\\[[^\\]]*\\]", "")
            .replaceAll("\"evidence\":\\[[^\\]]*\\]", "\"evidence\":[]")
            .replaceFirst(
                "\"statements\":\\[\\{",
                "\"statements\":[{\"id\":\"25-4031.00/emerging/99\",\"text\":\"Microfiche zx\"},{");
    var progress = progress(PlanFile.read(json, "plan.json"), plain());
    var table = new ProgressRenderer(progress, null).bytes(Format.CSV, Paper.A4);

    assertThat(new String(table, StandardCharsets.UTF_8))
        .contains("change,25-4031.00/emerging/99,,Microfiche zx,")
        .contains("remark,,,,,,\"The earlier one holds no quotations");
  }

  private static String target(String place, String note) {
    return "{\"statement\":\"25-4031.00/%s\",\"note\":\"%s\",\"by\":\"2027-01-01\"}"
        .formatted(place, note);
  }
}
