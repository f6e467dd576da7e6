package nextrung;

import java.io.IOException;
import nextrung.document.KindGuesser;

/// Reads and writes what tells the kind of a document, of whatever framework. No report names it:
/// each says as what kind it was read.
public final class KindFile {
  private static final String NAME = "kinds.json";

  private final ModelFolder folder;

  public KindFile(Home home) {
    this.folder = new ModelFolder(home.learned(), "nextrung train");
  }

  /// Reads it.
  ///
  /// @throws nextrung.match.ModelException when the file is missing or broken
  public KindGuesser read() {
    return folder.json(NAME, KindGuesser.class);
  }

  /// Writes it; equal guessers give equal bytes.
  public void write(KindGuesser guesser) {
    try {
      folder.write(NAME, guesser);
    } catch (IOException e) {
      throw folder.unwritable(e);
    }
  }
}
