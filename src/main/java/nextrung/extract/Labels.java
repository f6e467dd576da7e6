package nextrung.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Labels on the left of a page, each of which stands for what is beside it: they are read before
/// it, while two columns are read one after the other.
final class Labels {
  private static final int FEWEST = 3;
  private static final int LONGEST = 40;
  private static final float NEXT_LINE = 1.6f;
  private static final float SET_OFF = 1.5f;
  private static final float LITTLE_SET_OFF = 1.15f;

  private final List<List<Run>> left;
  private final List<List<Run>> right;
  private final boolean capitals;
  private final boolean bold;
  private final boolean dates;
  private final double leading;

  private Labels(List<List<Run>> left, List<List<Run>> right) {
    this.left = left;
    this.right = right;
    this.capitals = areAll(Labels::isCapitals);
    this.bold = areAll(Labels::isBold) && 2 * countBold(right) < right.size();
    this.dates = areDates();
    this.leading = leading();
  }

  private boolean areAll(Predicate<List<Run>> sort) {
    return !left.isEmpty() && left.stream().allMatch(sort);
  }

  /// Whether the few rows on the left are headings in capitals beside the text that they stand for,
  /// which has more lines, or begins where text beside labels began before.
  ///
  /// @param left what the rows hold left of the gutter
  /// @param right what they hold right of it
  /// @param known whether text beside labels began at this gutter before
  static boolean are(List<List<Run>> left, List<List<Run>> right, boolean known) {
    var labels = new Labels(left, right);
    return labels.capitals
        && (known || 2 * left.size() <= right.size())
        && !labels.tops().isEmpty();
  }

  /// Whether a short row has no small letters.
  static boolean isCapitals(List<Run> row) {
    var text = Run.words(row);
    return text.length() <= LONGEST
        && text.chars().filter(Character::isUpperCase).count() > 2
        && text.chars().noneMatch(Character::isLowerCase);
  }

  private static boolean isBold(List<Run> row) {
    return Run.words(row).length() <= LONGEST && row.stream().allMatch(Run::bold);
  }

  private static long countBold(List<List<Run>> rows) {
    return rows.stream().filter(Labels::isBold).count();
  }

  /// Whether the left has nothing but dates, some of them on two lines: those on one are read with
  /// the line beside them.
  private boolean areDates() {
    return Period.areAll(left.stream().map(Run::words).toList())
        && IntStream.range(1, left.size()).anyMatch(at -> !isNextDate(at));
  }

  private boolean isNextDate(int at) {
    return Period.isNext(Run.words(left.get(at - 1)), Run.words(left.get(at)));
  }

  /// Where each label on the left begins; nothing where the left is a column of its own.
  static List<Float> of(List<List<Run>> left, List<List<Run>> right) {
    var labels = new Labels(left, right);
    boolean marked = labels.capitals || labels.bold || labels.dates;
    if (!marked && 2 * left.size() > right.size()) {
      return List.of();
    }
    var tops = labels.tops();
    return tops.size() < (labels.capitals || labels.dates ? 1 : FEWEST) ? List.of() : tops;
  }

  /// Where each label begins, when all of them stand beside the first line of a paragraph on the
  /// right that is set off, or beside nothing; otherwise nothing.
  private List<Float> tops() {
    var tops = new ArrayList<Float>();
    for (int i = 0; i < left.size(); i++) {
      boolean endOfDate = dates && i > 0 && !isNextDate(i);
      if (!endOfDate && (beginsBeside(i) || (isAlone(i) && !tops.isEmpty()))) {
        tops.add(top(i));
      } else if (i == 0 || y(i) - y(i - 1) > NEXT_LINE * size(i)) {
        return List.of();
      }
    }
    return tops;
  }

  private float y(int label) {
    return left.get(label).getFirst().y();
  }

  private float size(int label) {
    return left.get(label).getFirst().size();
  }

  private float top(int label) {
    return y(label) - 0.4f * size(label);
  }

  private boolean isAlone(int label) {
    float next = label + 1 < left.size() ? y(label + 1) - 0.4f * size(label) : Float.MAX_VALUE;
    return right.stream().noneMatch(text -> text.getFirst().isWithin(top(label), next));
  }

  private boolean beginsBeside(int label) {
    for (int i = 0; i < right.size(); i++) {
      if (right.get(i).getFirst().besides(left.get(label).getFirst())) {
        return i == 0 || step(i) > leastStep(label);
      }
    }
    return false;
  }

  private float step(int row) {
    return right.get(row).getFirst().y() - right.get(row - 1).getFirst().y();
  }

  /// How far a paragraph is from the one before where a label begins: labels that cannot be
  /// anything else need little.
  private double leastStep(int label) {
    if (dates) {
      return 0;
    }
    return bold ? LITTLE_SET_OFF * leading : SET_OFF * size(label);
  }

  private double leading() {
    return IntStream.range(1, right.size()).mapToDouble(this::step).min().orElse(0);
  }
}
