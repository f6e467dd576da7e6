package nextrung.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// An upright strip that no run crosses over a stretch of lines, with lines on both sides.
///
/// @param x where what is right of it begins
/// @param top where the stretch begins, in points from the top of the page
/// @param bottom where it ends
/// @param lines how many there are beside it, on either side
record Gutter(float x, float top, float bottom, int lines) {
  private static final int FEWEST_LINES = 4;
  private static final float SAME_PLACE = 2f;
  private static final float NARROWEST = 0.9f;
  private static final float INDENT = 1f;
  private static final Pattern YEAR = Pattern.compile(".*(?:19|20)[0-9]{2}.*");

  /// The gutter with the most lines beside it.
  ///
  /// @param middle of the page
  /// @param labelled where the text beside labels began so far
  static Optional<Gutter> of(List<Run> runs, float middle, List<Float> labelled) {
    var rows = Run.rows(runs);
    return runs.stream()
        .map(Run::left)
        .map(left -> left - 1)
        .distinct()
        .flatMap(x -> longest(x, rows, middle, labelled).stream())
        .max(
            Comparator.comparingInt(Gutter::lines)
                .thenComparing(Gutter::x, Comparator.reverseOrder()));
  }

  /// The longest stretch of lines that leaves a strip free which ends at an x.
  private static Optional<Gutter> longest(
      float x, List<List<Run>> rows, float middle, List<Float> labelled) {
    Gutter best = null;
    var stretch = new ArrayList<List<Run>>();
    for (int i = 0; i <= rows.size(); i++) {
      if (i < rows.size() && isFree(x, rows.get(i)) && !isCentred(x, rows.get(i), middle)) {
        stretch.add(rows.get(i));
      } else {
        for (var found : within(x, stretch, labelled)) {
          best = best == null || found.lines() > best.lines() ? found : best;
        }
        stretch.clear();
      }
    }
    return Optional.ofNullable(best);
  }

  /// The gutters of a stretch: one, or those of its [Sections] where these have labels on more than
  /// one line; the others are read line by line.
  private static List<Gutter> within(float x, List<List<Run>> stretch, List<Float> labelled) {
    var sections = Sections.of(x, stretch);
    return sections.isEmpty()
        ? measure(x, stretch, labelled).stream().toList()
        : sections.stream().filter(rows -> hasLabels(x, rows)).map(rows -> of(x, rows)).toList();
  }

  private static boolean hasLabels(float x, List<List<Run>> rows) {
    var left = sides(rows, x, true);
    return left.stream().anyMatch(row -> !Period.is(Run.words(row)))
        && !Labels.of(left, sides(rows, x, false)).isEmpty();
  }

  private static boolean isFree(float x, List<Run> row) {
    return row.stream()
        .noneMatch(run -> run.left() < x && run.right() > x - NARROWEST * run.size());
  }

  /// Whether a row is a heading in the middle of the page, over both of its sides.
  private static boolean isCentred(float x, List<Run> row, float middle) {
    var first = row.getFirst();
    return first.left() > x + INDENT * first.size()
        && row.stream().allMatch(Run::bold)
        && Math.abs(first.left() + row.getLast().right() - 2 * middle) < first.size();
  }

  private static Optional<Gutter> measure(float x, List<List<Run>> stretch, List<Float> labelled) {
    var left = stretch.stream().filter(row -> row.getFirst().left() < x).toList();
    var right = stretch.stream().filter(row -> row.getLast().left() >= x).toList();
    boolean few = left.size() < FEWEST_LINES || right.size() < FEWEST_LINES;
    if ((few && !areLabels(x, left, right, labelled)) || isTable(x, left, right)) {
      return Optional.empty();
    }
    // Lines with one side only may stand above the two columns.
    boolean oneSided = left.size() > 3 * right.size() || right.size() > 3 * left.size();
    float top = top(oneSided && top(right) > top(left) ? right : stretch);
    return Optional.of(new Gutter(x, top - 1, bottom(stretch) + 1, left.size() + right.size()));
  }

  /// The gutter of a section.
  private static Gutter of(float x, List<List<Run>> rows) {
    int lines = sides(rows, x, true).size() + sides(rows, x, false).size();
    return new Gutter(x, top(rows) - 1, bottom(rows) + 1, lines);
  }

  private static boolean areLabels(
      float x, List<List<Run>> left, List<List<Run>> right, List<Float> labelled) {
    return Labels.are(
        sides(left, x, true),
        sides(right, x, false),
        labelled.stream().anyMatch(each -> Math.abs(each - x) < SAME_PLACE));
  }

  private static float top(List<List<Run>> rows) {
    return (float) rows.getFirst().stream().mapToDouble(Run::y).min().orElse(0);
  }

  private static float bottom(List<List<Run>> rows) {
    return (float) rows.getLast().stream().mapToDouble(Run::y).max().orElse(0);
  }

  /// Whether the sides are cells of rows: every line on the right has one on the left, and most
  /// hold a date or stand for a bullet.
  private static boolean isTable(float x, List<List<Run>> left, List<List<Run>> right) {
    double paired = share(right.stream().map(row -> row.getFirst().left() < x).toList());
    double bullets =
        share(left.stream().map(row -> Run.words(side(row, x, true)).length() <= 2).toList());
    double dates =
        share(
            right.stream()
                .map(row -> YEAR.matcher(Run.words(side(row, x, false))).matches())
                .toList());
    return bullets > 0.5 || (paired > 0.8 && dates > 0.5);
  }

  private static List<Run> side(List<Run> row, float x, boolean left) {
    return row.stream().filter(run -> run.left() < x == left).toList();
  }

  /// What rows hold on one side, those left out that hold nothing there.
  private static List<List<Run>> sides(List<List<Run>> rows, float x, boolean left) {
    return rows.stream().map(row -> side(row, x, left)).filter(row -> !row.isEmpty()).toList();
  }

  private static double share(List<Boolean> answers) {
    return (double) answers.stream().filter(answer -> answer).count() / answers.size();
  }
}
