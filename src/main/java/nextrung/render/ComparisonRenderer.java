package nextrung.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nextrung.advise.Comparison;
import nextrung.advise.Comparison.Item;
import nextrung.advise.Comparison.Mentoring;
import nextrung.advise.Comparison.PersonEntry;
import nextrung.advise.Comparison.Row;
import nextrung.advise.Comparison.Strand;
import org.jspecify.annotations.Nullable;

/// Writes a [Comparison]. The same one gives the same bytes.
public final class ComparisonRenderer extends AdvisorRenderer {
  private static final int NAME = 44;
  private static final int PERSON = 12;
  private static final int WIDTH = 74;

  private final Comparison comparison;

  /// @param date printed where given
  public ComparisonRenderer(Comparison comparison, @Nullable LocalDate date) {
    super(comparison, date);
    this.comparison = comparison;
  }

  @Override
  AdvisorPage page(@Nullable LocalDate day) {
    return new ComparisonPage(comparison, day);
  }

  /// One row a statement and a column a person, as the matrix is.
  @Override
  String csv() {
    var head = new ArrayList<>(List.of("statement", "level", "strand", "name"));
    comparison.readers().forEach(head::add);
    head.addAll(List.of("source", "notice"));
    var text = new StringBuilder(CsvRenderer.row(head));
    for (var strand : comparison.strands()) {
      strand.rows().forEach(row -> text.append(CsvRenderer.row(csv(strand, row))));
    }
    return text.toString();
  }

  private List<String> csv(Strand strand, Row row) {
    var cells =
        new ArrayList<>(
            List.of(row.statement().toString(), row.level(), strand.name(), row.name()));
    row.statuses().forEach(status -> cells.add(status.key()));
    cells.addAll(List.of(Reading.source(comparison.framework()), comparison.notice()));
    return cells;
  }

  @Override
  String text() {
    var lines = new ArrayList<String>();
    lines.add(comparison.framework().title() + " · side by side");
    comparison.people().stream()
        .filter(each -> !each.readable())
        .forEach(each -> lines.addAll(List.of("", ComparisonWords.unread(each))));
    matrix(lines);
    items(lines, "Shared gaps", comparison.sharedGaps(), ComparisonWords.NO_GAPS);
    pairs(lines, "Who could help whom", comparison.mentoring(), ComparisonWords.NO_HELP);
    items(lines, "Shown by one person only", comparison.singlePoints(), ComparisonWords.NO_SINGLE);
    pairs(lines, "The plan of the group", comparison.plan(), ComparisonWords.NO_PLAN);
    comparison.people().stream().filter(PersonEntry::readable).forEach(each -> person(lines, each));
    lines.add("");
    lines.add(Reading.source(comparison.framework()));
    lines.add(comparison.notice());
    return String.join("\n", lines) + "\n";
  }

  private void matrix(List<String> lines) {
    var head = new StringBuilder(Columns.pad("", NAME));
    comparison.readers().forEach(alias -> head.append(' ').append(column(Plain.of(alias))));
    lines.add("");
    lines.add(head.toString().stripTrailing());
    for (var strand : comparison.strands()) {
      lines.add(strand.name());
      strand.rows().forEach(row -> lines.add(row(row)));
    }
    var legend = new ArrayList<String>();
    for (var mark : Mark.values()) {
      legend.add(mark.sign() + " " + mark.word());
    }
    lines.add(String.join("   ", legend));
  }

  private static String row(Row row) {
    var name = "  " + Columns.clip(row.name(), NAME - 16);
    var line = new StringBuilder(Columns.pad(Columns.pad(name, NAME - 12) + row.level(), NAME));
    row.statuses().forEach(status -> line.append(' ').append(column(Mark.of(status).sign())));
    return line.toString().stripTrailing();
  }

  private static String column(String text) {
    return Columns.pad(Columns.clip(text, PERSON - 1), PERSON - 1);
  }

  private static void items(List<String> lines, String heading, List<Item> items, String none) {
    lines.addAll(List.of("", heading, ""));
    items.forEach(item ->
        lines.add("  %s (%s): %s".formatted(item.name(), item.level(), names(item.people()))));
    if (items.isEmpty()) {
      lines.add("  " + none);
    }
  }

  private static void pairs(
      List<String> lines, String heading, List<Mentoring> pairs, String none) {
    lines.addAll(List.of("", heading, ""));
    pairs.forEach(pair ->
        lines.add(
            "  %s (%s): %s ← %s"
                .formatted(
                    pair.name(),
                    pair.level(),
                    names(pair.learners()),
                    Plain.of(ComparisonWords.mentors(pair.mentors())))));
    if (pairs.isEmpty()) {
      lines.add("  " + none);
    }
  }

  private static String names(List<String> aliases) {
    return Plain.of(String.join(", ", aliases));
  }

  private static void person(List<String> lines, PersonEntry person) {
    lines.addAll(List.of("", "The plan of " + Plain.of(person.alias()), ""));
    person
        .steps()
        .forEach(step -> {
          lines.add("  %s (%s)".formatted(step.name(), step.level()));
          Columns.wrap(step.reason(), WIDTH).forEach(line -> lines.add("    " + line));
        });
    if (person.steps().isEmpty()) {
      lines.add("  " + Wording.NO_STEPS);
    }
  }
}
