package nextrung.extract;

import java.util.ArrayList;
import java.util.List;
import nextrung.extract.GlyphCollector.Page;

/// The lines of pages in reading order.
///
/// A page is searched for a [Gutter]. What lies above it is read first, then the left side, the
/// right side and what lies below, each searched again. Where the left side holds [Labels], each is
/// read before what stands beside it. Without a gutter lines are read from top to bottom.
final class PageLayout {
  private final List<PageLine> lines = new ArrayList<>();

  /// Where the text beside labels began so far, on this page or on one before.
  private final List<Float> labelled = new ArrayList<>();

  /// The middle of the page that is read.
  private float middle;

  private PageLayout() {}

  /// All lines but the [Furniture] of the pages.
  static List<PageLine> lines(List<Page> pages) {
    var furniture = new Furniture(pages);
    var layout = new PageLayout();
    pages.forEach(page -> layout.page(furniture.without(page)));
    return layout.lines;
  }

  private void page(List<Run> runs) {
    double left = runs.stream().mapToDouble(Run::left).min().orElse(0);
    middle = (float) (left + right(runs)) / 2;
    region(runs, 0);
  }

  /// @param edge how far its lines reach at least, where that is known
  private void region(List<Run> runs, float edge) {
    var gutter = Gutter.of(runs, middle, labelled);
    if (gutter.isEmpty()) {
      block(runs, edge);
      return;
    }
    var found = gutter.get();
    region(runs.stream().filter(run -> run.y() < found.top()).toList(), edge);
    var between =
        runs.stream().filter(run -> run.y() >= found.top() && run.y() <= found.bottom()).toList();
    sides(
        found.x(),
        between.stream().filter(run -> run.left() < found.x()).toList(),
        between.stream().filter(run -> run.left() >= found.x()).toList());
    region(runs.stream().filter(run -> run.y() > found.bottom()).toList(), edge);
  }

  /// Columns are read one after the other, labels each before what stands beside it.
  private void sides(float x, List<Run> left, List<Run> right) {
    var labels = Labels.of(Run.rows(left), Run.rows(right));
    if (labels.isEmpty()) {
      region(left, 0);
      region(right, 0);
      return;
    }
    labelled.add(x);
    float edge = right(right);
    float from = 0;
    for (int i = 0; i <= labels.size(); i++) {
      float top = from;
      float end = i < labels.size() ? labels.get(i) : Float.MAX_VALUE;
      block(within(left, top, end), 0);
      region(within(right, top, end), edge);
      from = end;
    }
  }

  private static List<Run> within(List<Run> runs, float top, float end) {
    return runs.stream().filter(run -> run.isWithin(top, end)).toList();
  }

  private static float right(List<Run> runs) {
    return (float) runs.stream().mapToDouble(Run::right).max().orElse(0);
  }

  private void block(List<Run> runs, float least) {
    if (runs.isEmpty()) {
      return;
    }
    float edge = Math.max(least, right(runs));
    int block = lines.isEmpty() ? 0 : lines.getLast().block() + 1;
    for (var row : Run.rows(runs)) {
      lines.add(new PageLine(row, edge, block));
    }
  }
}
