package nextrung.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GuardedPatternTest {
  private static final Path RULES = Path.of("models/sections/masking.txt");
  private static final List<String> TEXTS = texts();

  @ParameterizedTest
  @MethodSource("rules")
  void aRuleIsFoundWhereThePatternAloneFindsIt(String rule) {
    assertSame(rule);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "",
        "$",
        "^",
        "^a",
        "(?m)^b",
        "b?$",
        "\\b",
        "\\B",
        "\\bé",
        "\\Bn\\B",
        "(?i)NOT\\b",
        "(?u)(?i)É",
        "[^a-z]t",
        "(?<=[(a]|no |\\bnot )t",
        "(?<!t)h",
        "s(?<=is)",
        "(?<one>o)\\k<one>",
        "(?=t)\\w{2}",
        "(?!t)\\w\\b",
        "x|(?:y|z)|\\d{4}",
        "(?s).\\z",
        "\\p{L}{2,4}\\.",
        "(?>a+)b"
      })
  void anyPatternIsFoundWhereItIsFoundWithoutTheGuard(String pattern) {
    assertSame(pattern);
  }

  @Test
  void sentencesWithoutAContrastAreNotAskedForOne() {
    for (var text : TEXTS) {
      var whole = text.strip();
      if (!whole.isEmpty()) {
        var sentence = new Span(0, whole.length());
        assertThat(Clauses.of(whole, sentence)).isEqualTo(Clauses.cut(whole, sentence));
      }
    }
  }

  private static void assertSame(String regex) {
    var alone = Pattern.compile(regex);
    var guarded = GuardedPattern.of(regex);
    for (var text : TEXTS) {
      assertThat(guarded.isIn(text)).isEqualTo(alone.matcher(text).find());
      assertThat(guarded.replaceAll(text, "-")).isEqualTo(alone.matcher(text).replaceAll("-"));
    }
  }

  static Stream<String> rules() throws IOException {
    return Files.readAllLines(RULES).stream()
        .filter(line -> line.matches("(?:work|line|contact|part): .*"))
        .map(line -> line.replaceFirst("\\w+: *", "").replaceFirst(" =>.*", ""));
  }

  /// Lines of the corpus, the rules themselves, and texts made of pieces of all of them.
  private static List<String> texts() {
    var texts = new ArrayList<String>();
    CorpusDocuments.all().stream()
        .limit(120)
        .forEach(labelled -> labelled.document().text().lines().forEach(texts::add));
    try {
      texts.addAll(Files.readAllLines(RULES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var random = new Random(1);
    var lines = List.copyOf(texts);
    for (int i = 0; i < 2_000; i++) {
      texts.add(mixed(lines, random));
    }
    return texts;
  }

  private static String mixed(List<String> lines, Random random) {
    var marks = " \t\n.,;-–—’'()@/é\u0301\u00a0É_09aNot but";
    var text = new StringBuilder();
    for (int piece = random.nextInt(12); piece >= 0; piece--) {
      var line = lines.get(random.nextInt(lines.size()));
      int start = random.nextInt(line.length() + 1);
      text.append(line, start, Math.min(line.length(), start + random.nextInt(14)));
      text.append(marks.charAt(random.nextInt(marks.length())));
      text.appendCodePoint(random.nextInt(10) == 0 ? 0x1D4B3 : ' ');
    }
    return text.toString();
  }
}
