package nextrung.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StatementIdTest {
  @Test
  void anIdReadsWhatItWrites() {
    var id = new StatementId("25-4031.00", "developing", 4);

    assertThat(id).hasToString("25-4031.00/developing/4");
    assertThat(StatementId.parse("25-4031.00/developing/4")).isEqualTo(id);
    assertThat(StatementId.find("25-4031.00/developing/4")).contains(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "a/b", "a/b/0", "a/b/-1", "a/b/01", "a/b/c", "a/b/1/2", "/b/1"})
  void otherShapesAreRefused(String text) {
    assertThatThrownBy(() -> StatementId.parse(text)).isInstanceOf(IllegalArgumentException.class);
    assertThat(StatementId.find(text)).isEmpty();
  }

  @Test
  void positionsOrderAsNumbers() {
    assertThat(StatementId.parse("s/l/10")).isGreaterThan(StatementId.parse("s/l/9"));
  }

  @Test
  void aFrameworkNamesTheStatementThatItHasNot() {
    var framework = SampleFrameworks.bakery();

    assertThatThrownBy(() -> framework.statement(StatementId.parse("51-3011.00/baker/4")))
        .hasMessage("framework 51-3011.00 has no statement 51-3011.00/baker/4");
  }
}
