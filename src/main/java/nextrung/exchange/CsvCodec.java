package nextrung.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nextrung.framework.Details;
import nextrung.framework.Fault;
import nextrung.framework.FrameworkException;
import nextrung.framework.Ladder.Step;
import nextrung.framework.Ladder.Strand;
import nextrung.framework.Statement;
import org.apache.commons.csv.CSVRecord;

/// One row a statement, for a spreadsheet. Rows of a level stand in its order, lowest level first.
/// `leads_to` names statements by level and position, one a line, and `reasons` says why in the
/// same order.
final class CsvCodec implements Codec {
  private static final List<String> HEADER =
      List.of(
          "level",
          "label",
          "position",
          "name",
          "performance",
          "strand",
          "strand_name",
          "leads_to",
          "reasons",
          "soc",
          "title",
          "version",
          "attribution",
          "onet");
  private static final List<String> NEEDED = List.of("level", "name", "soc", "title", "version");

  /// What tells one framework from another.
  private static final List<String> FRAMEWORK = List.of("soc", "title", "version");

  @Override
  public String write(Bundle bundle, Losses losses) {
    lose(bundle, losses);
    var rows = new ArrayList<List<String>>();
    rows.add(HEADER);
    bundle.framework().statements().forEach(statement -> rows.add(row(statement, bundle)));
    return Csv.write(rows);
  }

  private static void lose(Bundle bundle, Losses losses) {
    var details = bundle.framework().details();
    losses.addText(details.exportedAt(), Losses.DAY);
    losses.addBackground(details);
    losses.addText(details.description(), "the description");
    losses.addText(details.contextCovered(), "the context covered");
    losses.add(
        (int) bundle.strands().stream().filter(strand -> strand.statements().isEmpty()).count(),
        "strand without statements",
        "strands without statements");
    losses.addReview(bundle);
    losses.add(
        bundle.ladder().isPresent() ? 1 : 0,
        "order of strands, which becomes that of the statements",
        "");
  }

  private static List<String> row(Statement statement, Bundle bundle) {
    var framework = bundle.framework();
    var strand = bundle.strandOf(statement.id());
    var steps = bundle.steps().stream().filter(s -> s.from().equals(statement.id())).toList();
    boolean parted = !statement.performance().equals(statement.name());
    return List.of(
        statement.id().level(),
        framework.level(statement.rank()).label(),
        Integer.toString(statement.id().position()),
        statement.name(),
        parted ? statement.performance() : "",
        strand.map(Strand::key).orElse(""),
        strand.map(Strand::name).orElse(""),
        lines(steps.stream().map(CsvCodec::place).toList()),
        lines(steps.stream().map(Step::reason).toList()),
        framework.soc(),
        framework.title(),
        framework.version(),
        framework.details().owner(),
        framework.details().onet());
  }

  private static String place(Step step) {
    return step.to().level() + "/" + step.to().position();
  }

  private static String lines(List<String> texts) {
    return texts.stream()
        .map(text -> text.replaceAll("\\s+", " "))
        .collect(Collectors.joining("\n"));
  }

  @Override
  public Bundle read(String text, String source, Losses losses) {
    var all = rows(text, source);
    var first = all.getFirst();
    var rows = all.stream().filter(row -> isOf(first, row)).toList();
    var others = all.stream().filter(row -> !isOf(first, row));
    losses.addOthers(others.map(CsvCodec::framework), "row", "rows");
    loseColumns(rows, losses);
    var draft = draft(first, losses);
    var keys = new HashMap<String, String>();
    rows.forEach(row -> statement(row, keys, draft));
    rows.forEach(row -> steps(row, draft));
    return draft.build(source);
  }

  private static FrameworkDraft draft(CSVRecord first, Losses losses) {
    var onet = Details.onet(Csv.get(first, "onet"));
    var details = new Details("", "", "", 0, false, "", "", Csv.get(first, "attribution"), onet);
    return new FrameworkDraft(
        Csv.get(first, "soc"), Csv.get(first, "title"), Csv.get(first, "version"), details, losses);
  }

  private static boolean isOf(CSVRecord first, CSVRecord row) {
    return FRAMEWORK.stream()
        .allMatch(column -> FrameworkDraft.agree(Csv.get(first, column), Csv.get(row, column)));
  }

  private static String framework(CSVRecord row) {
    return FRAMEWORK.stream()
        .map(column -> Csv.get(row, column))
        .filter(cell -> !cell.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static void loseColumns(List<CSVRecord> rows, Losses losses) {
    rows.getFirst().getParser().getHeaderNames().stream()
        .filter(column -> !HEADER.contains(column))
        .forEach(column ->
            losses.add(
                (int) rows.stream().filter(row -> !Csv.get(row, column).isEmpty()).count(),
                "cell of column \"%s\"".formatted(column),
                "cells of column \"%s\"".formatted(column)));
  }

  private static List<CSVRecord> rows(String text, String source) {
    var rows = Csv.read(text, source, NEEDED);
    if (rows.isEmpty()) {
      throw JsonTree.fault(source, "", "has no row below its header; expected one a statement");
    }
    check(rows, source);
    return rows;
  }

  private static void check(List<CSVRecord> rows, String source) {
    var faults =
        rows.stream()
            .filter(row -> Csv.get(row, "name").isEmpty() || Csv.get(row, "level").isEmpty())
            .map(row ->
                new Fault(
                    "row " + row.getRecordNumber(),
                    "has no level or no name; expected both in every row"))
            .toList();
    if (!faults.isEmpty()) {
      throw new FrameworkException(source, faults);
    }
  }

  /// @param keys of the levels so far, by what the table calls them
  private static void statement(CSVRecord row, Map<String, String> keys, FrameworkDraft draft) {
    var name = Csv.get(row, "level");
    var label = Csv.get(row, "label");
    var level = keys.computeIfAbsent(name, code -> draft.levelKey(code, code));
    draft.level(level, label.isEmpty() ? name : label);
    draft.statement(
        reference(row),
        level,
        FrameworkDraft.text(Csv.get(row, "name"), Csv.get(row, "performance")));
    strand(row, draft);
  }

  private static void strand(CSVRecord row, FrameworkDraft draft) {
    var strand = Csv.get(row, "strand");
    if (!strand.isEmpty()) {
      var name = Csv.get(row, "strand_name");
      draft.strand(strand, name.isEmpty() ? strand : name);
      draft.stands(reference(row), strand);
    }
  }

  /// Rows are known by level and position; without positions by their number, and no step can name
  /// them.
  private static String reference(CSVRecord row) {
    var position = Csv.get(row, "position");
    return position.isEmpty()
        ? "row " + row.getRecordNumber()
        : Csv.get(row, "level") + "/" + position;
  }

  private static void steps(CSVRecord row, FrameworkDraft draft) {
    var targets = split(Csv.get(row, "leads_to"));
    var reasons = split(Csv.get(row, "reasons"));
    for (int i = 0; i < targets.size(); i++) {
      draft.step(reference(row), targets.get(i), i < reasons.size() ? reasons.get(i) : "");
    }
  }

  private static List<String> split(String cell) {
    return Arrays.stream(cell.split("\\R", -1))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }
}
