package nextrung.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Leaves out of a rich text what Word does not show or has struck out: hidden text and the text
/// that a tracked change deletes. Both may end with their group or before.
final class RtfHidden {
  private static final Pattern ANY = Pattern.compile("\\\\(?:v|deleted)(?![a-zA-Z])");
  private static final Pattern TOKEN =
      Pattern.compile("(?s)[{}]|\\\\([a-zA-Z]+)(-?[0-9]{1,9})? ?|\\\\.?|[^\\\\{}]+");
  private static final State SHOWN = new State(false, false);

  private final StringBuilder shown = new StringBuilder();
  private final Deque<State> outer = new ArrayDeque<>();
  private State state = SHOWN;

  private RtfHidden() {}

  private record State(boolean hidden, boolean deleted) {
    boolean isShown() {
      return !hidden && !deleted;
    }
  }

  /// A rich text without it; one that has none of it stays as it is.
  static String leftOut(String source) {
    return ANY.matcher(source).find() ? new RtfHidden().read(source) : source;
  }

  private String read(String source) {
    var token = TOKEN.matcher(source);
    int at = 0;
    while (token.find(at)) {
      follow(token);
      at = (int) Math.min(source.length(), token.end() + binary(token));
      if (state.isShown() || isBrace(token)) {
        shown.append(source, token.start(), at);
      }
    }
    return shown.toString();
  }

  private static boolean isBrace(MatchResult token) {
    return token.group().equals("{") || token.group().equals("}");
  }

  /// How much follows a token that is no rich text.
  private static long binary(MatchResult token) {
    return "bin".equals(token.group(1)) ? Math.max(0, number(token, 0)) : 0;
  }

  private static long number(MatchResult token, long otherwise) {
    return token.group(2) == null ? otherwise : Long.parseLong(token.group(2));
  }

  private void follow(MatchResult token) {
    var name = token.group(1) == null ? token.group() : token.group(1);
    boolean on = number(token, 1) != 0;
    switch (name) {
      case "{" -> outer.push(state);
      case "}" -> state = outer.isEmpty() ? SHOWN : outer.pop();
      case "v" -> state = new State(on, state.deleted());
      case "deleted" -> state = new State(state.hidden(), on);
      case "plain" -> state = SHOWN;
      default -> {}
    }
  }
}
