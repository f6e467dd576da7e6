package nextrung.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nextrung.document.ListSign;

/// Glyphs that stand beside each other on one line of a page, in points from its top left corner.
///
/// @param y of the line they stand on
/// @param size of their font
/// @param bold whether all of them are
/// @param space the usual width of its gaps between words, 0 where it has none
record Run(String text, float left, float right, float y, float size, boolean bold, float space) {
  static final Comparator<Run> ACROSS = Comparator.comparingDouble(Run::left);
  static final Comparator<Run> DOWN = Comparator.comparingDouble(Run::y);

  private static final String MARK =
      "(?:[%s\ue000-\uf8ff]|%s)".formatted(ListSign.SIGNS, ListSign.NUMBER);
  private static final Pattern BULLET = Pattern.compile("^" + MARK + "(?:\\s.*|$)");
  private static final Pattern ONLY_MARK = Pattern.compile("\\s*" + MARK + "\\s*");

  /// Whether both stand on the same line.
  boolean besides(Run other) {
    return Math.abs(y - other.y) < 0.4f * Math.max(size, other.size);
  }

  /// Runs by the line they stand on, from top to bottom, each from left to right.
  static List<List<Run>> rows(List<Run> runs) {
    var rows = new ArrayList<List<Run>>();
    for (var run : runs.stream().sorted(DOWN).toList()) {
      if (rows.isEmpty() || !rows.getLast().getFirst().besides(run)) {
        rows.add(new ArrayList<>());
      }
      rows.getLast().add(run);
    }
    rows.forEach(row -> row.sort(ACROSS));
    return rows;
  }

  /// Whether it stands in a stretch of the page, its end left out.
  boolean isWithin(float top, float end) {
    return y >= top && y < end;
  }

  /// What runs of one line say.
  static String words(List<Run> row) {
    return row.stream().map(Run::text).collect(Collectors.joining(" ")).strip();
  }

  boolean isBullet() {
    return BULLET.matcher(text.strip()).matches();
  }

  /// Whether a text is nothing but a bullet or a number of a list.
  static boolean isMark(String text) {
    return ONLY_MARK.matcher(text).matches();
  }

  float width() {
    return right - left;
  }
}
