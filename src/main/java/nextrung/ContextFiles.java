package nextrung;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nextrung.encode.ContextNet;
import nextrung.encode.EncoderException;
import nextrung.match.Context;
import nextrung.match.HeadLayout;
import nextrung.match.ModelException;

/// The networks of a framework that read a document as a whole: `context.onnx`, which has learned
/// from all documents, and for training and measuring `fold-0.onnx` and so on, which have each not
/// seen some of them. `context.json` says what the heads are and which fold left a document out.
public final class ContextFiles {
  private static final String NOTE = "context.json";
  private static final String WHOLE = "context.onnx";

  private final ModelFolder folder;

  /// @param folder holds the networks of one framework
  public ContextFiles(Path folder) {
    this.folder = new ModelFolder(folder, "models/context/recipe/train_context.py");
  }

  private record Note(List<String> heads, Map<String, Integer> folds) {}

  /// Whether the framework has networks.
  public boolean exist() {
    return Files.exists(folder.path().resolve(NOTE));
  }

  /// The network that reads, if the framework has one.
  ///
  /// @throws ModelException when it was trained for other statements
  /// @throws EncoderException when it is broken
  public Optional<Context> whole(HeadLayout layout) {
    return exist() ? Optional.of(open(layout, WHOLE)) : Optional.empty();
  }

  /// The network that has not seen the documents of a fold.
  ///
  /// @throws ModelException when it was trained for other statements
  /// @throws EncoderException when it is missing or broken
  public Context fold(HeadLayout layout, int fold) {
    return open(layout, "fold-%d.onnx".formatted(fold));
  }

  /// Which fold left a document out, by the document's id.
  public Map<String, Integer> folds() {
    return exist() ? note().folds() : Map.of();
  }

  /// Names the network that reads by its content: `sha256:…`.
  public String fingerprint() {
    return folder.fingerprint(List.of(WHOLE));
  }

  private Context open(HeadLayout layout, String name) {
    if (!note().heads().equals(Context.heads(layout))) {
      throw folder.unfit(NOTE, "was trained for other statements");
    }
    return new Context(ContextNet.open(folder.path().resolve(name)));
  }

  private Note note() {
    return folder.json(NOTE, Note.class);
  }
}
