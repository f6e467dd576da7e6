package nextrung.render;

import java.time.LocalDate;
import java.util.List;
import nextrung.framework.Level;
import nextrung.render.Reading.Cell;
import nextrung.render.Reading.Step;
import org.jspecify.annotations.Nullable;

/// The page for a browser: the ladder as a picture, and every statement as text in tables.
final class ScreenPage extends HtmlPage {
  static final String STYLE = resource("screen.css");

  private static final int QUOTES_A_STATEMENT = 3;

  ScreenPage(Reading reading, @Nullable LocalDate date) {
    super(reading, date);
  }

  @Override
  void policy() {
    html.empty(
        "meta",
        "http-equiv",
        "Content-Security-Policy",
        "content",
        HtmlRenderer.CONTENT_SECURITY_POLICY);
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty("meta", "name", "color-scheme", "content", "light dark");
  }

  @Override
  String style() {
    return STYLE;
  }

  @Override
  List<Quotation> cues() {
    return reading.because();
  }

  @Override
  List<Quotation> quotes(Step step) {
    return step.quotes();
  }

  @Override
  void ladder() {
    html.in("figure", this::picture, "aria-labelledby", "ladder");
  }

  private void picture() {
    html.put("h2", Wording.LADDER, "id", "ladder");
    html.in(
        "div.scroll",
        () -> new LadderPicture(reading, html).draw(),
        "tabindex",
        "0",
        "role",
        "region",
        "aria-labelledby",
        "ladder");
    html.in("figcaption", this::legend);
  }

  @Override
  void details() {
    section("all", Wording.ALL, () -> reading.levels().forEach(this::table));
  }

  private void table(Level level) {
    html.in(
        "table",
        () -> {
          html.put("caption", level.label());
          html.in("thead", () -> html.in("tr", this::columns));
          html.in("tbody", () -> reading.cells(level).forEach(this::row));
        });
  }

  private void columns() {
    for (var column : List.of("Status", "Statement", "In the text")) {
      html.put("th", column, "scope", "col");
    }
  }

  private void row(Cell cell) {
    html.in(
        "tr",
        () -> {
          html.in("td", () -> mark(cell.mark()));
          html.in("th", () -> statement(cell), "scope", "row");
          html.in("td", () -> quotes(cell.quotes().stream().limit(QUOTES_A_STATEMENT).toList()));
        });
  }

  private void statement(Cell cell) {
    html.put("span.name", cell.statement().name());
    html.text(" ");
    html.put("span.performance", cell.statement().performance());
  }
}
