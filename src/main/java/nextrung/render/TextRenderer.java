package nextrung.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nextrung.Report;
import nextrung.framework.Level;
import nextrung.render.Reading.Cell;
import nextrung.render.Reading.Gap;
import nextrung.render.Reading.Row;
import nextrung.render.Reading.Step;

/// The report for a terminal: [#WIDTH] columns, signs that need no colour, colour where the caller
/// asks for it.
public final class TextRenderer implements TextualRenderer {
  /// The columns that no line exceeds.
  public static final int WIDTH = 80;

  private final RenderContext context;

  public TextRenderer(RenderContext context) {
    this.context = context;
  }

  @Override
  public String text(Report report) {
    return new Page(Reading.of(report, context), new Ink(context.colour())).write();
  }

  /// One report on its way to text.
  private static final class Page {
    private static final String INDENT = "   ";
    private static final int LABEL = 15;
    private static final int GAP_NAME = 44;
    private static final int NEAR = 5;

    /// Two lines.
    private static final int CUE = 140;

    private final Reading reading;
    private final Ink ink;
    private final StringBuilder out = new StringBuilder();

    Page(Reading reading, Ink ink) {
      this.reading = reading;
      this.ink = ink;
    }

    String write() {
      title();
      if (reading.ok()) {
        level();
        ladder();
        if (reading.tellsSteps()) {
          steps();
        }
        if (reading.level().isPresent()) {
          gaps();
        }
      } else {
        trouble();
      }
      footer();
      return out.toString();
    }

    private void title() {
      line(ink.strong(Columns.clip(reading.title(" · "), WIDTH)));
      line();
    }

    private void trouble() {
      Columns.wrap(Wording.headline(reading.report().document().status()), WIDTH)
          .forEach(text -> line(ink.strong(text)));
      paragraph("", reading.advice());
      reading.warning().ifPresent(warning -> paragraph("", warning));
    }

    private void level() {
      reading.certainty().ifPresent(this::level);
      reading.notes().forEach(note -> paragraph("", note));
      line();
    }

    private void level(String certainty) {
      line(
          "%s %s %s"
              .formatted(
                  reading.words().level(),
                  ink.heading(reading.levelName()),
                  ink.faint("(" + certainty + ")")));
      because();
    }

    private void because() {
      if (!reading.because().isEmpty()) {
        line(ink.faint(Wording.BECAUSE));
        reading.because().forEach(cue -> quote(cue.clip(CUE)));
      }
    }

    private void ladder() {
      var grid = new Grid(reading, ink);
      grid.lines().forEach(this::line);
      line();
      legend();
      reading.ownWord().forEach(sentence -> paragraph("", sentence));
    }

    private void legend() {
      var present = reading.report().statements().stream().map(e -> Mark.of(e.status())).toList();
      line(
          Arrays.stream(Mark.values())
              .filter(present::contains)
              .map(mark -> ink.mark(mark, mark.sign()) + " " + ink.faint(mark.word()))
              .collect(Collectors.joining("   ")));
    }

    private void steps() {
      heading(reading.words().steps());
      if (reading.steps().isEmpty()) {
        paragraph(INDENT, Wording.NO_STEPS);
      } else {
        line(ink.faint("Best first; the bar says how near."));
        reading.steps().forEach(this::step);
      }
    }

    private void step(Step step) {
      line();
      stepTitle(step);
      step.quotes().forEach(this::quote);
      paragraph(INDENT, step.target().reason());
      labelled(Wording.MISSING, step.target().missing());
    }

    private void stepTitle(Step step) {
      var near = step.level() + "  " + meter(step.target().readiness());
      int room = WIDTH - INDENT.length() - Columns.width(near) - 2;
      var name = Columns.pad(Columns.clip(Plain.of(step.target().name()), room), room);
      line("%-3d%s  %s".formatted(step.target().rank(), ink.strong(name), ink.heading(near)));
    }

    private static String meter(double readiness) {
      int full = (int) Math.round(readiness * NEAR);
      return "▰".repeat(full) + "▱".repeat(NEAR - full);
    }

    private void gaps() {
      heading(reading.words().gaps().formatted(reading.levelName()));
      if (reading.gaps().isEmpty()) {
        paragraph(INDENT, reading.words().noGaps());
      }
      reading.gaps().forEach(this::gap);
    }

    private void gap(Gap gap) {
      line();
      line(ink.strong(gap.level().label()));
      gap.cells().forEach(this::gapLine);
    }

    private void gapLine(Cell cell) {
      var mark = cell.mark();
      var name = Columns.pad(Columns.clip(cell.statement().name(), GAP_NAME), GAP_NAME);
      line("%s  %s  %s".formatted(ink.mark(mark, mark.sign()), name, ink.mark(mark, mark.word())));
      cell.quotes().stream().limit(1).forEach(this::quote);
    }

    private void footer() {
      line();
      line(ink.faint("─".repeat(WIDTH)));
      for (var text : List.of(reading.source(), reading.report().notice())) {
        Columns.wrap(Plain.of(text), WIDTH).forEach(each -> line(ink.faint(each)));
      }
    }

    private void heading(String text) {
      line();
      line(ink.heading(text));
    }

    private void quote(Quotation quote) {
      int width = WIDTH - INDENT.length() - 2;
      Columns.wrap("“" + quote.text() + "”", width)
          .forEach(each -> line(INDENT + ink.faint("│ ") + ink.quote(each)));
    }

    private void labelled(String label, String text) {
      if (text.isBlank()) {
        return;
      }
      var lines = Columns.wrap(Plain.of(text), WIDTH - INDENT.length() - LABEL);
      var before = Columns.pad(label, LABEL);
      for (var each : lines) {
        line(INDENT + ink.faint(before) + each);
        before = " ".repeat(LABEL);
      }
    }

    private void paragraph(String indent, String text) {
      Columns.wrap(Plain.of(text), WIDTH - indent.length()).forEach(each -> line(indent + each));
    }

    private void line() {
      line("");
    }

    private void line(String text) {
      out.append(text).append('\n');
    }
  }

  /// The ladder as a table: strands down, levels across, a sign a statement.
  private static final class Grid {
    private static final int COLUMN_GAP = 2;
    private static final int MIN_NAME = 16;

    /// A plus and two digits.
    private static final int MORE = 3;

    private final Reading reading;
    private final Ink ink;
    private final int column;
    private final int name;

    Grid(Reading reading, Ink ink) {
      this.reading = reading;
      this.ink = ink;
      int most = (WIDTH - MIN_NAME) / reading.levels().size() - COLUMN_GAP;
      this.column = Math.min(most, needed());
      this.name = WIDTH - reading.levels().size() * (column + COLUMN_GAP);
    }

    private int needed() {
      int labels =
          reading.levels().stream().mapToInt(level -> Columns.width(level.label())).max().orElse(0);
      int signs =
          reading.rows().stream()
              .flatMap(row -> row.cells().stream())
              .mapToInt(cells -> 2 * cells.size() - 1)
              .max()
              .orElse(0);
      return Math.max(labels, signs);
    }

    List<String> lines() {
      var lines = new ArrayList<String>();
      lines.add(row(" ".repeat(name), reading.levels().stream().map(this::label).toList()));
      lines.add(
          row(ink.faint("─".repeat(name)), reading.levels().stream().map(this::rule).toList()));
      reading.rows().forEach(each -> lines.add(row(each)));
      lines.add(row(ink.faint(Columns.pad(Wording.FILLED, name)), counts()));
      return lines;
    }

    private List<String> counts() {
      return reading.levels().stream()
          .map(level -> ink.faint(Columns.pad(Columns.clip(reading.filled(level), column), column)))
          .toList();
    }

    private boolean isReached(Level level) {
      return reading.level().filter(level::equals).isPresent();
    }

    private String label(Level level) {
      var text = Columns.pad(Columns.clip(level.label(), column), column);
      return isReached(level) ? ink.heading(text) : ink.faint(text);
    }

    private String rule(Level level) {
      return isReached(level) ? ink.heading("━".repeat(column)) : ink.faint("─".repeat(column));
    }

    private String row(Row row) {
      var text = Columns.pad(Columns.clip(row.name(), name), name);
      return row(
          row.reached().isEmpty() ? ink.faint(text) : text,
          row.cells().stream().map(this::signs).toList());
    }

    private String row(String first, List<String> cells) {
      var gap = " ".repeat(COLUMN_GAP);
      return (first + gap + String.join(gap, cells)).stripTrailing();
    }

    /// The signs of a level; where there is no room for all, how many more there are.
    private String signs(List<Cell> cells) {
      boolean all = cells.size() <= (column + 1) / 2;
      int fit = all ? cells.size() : Math.max(0, (column - MORE) / 2);
      var more = all ? "" : "+" + (cells.size() - fit);
      var signs =
          cells.stream()
              .limit(fit)
              .map(cell -> ink.mark(cell.mark(), cell.mark().sign()) + " ")
              .collect(Collectors.joining());
      int used = 2 * fit + more.length();
      return used > column ? signs.stripTrailing() : signs + more + " ".repeat(column - used);
    }
  }
}
