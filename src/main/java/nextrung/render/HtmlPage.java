package nextrung.render;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nextrung.render.Reading.Cell;
import nextrung.render.Reading.Gap;
import nextrung.render.Reading.Step;
import org.jspecify.annotations.Nullable;

/// One report on its way to HTML: the parts that screen and paper share, in the order in which
/// people read them.
abstract class HtmlPage extends Page {
  final Reading reading;
  final @Nullable LocalDate date;

  HtmlPage(Reading reading, @Nullable LocalDate date) {
    this.reading = reading;
    this.date = date;
  }

  /// The strands and levels, with a legend.
  abstract void ladder();

  /// What follows the gaps.
  abstract void details();

  /// The quotations to show with the level.
  abstract List<Quotation> cues();

  /// The quotations to show with a step.
  abstract List<Quotation> quotes(Step step);

  @Override
  final String name() {
    return reading.title(": ");
  }

  @Override
  void body() {
    html.in("header", this::header);
    html.in("main", this::main);
    html.in("footer", this::footer);
  }

  final void header() {
    html.put("p.brand", "Nextrung");
    html.put("h1", name());
  }

  final void main() {
    if (reading.ok()) {
      reading();
    } else {
      trouble();
    }
  }

  private void trouble() {
    html.put("p.lead", Wording.headline(reading.report().document().status()));
    html.put("p.advice", Plain.of(reading.advice()));
    reading.warning().ifPresent(warning -> html.put("p.quiet", warning));
  }

  private void reading() {
    html.in("section.level", this::level);
    ladder();
    if (reading.tellsSteps()) {
      section("steps", reading.words().steps(), this::steps);
    }
    if (reading.level().isPresent()) {
      section("gaps", reading.words().gaps().formatted(reading.levelName()), this::gaps);
    }
    details();
  }

  final void section(String style, String heading, Runnable body) {
    html.in(
        "section." + style,
        () -> {
          html.put("h2", heading);
          body.run();
        });
  }

  private void level() {
    reading.certainty().ifPresent(this::level);
    because();
    reading.notes().forEach(note -> html.put("p.quiet", note));
    reading.ownWord().forEach(sentence -> html.put("p.quiet", sentence));
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

  private void because() {
    var cues = cues();
    if (!cues.isEmpty()) {
      html.put("p.quiet", Wording.BECAUSE);
      quotes(cues);
    }
    if (reading.namesWords()) {
      html.put("p.quiet", Wording.UNDERLINED);
    }
  }

  final void legend() {
    var present = reading.report().statements().stream().map(e -> Mark.of(e.status())).toList();
    Arrays.stream(Mark.values()).filter(present::contains).forEach(this::legend);
  }

  private void legend(Mark mark) {
    html.in(
        "span.key",
        () -> {
          mark(mark);
          html.text(" " + mark.meaning());
        });
    html.text(" ");
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
          evidence(step);
          html.put("p", Plain.of(step.target().reason()));
          missing(step.target().missing());
        });
  }

  private void evidence(Step step) {
    var standing = step.level() + " · " + Wording.nearness(step.target().readiness());
    var quotes = quotes(step);
    if (quotes.isEmpty()) {
      html.put("p.quiet", standing);
    } else {
      introduce(standing, reading.words().quote() + ":");
      quotes(quotes);
    }
  }

  /// Says how near a step is, and whose words follow.
  void introduce(String standing, String quote) {
    html.put("p.quiet", standing);
    html.put("p.quiet", quote);
  }

  final void quotes(List<Quotation> quotes) {
    for (var quote : quotes) {
      html.in("blockquote", () -> html.in("q", () -> words(quote), "dir", "auto"));
    }
  }

  /// Every piece is an element: the PDF library writes the bare text of an element before the
  /// elements in it, and who listens to the file would hear the words out of order.
  private void words(Quotation quote) {
    quote.pieces().forEach(piece -> html.put(piece.carries() ? "mark" : "span", piece.text()));
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

  final void footer() {
    if (date != null) {
      html.put("p", date.toString());
    }
    html.put("p", Plain.of(reading.source()));
    html.put("p.notice", Plain.of(reading.report().notice()));
  }
}
