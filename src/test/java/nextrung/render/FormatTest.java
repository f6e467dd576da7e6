package nextrung.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nextrung.framework.StatementId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FormatTest {
  @ParameterizedTest
  @EnumSource(Format.class)
  void everyFormatIsFoundByItsWord(Format format) {
    assertThat(Format.of(format.key())).isEqualTo(format);
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void theSameReportGivesTheSameBytes(Format format) {
    assertThat(format.renderer(SampleReport.CONTEXT).bytes(SampleReport.cv()))
        .isEqualTo(format.renderer(SampleReport.CONTEXT).bytes(SampleReport.cv()));
  }

  @ParameterizedTest
  @EnumSource(value = Format.class, names = "PDF", mode = EnumSource.Mode.EXCLUDE)
  void whatAPersonSaysOverTheTextIsMarkedSo(Format format) {
    var bytes = format.renderer(SampleReport.CONTEXT).bytes(SampleReport.corrected());
    assertThat(new String(bytes, UTF_8).replaceAll("[-_]", "").replaceAll("\\s+", " "))
        .containsIgnoringCase("selfreported")
        .contains(
            SampleReport.FRAMEWORK.statement(StatementId.parse("25-4031.00/advanced/1")).name());
    assertThat(new String(format.renderer(SampleReport.CONTEXT).bytes(SampleReport.cv()), UTF_8))
        .doesNotContainIgnoringCase("self-reported", "selfReported");
  }

  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      names = {"TEXT", "JSON", "MD", "HTML"})
  void whatThereIsToKnowOfAFileIsSaid(Format format) {
    var bytes = format.renderer(SampleReport.CONTEXT).bytes(SampleReport.warned("Look twice."));
    assertThat(new String(bytes, UTF_8)).contains("Look twice.");
  }

  @Test
  void anUnknownWordIsAnsweredWithTheKnownOnes() {
    assertThatThrownBy(() -> Format.of("docx"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("\"docx\" is no format of a report; use text, json, md, html");
  }

  @Test
  void textNamesItsCharacterSet() {
    assertThat(Format.MD.contentType()).isEqualTo("text/markdown; charset=utf-8");
    assertThat(Format.PDF.contentType()).isEqualTo("application/pdf");
  }
}
