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

  private PageLayout() {}

  /// All lines but the [Furniture] of the pages.
  static List<PageLine> lines(List<Page> pages) {
    var furniture = new Furniture(pages);
    var layout = new PageLayout();
    pages.forEach(page -> layout.region(furniture.without(page)));
    return layout.lines;
  }

  private void region(List<Run> runs) {
    var gutter = Gutter.of(runs, labelled);
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
    var labels = Labels.of(Run.rows(left), Run.rows(right));
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
    return runs.stream().filter(run -> run.isWithin(top, end)).toList();
  }

  private void block(List<Run> runs) {
    if (runs.isEmpty()) {
      return;
    }
    float edge = (float) runs.stream().mapToDouble(Run::right).max().orElse(0);
    int block = lines.isEmpty() ? 0 : lines.getLast().block() + 1;
    for (var row : Run.rows(runs)) {
      lines.add(new PageLine(row, edge, block));
    }
  }
}
