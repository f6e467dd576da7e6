package nextrung.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Cuts a sentence where one part of it may say something else of the person than the next: at
/// semicolons and tabs, and before the conjunctions and the "not" that set a contrast, as in "I do
/// copy cataloging but not original".
public final class Clauses {
  private static final Pattern CUT =
      Pattern.compile(
          """
          ;["'”’)\\]]*\\s+ | \\t\\s*
          | (?<!\\b(?:nothing|anything|everything|none|all|no|as|even|last)) [,–—-]? \\s+
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
    var clauses = new ArrayList<Span>();
    var cut = CUT.matcher(text).region(sentence.start(), sentence.end());
    cut.useTransparentBounds(true);
    int from = sentence.start();
    while (cut.find()) {
      boolean mark = ";\t".indexOf(text.charAt(cut.start())) >= 0;
      var before = text.substring(from, cut.start());
      var after = text.substring(cut.end(), sentence.end());
      if (mark || contrast(before, after)) {
        clauses.add(new Span(from, cut.end()));
        from = cut.end();
      }
    }
    clauses.add(new Span(from, sentence.end()));
    return clauses;
  }

  private static boolean contrast(String before, String after) {
    return words(before) >= FEWEST_WORDS
        && words(after) > FEWEST_WORDS
        && !NO_CONTRAST.matcher(before).find();
  }

  private static int words(String text) {
    return text.strip().split("\\s+").length;
  }
}
