package nextrung.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import nextrung.Report;
import nextrung.Report.Status;
import nextrung.framework.Framework;
import nextrung.framework.Ladder;
import nextrung.framework.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TextRendererTest {
  private static final String ESCAPE = "\u001b";
  private static final TextRenderer PLAIN = new TextRenderer(SampleReport.CONTEXT);
  private static final TextRenderer COLOUR =
      new TextRenderer(SampleReport.CONTEXT.withColour(true));

  @Test
  void cvReadsAsExpected() throws IOException {
    Golden.assertSame("sample-cv.txt", PLAIN.bytes(SampleReport.cv()));
  }

  @Test
  void postingReadsAsExpected() throws IOException {
    Golden.assertSame("sample-posting.txt", PLAIN.bytes(SampleReport.posting()));
  }

  @Test
  void colourIsOnlyWhatIsAddedToTheSameText() {
    var coloured = COLOUR.text(SampleReport.cv());
    assertThat(coloured).contains(ESCAPE);
    assertThat(coloured.replaceAll(ESCAPE + "\\[[0-9;]*m", ""))
        .isEqualToNormalizingWhitespace(PLAIN.text(SampleReport.cv()));
  }

  @Test
  void noCodeOfTheDocumentReachesTheTerminal() {
    assertThat(PLAIN.text(SampleReport.cv())).doesNotContain(ESCAPE, "\u202e", "\t");
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void noLineIsWiderThanTheTerminal(Status status) {
    var report = status == Status.OK ? SampleReport.posting() : SampleReport.not(status, null);
    assertThat(PLAIN.text(report).lines())
        .allMatch(line -> Columns.width(line) <= TextRenderer.WIDTH);
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void everyTextCarriesAttributionAndNotice(Status status) {
    var report = status == Status.OK ? SampleReport.cv() : SampleReport.not(status, null);
    assertThat(PLAIN.text(report))
        .contains(SampleReport.FRAMEWORK.attribution())
        .contains(Report.NOTICE);
  }

  @Test
  void aTextWithoutReadingSaysWhatToDoAndNothingElse() throws IOException {
    var report = SampleReport.not(Status.OFF_TOPIC, "Add what you did at the desk.");
    Golden.assertSame("sample-off-topic.txt", PLAIN.bytes(report));
  }

  @Test
  void aReportOfAnotherFrameworkIsRefusedByName() {
    var levels = SampleReport.FRAMEWORK.levels();
    var other = new Framework("11-1111.00", "Other", "v1", "Nobody", levels);
    var renderer = new TextRenderer(RenderContext.of(other, SampleReport.LADDER));
    assertThatThrownBy(() -> renderer.text(SampleReport.cv()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "report sample-cv is about framework 25-4031.00 and cannot be rendered with framework"
                + " 11-1111.00");
  }

  @Test
  void noStepRepeatsWhatAnEarlierOneQuotedWhereItHasWordsOfItsOwn() {
    assertThat(PLAIN.text(SampleReport.cv())).containsOnlyOnce("“Copy-cataloged 40 items");
  }

  @Test
  void aPostingIsToldNoNextSteps() {
    assertThat(PLAIN.text(SampleReport.posting())).doesNotContain("ext steps");
  }

  @ParameterizedTest
  @ValueSource(strings = {"txt", "md", "html"})
  void whereNoLevelIsLeftNobodyIsToldThatNothingIsMissing(String format) {
    var cv = SampleReport.cv();
    var none =
        new Report(
            Report.VERSION,
            cv.id(),
            cv.engine(),
            cv.framework(),
            cv.document(),
            null,
            cv.strands(),
            cv.segments(),
            cv.statements(),
            cv.targets(),
            cv.notice());
    var renderer =
        switch (format) {
          case "txt" -> PLAIN;
          case "md" -> new MarkdownRenderer(SampleReport.CONTEXT);
          default -> new HtmlRenderer(SampleReport.CONTEXT);
        };

    assertThat(renderer.text(cv)).contains("Gaps up to");
    assertThat(renderer.text(none)).doesNotContain("Gaps up to", "every statement up to");
  }

  @Test
  void signsThatFindNoRoomAreCounted() {
    var framework = SampleReport.FRAMEWORK;
    var all = framework.statements().stream().map(Statement::id).toList();
    var strand = new Ladder.Strand("all", "All", all);
    var ladder = new Ladder(framework.soc(), framework.version(), true, List.of(strand), List.of());
    var renderer = new TextRenderer(RenderContext.of(framework, ladder));
    var text = renderer.text(SampleReport.cv());

    assertThat(text.lines()).allMatch(line -> Columns.width(line) <= TextRenderer.WIDTH);
    assertThat(text).contains(" +5");
  }

  @Test
  void longWordsAreCutAndWideCharactersCountTwice() {
    assertThat(Columns.wrap("abcdefgh 漢字漢字", 5)).isEqualTo(List.of("abcde", "fgh", "漢字", "漢字"));
    assertThat(Columns.clip("漢字漢字", 5)).isEqualTo("漢字…");
  }
}
