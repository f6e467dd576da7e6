package nextrung.render;

import java.time.LocalDate;
import java.util.List;
import nextrung.framework.Level;
import nextrung.render.Reading.Cell;
import nextrung.render.Reading.Row;
import nextrung.render.Reading.Step;
import org.jspecify.annotations.Nullable;

/// The page for print: one sheet for the level and the ladder as a table, one for the steps and the
/// gaps. Only CSS 2.1 is used, as the PDF library knows no more.
final class PaperPage extends HtmlPage {
  private static final String STYLE = resource("paper.css");

  /// Long quotations would drive the gaps off the second sheet.
  private static final int QUOTE_CHARACTERS = 220;

  /// A line each, as the ladder takes the rest of the first sheet.
  private static final int CUE_CHARACTERS = 110;

  /// Room for more would have to be taken from the ladder.
  private static final int CUES = 2;

  PaperPage(Reading reading, @Nullable LocalDate date) {
    super(reading, date);
  }

  @Override
  void policy() {
    html.empty("meta", "name", "description", "content", Wording.LADDER + ", " + Wording.ABOUT);
  }

  @Override
  String style() {
    return STYLE;
  }

  /// The foot comes first: it runs along every sheet from where it stands in the text.
  @Override
  void body() {
    html.in("footer", this::footer);
    html.in("header", this::header);
    html.in("main", this::main);
  }

  @Override
  List<Quotation> cues() {
    return reading.because().stream().limit(CUES).map(quote -> quote.clip(CUE_CHARACTERS)).toList();
  }

  @Override
  List<Quotation> quotes(Step step) {
    return step.quotes().stream().limit(1).map(quote -> quote.clip(QUOTE_CHARACTERS)).toList();
  }

  /// On one line, as a CV with many gaps needs the others for them.
  @Override
  void introduce(String standing, String quote) {
    html.put("p.quiet", standing + " · " + quote);
  }

  @Override
  void ladder() {
    html.put("h2", Wording.LADDER);
    html.in(
        "table",
        () -> {
          html.in("thead", () -> html.in("tr", this::head));
          html.in("tbody", () -> reading.rows().forEach(this::row));
        });
    html.in("p.legend", this::legend);
  }

  private void head() {
    html.put("th.strand", Wording.STRAND, "scope", "col");
    reading.levels().forEach(this::head);
  }

  private void head(Level level) {
    boolean here = reading.level().filter(level::equals).isPresent();
    html.in(
        here ? "th.here" : "th",
        () -> {
          html.text(level.label());
          html.put("span.filled", reading.filled(level) + " " + Wording.FILLED);
        },
        "scope",
        "col");
  }

  private void row(Row row) {
    html.in(
        "tr",
        () -> {
          html.put("th.strand", row.name(), "scope", "row");
          row.cells().forEach(this::cells);
        });
  }

  private void cells(List<Cell> cells) {
    html.in("td", () -> cells.forEach(this::cell));
  }

  private void cell(Cell cell) {
    html.in(
        "div.cell." + cell.mark().key(),
        () -> {
          html.text(cell.statement().name() + " ");
          html.put("span.word", cell.mark().sign() + "\u00a0" + cell.mark().word());
        });
  }

  @Override
  void details() {}
}
