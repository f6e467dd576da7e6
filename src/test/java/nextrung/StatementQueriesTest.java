package nextrung;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nextrung.framework.StatementId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Looking for statements with the real encoder.
final class StatementQueriesTest {
  @ParameterizedTest
  @ValueSource(strings = {"asdf qwerty", "12345", "zzz", "!?", "milking cows", "dental fillings"})
  void aQueryAboutNothingOfTheFrameworkFindsNothing(String query) {
    assertThat(found(query, Optional.empty())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "signing people up for a card, emerging/4",
    "partners in the neighbourhood, advanced/6",
    "being friendly to the public, emerging/10",
  })
  void aStatementIsFoundByWhatItMeans(String query, String wanted) {
    assertThat(found(query, Optional.empty())).contains(StatementId.parse("25-4031.00/" + wanted));
  }

  @Test
  void aLevelHasItsOwnNearestStatements() {
    var everywhere = found("borrowing from other libraries", Optional.empty());
    var level = found("borrowing from other libraries", Optional.of("proficient"));
    assertThat(everywhere).extracting(StatementId::level).contains("developing");
    assertThat(level).isNotEmpty().extracting(StatementId::level).containsOnly("proficient");
  }

  @Test
  void aBlankQueryListsALevelInItsOrder() {
    assertThat(found(" ", Optional.of("advanced")))
        .extracting(StatementId::position)
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
  }

  private static List<StatementId> found(String query, Optional<String> level) {
    return TestEngine.get().search(query, level).stream().map(hit -> hit.statement().id()).toList();
  }
}
