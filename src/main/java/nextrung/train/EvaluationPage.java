package nextrung.train;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nextrung.Report;
import nextrung.Report.FrameworkNote;
import nextrung.document.Kind;
import nextrung.framework.Framework;
import nextrung.framework.Statement;
import nextrung.framework.StatementId;
import nextrung.render.TablePage;
import nextrung.train.EvaluationTable.Row;
import org.jspecify.annotations.Nullable;

/// An evaluation as one HTML file for a reader: the figures, where they come from part by part, and
/// the worst errors in words.
public final class EvaluationPage extends TablePage {
  private static final int EXAMPLES = 5;
  private static final int EXAMPLE_CHARACTERS = 200;
  private static final int SHADES = 5;
  private static final String NOT_DEFINED = "–";

  private final Evaluation evaluation;
  private final Framework framework;

  /// @param date of the measurement, to be shown
  public EvaluationPage(Evaluation evaluation, @Nullable LocalDate date) {
    super("evaluation.css", FrameworkNote.of(evaluation.framework()), Report.NOTICE, date);
    this.evaluation = evaluation;
    this.framework = evaluation.framework();
  }

  @Override
  protected String title() {
    return "Evaluation";
  }

  @Override
  protected void main() {
    html.put("p.lead", lead());
    section("Figures", this::figures);
    section("By kind of document and by level", this::groups);
    section("By strand", this::strands);
    section("By statement", this::statements);
    section("Levels of documents", this::levels);
    section("Rungs within a strand", this::rungs);
    section("Reliability", this::reliability);
    section("Worst errors", this::mistakes);
  }

  private String lead() {
    return ("%d documents of %d segments, each read by models that have not learned from it,"
            + " against what careful readers made of them.")
        .formatted(evaluation.outcomes().size(), evaluation.segmentOutcomes().size());
  }

  private void figures() {
    table(
        "The figures",
        List.of("Figure", "Value"),
        () -> EvaluationTable.rows(evaluation).forEach(row -> row(row.name(), row.rounded())));
  }

  private void groups() {
    none("Found and wanted are pairs of a segment and a statement.");
    table(
        "Kinds and levels",
        List.of(
            "Documents",
            "Number",
            "Found",
            "Wanted",
            "Precision",
            "Recall",
            "F1",
            "Document F1",
            "Level exact",
            "Claims right, with evidence"),
        () -> parts().forEach(this::group));
  }

  /// The parts of the corpus that have documents.
  private Map<String, Evaluation> parts() {
    var parts = new LinkedHashMap<String, Evaluation>();
    for (var kind : Kind.values()) {
      parts.put("Kind: " + kind.key(), evaluation.over(document -> document.kind() == kind));
    }
    for (var level : framework.levels()) {
      parts.put(
          "Level: " + level.label(),
          evaluation.over(document -> document.level().equals(level.key())));
    }
    parts.put("Other work", evaluation.over(LabelledDocument::offTopic));
    parts.values().removeIf(part -> part.outcomes().isEmpty());
    return parts;
  }

  private void group(String name, Evaluation part) {
    var segments = part.segments();
    boolean levelled = part.outcomes().stream().anyMatch(o -> !o.document().offTopic());
    boolean labelled = segments.wanted() > 0;
    row(
        name,
        Integer.toString(part.outcomes().size()),
        Long.toString(segments.found()),
        Long.toString(segments.wanted()),
        precision(segments),
        recall(segments),
        f1(segments),
        f1(part.documents()),
        levelled ? Row.rounded(part.levelExact()) : NOT_DEFINED,
        labelled ? Row.rounded(part.claimsOfEvidence()) : NOT_DEFINED);
  }

  private void strands() {
    counted(
        "Strand",
        () ->
            evaluation
                .ladder()
                .strands()
                .forEach(strand -> counts(strand.name(), new HashSet<>(strand.statements()))));
  }

  private void statements() {
    counted(
        "Statement",
        () ->
            framework.statements().stream()
                .map(Statement::id)
                .forEach(id -> counts(name(id), Set.of(id))));
  }

  private String name(StatementId id) {
    return Confusion.name(framework, id);
  }

  private void counted(String what, Runnable rows) {
    none("Over pairs with a segment, then over pairs with a document that clearly shows it.");
    table(
        "Figures by " + what.toLowerCase(Locale.ROOT),
        List.of(
            what,
            "Right",
            "Found",
            "Wanted",
            "Precision",
            "Recall",
            "F1",
            "Documents right",
            "Documents found",
            "Documents wanted",
            "Document F1"),
        rows);
  }

  private void counts(String name, Set<StatementId> statements) {
    var segments = evaluation.segments(statements);
    var documents = evaluation.documents(statements);
    row(
        name,
        Long.toString(segments.right()),
        Long.toString(segments.found()),
        Long.toString(segments.wanted()),
        precision(segments),
        recall(segments),
        f1(segments),
        Long.toString(documents.right()),
        Long.toString(documents.found()),
        Long.toString(documents.wanted()),
        f1(documents));
  }

  private static String precision(Figures figures) {
    return figures.found() == 0 ? NOT_DEFINED : Row.rounded(figures.precision());
  }

  private static String recall(Figures figures) {
    return figures.wanted() == 0 ? NOT_DEFINED : Row.rounded(figures.recall());
  }

  private static String f1(Figures figures) {
    return figures.found() + figures.wanted() == 0 ? NOT_DEFINED : Row.rounded(figures.f1());
  }

  private void levels() {
    none(
        "Documents with work of the occupation. A row is what the readers say, a column what the"
            + " engine says.");
    confusion("Levels of documents", Confusion.levels(evaluation));
  }

  private void rungs() {
    none(
        "Segments. What is found right stands on the diagonal. A missed rung counts once for each"
            + " wrong one of its strand, and for nothing where the engine names none.");
    confusion("All strands, by the level of the rung", Confusion.rungs(evaluation));
    for (var strand : evaluation.ladder().strands()) {
      var confusion = Confusion.rungs(evaluation, strand);
      if (confusion.total() > 0) {
        confusion(strand.name(), confusion);
      }
    }
  }

  private void confusion(String caption, Confusion confusion) {
    var names = confusion.names();
    var columns = new ArrayList<>(List.of("Readers \\ engine"));
    columns.addAll(names);
    table(
        caption,
        columns,
        () -> IntStream.range(0, names.size()).forEach(row -> confused(confusion, row)));
  }

  private void confused(Confusion confusion, int row) {
    html.in(
        "tr",
        () -> {
          html.put("th", confusion.names().get(row), "scope", "row");
          for (int column = 0; column < confusion.names().size(); column++) {
            html.put(shade(confusion, row, column), Integer.toString(confusion.count(row, column)));
          }
        });
  }

  /// A cell, the darker the greater its share of the row.
  private static String shade(Confusion confusion, int row, int column) {
    int all = Math.max(1, confusion.row(row));
    int shade = (confusion.count(row, column) * SHADES + all - 1) / all;
    return "td.%s.shade%d".formatted(row == column ? "same" : "other", shade);
  }

  private void reliability() {
    var reliability = evaluation.reliability();
    none(
        "Of the candidates with a probability, how many the readers agree with. On the line the"
            + " probability is the share that is right.");
    html.in("figure", () -> new ReliabilityPicture(reliability, html).draw());
    table(
        "The bins",
        List.of("Probability", "Candidates", "Mean probability", "Right"),
        () -> reliability.bins().forEach(this::bin));
  }

  private void bin(Reliability.Bin bin) {
    row(
        "%s to %s".formatted(tenth(bin.from()), tenth(bin.to())),
        Integer.toString(bin.count()),
        bin.count() == 0 ? NOT_DEFINED : Row.rounded(bin.probability()),
        bin.count() == 0 ? NOT_DEFINED : Row.rounded(bin.right()));
  }

  private static String tenth(double value) {
    return ReliabilityPicture.tenth(value);
  }

  private void mistakes() {
    none(
        "Those that the engine is surest of, each from another document. A segment can hold"
            + " several mistakes: another rung taken, and the right one missed.");
    var sorts = Mistake.all(evaluation).stream().collect(Collectors.groupingBy(Mistake::sort));
    for (var sort : Mistake.Sort.values()) {
      mistakes(sort, sorts.getOrDefault(sort, List.of()));
    }
  }

  private void mistakes(Mistake.Sort sort, List<Mistake> mistakes) {
    html.put("h3", "%s: %d".formatted(sort.title(), mistakes.size()));
    if (mistakes.isEmpty()) {
      return;
    }
    var documents = new HashSet<String>();
    html.in(
        "ul",
        () ->
            mistakes.stream()
                .filter(mistake -> documents.add(mistake.document()))
                .limit(EXAMPLES)
                .forEach(this::mistake));
  }

  private void mistake(Mistake mistake) {
    html.in(
        "li",
        () -> {
          quote(mistake.text(), EXAMPLE_CHARACTERS);
          html.put(
              "p.quiet",
              "Readers: %s. Engine: %s. (%s)"
                  .formatted(mistake.wanted(), mistake.found(), mistake.document()));
        });
  }

  private void table(String caption, List<String> columns, Runnable rows) {
    html.in(
        "div.scroll",
        () ->
            html.in(
                "table",
                () -> {
                  html.put("caption", caption);
                  columns(columns.toArray(String[]::new));
                  html.in("tbody", rows);
                }),
        "tabindex",
        "0",
        "role",
        "region",
        "aria-label",
        caption);
  }

  private void row(String name, String... values) {
    html.in(
        "tr",
        () -> {
          html.put("th", name, "scope", "row");
          List.of(values).forEach(this::cell);
        });
  }
}
