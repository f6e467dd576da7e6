package nextrung;

import java.util.List;
import nextrung.document.SourceDocument;
import nextrung.index.OccupationCandidate;
import nextrung.index.OccupationIndex;
import nextrung.index.OccupationIndexWriter;
import nextrung.index.Progress;
import nextrung.profile.Corrections;

/// Several engines over one index of all their statements, which tells which of them a document is
/// about. Safe for use by several threads.
public final class Occupations implements OccupationFinder {
  private final List<Nextrung> engines;
  private final OccupationReader reader;
  private final OccupationIndex index;

  private Occupations(List<Nextrung> engines, OccupationReader reader, OccupationIndex index) {
    this.engines = List.copyOf(engines);
    this.reader = reader;
    this.index = index;
  }

  /// Opens the index over the frameworks of some engines, building it first where it is missing.
  /// The engines stay their owner's to close.
  ///
  /// @param engines at least one
  public static Occupations open(Home home, List<Nextrung> engines, Progress progress) {
    var frameworks =
        engines.stream().map(engine -> home.framework(engine.framework().soc())).sorted().toList();
    var reader = reader(home, engines);
    try {
      var writer = new OccupationIndexWriter(home.indexes(), reader.encoder(), progress);
      return new Occupations(engines, reader, OccupationIndex.open(writer.build(frameworks)));
    } catch (RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  /// An engine without an encoder of its own has the generic one open already, and remembers in it
  /// the lines that both read.
  static OccupationReader reader(Home home, List<Nextrung> engines) {
    return engines.stream()
        .filter(engine -> home.hasGenericEncoder(engine.framework().soc()))
        .findFirst()
        .map(engine -> OccupationReader.sharing(home, engine.encoder()))
        .orElseGet(() -> OccupationReader.open(home));
  }

  @Override
  public List<OccupationCandidate> occupations(SourceDocument document) {
    return index.occupations(reader.lines(document), engines.size());
  }

  /// One report by each engine, that of the most relevant occupation first.
  public Reports reports(SourceDocument document) {
    var occupations = occupations(document);
    var reports =
        engines.stream().map(engine -> engine.report(document, Corrections.NONE)).toList();
    return Reports.of(occupations, reports);
  }

  @Override
  public void close() {
    index.close();
    reader.close();
  }
}
