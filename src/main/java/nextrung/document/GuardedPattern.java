package nextrung.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A pattern that is tried only where it could start. Most patterns start with few characters, and
/// most lines hold nothing that fits them: looking at the characters is many times faster than
/// trying the pattern at each. The answers are those of the pattern itself.
///
/// The characters are told by the pattern: where it fails on one of them without having asked for
/// more ([Matcher#hitEnd()]), nothing that begins with it fits. What stands before a place matters
/// only by whether it belongs to a word. A look-behind at the head of a pattern is left out of the
/// question; patterns with others, and those that fit an empty text, are tried everywhere.
public final class GuardedPattern {
  private static final int ASCII = 128;
  private static final Pattern HEAD =
      Pattern.compile("^\\(\\?<[=!](?:[^()\\[\\]]|\\[[^\\]]*]|\\([^()\\[\\]]*\\))*\\)");

  /// What may stand before a place: the start of the text stands for all that is in no word.
  private static final String BREAK = "";

  private static final String WORD = "a";

  private final Pattern pattern;
  private final boolean everywhere;
  private final boolean[] afterBreak;
  private final boolean[] afterWord;

  private GuardedPattern(Pattern pattern, Pattern asked) {
    this.pattern = pattern;
    this.everywhere =
        Stream.of("(?<", "\\G").anyMatch(asked.pattern()::contains)
            || Stream.of(BREAK, WORD).anyMatch(before -> probe(asked, before, "").lookingAt());
    this.afterBreak = starts(asked, BREAK);
    this.afterWord = starts(asked, WORD);
  }

  /// Compiles a pattern.
  ///
  /// @throws java.util.regex.PatternSyntaxException when it is none
  public static GuardedPattern of(String regex) {
    return new GuardedPattern(
        Pattern.compile(regex), Pattern.compile(HEAD.matcher(regex).replaceFirst("")));
  }

  /// Which characters a match may start with.
  @SuppressWarnings("JdkObsolete") // whether more text could change the answer is the question here
  private static boolean[] starts(Pattern asked, String before) {
    var starts = new boolean[ASCII];
    for (char c = 0; c < ASCII; c++) {
      var probe = probe(asked, before, String.valueOf(c));
      starts[c] = probe.lookingAt() || probe.hitEnd();
    }
    return starts;
  }

  private static Matcher probe(Pattern asked, String before, String text) {
    var whole = before + text;
    return at(asked.matcher(whole), before.length(), whole.length());
  }

  /// A matcher at a place of its text, all of which it sees.
  private static Matcher at(Matcher matcher, int place, int end) {
    return matcher.region(place, end).useTransparentBounds(true).useAnchoringBounds(false);
  }

  /// Whether the pattern is found in a text.
  public boolean isIn(String text) {
    var matcher = pattern.matcher(text);
    if (everywhere) {
      return matcher.find();
    }
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (mayStart(before, c) && at(matcher, i, text.length()).lookingAt()) {
        return true;
      }
      before = c;
    }
    return false;
  }

  /// Behind a letter that is no ASCII it is left open whether a word has ended.
  private boolean mayStart(char before, char c) {
    if (c >= ASCII) {
      return true;
    }
    return before >= ASCII
        ? afterBreak[c] || afterWord[c]
        : (isWord(before) ? afterWord : afterBreak)[c];
  }

  private static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }

  /// The text with all that fits replaced, see [Matcher#replaceAll(String)].
  public String replaceAll(String text, String replacement) {
    return isIn(text) ? pattern.matcher(text).replaceAll(replacement) : text;
  }
}
