package nextrung.render;

import java.util.List;
import nextrung.framework.Level;
import nextrung.render.Reading.Cell;
import nextrung.render.Reading.Row;

/// The ladder as an SVG picture: strands down, levels across, a box for each statement with sign,
/// word and colour of its status. Lengths are in units of the view box, about a pixel each.
final class LadderPicture {
  private static final int STRAND = 150;
  private static final int COLUMN = 200;
  private static final int HEAD = 44;
  private static final int GAP = 6;
  private static final int LINE = 15;
  private static final int PAD = 10;
  private static final int NAME_CHARACTERS = 24;
  private static final int STRAND_CHARACTERS = 17;

  private final Reading reading;
  private final Markup svg;

  LadderPicture(Reading reading, Markup svg) {
    this.reading = reading;
    this.svg = svg;
  }

  void draw() {
    int width = STRAND + reading.levels().size() * COLUMN;
    int height = HEAD + reading.rows().stream().mapToInt(LadderPicture::height).sum() + GAP;
    svg.in(
        "svg.ladder",
        () -> {
          svg.put("title", "The ladder: strands down, levels across");
          reached(height);
          heads();
          rows(width);
        },
        "viewBox",
        "0 0 %d %d".formatted(width, height),
        "width",
        Integer.toString(width),
        "role",
        "img");
  }

  /// A band behind the column of the person's level.
  private void reached(int height) {
    reading.level().ifPresent(level -> rect("reached", left(level) - 3, 0, COLUMN, height));
  }

  private int left(Level level) {
    return STRAND + (level.rank() - 1) * COLUMN + GAP / 2;
  }

  private void heads() {
    for (var level : reading.levels()) {
      boolean here = reading.level().filter(level::equals).isPresent();
      text(here ? "head.here" : "head", left(level) + 4, HEAD - 22, level.label());
      var filled = reading.filled(level) + " " + Wording.FILLED;
      text("word", left(level) + 4, HEAD - 8, filled);
    }
  }

  private void rows(int width) {
    int top = HEAD;
    for (var row : reading.rows()) {
      rect("rule", 0, top, width, 1);
      lines(row.reached().isEmpty() ? "strand.quiet" : "strand", 0, top + 24, name(row));
      for (int i = 0; i < row.cells().size(); i++) {
        boxes(row.cells().get(i), left(reading.levels().get(i)), top + GAP);
      }
      top += height(row);
    }
  }

  private static List<String> name(Row row) {
    return Columns.wrap(row.name(), STRAND_CHARACTERS);
  }

  private static int height(Row row) {
    int boxes =
        row.cells().stream()
            .mapToInt(cells -> cells.stream().mapToInt(cell -> height(cell) + GAP).sum())
            .max()
            .orElse(0);
    return GAP + Math.max(boxes, name(row).size() * LINE + PAD);
  }

  private static int height(Cell cell) {
    return PAD + LINE * (1 + name(cell).size());
  }

  private static List<String> name(Cell cell) {
    return Columns.wrap(cell.statement().name(), NAME_CHARACTERS);
  }

  private void boxes(List<Cell> cells, int left, int top) {
    int y = top;
    for (var cell : cells) {
      box(cell, left, y);
      y += height(cell) + GAP;
    }
  }

  private void box(Cell cell, int left, int top) {
    var mark = cell.mark();
    svg.in(
        "g." + cell.entry().status().key(),
        () -> {
          svg.put("title", cell.statement().text() + " (" + mark.word() + ")");
          rect("box", left, top, COLUMN - GAP, height(cell));
          text("word", left + PAD, top + 16, mark.sign() + " " + mark.word());
          lines("name", left + PAD, top + 16 + LINE, name(cell));
        });
  }

  private void rect(String style, int x, int y, int width, int height) {
    svg.empty(
        "rect." + style,
        "x",
        Integer.toString(x),
        "y",
        Integer.toString(y),
        "width",
        Integer.toString(width),
        "height",
        Integer.toString(height));
  }

  private void lines(String style, int x, int y, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      text(style, x, y + i * LINE, lines.get(i));
    }
  }

  private void text(String style, int x, int y, String text) {
    svg.put("text." + style, text, "x", Integer.toString(x), "y", Integer.toString(y));
  }
}
