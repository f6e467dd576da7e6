package nextrung.render;

import java.time.LocalDate;
import java.util.List;
import nextrung.advise.Comparison;
import nextrung.advise.Comparison.Item;
import nextrung.advise.Comparison.Mentoring;
import nextrung.advise.Comparison.PersonEntry;
import nextrung.advise.Comparison.Row;
import nextrung.advise.Comparison.Step;
import nextrung.advise.Comparison.Strand;
import org.jspecify.annotations.Nullable;

/// Several people side by side, and a sheet a person.
final class ComparisonPage extends AdvisorPage {
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
    section("The matrix", this::matrix);
    section("Shared gaps", () -> items(comparison.sharedGaps(), ComparisonWords.NO_GAPS));
    section(
        "Who could help whom", () -> mentoring(comparison.mentoring(), ComparisonWords.NO_HELP));
    section(
        "Shown by one person only",
        () -> items(comparison.singlePoints(), ComparisonWords.NO_SINGLE));
    section("The plan of the group", () -> mentoring(comparison.plan(), ComparisonWords.NO_PLAN));
    comparison.people().stream().filter(PersonEntry::readable).forEach(this::person);
  }

  private void unread(PersonEntry person) {
    html.put("p.warning", ComparisonWords.unread(person));
  }

  private void matrix() {
    html.in(
        "table.matrix",
        () -> {
          html.in("thead", () -> html.in("tr", this::heads));
          comparison.strands().forEach(strand -> html.in("tbody", () -> strand(strand)));
        });
    html.in(
        "p.legend",
        () -> {
          for (var mark : Mark.values()) {
            mark(mark);
            html.text(": " + mark.meaning() + ". ");
          }
        });
  }

  private void heads() {
    html.put("th", "Statement", "scope", "col");
    html.put("th", "Level", "scope", "col");
    comparison.readers().forEach(alias -> html.put("th", Plain.of(alias), "scope", "col"));
  }

  private void strand(Strand strand) {
    int columns = 2 + comparison.readers().size();
    html.in(
        "tr",
        () ->
            html.put(
                "th.strand",
                strand.name(),
                "colspan",
                Integer.toString(columns),
                "scope",
                "rowgroup"));
    strand.rows().forEach(this::row);
  }

  private void row(Row row) {
    html.in(
        "tr",
        () -> {
          html.put("th", row.name(), "scope", "row");
          cell(row.level());
          row.statuses().forEach(status -> html.in("td", () -> mark(Mark.of(status))));
        });
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
          columns("Statement", "Level", "Who is to learn it", "Who shows it");
          html.in(
              "tbody",
              () ->
                  pairs.forEach(pair ->
                      html.in(
                          "tr",
                          () -> {
                            html.put("th", pair.name(), "scope", "row");
                            cell(pair.level());
                            cell(String.join(", ", pair.learners()));
                            cell(ComparisonWords.mentors(pair.mentors()));
                          })));
        });
  }

  private void person(PersonEntry person) {
    html.in(
        "div.sheet",
        () -> {
          html.put("h2", "The plan of " + Plain.of(person.alias()));
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
    html.put("p.quiet", "Shown in the group by: " + ComparisonWords.mentors(step.mentors()));
    html.in("p.lines", this::lineToWriteOn);
  }

  private void lineToWriteOn() {
    html.text("By when, and how: ");
    html.put("span.line", "\u00a0");
  }
}
