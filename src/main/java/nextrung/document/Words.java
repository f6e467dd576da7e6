package nextrung.document;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/// Runs of two letters or more, in lower case: no stems, no stop words.
public final class Words {
  private static final int SHORTEST = 2;

  private Words() {}

  /// The distinct words of a text, in lower case.
  public static Set<String> of(String text) {
    var words = new LinkedHashSet<String>();
    var lower = text.toLowerCase(Locale.ROOT);
    int start = 0;
    for (int at = 0; at <= lower.length(); at++) {
      if (at < lower.length() && Character.isLetter(lower.charAt(at))) {
        continue;
      }
      if (at - start >= SHORTEST) {
        words.add(lower.substring(start, at));
      }
      start = at + 1;
    }
    return words;
  }

  /// The words of a segment; the part of the document that it stands in counts as one.
  public static Set<String> of(Segment segment) {
    var words = of(segment.text());
    words.add(of(segment.section()));
    return words;
  }

  /// What stands for a part of a document among words.
  static String of(Section section) {
    return "§" + section.key();
  }
}
