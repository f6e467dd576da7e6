package nextrung.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// Tells from their usual names which headings are levels, and which is lower: words such as
/// `Beginner` (`level-words.txt`, lowest line first), or numbers such as `Level 2` and `Grade 9`.
final class LevelWords {
  private static final String FILE = "level-words.txt";
  private static final Pattern AROUND =
      Pattern.compile("^the |[^\\p{L}\\p{N} -]| (levels?|stages?|tiers?)$");
  private static final Pattern NUMBERED =
      Pattern.compile("(?:level|stage|tier|grade) (\\d{1,2})\\b.*");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");
  private static final List<List<String>> WORDS = read();

  /// So that words and numbers are never mixed.
  private static final int FIRST_NUMBER = 1_000;

  private LevelWords() {}

  private static List<List<String>> read() {
    try (var in = LevelWords.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + FILE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> Arrays.stream(line.split(",")).map(String::strip).toList())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// How high a level with such a name stands among others; empty where the name is none.
  static OptionalInt height(String name) {
    var plain = AROUND.matcher(name.strip().toLowerCase(Locale.ROOT)).replaceAll("");
    for (int i = 0; i < WORDS.size(); i++) {
      if (WORDS.get(i).contains(plain)) {
        return OptionalInt.of(i);
      }
    }
    var numbered = NUMBERED.matcher(plain);
    return numbered.matches() ? number(numbered.group(1)) : OptionalInt.empty();
  }

  /// As [#height], and for a bare number, as fields that say nothing else hold one.
  static OptionalInt heightOfCode(String code) {
    return NUMBER.matcher(code).matches() ? number(code) : height(code);
  }

  private static OptionalInt number(String digits) {
    return OptionalInt.of(FIRST_NUMBER + Integer.parseInt(digits));
  }

  /// Whether some heights can be one ladder: two or more, and all of words or all of numbers.
  static boolean isLadder(Collection<Integer> heights) {
    var distinct = new ArrayList<>(new HashSet<>(heights));
    long numbers = distinct.stream().filter(height -> height >= FIRST_NUMBER).count();
    return distinct.size() > 1 && (numbers == 0 || numbers == distinct.size());
  }
}
