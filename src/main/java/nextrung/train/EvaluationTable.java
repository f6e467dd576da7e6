package nextrung.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The figures of an evaluation, each with its name, and as a Markdown table.
public final class EvaluationTable {
  /// One figure.
  ///
  /// @param value 0 to 1; not a number where there was nothing to measure it on
  record Row(String name, double value) {
    /// The value with three places, whatever the language of the machine.
    String rounded() {
      return rounded(value);
    }

    static String rounded(double value) {
      return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value);
    }
  }

  private EvaluationTable() {}

  /// The table, ending with a line feed.
  public static String of(Evaluation evaluation) {
    return of(rows(evaluation));
  }

  /// Some figures, ending with a line feed.
  static String of(List<Row> rows) {
    var table = new StringBuilder("| figure | value |\n|---|---|\n");
    rows.forEach(row -> table.append("| %s | %s |\n".formatted(row.name(), row.rounded())));
    return table.toString();
  }

  /// Every figure, the main ones first.
  static List<Row> rows(Evaluation evaluation) {
    var segments = evaluation.segments();
    var documents = evaluation.documents();
    var rows =
        new ArrayList<>(
            List.of(
                new Row("segment F1", segments.f1()),
                new Row("segment precision", segments.precision()),
                new Row("segment recall", segments.recall()),
                new Row("segment top-1", evaluation.topOne()),
                new Row("document F1", documents.f1()),
                new Row("document precision", documents.precision()),
                new Row("document recall", documents.recall()),
                new Row("document F1, partly shown too", evaluation.documentsInPart().f1()),
                new Row("level of the document, exact", evaluation.levelExact()),
                new Row("claims, all segments", evaluation.claims()),
                new Row("claims, segments with evidence", evaluation.claimsOfEvidence()),
                new Row("claims, hard lines", evaluation.claimsOfHardLines()),
                new Row("target overlap", evaluation.targetOverlap()),
                new Row("off-topic documents with nothing shown", evaluation.offTopicClean()),
                new Row("work of the occupation or not, right", evaluation.relevanceRight()),
                new Row("calibration error", evaluation.calibrationError()),
                new Row(
                    "calibration error, candidates above 0.1",
                    evaluation.calibrationErrorOfPlausible())));
    for (var baseline : evaluation.baselines()) {
      rows.add(new Row("segment F1 of " + baseline.name(), baseline.segments().f1()));
      rows.add(new Row("segment top-1 of " + baseline.name(), baseline.topOne()));
    }
    return rows;
  }
}
