package nextrung.api;

import java.util.List;
import java.util.Optional;
import nextrung.Report;
import nextrung.bulk.Posting;
import nextrung.bulk.Tagging;
import nextrung.document.Kind;
import nextrung.document.Masking;
import nextrung.document.SourceDocument;
import nextrung.extract.Extraction;
import nextrung.extract.FileType;
import nextrung.framework.Framework;
import nextrung.framework.Ladder;
import nextrung.index.StatementHit;
import nextrung.profile.Corrections;

/// What the server needs of the engine. Thread-safe, and the same input gives the same report.
public interface ReportService extends AutoCloseable {
  /// A document from a text or a file.
  ///
  /// @param kind told from what it holds where nobody says
  SourceDocument document(String id, Optional<Kind> kind, Extraction content);

  /// Reads a document; the person's own word goes over what the text says.
  Report report(SourceDocument document, Corrections corrections);

  /// Reads a saved text once more.
  default Report reread(String id, Optional<Kind> kind, String text, Corrections corrections) {
    var content = new Extraction.Text(FileType.TEXT, text);
    return report(document(id, kind, content), corrections);
  }

  /// What a posting asks for.
  Tagging tag(Posting posting);

  /// The framework that documents are read against.
  Framework framework();

  /// Its strands and the steps between its statements, reviewed or proposed.
  Ladder ladder();

  /// What is personal in a text.
  default Masking masking() {
    return Masking.none();
  }

  /// The statements that a query is about, best first; all of them for a blank query.
  ///
  /// @param level among whose statements to search; among all, where it is empty
  List<StatementHit> search(String query, Optional<String> level);

  @Override
  void close();
}
