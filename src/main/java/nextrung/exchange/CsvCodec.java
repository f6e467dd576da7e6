package nextrung.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nextrung.exchange.Csv.Row;
import nextrung.framework.Details;
import nextrung.framework.Fault;
import nextrung.framework.FrameworkException;
import nextrung.framework.Ladder.Step;
import nextrung.framework.Ladder.Strand;
import nextrung.framework.Statement;

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
    losses.addIf(
        bundle.ladder().isPresent(), "the order of strands: it becomes that of the statements");
  }

  private static List<String> row(Statement statement, Bundle bundle) {
    var framework = bundle.framework();
    var strand = bundle.strandOf(statement.id());
    var steps = bundle.stepsFrom(statement.id());
    boolean parted = !statement.performance().equals(statement.name());
    return List.of(
        statement.id().level(),
        framework.levelOf(statement).label(),
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
    check(all, rows, source);
    var others = all.stream().filter(row -> !isOf(first, row));
    losses.addOthers(others.map(CsvCodec::framework), "row", "rows");
    Csv.lose(rows, (row, column) -> isRead(first, row, column), losses);
    return new Reading(rows, draft(first, losses), losses).read(source);
  }

  private static FrameworkDraft draft(Row first, Losses losses) {
    var onet = Details.onet(first.get("onet"));
    var details = new Details("", "", "", 0, false, "", "", first.get("attribution"), onet);
    return new FrameworkDraft(
        first.get("soc"), first.get("title"), first.get("version"), details, losses);
  }

  private static boolean isOf(Row first, Row row) {
    return FRAMEWORK.stream()
        .allMatch(column -> FrameworkDraft.agree(first.get(column), row.get(column)));
  }

  private static String framework(Row row) {
    return FRAMEWORK.stream()
        .map(row::get)
        .filter(cell -> !cell.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static boolean isRead(Row first, Row row, String column) {
    return switch (column) {
      case "attribution", "onet" -> row.get(column).equals(first.get(column));
      case "strand_name" -> !row.get("strand").isEmpty();
      default -> HEADER.contains(column);
    };
  }

  private static List<Row> rows(String text, String source) {
    var rows = Csv.read(text, source, NEEDED);
    if (rows.isEmpty()) {
      throw JsonTree.fault(source, "", "has no row below its header; expected one a statement");
    }
    return rows;
  }

  /// @param rows those of the framework that is read
  private static void check(List<Row> all, List<Row> rows, String source) {
    var faults = new ArrayList<Fault>();
    all.stream()
        .filter(row -> row.get("name").isEmpty() || row.get("level").isEmpty())
        .map(row -> fault(row, "has no level or no name; expected both in every row"))
        .forEach(faults::add);
    var seen = new HashMap<String, Row>();
    for (var row : rows) {
      var before = seen.putIfAbsent(reference(row), row);
      if (before != null) {
        faults.add(
            fault(row, "repeats position %s of row %d".formatted(reference(row), before.number())));
      }
    }
    if (!faults.isEmpty()) {
      throw new FrameworkException(source, faults);
    }
  }

  private static Fault fault(Row row, String message) {
    return new Fault("row " + row.number(), message);
  }

  /// Rows are known by level and position; without positions by their number, and no step can name
  /// them.
  private static String reference(Row row) {
    var position = row.get("position");
    return position.isEmpty() ? "row " + row.number() : row.get("level") + "/" + position;
  }

  /// Tells the rows of one framework to its draft.
  private record Reading(List<Row> rows, FrameworkDraft draft, Losses losses) {
    Bundle read(String source) {
      statements();
      strands();
      rows.forEach(this::steps);
      return draft.build(source);
    }

    private void statements() {
      var labels = names("level", "label");
      var keys = new HashMap<String, String>();
      for (var row : rows) {
        var name = row.get("level");
        var level = keys.computeIfAbsent(name, code -> draft.levelKey(code, code));
        draft.level(level, either(row.get("label"), labels.getOrDefault(name, name)));
        var text = FrameworkDraft.text(row.get("name"), row.get("performance"));
        draft.statement(reference(row), level, text);
      }
    }

    private void strands() {
      var names = names("strand", "strand_name");
      for (var row : rows) {
        var strand = row.get("strand");
        if (!strand.isEmpty()) {
          draft.strand(strand, either(row.get("strand_name"), names.getOrDefault(strand, strand)));
          draft.stands(reference(row), strand);
        }
      }
    }

    /// What the rows first call each level or strand; a row may leave it out.
    private Map<String, String> names(String column, String name) {
      return rows.stream()
          .filter(row -> !row.get(name).isEmpty())
          .collect(
              Collectors.toMap(
                  row -> row.get(column), row -> row.get(name), (first, later) -> first));
    }

    private static String either(String text, String other) {
      return text.isEmpty() ? other : text;
    }

    /// The reason of a step stands in the same line as the step.
    private void steps(Row row) {
      var targets = row.lines("leads_to");
      var reasons = row.lines("reasons");
      for (int i = 0; i < Math.max(targets.size(), reasons.size()); i++) {
        var target = line(targets, i);
        var reason = line(reasons, i);
        if (!target.isEmpty()) {
          draft.step(reference(row), target, reason);
        } else {
          losses.addText(reason, "the reason \"%s\", which has no step".formatted(reason));
        }
      }
    }

    private static String line(List<String> lines, int index) {
      return index < lines.size() ? lines.get(index) : "";
    }
  }
}
