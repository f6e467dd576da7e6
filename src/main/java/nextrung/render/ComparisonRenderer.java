package nextrung.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nextrung.advise.Comparison;
import nextrung.advise.Comparison.Item;
import nextrung.advise.Comparison.Mentoring;
import nextrung.advise.Comparison.PersonEntry;
import nextrung.advise.Comparison.Row;
import nextrung.advise.Comparison.Step;
import nextrung.advise.Comparison.Strand;
import org.jspecify.annotations.Nullable;

/// Writes a [Comparison]. The same one gives the same bytes.
public final class ComparisonRenderer extends AdvisorRenderer {
  private static final int NAME = 44;
  private static final int PERSON = 12;

  /// As many columns as fit beside the names.
  private static final int PEOPLE_ABREAST = 3;

  private final Comparison comparison;

  /// @param date printed where given
  public ComparisonRenderer(Comparison comparison, @Nullable LocalDate date) {
    super(comparison, date);
    this.comparison = comparison;
  }

  /// A sentence for each person whose text could not be read.
  public static List<String> unread(Comparison comparison) {
    return comparison.people().stream()
        .filter(each -> !each.readable())
        .map(ComparisonWords::unread)
        .toList();
  }

  @Override
  AdvisorPage page(@Nullable LocalDate day) {
    return new ComparisonPage(comparison, day);
  }

  /// One row a statement and a column a person, as the matrix is, with who is to learn it and who
  /// could help; then a row for each person whose text could not be read.
  @Override
  String csv() {
    var head = new ArrayList<>(List.of("statement", "level", "strand", "name"));
    head.addAll(comparison.readers());
    head.addAll(List.of("learners", "helpers", "source", "notice"));
    var text = new StringBuilder(CsvRenderer.row(head));
    for (var strand : comparison.strands()) {
      strand.rows().forEach(row -> text.append(CsvRenderer.row(csv(strand, row))));
    }
    unread(comparison).forEach(sentence -> text.append(CsvRenderer.row(csv(sentence))));
    return text.toString();
  }

  private List<String> csv(Strand strand, Row row) {
    var cells =
        new ArrayList<>(
            List.of(row.statement().toString(), row.level(), strand.name(), row.name()));
    row.cells().forEach(cell -> cells.add(ComparisonWords.key(cell)));
    var pair =
        comparison.plan().stream()
            .filter(each -> each.statement().equals(row.statement()))
            .findFirst();
    cells.add(pair.map(ComparisonWords::learners).orElse(""));
    cells.add(pair.map(each -> ComparisonWords.helpers(each.helpers())).orElse(""));
    cells.addAll(List.of(Reading.source(comparison.framework()), comparison.notice()));
    return cells;
  }

  private List<String> csv(String unread) {
    var cells = new ArrayList<>(List.of("unread", "", "", unread));
    comparison.readers().forEach(alias -> cells.add(""));
    cells.addAll(List.of("", "", Reading.source(comparison.framework()), comparison.notice()));
    return cells;
  }

  @Override
  String text() {
    var lines = new ArrayList<String>();
    lines.add(comparison.framework().title() + " · side by side");
    for (var sentence : unread(comparison)) {
      lines.add("");
      lines.addAll(Columns.wrap(sentence, WIDTH));
    }
    matrix(lines);
    group(lines);
    var readers = comparison.people().stream().filter(PersonEntry::readable).toList();
    for (int column = 0; column < readers.size(); column++) {
      person(lines, readers.get(column), ComparisonWords.ownWord(comparison, column));
    }
    lines.add("");
    lines.add(Reading.source(comparison.framework()));
    lines.add(comparison.notice());
    return String.join("\n", lines) + "\n";
  }

  private void group(List<String> lines) {
    section(
        lines,
        "Shared gaps",
        comparison.sharedGaps().stream().map(ComparisonRenderer::item),
        ComparisonWords.NO_GAPS);
    section(
        lines,
        "Who could help whom",
        comparison.mentoring().stream().map(ComparisonRenderer::pair),
        ComparisonWords.NO_HELP);
    section(
        lines,
        "Shown by one person only",
        comparison.singlePoints().stream().map(ComparisonRenderer::item),
        ComparisonWords.NO_SINGLE);
    section(
        lines,
        "The plan of the group",
        comparison.plan().stream().map(ComparisonRenderer::pair),
        ComparisonWords.NO_PLAN);
  }

  private static void section(
      List<String> lines, String heading, Stream<String> entries, String none) {
    lines.addAll(List.of("", heading, ""));
    var all = entries.toList();
    all.forEach(entry -> hanging(lines, entry));
    if (all.isEmpty()) {
      lines.add("  " + none);
    }
  }

  private static String item(Item item) {
    return "%s (%s): %s".formatted(item.name(), item.level(), String.join(", ", item.people()));
  }

  private static String pair(Mentoring pair) {
    return "%s (%s): %s ← %s"
        .formatted(
            pair.name(),
            pair.level(),
            ComparisonWords.learners(pair),
            ComparisonWords.helpers(pair.helpers()));
  }

  /// The matrix, a few people at a time, so that no line is wider than a terminal; none of nobody.
  private void matrix(List<String> lines) {
    int people = comparison.readers().size();
    if (people == 0) {
      return;
    }
    for (int from = 0; from < people; from += PEOPLE_ABREAST) {
      matrix(lines, from, Math.min(from + PEOPLE_ABREAST, people));
    }
    var legend = new ArrayList<String>();
    for (var mark : Mark.values()) {
      legend.add(mark.sign() + " " + mark.word());
    }
    lines.add(String.join("   ", legend));
    lines.add(ComparisonWords.STAR);
  }

  private void matrix(List<String> lines, int from, int to) {
    var head = new StringBuilder(Columns.pad("", NAME));
    comparison
        .readers()
        .subList(from, to)
        .forEach(alias -> head.append(' ').append(column(Plain.of(alias))));
    lines.add("");
    lines.add(head.toString().stripTrailing());
    for (var strand : comparison.strands()) {
      lines.add(strand.name());
      strand.rows().forEach(row -> lines.add(row(row, from, to)));
    }
  }

  private static String row(Row row, int from, int to) {
    var name = "  " + Columns.clip(row.name(), NAME - 16);
    var line = new StringBuilder(Columns.pad(name, NAME - PERSON) + column(row.level()) + " ");
    for (var cell : row.cells().subList(from, to)) {
      var star = cell.selfReported() == null ? "" : "*";
      line.append(' ').append(column(Mark.of(cell.status()).sign() + star));
    }
    return line.toString().stripTrailing();
  }

  private static String column(String text) {
    return Columns.pad(Columns.clip(text, PERSON - 1), PERSON - 1);
  }

  private static void person(List<String> lines, PersonEntry person, List<String> ownWord) {
    lines.addAll(List.of("", "The plan of " + Plain.of(person.alias()), ""));
    ownWord.forEach(sentence -> hanging(lines, sentence));
    person.steps().forEach(step -> step(lines, step));
    if (person.steps().isEmpty()) {
      lines.add("  " + Wording.NO_STEPS);
    }
  }

  private static void step(List<String> lines, Step step) {
    lines.add("  %s (%s)".formatted(step.name(), step.level()));
    below(lines, step.reason());
    var wish = ComparisonWords.wish(step.note(), step.by());
    if (!wish.isEmpty()) {
      below(lines, "Chosen, " + wish);
    }
    if (!step.missing().isEmpty()) {
      below(lines, Wording.MISSING + ": " + step.missing());
    }
    below(lines, ComparisonWords.HELPERS + ": " + ComparisonWords.helpers(step.helpers()));
  }

  private static void below(List<String> lines, String text) {
    Columns.wrap(Plain.of(text), WIDTH).forEach(line -> lines.add("    " + line));
  }
}
