package nextrung.render;

import java.time.LocalDate;
import nextrung.Report.FrameworkNote;
import org.jspecify.annotations.Nullable;

/// A page for advisors: plain tables that a browser shows and a printer prints. Screen and paper
/// share one style sheet.
abstract class AdvisorPage {
  static final String STYLE = HtmlPage.resource("advisor.css");

  final Markup html = new Markup();
  private final FrameworkNote framework;
  private final @Nullable LocalDate date;
  private final String notice;

  AdvisorPage(FrameworkNote framework, String notice, @Nullable LocalDate date) {
    this.framework = framework;
    this.notice = notice;
    this.date = date;
  }

  abstract String title();

  abstract void main();

  final String write() {
    html.in(
        "html",
        () -> {
          html.in("head", this::head);
          html.in("body", this::body);
        },
        "lang",
        "en");
    return html.page();
  }

  private void head() {
    html.empty("meta", "charset", "utf-8");
    html.empty(
        "meta", "http-equiv", "Content-Security-Policy", "content", HtmlRenderer.policy(STYLE));
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty("meta", "name", "description", "content", title());
    html.put("title", title() + ": " + framework.title());
    html.put("style", STYLE);
  }

  /// The foot comes first for paper, where it runs along every sheet from where it stands.
  private void body() {
    html.in(
        "footer",
        () -> {
          html.put("p", Reading.source(framework));
          html.put("p", notice + (date == null ? "" : " " + date));
        });
    html.in(
        "header",
        () -> {
          html.put("p.brand", "Nextrung · " + framework.title());
          html.put("h1", title());
        });
    html.in("main", this::main);
  }

  final void section(String heading, Runnable body) {
    html.in(
        "div.section",
        () -> {
          html.put("h2", heading);
          body.run();
        });
  }

  final void none(String text) {
    html.put("p.quiet", text);
  }

  final void mark(Mark mark) {
    html.put("span.mark." + mark.key(), mark.sign() + "\u00a0" + mark.word());
  }

  final void cell(String text) {
    html.put("td", Plain.of(text));
  }

  final void columns(String... names) {
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
