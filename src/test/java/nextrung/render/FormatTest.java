package nextrung.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FormatTest {
  @ParameterizedTest
  @EnumSource(Format.class)
  void everyFormatIsFoundByItsWordAndByItsMediaType(Format format) {
    assertThat(Format.of(format.key())).isEqualTo(format);
    assertThat(Format.ofMediaType(format.mediaType() + "; charset=utf-8")).contains(format);
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void theSameReportGivesTheSameBytes(Format format) {
    assertThat(format.renderer(SampleReport.CONTEXT).bytes(SampleReport.cv()))
        .isEqualTo(format.renderer(SampleReport.CONTEXT).bytes(SampleReport.cv()));
  }

  @Test
  void anUnknownWordIsAnsweredWithTheKnownOnes() {
    assertThatThrownBy(() -> Format.of("docx"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("\"docx\" is no format of a report; use text, json, md, html");
  }

  @Test
  void anUnknownMediaTypeIsNoFormat() {
    assertThat(Format.ofMediaType("image/png")).isEmpty();
  }
}
