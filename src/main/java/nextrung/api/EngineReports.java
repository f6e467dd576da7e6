package nextrung.api;

import java.util.List;
import java.util.Optional;
import nextrung.Home;
import nextrung.Nextrung;
import nextrung.Report;
import nextrung.bulk.Posting;
import nextrung.bulk.Tagger;
import nextrung.bulk.Taggers;
import nextrung.bulk.Tagging;
import nextrung.document.Kind;
import nextrung.document.Masking;
import nextrung.document.SourceDocument;
import nextrung.extract.Extraction;
import nextrung.framework.Framework;
import nextrung.framework.Ladder;
import nextrung.index.Progress;
import nextrung.index.StatementHit;
import nextrung.profile.Corrections;

/// The engine as the server uses it.
public record EngineReports(Nextrung engine, Tagger tagger) implements ReportService {
  /// Opens the engine of a framework and its tagger.
  public static EngineReports open(Home home, String soc, Progress progress) {
    var engine = Taggers.engine(home, soc, progress);
    return new EngineReports(engine, Taggers.tagger(home, engine));
  }

  @Override
  public SourceDocument document(String id, Optional<Kind> kind, Extraction content) {
    return engine.document(id, kind, content);
  }

  @Override
  public Report report(SourceDocument document, Corrections corrections) {
    return engine.report(document, corrections);
  }

  @Override
  public Tagging tag(Posting posting) {
    return tagger.tag(posting);
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
  public Masking masking() {
    return engine.masking();
  }

  @Override
  public List<StatementHit> search(String query, Optional<String> level) {
    return engine.search(query, level);
  }

  @Override
  public void close() {
    engine.close();
  }
}
