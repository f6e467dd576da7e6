package nextrung.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import nextrung.Report;
import nextrung.Report.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class MarkdownRendererTest {
  private static final MarkdownRenderer MARKDOWN = new MarkdownRenderer(SampleReport.CONTEXT);

  @Test
  void cvReadsAsExpected() throws IOException {
    Golden.assertSame("sample-cv.md", MARKDOWN.bytes(SampleReport.cv()));
  }

  @Test
  void wordsOfTheDocumentMakeNoMarkup() {
    assertThat(MARKDOWN.text(SampleReport.cv()))
        .contains("\\[patient\\](javascript:alert(1))")
        .contains("\\<b\\>the next book\\</b\\>")
        .doesNotContain("<b>", "[patient]");
  }

  @Test
  void wordsOfTheDocumentMakeNoLinkWithoutBracketsEither() {
    var advice = "See https://a.example or www.b.example, ask @octocat or me@c.example.";

    assertThat(MARKDOWN.text(SampleReport.not(Status.EMPTY, advice)))
        .contains("https\\://a.example", "www\\.b.example")
        .contains("@<!-- -->octocat", "me@<!-- -->c.example")
        .doesNotContain("https://", "www.", "@octocat", "@c.");
  }

  @Test
  void theWordsThatCarriedAMatchAreBold() {
    assertThat(MARKDOWN.text(SampleReport.cv()))
        .contains("**Copy-cataloged** 40 items a week with **Dewey**, print and DVDs")
        .contains("them **\\<b\\>**the next **book**\\</b\\>");
  }

  @Test
  void theDateIsThatOfTheCaller() {
    var dated = SampleReport.CONTEXT.withDate(LocalDate.of(2026, 11, 23));
    assertThat(new MarkdownRenderer(dated).text(SampleReport.cv())).contains("2026-11-23");
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void everyTextCarriesAttributionAndNotice(Status status) {
    var report = status == Status.OK ? SampleReport.cv() : SampleReport.not(status, null);
    assertThat(MARKDOWN.text(report).replace("\\", ""))
        .contains(SampleReport.FRAMEWORK.attribution())
        .contains(Report.NOTICE);
  }
}
