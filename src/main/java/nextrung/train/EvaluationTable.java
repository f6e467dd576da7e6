package nextrung.train;

/// The figures of an evaluation as a Markdown table.
public final class EvaluationTable {
  private EvaluationTable() {}

  /// The table, ending with a line feed.
  public static String of(Evaluation evaluation) {
    var table = new StringBuilder("| figure | value |\n|---|---|\n");
    var segments = evaluation.segments();
    row(table, "segment F1", segments.f1());
    row(table, "segment precision", segments.precision());
    row(table, "segment recall", segments.recall());
    row(table, "segment top-1", evaluation.topOne());
    row(table, "document F1", evaluation.documents().f1());
    row(table, "document precision", evaluation.documents().precision());
    row(table, "document recall", evaluation.documents().recall());
    row(table, "document F1, partly shown too", evaluation.documentsInPart().f1());
    row(table, "level of the document, exact", evaluation.levelExact());
    row(table, "claims, all segments", evaluation.claims());
    row(table, "claims, segments with evidence", evaluation.claimsOfEvidence());
    row(table, "claims, hard lines", evaluation.claimsOfHardLines());
    row(table, "target overlap", evaluation.targetOverlap());
    row(table, "off-topic documents with nothing shown", evaluation.offTopicClean());
    row(table, "library work or not, right", evaluation.relevanceRight());
    row(table, "calibration error", evaluation.calibrationError());
    for (var baseline : evaluation.baselines()) {
      row(table, "segment F1 of " + baseline.name(), baseline.segments().f1());
      row(table, "segment top-1 of " + baseline.name(), baseline.topOne());
    }
    return table.toString();
  }

  private static void row(StringBuilder table, String name, double value) {
    table.append("| %s | %.3f |%n".formatted(name, value));
  }
}
