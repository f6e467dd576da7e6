package nextrung.bulk;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/// The words of a text without any analysis: as cheap as words can be.
final class Words {
  private static final int SHORTEST = 2;

  private Words() {}

  /// The distinct words of a text, in lower case.
  static Set<String> of(String text) {
    var words = new LinkedHashSet<String>();
    collect(text, words, false);
    return words;
  }

  /// The distinct words and pairs of neighbouring words of a text, in lower case.
  static Set<String> withPairs(String text) {
    var words = new LinkedHashSet<String>();
    collect(text, words, true);
    return words;
  }

  private static void collect(String text, Set<String> words, boolean pairs) {
    var lower = text.toLowerCase(Locale.ROOT);
    String last = null;
    int start = 0;
    for (int at = 0; at <= lower.length(); at++) {
      if (at < lower.length() && Character.isLetter(lower.charAt(at))) {
        continue;
      }
      if (at - start >= SHORTEST) {
        var word = lower.substring(start, at);
        words.add(word);
        if (pairs && last != null) {
          words.add(last + " " + word);
        }
        last = word;
      }
      start = at + 1;
    }
  }
}
