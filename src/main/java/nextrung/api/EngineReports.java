package nextrung.api;

import java.util.List;
import java.util.Optional;
import nextrung.Nextrung;
import nextrung.Report;
import nextrung.document.Kind;
import nextrung.document.SourceDocument;
import nextrung.extract.Extraction;
import nextrung.framework.Framework;
import nextrung.framework.Ladder;
import nextrung.index.StatementHit;
import nextrung.profile.Corrections;

/// The engine as the server uses it.
public record EngineReports(Nextrung engine) implements ReportService {
  @Override
  public SourceDocument document(String id, Optional<Kind> kind, Extraction content) {
    return engine.document(id, kind, content);
  }

  @Override
  public Report report(SourceDocument document, Corrections corrections) {
    return engine.report(document, corrections);
  }

  @Override
  public Framework framework() {
    return engine.framework();
  }

  @Override
  public Ladder ladder() {
    return engine.ladder();
  }

  @Override
  public List<StatementHit> search(String query) {
    return engine.search(query);
  }

  @Override
  public void close() {
    engine.close();
  }
}
