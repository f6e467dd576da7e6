package nextrung.render;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nextrung.Report;
import nextrung.Report.EvidenceEntry;
import nextrung.Report.StatementEntry;
import nextrung.Report.Target;
import nextrung.exchange.FormulaGuard;
import nextrung.framework.Framework;
import nextrung.framework.Ladder;
import nextrung.framework.StatementId;
import nextrung.profile.Corrections.Verdict;
import org.apache.commons.csv.CSVFormat;

/// The statements as a table for a spreadsheet: RFC 4180 with a header, one row a statement, also
/// where the text had no reading. The source of the statements and the notice stand in every row,
/// so that rows can be copied elsewhere without losing them.
public final class CsvRenderer implements TextualRenderer {
  private static final List<String> HEADER =
      List.of(
          "report",
          "document_status",
          "statement",
          "level",
          "strand",
          "name",
          "performance",
          "status",
          "self_reported",
          "probability",
          "target_rank",
          "readiness",
          "start",
          "end",
          "quote",
          "source",
          "notice");

  private final RenderContext context;

  public CsvRenderer(RenderContext context) {
    this.context = context;
  }

  @Override
  public String text(Report report) {
    context.check(report);
    var rows = new Rows(report, context.framework(), context.ladder());
    return row(HEADER)
        + report.statements().stream()
            .map(rows::of)
            .map(CsvRenderer::row)
            .collect(Collectors.joining());
  }

  /// One row, guarded and quoted.
  static String row(List<String> cells) {
    var safe = cells.stream().map(Plain::of).map(FormulaGuard::on).toArray();
    return CSVFormat.RFC4180.format(safe) + "\r\n";
  }

  /// The cells of each statement of one report.
  private static final class Rows {
    private final Report report;
    private final Framework framework;
    private final Ladder ladder;
    private final String source;
    private final Map<StatementId, Target> targets;

    Rows(Report report, Framework framework, Ladder ladder) {
      this.report = report;
      this.framework = framework;
      this.ladder = ladder;
      this.source = Reading.source(report);
      this.targets =
          report.targets().stream()
              .collect(Collectors.toMap(Target::statement, Function.identity()));
    }

    List<String> of(StatementEntry entry) {
      var best = entry.evidence().stream().findFirst();
      var target = Optional.ofNullable(targets.get(entry.id()));
      return List.of(
          report.id(),
          report.document().status().key(),
          entry.id().toString(),
          entry.level(),
          ladder.strandOf(entry.id()).map(Ladder.Strand::name).orElse(""),
          entry.name(),
          framework.statement(entry.id()).performance(),
          entry.status().key(),
          Optional.ofNullable(entry.selfReported()).map(Verdict::key).orElse(""),
          Decimals.of(entry.probability()),
          target.map(each -> Integer.toString(each.rank())).orElse(""),
          target.map(each -> Decimals.of(each.readiness())).orElse(""),
          best.map(each -> Integer.toString(each.start())).orElse(""),
          best.map(each -> Integer.toString(each.end())).orElse(""),
          best.map(EvidenceEntry::quote).orElse(""),
          source,
          report.notice());
    }
  }
}
