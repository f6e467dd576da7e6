package nextrung.extract;

import java.util.ArrayList;
import java.util.List;

/// Labels on the left of a page, each of which stands for what is beside it: they are read before
/// it, while two columns are read one after the other.
final class Labels {
  private static final int FEWEST = 3;
  private static final int LONGEST = 40;

  private Labels() {}

  /// Whether the few rows on the left are headings in capitals beside the text that they stand for,
  /// which has more lines, or begins where text beside labels began before.
  ///
  /// @param left what the rows hold left of the gutter
  /// @param right what they hold right of it
  /// @param known whether text beside labels began at this gutter before
  static boolean are(List<List<Run>> left, List<List<Run>> right, boolean known) {
    return !left.isEmpty()
        && (known || 2 * left.size() <= right.size())
        && left.stream().allMatch(Labels::isCapitals)
        && !tops(left, right).isEmpty();
  }

  private static boolean isCapitals(List<Run> row) {
    var text = Run.words(row);
    return text.length() <= LONGEST
        && text.chars().filter(Character::isUpperCase).count() > 2
        && text.chars().noneMatch(Character::isLowerCase);
  }

  /// Where each label on the left begins; nothing where the left is a column of its own.
  static List<Float> of(List<List<Run>> left, List<List<Run>> right) {
    boolean capitals = !left.isEmpty() && left.stream().allMatch(Labels::isCapitals);
    if (!capitals && 2 * left.size() > right.size()) {
      return List.of();
    }
    var tops = tops(left, right);
    return tops.size() < (capitals ? 1 : FEWEST) ? List.of() : tops;
  }

  /// Where each label begins, when all of them stand beside the first line of a paragraph on the
  /// right that is set off, or beside nothing; otherwise nothing.
  private static List<Float> tops(List<List<Run>> left, List<List<Run>> right) {
    var tops = new ArrayList<Float>();
    for (int i = 0; i < left.size(); i++) {
      var row = left.get(i).getFirst();
      float top = row.y() - 0.4f * row.size();
      float next =
          i + 1 < left.size()
              ? left.get(i + 1).getFirst().y() - 0.4f * row.size()
              : Float.MAX_VALUE;
      boolean alone = right.stream().noneMatch(text -> text.getFirst().isWithin(top, next));
      if (beginsBeside(row, right) || (alone && !tops.isEmpty())) {
        tops.add(top);
      } else if (i == 0 || row.y() - left.get(i - 1).getFirst().y() > 1.6f * row.size()) {
        return List.of();
      }
    }
    return tops;
  }

  private static boolean beginsBeside(Run label, List<List<Run>> right) {
    for (int i = 0; i < right.size(); i++) {
      if (right.get(i).getFirst().besides(label)) {
        return i == 0
            || right.get(i).getFirst().y() - right.get(i - 1).getFirst().y() > 1.5f * label.size();
      }
    }
    return false;
  }
}
