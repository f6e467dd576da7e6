package nextrung.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SpanTest {
  @ParameterizedTest
  @CsvSource({"2, 6, 4", "0, 3, 1", "5, 9, 1", "6, 9, 0", "0, 2, 0", "3, 4, 1", "0, 9, 4"})
  void overlapCountsWhatBothCover(int start, int end, int shared) {
    assertThat(new Span(2, 6).overlap(new Span(start, end))).isEqualTo(shared);
    assertThat(new Span(start, end).overlap(new Span(2, 6))).isEqualTo(shared);
  }

  @ParameterizedTest
  @CsvSource({"-1, 3", "2, 2", "3, 2"})
  void aSpanCoversSomething(int start, int end) {
    assertThatThrownBy(() -> new Span(start, end)).hasMessage("no span from %d to %d", start, end);
  }
}
