package nextrung.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nextrung.OccupationFinder;
import nextrung.Report;
import nextrung.Reports;
import nextrung.bulk.OccupationTagger;
import nextrung.bulk.Posting;
import nextrung.bulk.PostingTagger;
import nextrung.bulk.Tagging;
import nextrung.framework.StatementId;
import nextrung.index.OccupationCandidate;
import nextrung.profile.Corrections;
import nextrung.profile.Corrections.Verdict;

/// The engines that read for one request.
///
/// @param engines at least one
/// @param finder tells which of them a document is about
record Choice(List<ReportService> engines, OccupationFinder finder) {
  Choice {
    engines = List.copyOf(engines);
  }

  /// The one engine, or the first of several.
  ReportService first() {
    return engines.getFirst();
  }

  boolean isOne() {
    return engines.size() == 1;
  }

  /// Whether any of their frameworks has a statement.
  boolean contains(StatementId id) {
    return engines.stream().anyMatch(engine -> engine.framework().contains(id));
  }

  /// One report a framework, that of the likeliest occupation first.
  Reports reports(ReportRequest request) {
    var document = first().document(request.id(), request.kind(), request.content());
    var reports = new ArrayList<Report>();
    for (var engine : engines) {
      reports.add(engine.report(document, own(request.corrections(), engine)));
    }
    var occupations = finder.occupations(document).stream().filter(this::isChosen).toList();
    return Reports.of(occupations, reports);
  }

  private boolean isChosen(OccupationCandidate candidate) {
    return engines.stream().anyMatch(engine -> engine.framework().soc().equals(candidate.soc()));
  }

  /// What the person says of the statements of one framework.
  private static Corrections own(Corrections corrections, ReportService engine) {
    Map<StatementId, Verdict> own = new HashMap<>(corrections.verdicts());
    own.keySet().removeIf(id -> !engine.framework().contains(id));
    return new Corrections(own);
  }

  /// What a posting asks for, by the likeliest of the occupations whose work it is.
  Tagging tag(Posting posting) {
    if (isOne()) {
      return first().tag(posting);
    }
    var taggers = new LinkedHashMap<String, PostingTagger>();
    engines.forEach(engine -> taggers.put(engine.framework().soc(), engine::tag));
    return new OccupationTagger(taggers, finder).tag(posting);
  }
}
