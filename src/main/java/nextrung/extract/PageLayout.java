package nextrung.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nextrung.extract.GlyphCollector.Page;

/// The lines of pages in reading order.
///
/// A page is searched for a gutter: an upright strip that no run crosses over a stretch of lines,
/// with lines on both sides. What lies above it is read first, then the left side, the right side
/// and what lies below, each searched again. Where the left side holds labels, each is read before
/// what stands beside it. Without a gutter lines are read from top to bottom.
final class PageLayout {
  private static final int FEWEST_LINES = 4;
  private static final int FEWEST_LABELS = 3;
  private static final int LONGEST_LABEL = 40;
  private static final float SAME_PLACE = 2f;
  private static final float NARROWEST_GUTTER = 0.9f;
  private static final float MARGIN = 0.1f;
  private static final Pattern YEAR = Pattern.compile(".*(?:19|20)[0-9]{2}.*");
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?i)(?:page|p\\.)?\\s*[-–]?\\s*[0-9]{1,3}\\s*(?:(?:of|/|\\|)\\s*[0-9]{1,3})?\\s*[-–]?");
  private static final Pattern ADDRESS =
      Pattern.compile("(?:file|https?)://\\S+(?:\\s+[0-9]+/[0-9]+)?");
  private static final Pattern PRINTED_AT =
      Pattern.compile("[0-9]{1,4}[/.-][0-9]{1,2}[/.-][0-9]{1,4},? [0-9]{1,2}:[0-9]{2}.*");

  private PageLayout() {}

  /// A line of a block.
  ///
  /// @param runs from left to right
  /// @param edge where the block ends on the right
  /// @param block which block of the document it stands in
  record Line(List<Run> runs, float edge, int block) {
    Run first() {
      return runs.getFirst();
    }

    float left() {
      return first().left();
    }

    float right() {
      return runs.getLast().right();
    }

    float y() {
      return first().y();
    }

    float size() {
      return first().size();
    }

    boolean isBold() {
      return runs.stream().allMatch(Run::bold);
    }

    /// Runs that stand far apart have a tab between them, others a space.
    String text() {
      var text = new StringBuilder(first().text());
      boolean stretched = isStretched();
      for (int i = 1; i < runs.size(); i++) {
        boolean behindBullet = i == 1 && isShortMark(first().text());
        boolean apart = isWide(gap(i)) && !behindBullet && !stretched;
        text.append(apart ? "\t" : " ").append(runs.get(i).text());
      }
      return text.toString().strip();
    }

    private static boolean isShortMark(String text) {
      return text.strip().length() <= 2 || Run.isMark(text);
    }

    private boolean isWide(float gap) {
      double usual = runs.stream().mapToDouble(Run::space).max().orElse(0);
      return gap > 2 * size() || Gaps.isMuchWider(gap, (float) usual);
    }

    private float gap(int at) {
      return runs.get(at).left() - runs.get(at - 1).right();
    }

    /// Whether its gaps are alike, as those of a line that was justified with few words.
    private boolean isStretched() {
      var gaps = IntStream.range(1, runs.size()).mapToDouble(this::gap).summaryStatistics();
      return gaps.getCount() > 1 && gaps.getMax() - gaps.getMin() < 0.3 * size();
    }
  }

  /// All lines; those that repeat at the head or foot of pages, and page numbers, are left out.
  static List<Line> lines(List<Page> pages) {
    var repeated = repeated(pages);
    var lines = new ArrayList<Line>();
    var labelled = new ArrayList<Float>();
    for (var page : pages) {
      var margin = page.runs().stream().filter(run -> isMargin(run, page)).toList();
      var stamps = margin.stream().filter(PageLayout::isStamp).toList();
      var dropped =
          margin.stream()
              .filter(run ->
                  repeated.contains(mask(run.text()))
                      || isPageNumber(run)
                      || stamps.stream().anyMatch(run::besides))
              .collect(Collectors.toSet());
      new Reading(lines, labelled)
          .region(page.runs().stream().filter(run -> !dropped.contains(run)).toList());
    }
    return lines;
  }

  private static boolean isMargin(Run run, Page page) {
    return run.y() < MARGIN * page.height() || run.y() > (1 - MARGIN) * page.height();
  }

  private static boolean isPageNumber(Run run) {
    return PAGE_NUMBER.matcher(run.text().strip()).matches();
  }

  /// Whether a browser wrote it when it printed: all that stands on the same line is its as well.
  private static boolean isStamp(Run run) {
    var text = run.text().strip();
    return ADDRESS.matcher(text).matches() || PRINTED_AT.matcher(text).matches();
  }

  private static List<String> repeated(List<Page> pages) {
    Map<String, Integer> counts = new HashMap<>();
    for (var page : pages) {
      page.runs().stream()
          .filter(run -> isMargin(run, page))
          .map(run -> mask(run.text()))
          .distinct()
          .forEach(text -> counts.merge(text, 1, Integer::sum));
    }
    int least = Math.max(2, (pages.size() + 1) / 2);
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= least)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String mask(String text) {
    return text.strip().replaceAll("[0-9]+", "#");
  }

  /// A strip without runs, over a stretch of lines.
  private record Gutter(float x, float top, float bottom, int lines) {}

  /// One page being read.
  private static final class Reading {
    private final List<Line> lines;

    /// Where the text beside labels began so far, on this page or on one before.
    private final List<Float> labelled;

    Reading(List<Line> lines, List<Float> labelled) {
      this.lines = lines;
      this.labelled = labelled;
    }

    void region(List<Run> runs) {
      var gutter = gutter(runs, labelled);
      if (gutter.isEmpty()) {
        block(runs);
        return;
      }
      var found = gutter.get();
      region(runs.stream().filter(run -> run.y() < found.top()).toList());
      var between =
          runs.stream().filter(run -> run.y() >= found.top() && run.y() <= found.bottom()).toList();
      sides(
          found.x(),
          between.stream().filter(run -> run.left() < found.x()).toList(),
          between.stream().filter(run -> run.left() >= found.x()).toList());
      region(runs.stream().filter(run -> run.y() > found.bottom()).toList());
    }

    /// Columns are read one after the other, labels each before what stands beside it.
    private void sides(float x, List<Run> left, List<Run> right) {
      var labels = labels(rows(left), rows(right));
      if (labels.isEmpty()) {
        region(left);
        region(right);
        return;
      }
      labelled.add(x);
      float from = 0;
      for (int i = 0; i <= labels.size(); i++) {
        float top = from;
        float end = i < labels.size() ? labels.get(i) : Float.MAX_VALUE;
        block(within(left, top, end));
        region(within(right, top, end));
        from = end;
      }
    }

    private static List<Run> within(List<Run> runs, float top, float end) {
      return runs.stream().filter(run -> run.y() >= top && run.y() < end).toList();
    }

    private void block(List<Run> runs) {
      if (runs.isEmpty()) {
        return;
      }
      float edge = (float) runs.stream().mapToDouble(Run::right).max().orElse(0);
      int block = lines.isEmpty() ? 0 : lines.getLast().block() + 1;
      for (var row : rows(runs)) {
        lines.add(new Line(row, edge, block));
      }
    }
  }

  /// Runs by the line they stand on, from top to bottom, each from left to right.
  private static List<List<Run>> rows(List<Run> runs) {
    var rows = new ArrayList<List<Run>>();
    for (var run : runs.stream().sorted(Run.DOWN).toList()) {
      if (rows.isEmpty() || !rows.getLast().getFirst().besides(run)) {
        rows.add(new ArrayList<>());
      }
      rows.getLast().add(run);
    }
    rows.forEach(row -> row.sort(Run.ACROSS));
    return rows;
  }

  /// The gutter with the most lines beside it.
  private static Optional<Gutter> gutter(List<Run> runs, List<Float> labelled) {
    var rows = rows(runs);
    return runs.stream()
        .map(Run::left)
        .map(left -> left - 1)
        .distinct()
        .flatMap(x -> gutter(x, rows, labelled).stream())
        .max(
            Comparator.comparingInt(Gutter::lines)
                .thenComparing(Gutter::x, Comparator.reverseOrder()));
  }

  /// The longest stretch of lines that leaves a strip free which ends at an x.
  private static Optional<Gutter> gutter(float x, List<List<Run>> rows, List<Float> labelled) {
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
        .noneMatch(run -> run.left() < x && run.right() > x - NARROWEST_GUTTER * run.size());
  }

  private static Optional<Gutter> measure(float x, List<List<Run>> stretch, List<Float> labelled) {
    var left = stretch.stream().filter(row -> row.getFirst().left() < x).toList();
    var right = stretch.stream().filter(row -> row.getLast().left() >= x).toList();
    boolean labels = areLabels(x, left, right, labelled);
    boolean few = left.size() < FEWEST_LINES || right.size() < FEWEST_LINES;
    if ((few && !labels) || isTable(x, left, right)) {
      return Optional.empty();
    }
    // Lines with one side only may stand above the two columns.
    boolean oneSided = left.size() > 3 * right.size() || right.size() > 3 * left.size();
    float top = top(oneSided && top(right) > top(left) ? right : stretch);
    return Optional.of(new Gutter(x, top - 1, bottom(stretch) + 1, left.size() + right.size()));
  }

  /// Whether the few rows on the left are headings in capitals beside the text that they stand for,
  /// which has more lines, or begins where text beside labels began before.
  private static boolean areLabels(
      float x, List<List<Run>> left, List<List<Run>> right, List<Float> labelled) {
    var labels = left.stream().map(row -> within(row, x, true)).toList();
    var texts = right.stream().map(row -> within(row, x, false)).toList();
    boolean known = labelled.stream().anyMatch(each -> Math.abs(each - x) < SAME_PLACE);
    return !labels.isEmpty()
        && (known || 2 * labels.size() <= texts.size())
        && labels.stream().allMatch(PageLayout::isCapitalLabel)
        && !tops(labels, texts).isEmpty();
  }

  private static List<Run> within(List<Run> row, float x, boolean left) {
    return row.stream().filter(run -> run.left() < x == left).toList();
  }

  private static boolean isCapitalLabel(List<Run> row) {
    var text = row.stream().map(Run::text).collect(Collectors.joining(" ")).strip();
    return text.length() <= LONGEST_LABEL
        && text.chars().filter(Character::isUpperCase).count() > 2
        && text.chars().noneMatch(Character::isLowerCase);
  }

  /// Where each label on the left begins; nothing where the left is a column of its own.
  private static List<Float> labels(List<List<Run>> left, List<List<Run>> right) {
    boolean capitals = !left.isEmpty() && left.stream().allMatch(PageLayout::isCapitalLabel);
    if (!capitals && 2 * left.size() > right.size()) {
      return List.of();
    }
    var tops = tops(left, right);
    return tops.size() < (capitals ? 1 : FEWEST_LABELS) ? List.of() : tops;
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
      boolean alone = right.stream().noneMatch(text -> isWithin(text.getFirst(), top, next));
      if (beginsBeside(row, right) || (alone && !tops.isEmpty())) {
        tops.add(top);
      } else if (i == 0 || row.y() - left.get(i - 1).getFirst().y() > 1.6f * row.size()) {
        return List.of();
      }
    }
    return tops;
  }

  private static boolean isWithin(Run run, float top, float end) {
    return run.y() >= top && run.y() < end;
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

  private static float top(List<List<Run>> rows) {
    return (float) rows.getFirst().stream().mapToDouble(Run::y).min().orElse(0);
  }

  private static float bottom(List<List<Run>> rows) {
    return (float) rows.getLast().stream().mapToDouble(Run::y).max().orElse(0);
  }

  /// Whether the sides are cells of rows: every line on the right has one on the left, and most
  /// hold a date or stand for a bullet.
  private static boolean isTable(float x, List<List<Run>> left, List<List<Run>> right) {
    var leftSides = left.stream().map(row -> side(row, x, true)).toList();
    var rightSides = right.stream().map(row -> side(row, x, false)).toList();
    double paired = share(right.stream().map(row -> row.getFirst().left() < x).toList());
    double bullets = share(leftSides.stream().map(text -> text.length() <= 2).toList());
    double dates = share(rightSides.stream().map(text -> YEAR.matcher(text).matches()).toList());
    return bullets > 0.5 || (paired > 0.8 && dates > 0.5);
  }

  private static String side(List<Run> row, float x, boolean left) {
    return row.stream()
        .filter(run -> run.left() < x == left)
        .map(Run::text)
        .collect(Collectors.joining(" "))
        .strip();
  }

  private static double share(List<Boolean> answers) {
    return (double) answers.stream().filter(answer -> answer).count() / answers.size();
  }
}
