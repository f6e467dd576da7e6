package nextrung.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import nextrung.Report;
import nextrung.framework.Level;
import nextrung.render.Reading.Cell;
import nextrung.render.Reading.Gap;
import nextrung.render.Reading.Step;

/// The report as one HTML file for screens, dark or light, wide or narrow, and for paper. The file
/// asks nobody for anything: no script, no font, no picture from elsewhere, and its policy forbids
/// them should a text ever get through the escaping.
public final class HtmlRenderer implements TextualRenderer {
  private static final String STYLE = style();

  /// The policy of the page, to be sent as a header too where it is served: nothing but its own
  /// style, which is known by its hash.
  public static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'"
          .formatted(hash(STYLE));

  private final RenderContext context;

  public HtmlRenderer(RenderContext context) {
    this.context = context;
  }

  @Override
  public String text(Report report) {
    return new Page(Reading.of(report, context), context).write();
  }

  private static String style() {
    try (var css = HtmlRenderer.class.getResourceAsStream("report.css")) {
      if (css == null) {
        throw new IllegalStateException("report.css is missing beside HtmlRenderer; build again");
      }
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// One report on its way to HTML.
  private static final class Page {
    private static final int QUOTES_A_STATEMENT = 3;

    private final Reading reading;
    private final RenderContext context;
    private final Markup html = new Markup();

    Page(Reading reading, RenderContext context) {
      this.reading = reading;
      this.context = context;
    }

    String write() {
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

    private String title() {
      var report = reading.report();
      return report.framework().title() + ": " + Plain.of(report.id());
    }

    private void head() {
      html.empty("meta", "charset", "utf-8");
      html.empty(
          "meta", "http-equiv", "Content-Security-Policy", "content", CONTENT_SECURITY_POLICY);
      html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
      html.empty("meta", "name", "color-scheme", "content", "light dark");
      html.put("title", title());
      html.put("style", STYLE);
    }

    private void body() {
      html.in("header", this::header);
      html.in("main", reading.ok() ? this::reading : this::trouble);
      html.in("footer", this::footer);
    }

    private void header() {
      html.put("p.brand", "Nextrung");
      html.put("h1", title());
    }

    private void trouble() {
      html.put("p.lead", Wording.headline(reading.report().document().status()));
      html.put("p", reading.advice());
    }

    private void reading() {
      html.in("section.level", this::level);
      html.in("figure", this::ladder, "aria-labelledby", "ladder");
      section("steps", reading.words().steps(), this::steps);
      section("gaps", reading.words().gaps().formatted(reading.levelName()), this::gaps);
      section("all", Wording.ALL, this::all);
    }

    private void section(String style, String heading, Runnable body) {
      html.in(
          "section." + style,
          () -> {
            html.put("h2", heading);
            body.run();
          });
    }

    private void level() {
      reading.certainty().ifPresent(this::level);
      if (reading.report().document().truncated()) {
        html.put("p.quiet", Wording.TRUNCATED);
      }
    }

    private void level(String certainty) {
      html.in(
          "p.lead",
          () -> {
            html.text(reading.words().level() + " ");
            html.put("strong", reading.levelName());
            html.text(" ");
            html.put("span.quiet", "(" + certainty + ")");
          });
    }

    private void ladder() {
      html.put("h2", "The ladder", "id", "ladder");
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

    private void legend() {
      var present = reading.report().statements().stream().map(e -> Mark.of(e.status())).toList();
      Arrays.stream(Mark.values())
          .filter(present::contains)
          .forEach(mark ->
              html.in(
                  "span.key",
                  () -> {
                    mark(mark);
                    html.text(" " + mark.meaning());
                  }));
    }

    private void mark(Mark mark) {
      html.put("span.mark." + mark.key(), mark.sign() + "\u00a0" + mark.word());
    }

    private void steps() {
      if (reading.steps().isEmpty()) {
        html.put("p", Wording.NO_STEPS);
        return;
      }
      html.in("ol", () -> reading.steps().forEach(this::step));
    }

    private void step(Step step) {
      html.in(
          "li",
          () -> {
            html.put("h3", step.target().name());
            html.put("p.quiet", step.level() + " · " + Wording.nearness(step.target().readiness()));
            quotes(reading.words().quote(), step.quotes());
            html.put("p", Plain.of(step.target().reason()));
            missing(step.target().missing());
          });
    }

    /// @param before introduces the first quotation; may be empty
    private void quotes(String before, List<String> quotes) {
      if (!before.isEmpty() && !quotes.isEmpty()) {
        html.put("p.quiet", before + ":");
      }
      for (var quote : quotes) {
        html.in("blockquote", () -> html.put("q", Plain.of(quote), "dir", "auto"));
      }
    }

    private void missing(String missing) {
      if (!missing.isBlank()) {
        html.in(
            "p.missing",
            () -> {
              html.put("strong", Wording.MISSING + ": ");
              html.text(Plain.of(missing));
            });
      }
    }

    private void gaps() {
      if (reading.gaps().isEmpty()) {
        html.put("p", reading.words().noGaps());
      }
      reading.gaps().forEach(this::gap);
    }

    private void gap(Gap gap) {
      html.put("h3", gap.level().label());
      html.in("ul", () -> gap.cells().forEach(this::gapLine));
    }

    private void gapLine(Cell cell) {
      html.in(
          "li",
          () -> {
            mark(cell.mark());
            html.text(" " + cell.statement().name());
          });
    }

    private void all() {
      reading.levels().forEach(this::table);
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
            html.in("td", () -> quotes("", evidence(cell)));
          });
    }

    private void statement(Cell cell) {
      html.put("span.name", cell.statement().name());
      html.text(" ");
      html.put("span.performance", cell.statement().performance());
    }

    private static List<String> evidence(Cell cell) {
      return cell.entry().evidence().stream()
          .limit(QUOTES_A_STATEMENT)
          .map(Report.EvidenceEntry::quote)
          .toList();
    }

    private void footer() {
      if (context.date() != null) {
        html.put("p", context.date().toString());
      }
      html.put("p", reading.source());
      html.put("p.notice", reading.report().notice());
    }
  }
}
