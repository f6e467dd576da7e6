package nextrung.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A stretch of a page with a narrow column on the left, whose dates or words each belong to what
/// stands beside them, in sections with headings that stand on the left alone.
///
/// In two columns that are read one after the other headings of the left stand anywhere beside the
/// text of the right. Here nothing is beside them, nor close above or below, and those on the right
/// are no larger than its text.
final class Sections {
  private static final int FEWEST = 2;
  private static final double MOSTLY = 0.8;
  private static final float LARGER = 1.1f;
  private static final float CLOSE = 0.8f;
  private static final float NEXT_LINE = 1.6f;
  private static final int LONGEST = 40;

  private final float x;
  private final List<List<Run>> rows;
  private final List<Run> text;
  private final float size;

  private Sections(float x, List<List<Run>> rows) {
    this.x = x;
    this.rows = rows;
    this.text = rows.stream().flatMap(List::stream).filter(run -> run.left() >= x).toList();
    this.size = text.isEmpty() ? 0 : usualSize(text);
  }

  private static float usualSize(List<Run> text) {
    return text.stream().map(Run::size).sorted().toList().get(text.size() / 2);
  }

  /// The rows of each section without its heading; nothing where a stretch has no such column.
  ///
  /// @param x where what is right of the column begins
  static List<List<List<Run>>> of(float x, List<List<Run>> stretch) {
    var sections = new Sections(x, stretch);
    return sections.areDated() || sections.areLabelled() ? sections.parted() : List.of();
  }

  private List<List<List<Run>>> parted() {
    var parts = new ArrayList<List<List<Run>>>();
    parts.add(new ArrayList<>());
    for (var row : rows) {
      if (isHeading(row)) {
        parts.add(new ArrayList<>());
      } else {
        parts.getLast().add(row);
      }
    }
    return parts;
  }

  /// Whether dates stand beside the text, and nothing else but headings does.
  private boolean areDated() {
    var labels = labels();
    return labels.stream().filter(Period::is).count() >= FEWEST
        && labels.stream().filter(Period::isPart).count() >= MOSTLY * labels.size()
        && alone().allMatch(at -> isHeading(rows.get(at)) || isEndOfDate(at));
  }

  /// Whether short words stand beside the text, under headings that are in no one's way.
  private boolean areLabelled() {
    var labels = labels();
    var alone = alone().boxed().toList();
    return labels.size() >= FEWEST
        && labels.stream().allMatch(label -> label.length() <= LONGEST)
        && !alone.isEmpty()
        && alone.stream().allMatch(this::isHeadingByItself)
        && text.stream().noneMatch(run -> run.size() > LARGER * size);
  }

  /// What the column says in rows that have text beside it.
  private List<String> labels() {
    return rows.stream()
        .filter(row -> row.getFirst().left() < x && hasText(row))
        .map(row -> Run.words(row.stream().filter(run -> run.left() < x).toList()))
        .toList();
  }

  /// The rows without text between those that have it.
  private IntStream alone() {
    var with = IntStream.range(0, rows.size()).filter(at -> hasText(rows.get(at))).boxed().toList();
    return with.isEmpty()
        ? IntStream.empty()
        : IntStream.range(with.getFirst(), with.getLast()).filter(at -> !hasText(rows.get(at)));
  }

  private boolean hasText(List<Run> row) {
    return row.getLast().left() >= x;
  }

  private boolean isHeading(List<Run> row) {
    return !hasText(row)
        && (row.stream().allMatch(run -> run.bold() || run.size() > LARGER * size)
            || Labels.isCapitals(row));
  }

  private boolean isHeadingByItself(int at) {
    return isHeading(rows.get(at))
        && !isClose(at, at - 1)
        && !isClose(at, at + 1)
        && rows.get(at + 1).getFirst().left() < x;
  }

  private boolean isClose(int at, int other) {
    var heading = rows.get(at).getFirst();
    return hasText(rows.get(other))
        && Math.abs(heading.y() - rows.get(other).getLast().y()) < CLOSE * heading.size();
  }

  /// Whether a date ends here that needs two lines.
  private boolean isEndOfDate(int at) {
    var end = rows.get(at).getFirst();
    return Period.isPart(Run.words(rows.get(at)))
        && end.y() - rows.get(at - 1).getFirst().y() < NEXT_LINE * end.size();
  }
}
