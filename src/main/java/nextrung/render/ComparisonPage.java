package nextrung.render;

import java.time.LocalDate;
import java.util.List;
import nextrung.advise.Comparison;
import nextrung.advise.Comparison.Cell;
import nextrung.advise.Comparison.Item;
import nextrung.advise.Comparison.Mentoring;
import nextrung.advise.Comparison.PersonEntry;
import nextrung.advise.Comparison.Row;
import nextrung.advise.Comparison.Step;
import nextrung.advise.Comparison.Strand;
import org.jspecify.annotations.Nullable;

/// Several people side by side, and a sheet a person.
final class ComparisonPage extends AdvisorPage {
  /// As many columns as fit on paper beside the names of the statements.
  private static final int PEOPLE_ABREAST = 6;

  /// The columns of an alias at the head of a column.
  private static final int ALIAS = 40;

  private final Comparison comparison;

  ComparisonPage(Comparison comparison, @Nullable LocalDate date) {
    super(comparison.framework(), comparison.notice(), date);
    this.comparison = comparison;
  }

  @Override
  protected String title() {
    return "Side by side";
  }

  @Override
  protected void main() {
    comparison.people().stream().filter(each -> !each.readable()).forEach(this::unread);
    if (!comparison.readers().isEmpty()) {
      section("The matrix", this::matrix);
    }
    section("Shared gaps", () -> items(comparison.sharedGaps(), ComparisonWords.NO_GAPS));
    section(
        "Who could help whom", () -> mentoring(comparison.mentoring(), ComparisonWords.NO_HELP));
    section(
        "Shown by one person only",
        () -> items(comparison.singlePoints(), ComparisonWords.NO_SINGLE));
    section("The plan of the group", () -> mentoring(comparison.plan(), ComparisonWords.NO_PLAN));
    var readers = comparison.people().stream().filter(PersonEntry::readable).toList();
    for (int column = 0; column < readers.size(); column++) {
      person(readers.get(column), ComparisonWords.ownWord(comparison, column));
    }
  }

  private void unread(PersonEntry person) {
    html.put("p.warning", ComparisonWords.unread(person));
  }

  /// A few people at a time, so that no sheet cuts anybody off. A narrow screen scrolls each.
  private void matrix() {
    int people = comparison.readers().size();
    for (int from = 0; from < people; from += PEOPLE_ABREAST) {
      scrolled(new Block(from, Math.min(from + PEOPLE_ABREAST, people)));
    }
    legend();
  }

  /// The people of one block.
  private record Block(int from, int to) {
    <T> List<T> of(List<T> all) {
      return all.subList(from, to);
    }

    String label() {
      return "The matrix, people %d to %d".formatted(from + 1, to);
    }
  }

  private void scrolled(Block block) {
    html.in(
        "div.scroll",
        () -> html.in("table.matrix", () -> matrix(block)),
        "tabindex",
        "0",
        "role",
        "region",
        "aria-label",
        block.label());
  }

  private void matrix(Block block) {
    html.in("thead", () -> html.in("tr", () -> heads(block)));
    comparison.strands().forEach(strand -> html.in("tbody", () -> strand(strand, block)));
  }

  private void legend() {
    html.in(
        "p.legend",
        () -> {
          for (var mark : Mark.values()) {
            mark(mark);
            html.text(": " + mark.meaning() + ". ");
          }
          html.text(ComparisonWords.STAR + ".");
        });
  }

  private void heads(Block block) {
    html.put("th", "Statement", "scope", "col");
    html.put("th", "Level", "scope", "col");
    block
        .of(comparison.readers())
        .forEach(alias -> html.put("th", Columns.clip(Plain.of(alias), ALIAS), "scope", "col"));
  }

  private void strand(Strand strand, Block block) {
    int width = 2 + block.of(comparison.readers()).size();
    html.in(
        "tr",
        () ->
            html.put(
                "th.strand",
                strand.name(),
                "colspan",
                Integer.toString(width),
                "scope",
                "rowgroup"));
    strand.rows().forEach(row -> row(row, block));
  }

  private void row(Row row, Block block) {
    html.in(
        "tr",
        () -> {
          html.put("th", row.name(), "scope", "row");
          cell(row.level());
          block.of(row.cells()).forEach(this::cell);
        });
  }

  /// The words of the text that are behind a mark stand in its title.
  private void cell(Cell cell) {
    Runnable content =
        () -> {
          mark(Mark.of(cell.status()));
          html.text(cell.selfReported() == null ? "" : "*");
        };
    if (cell.quote() == null) {
      html.in("td", content);
    } else {
      html.in("td", content, "title", "“" + Plain.quote(cell.quote()) + "”");
    }
  }

  private void items(List<Item> items, String none) {
    if (items.isEmpty()) {
      none(none);
      return;
    }
    html.in(
        "table",
        () -> {
          columns("Statement", "Level", "People");
          html.in(
              "tbody",
              () ->
                  items.forEach(item ->
                      html.in(
                          "tr",
                          () -> {
                            html.put("th", item.name(), "scope", "row");
                            cell(item.level());
                            cell(String.join(", ", item.people()));
                          })));
        });
  }

  private void mentoring(List<Mentoring> pairs, String none) {
    if (pairs.isEmpty()) {
      none(none);
      return;
    }
    html.in(
        "table",
        () -> {
          columns("Statement", "Level", "Who is to learn it", "Who could help");
          html.in(
              "tbody",
              () ->
                  pairs.forEach(pair ->
                      html.in(
                          "tr",
                          () -> {
                            html.put("th", pair.name(), "scope", "row");
                            cell(pair.level());
                            cell(ComparisonWords.learners(pair));
                            cell(ComparisonWords.helpers(pair.helpers()));
                          })));
        });
  }

  private void person(PersonEntry person, List<String> ownWord) {
    html.in(
        "div.sheet",
        () -> {
          html.put("h2", "The plan of " + Plain.of(person.alias()));
          ownWord.forEach(sentence -> html.put("p.quiet", sentence));
          if (person.steps().isEmpty()) {
            none(Wording.NO_STEPS);
          }
          html.in("ol", () -> person.steps().forEach(step -> html.in("li", () -> step(step))));
        });
  }

  private void step(Step step) {
    html.in(
        "p",
        () -> {
          html.put("strong", step.name());
          html.text(" (" + step.level() + ")");
        });
    html.put("p", step.reason());
    if (!step.missing().isEmpty()) {
      html.put("p", Wording.MISSING + ": " + step.missing());
    }
    html.put(
        "p.quiet",
        Plain.of(ComparisonWords.HELPERS + ": " + ComparisonWords.helpers(step.helpers())));
    html.in("p.lines", () -> wish(ComparisonWords.wish(step.note(), step.by())));
  }

  /// What the person wrote, or a line to write on.
  private void wish(String written) {
    html.text(ComparisonWords.WHEN + ": ");
    if (written.isEmpty()) {
      html.put("span.line", "\u00a0");
    } else {
      html.put("strong", Plain.of(written));
    }
  }
}
