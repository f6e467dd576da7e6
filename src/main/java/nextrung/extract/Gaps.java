package nextrung.extract;

import java.util.ArrayList;
import java.util.List;

/// The gaps between the words of a run. One that is far wider than the others of its line was made
/// by a tab: a line that is stretched to fill a column has wide gaps, but all of them alike.
final class Gaps {
  private static final float LEAST_TAB = 0.45f;
  private static final float MUCH_WIDER = 2.5f;

  private final List<Gap> gaps = new ArrayList<>();

  /// @param at the place of its blank in the text of the run
  private record Gap(int at, float width) {}

  void add(int at, float width) {
    gaps.add(new Gap(at, width));
  }

  void clear() {
    gaps.clear();
  }

  /// The usual width, 0 where there are no gaps.
  float usual() {
    var widths = gaps.stream().map(Gap::width).sorted().toList();
    return widths.isEmpty() ? 0 : widths.get((widths.size() - 1) / 2);
  }

  /// Writes a tab into each gap that is one, other than the gap behind a bullet.
  void writeTabs(StringBuilder text, float size) {
    float usual = usual();
    for (var gap : gaps) {
      if (gap.width() >= LEAST_TAB * size
          && isMuchWider(gap.width(), usual)
          && !Run.isMark(text.substring(0, gap.at()))) {
        text.setCharAt(gap.at(), '\t');
      }
    }
  }

  /// Whether a gap cannot be a space in a line where they usually have a width.
  static boolean isMuchWider(float gap, float usual) {
    return usual > 0 && gap >= MUCH_WIDER * usual;
  }
}
