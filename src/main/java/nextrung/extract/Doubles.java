package nextrung.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Drops what is drawn again over itself, or a little aside: so programs make letters bold or throw
/// a shadow.
final class Doubles {
  private static final float ASIDE = 0.3f;
  private static final float LEAST = 0.02f;

  private final Map<Cell, List<Run>> kept = new HashMap<>();

  /// A square of the page, as large as a double may stand aside.
  private record Cell(String text, float size, long column, long row) {
    static Cell of(Run run) {
      float reach = reach(run);
      long column = (long) Math.floor(run.left() / reach);
      return new Cell(run.text(), run.size(), column, (long) Math.floor(run.y() / reach));
    }

    Stream<Cell> around() {
      return LongStream.rangeClosed(column - 1, column + 1)
          .boxed()
          .flatMap(x ->
              LongStream.rangeClosed(row - 1, row + 1).mapToObj(y -> new Cell(text, size, x, y)));
    }
  }

  private Doubles() {}

  /// Runs without those that stand on an earlier one.
  static List<Run> without(List<Run> runs) {
    var doubles = new Doubles();
    return runs.stream().filter(doubles::isFirst).toList();
  }

  private boolean isFirst(Run run) {
    var cell = Cell.of(run);
    boolean first =
        cell.around()
            .flatMap(each -> kept.getOrDefault(each, List.of()).stream())
            .noneMatch(other -> isOver(run, other));
    if (first) {
      kept.computeIfAbsent(cell, none -> new ArrayList<>()).add(run);
    }
    return first;
  }

  private static boolean isOver(Run run, Run other) {
    return Math.abs(run.left() - other.left()) <= reach(run)
        && Math.abs(run.y() - other.y()) <= reach(run);
  }

  /// How far aside a double may stand: a letter may well follow itself.
  private static float reach(Run run) {
    return Math.max(LEAST * run.size(), ASIDE * Math.min(run.size(), run.width()));
  }
}
