package nextrung.render;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import nextrung.Report;
import nextrung.render.Reading.Cell;
import nextrung.render.Reading.Gap;
import nextrung.render.Reading.Row;
import nextrung.render.Reading.Step;

/// The report as GitHub-flavoured Markdown. Words of the document are escaped: they cannot make a
/// link, an image, a heading or HTML.
public final class MarkdownRenderer implements TextualRenderer {
  private final RenderContext context;

  public MarkdownRenderer(RenderContext context) {
    this.context = context;
  }

  @Override
  public String text(Report report) {
    return new Page(Reading.of(report, context), context).write();
  }

  /// One report on its way to Markdown.
  private static final class Page {
    private final Reading reading;
    private final RenderContext context;
    private final StringBuilder out = new StringBuilder();

    Page(Reading reading, RenderContext context) {
      this.reading = reading;
      this.context = context;
    }

    String write() {
      var report = reading.report();
      block("# " + escape(reading.title(": ")));
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
        block("**%s**".formatted(Wording.headline(report.document().status())));
        block(escape(reading.advice()));
        reading.warning().ifPresent(warning -> block(escape(warning)));
      }
      footer();
      return out.toString();
    }

    private void level() {
      reading
          .certainty()
          .ifPresent(sure ->
              block(
                  "%s **%s** (%s)."
                      .formatted(reading.words().level(), escape(reading.levelName()), sure)));
      because();
      reading.notes().forEach(note -> block(escape(note)));
    }

    private void because() {
      if (!reading.because().isEmpty()) {
        block(Wording.BECAUSE);
        reading.because().forEach(cue -> line("- " + marked(cue)));
        line("");
      }
    }

    private void ladder() {
      line("| | %s |".formatted(join(reading.levels(), level -> escape(level.label()))));
      line("|---|%s|".formatted(join(reading.levels(), level -> "---").replace(" ", "")));
      reading.rows().forEach(this::row);
      line("");
      reading.ownWord().forEach(sentence -> block(escape(sentence)));
    }

    private void row(Row row) {
      line("| %s | %s |".formatted(escape(row.name()), join(row.cells(), Page::cells)));
    }

    private static String cells(List<Cell> cells) {
      return cells.stream()
          .map(cell -> "%s %s (%s)".formatted(cell.mark().sign(), name(cell), cell.mark().word()))
          .collect(Collectors.joining("<br>"));
    }

    private static String name(Cell cell) {
      return escape(cell.statement().name());
    }

    private static <T> String join(List<T> values, Function<T, String> text) {
      return values.stream().map(text).collect(Collectors.joining(" | "));
    }

    private void steps() {
      block("## %s".formatted(reading.words().steps()));
      if (reading.steps().isEmpty()) {
        block(Wording.NO_STEPS);
      }
      reading.steps().forEach(this::step);
    }

    private void step(Step step) {
      var target = step.target();
      block(
          "%d. **%s** (%s, %s)"
              .formatted(
                  target.rank(),
                  escape(target.name()),
                  escape(step.level()),
                  Wording.nearness(target.readiness())));
      step.quotes().forEach(quote -> block("   > " + marked(quote)));
      block("   %s".formatted(escape(target.reason())));
      if (!target.missing().isBlank()) {
        block("   *%s:* %s".formatted(Wording.MISSING, escape(target.missing())));
      }
    }

    private void gaps() {
      block("## %s".formatted(reading.words().gaps().formatted(escape(reading.levelName()))));
      if (reading.gaps().isEmpty()) {
        block(reading.words().noGaps());
      }
      reading.gaps().forEach(this::gap);
    }

    private void gap(Gap gap) {
      block("### %s".formatted(escape(gap.level().label())));
      gap.cells().forEach(this::gapLine);
      line("");
    }

    private void gapLine(Cell cell) {
      var mark = cell.mark();
      var performance = escape(cell.statement().performance());
      line("- %s **%s** (%s): %s".formatted(mark.sign(), name(cell), mark.word(), performance));
      cell.quotes().stream().limit(1).forEach(quote -> line("  > " + marked(quote)));
    }

    private void footer() {
      block("---");
      if (context.date() != null) {
        block(context.date().toString());
      }
      block(escape(reading.source()));
      line(escape(reading.report().notice()));
    }

    /// A quotation with the words in bold that carried the match.
    private static String marked(Quotation quote) {
      return quote.pieces().stream()
          .map(piece -> (piece.carries() ? "**%s**" : "%s").formatted(escapePlain(piece.text())))
          .collect(Collectors.joining("", "“", "”"));
    }

    private void block(String text) {
      line(text);
      out.append('\n');
    }

    private void line(String text) {
      out.append(text).append('\n');
    }

    /// Puts a backslash before every sign that Markdown could read as its own.
    private static String escape(String text) {
      return escapePlain(Plain.of(text));
    }

    private static String escapePlain(String text) {
      return unlinked(text.replaceAll("[\\\\`*_\\[\\]<>|~#&!$]", "\\\\$0"));
    }

    /// GitHub links addresses and names also without brackets. It looks for an `@` where the
    /// backslashes are gone already: there an empty comment keeps the two sides apart.
    private static String unlinked(String text) {
      return text.replace("://", "\\://")
          .replaceAll("(?i)\\b(www)\\.", "$1\\\\.")
          .replace("@", "@<!-- -->");
    }
  }
}
