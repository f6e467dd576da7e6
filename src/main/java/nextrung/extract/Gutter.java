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
  private static final Pattern YEAR = Pattern.compile(".*(?:19|20)[0-9]{2}.*");

  /// The gutter with the most lines beside it.
  ///
  /// @param labelled where the text beside labels began so far
  static Optional<Gutter> of(List<Run> runs, List<Float> labelled) {
    var rows = Run.rows(runs);
    return runs.stream()
        .map(Run::left)
        .map(left -> left - 1)
        .distinct()
        .flatMap(x -> longest(x, rows, labelled).stream())
        .max(
            Comparator.comparingInt(Gutter::lines)
                .thenComparing(Gutter::x, Comparator.reverseOrder()));
  }

  /// The longest stretch of lines that leaves a strip free which ends at an x.
  private static Optional<Gutter> longest(float x, List<List<Run>> rows, List<Float> labelled) {
    Gutter best = null;
    var stretch = new ArrayList<List<Run>>();
    for (int i = 0; i <= rows.size(); i++) {
      if (i < rows.size() && isFree(x, rows.get(i))) {
        stretch.add(rows.get(i));
      } else {
        var found = measure(x, stretch, labelled);
        if (found.isPresent() && (best == null || found.get().lines() > best.lines())) {
          best = found.get();
        }
        stretch.clear();
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean isFree(float x, List<Run> row) {
    return row.stream()
        .noneMatch(run -> run.left() < x && run.right() > x - NARROWEST * run.size());
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

  private static boolean areLabels(
      float x, List<List<Run>> left, List<List<Run>> right, List<Float> labelled) {
    return Labels.are(
        left.stream().map(row -> side(row, x, true)).toList(),
        right.stream().map(row -> side(row, x, false)).toList(),
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

  private static double share(List<Boolean> answers) {
    return (double) answers.stream().filter(answer -> answer).count() / answers.size();
  }
}
