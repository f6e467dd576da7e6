package nextrung.train;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nextrung.ContextFiles;
import nextrung.match.Context;
import nextrung.match.HeadLayout;

/// The networks that read documents as a whole, so that none reads a document it has learned from.
final class Contexts implements AutoCloseable {
  private final Optional<Context> whole;
  private final Map<String, Integer> folds;
  private final Map<Integer, Context> withoutFold = new HashMap<>();

  Contexts(ContextFiles files, HeadLayout layout) {
    whole = files.whole(layout);
    folds = files.folds();
    folds.values().stream()
        .distinct()
        .forEach(fold -> withoutFold.put(fold, files.fold(layout, fold)));
  }

  /// The network that has learned from all documents.
  Optional<Context> whole() {
    return whole;
  }

  /// A network that has not learned from a document. One that no fold left out is new to all.
  ///
  /// @param id of the document
  Optional<Context> unseen(String id) {
    var fold = folds.get(id);
    return fold == null ? whole : Optional.ofNullable(withoutFold.get(fold));
  }

  @Override
  public void close() {
    whole.ifPresent(Context::close);
    withoutFold.values().forEach(Context::close);
  }
}
