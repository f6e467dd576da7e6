package nextrung.render;

import java.time.LocalDate;
import nextrung.Report.FrameworkNote;
import org.jspecify.annotations.Nullable;

/// A page of sections and tables with one style sheet, that asks nobody for anything. Whose
/// statements it shows stands at its foot.
public abstract class TablePage extends Page {
  private final String style;
  private final FrameworkNote framework;
  private final String notice;
  private final @Nullable LocalDate date;

  /// @param style the name of a style sheet beside this class
  protected TablePage(
      String style, FrameworkNote framework, String notice, @Nullable LocalDate date) {
    this.style = resource(style);
    this.framework = framework;
    this.notice = notice;
    this.date = date;
  }

  /// What it is about.
  protected abstract String title();

  /// What stands between head and foot.
  protected abstract void main();

  @Override
  final void policy() {
    html.empty(
        "meta", "http-equiv", "Content-Security-Policy", "content", HtmlRenderer.policy(style));
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty("meta", "name", "description", "content", title());
  }

  @Override
  final String name() {
    return title() + ": " + framework.title();
  }

  @Override
  final String style() {
    return style;
  }

  /// The foot comes first for paper, where it runs along every sheet from where it stands.
  @Override
  final void body() {
    html.in(
        "footer",
        () -> {
          if (date != null) {
            html.put("p", date.toString());
          }
          html.put("p", Reading.source(framework));
          html.put("p", notice);
        });
    html.in(
        "header",
        () -> {
          html.put("p.brand", "Nextrung · " + framework.title());
          html.put("h1", title());
        });
    html.in("main", this::main);
  }

  protected final void section(String heading, Runnable body) {
    html.in(
        "div.section",
        () -> {
          html.put("h2", heading);
          body.run();
        });
  }

  protected final void none(String text) {
    html.put("p.quiet", text);
  }

  /// A quotation on one line, cut where it is long.
  protected final void quote(String text, int most) {
    var plain = Plain.quote(text);
    int end = plain.offsetByCodePoints(0, Math.min(most, plain.codePointCount(0, plain.length())));
    html.put("q", end == plain.length() ? plain : plain.substring(0, end) + "…", "dir", "auto");
  }

  protected final void cell(String text) {
    html.put("td", Plain.of(text));
  }

  protected final void columns(String... names) {
    html.in(
        "thead",
        () ->
            html.in(
                "tr",
                () -> {
                  for (var name : names) {
                    html.put("th", name, "scope", "col");
                  }
                }));
  }
}
