package nextrung.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import nextrung.Home;
import nextrung.framework.FrameworkReader;
import nextrung.framework.LadderReader;
import nextrung.framework.Statement;
import nextrung.framework.StatementId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MissingTest {
  private static final Home HOME = new Home(Path.of(""));
  private static final Missing MISSING = new Missing(MissingTest::stems);

  /// The beginnings of the longer words.
  private static Set<String> stems(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\P{L}+", -1))
        .filter(word -> word.length() > 3)
        .map(word -> word.substring(0, Math.min(6, word.length())))
        .collect(Collectors.toSet());
  }

  private static Statement statement(String performance) {
    return new Statement(new StatementId("x", "y", 1), 1, "Name", performance);
  }

  private static String missing(String target, String other) {
    return MISSING.words(statement(target), List.of(statement(other)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "shelve books, sorting old maps by size. | shelve books. | sorting old maps by size",
        "shelve books using wooden ladders. | shelve books. | using wooden ladders",
        "explain borrowing, copyright, and privacy rules to readers. | greet readers. |"
            + " explain borrowing, copyright, and privacy rules to readers",
        "apply Library of Congress schedules, ensuring order. | ensuring order in the library. |"
            + " apply Library of Congress schedules",
        "repair torn bindings in the main library. | tidy the main library. | repair torn bindings",
        "repair torn bindings; tidy shelves; weigh parcels. | tidy shelves. |"
            + " repair torn bindings; weigh parcels",
        "direct processing, weeding, and moving projects. | process things. |"
            + " direct processing, weeding, and moving projects",
        "shelve books. | shelve books and maps. | ''"
      })
  void whatIsNewIsSaidInWholePhrases(String target, String other, String expected) {
    assertThat(missing(target, other)).isEqualTo(expected);
  }

  @Test
  void withoutOthersAllOfItIsNew() {
    assertThat(MISSING.words(statement("Mix, rest and fold doughs."), List.of()))
        .isEqualTo("Mix, rest and fold doughs");
  }

  @ParameterizedTest
  @ValueSource(strings = {"25-4031.00", "example-35-2014.00"})
  void everyStepOfALadderReadsWell(String code) {
    forEveryStep(
        code,
        (target, others) -> {
          var line = MISSING.words(target, others);
          assertThat(line.split("; ", -1))
              .as(target.name())
              .allSatisfy(phrase -> assertThat(target.performance()).contains(phrase))
              .noneMatch(phrase -> phrase.matches("(?:and|or|of|to|for|the)\\b.*"))
              .noneMatch(phrase -> phrase.matches(".*(?:,|\\b(?:and|or|of|to|for|the|with|in))"));
        });
  }

  /// Gives each statement with those below it, one by one and together.
  private static void forEveryStep(String code, BiConsumer<Statement, List<Statement>> use) {
    var framework = FrameworkReader.read(HOME.framework(code));
    var ladder = LadderReader.read(HOME.ladder(code), framework);
    for (var target : framework.statements()) {
      var below =
          ladder.stepsTo(target.id()).stream()
              .map(step -> framework.statement(step.from()))
              .toList();
      below.forEach(each -> use.accept(target, List.of(each)));
      use.accept(target, below);
    }
  }
}
