package nextrung.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Cuts a sentence where one part of it may say something else of the person than the next: at
/// semicolons and tabs, and before the conjunctions and the "not" that set a contrast, as in "I do
/// copy cataloging but not original".
public final class Clauses {
  /// Of a run of blanks, which may be very long, only the first two are tried, and none is given
  /// back.
  private static final Pattern CUT =
      Pattern.compile(
          """
          ;["'”’)\\]]*\\s+ | \\t\\s*
          | (?<!\\b(?:nothing|anything|everything|none|all|no|as|even|last))
            (?: [,–—-] | (?<!\\s\\s) (?=\\s) ) \\s++
            (?= (?:[–—-]+\\s+)? (?:but|although|though|even\\ though|whereas) \\s )
          | (?: , | \\s[–—-] ) \\s+ (?= not\\s (?!only|just|merely|least|to\\ mention|limited) )
          """,
          Pattern.COMMENTS | Pattern.CASE_INSENSITIVE);

  /// What every cut of a sentence that leaves enough words behind it has in it.
  private static final GuardedPattern WORTH =
      GuardedPattern.of("(?i)[;\\t]|\\b(?:but|although|though|even|whereas|not)\\b");

  private static final Pattern NO_CONTRAST =
      Pattern.compile("\\bnot (?:only|just|merely|simply)\\b", Pattern.CASE_INSENSITIVE);
  private static final int FEWEST_WORDS = 2;

  private Clauses() {}

  /// The clauses of a sentence in their order, blanks and marks between them included; together
  /// they are the sentence. A sentence without a contrast is one clause.
  ///
  /// @param sentence where it stands in the text
  public static List<Span> of(String text, Span sentence) {
    return WORTH.isIn(sentence.of(text)) ? cut(text, sentence) : List.of(sentence);
  }

  /// The same for a sentence that may hold a contrast or not, and slower.
  static List<Span> cut(String text, Span sentence) {
    return new Cutting(text, sentence).clauses();
  }

  /// One sentence being cut. It may be as long as a whole text, so that no cut may look at all that
  /// stands before or behind it.
  private static final class Cutting {
    private final String text;
    private final Span sentence;
    private final List<Span> clauses = new ArrayList<>();
    private int from;
    private boolean contrasts = true;

    Cutting(String text, Span sentence) {
      this.text = text;
      this.sentence = sentence;
      this.from = sentence.start();
    }

    List<Span> clauses() {
      var cut = CUT.matcher(text).region(sentence.start(), sentence.end());
      cut.useTransparentBounds(true);
      while (cut.find()) {
        boolean mark = ";\t".indexOf(text.charAt(cut.start())) >= 0;
        if (mark || isContrast(cut.start(), cut.end())) {
          add(cut.end());
        }
      }
      add(sentence.end());
      return clauses;
    }

    private void add(int end) {
      clauses.add(new Span(from, end));
      from = end;
      contrasts = true;
    }

    /// What says that no contrast follows says so up to the next cut.
    private boolean isContrast(int start, int end) {
      if (!contrasts
          || !hasWords(FEWEST_WORDS, from, start)
          || !hasWords(FEWEST_WORDS + 1, end, sentence.end())) {
        return false;
      }
      contrasts = !NO_CONTRAST.matcher(text).region(from, start).find();
      return contrasts;
    }

    /// Whether a part of the text has so many words, blanks at its ends put aside.
    private boolean hasWords(int fewest, int start, int end) {
      int first = start;
      while (first < end && Character.isWhitespace(text.charAt(first))) {
        first++;
      }
      int last = end;
      while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
        last--;
      }
      int words = 1;
      for (int i = first + 1; i < last && words < fewest; i++) {
        words += isBreak(text.charAt(i)) && !isBreak(text.charAt(i - 1)) ? 1 : 0;
      }
      return words >= fewest;
    }

    private static boolean isBreak(char c) {
      return c == ' ' || (c >= '\t' && c <= '\r');
    }
  }
}
