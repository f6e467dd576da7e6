package nextrung.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import nextrung.Sources;
import nextrung.framework.StatementId;
import nextrung.index.Exemplar;
import nextrung.index.ExemplarFile;
import nextrung.index.Exemplars;
import nextrung.index.FolderTree;
import nextrung.index.IndexSources;
import nextrung.index.Progress;
import nextrung.index.StatementIndex;
import nextrung.index.StatementIndexWriter;
import nextrung.index.TradeVocabulary;

/// The two states in which a new framework may be met: without any exemplar, and with a few, about
/// one a statement. Neither has a trade vocabulary.
///
/// @param folder holds both, and is deleted at the end
record NewcomerIndexes(Path folder, StatementIndex untaught, StatementIndex taught)
    implements AutoCloseable {
  private static final long SEED = 42;
  private static final int UNLABELLED = 10;

  static NewcomerIndexes of(Sources sources, List<Exemplar> exemplars) {
    try {
      var folder = Files.createTempDirectory("nextrung-newcomer");
      try {
        return in(folder, sources, exemplars);
      } catch (IOException | RuntimeException e) {
        FolderTree.delete(folder);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the folder for training cannot be made", e);
    }
  }

  private static NewcomerIndexes in(Path folder, Sources sources, List<Exemplar> exemplars)
      throws IOException {
    var few = Files.createDirectory(folder.resolve("few"));
    Files.writeString(few.resolve(ExemplarFile.NAME), ExemplarFile.write(few(exemplars)));
    return new NewcomerIndexes(
        folder, index(sources, folder, folder.resolve("none")), index(sources, folder, few));
  }

  private static StatementIndex index(Sources sources, Path folder, Path exemplars) {
    var none = TradeVocabulary.empty();
    var framework = sources.framework();
    var made =
        new IndexSources(framework, new Exemplars(exemplars, framework), none, sources.encoder());
    var writer = new StatementIndexWriter(folder.resolve("built"), Progress.SILENT);
    return StatementIndex.open(writer.build(made), none);
  }

  /// The first exemplar of each statement in a random order, and some that are evidence for
  /// nothing.
  private static List<Exemplar> few(List<Exemplar> exemplars) {
    var shuffled = new ArrayList<>(exemplars);
    Collections.shuffle(shuffled, new Random(SEED));
    var seen = new HashSet<StatementId>();
    var few = new ArrayList<Exemplar>();
    shuffled.stream()
        .filter(one -> !one.labels().isEmpty() && seen.add(one.labels().getFirst().statement()))
        .forEach(few::add);
    shuffled.stream().filter(one -> one.labels().isEmpty()).limit(UNLABELLED).forEach(few::add);
    return few;
  }

  /// One of the two, so that as much is learned from the one as from the other.
  StatementIndex of(int number) {
    return number % 2 == 0 ? untaught : taught;
  }

  @Override
  public void close() {
    untaught.close();
    taught.close();
    try {
      FolderTree.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "[%s] cannot be deleted; delete it by hand".formatted(folder), e);
    }
  }
}
