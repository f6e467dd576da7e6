package nextrung.cli;

import java.nio.file.Path;
import java.util.Optional;
import nextrung.Home;
import nextrung.Nextrung;
import nextrung.Report;
import nextrung.advise.PlanFile;
import nextrung.document.DocumentReader;
import nextrung.extract.Extractor;
import nextrung.extract.FileType;
import nextrung.index.Progress;

/// Files of people: plans, reports, or documents that are read first.
record SavedFiles(Nextrung engine, Extractor extractor) implements AutoCloseable {
  static SavedFiles open(Home home, String soc, Progress progress) {
    return new SavedFiles(Nextrung.open(home, soc, progress), Extractor.single());
  }

  /// What the file holds; a document is read.
  PlanFile read(Path file) {
    var bytes = DocumentReader.bytes(file);
    var name = FrameworkFiles.name(file);
    if (FileType.of(bytes).isText()) {
      var text = DocumentReader.decode(bytes);
      if (PlanFile.fits(text)) {
        return PlanFile.read(text, name);
      }
    }
    var document = engine.document(name, Optional.empty(), extractor.extract(bytes));
    return PlanFile.of(engine.report(document), engine.framework());
  }

  /// The report on a person by the present framework, see [PlanFile#present].
  Report present(Path file) {
    return read(file)
        .present(
            engine.framework(),
            (id, kind, text, corrections) ->
                engine.report(engine.document(id, Optional.of(kind), text), corrections));
  }

  @Override
  public void close() {
    engine.close();
    extractor.close();
  }
}
