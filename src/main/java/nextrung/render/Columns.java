package nextrung.render;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Text measured and cut in the columns of a terminal, where a character takes none, one or two.
final class Columns {
  private static final String MORE = "…";
  private static final Set<UnicodeScript> WIDE =
      EnumSet.of(
          UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);

  private Columns() {}

  /// The columns that a text takes.
  static int width(String text) {
    return text.codePoints().map(Columns::width).sum();
  }

  private static int width(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT,
          Character.CONTROL ->
          0;
      default -> isWide(character) ? 2 : 1;
    };
  }

  private static boolean isWide(int character) {
    return Character.isEmojiPresentation(character) || WIDE.contains(UnicodeScript.of(character));
  }

  /// The text with spaces after it up to a width; a longer one as it is.
  static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  /// The text, cut to a width with an ellipsis where it is longer.
  static String clip(String text, int width) {
    return end(text, 0, width) == text.length()
        ? text
        : text.substring(0, end(text, 0, width - 1)) + MORE;
  }

  /// Where the part of a text ends that begins at an index and fits into a width.
  private static int end(String text, int from, int width) {
    int end = from;
    int used = 0;
    while (end < text.length()) {
      int character = text.codePointAt(end);
      used += width(character);
      if (used > width) {
        break;
      }
      end += Character.charCount(character);
    }
    return end;
  }

  /// The words of a text on lines of at most a width; a word that is longer is cut into pieces.
  static List<String> wrap(String text, int width) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var word : pieces(text, width)) {
      if (!line.isEmpty() && width(line.toString()) + 1 + width(word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private static List<String> pieces(String text, int width) {
    var pieces = new ArrayList<String>();
    for (var word : text.split(" ", -1)) {
      int from = 0;
      int end = end(word, from, width);
      while (end < word.length()) {
        pieces.add(word.substring(from, end));
        from = end;
        end = end(word, from, width);
      }
      pieces.add(word.substring(from));
    }
    return pieces;
  }
}
