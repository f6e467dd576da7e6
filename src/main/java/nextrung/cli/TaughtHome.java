package nextrung.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nextrung.Home;
import nextrung.index.ExemplarFile;
import nextrung.index.FolderTree;

/// A home for a while: the same files by links, save for the exemplars, which are copied and have
/// others taken in. What it holds goes when it is closed, and the true home is left as it was.
record TaughtHome(Home home) implements AutoCloseable {
  private static final List<String> LINKED = List.of("index", "models");

  /// @throws IllegalArgumentException naming the line of the exemplars that is broken
  static TaughtHome of(Home home, String soc, Path exemplars) {
    var framework = home.readFramework(soc);
    var taught = new TaughtHome(new Home(folder()));
    try {
      taught.fill(home, soc);
      ExemplarFile.takeIn(exemplars, taught.home().exemplars(soc), framework);
      return taught;
    } catch (IOException e) {
      taught.close();
      throw unmade(e);
    } catch (RuntimeException e) {
      taught.close();
      throw e;
    }
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("nextrung-taught");
    } catch (IOException e) {
      throw unmade(e);
    }
  }

  private static UncheckedIOException unmade(IOException e) {
    return new UncheckedIOException(
        "the folder for a trial cannot be made; check the temporary folder", e);
  }

  private void fill(Home whole, String soc) throws IOException {
    for (var part : LINKED) {
      Files.createDirectory(home.root().resolve(part));
      try (var entries = Files.list(whole.root().resolve(part).toAbsolutePath())) {
        for (var entry : entries.filter(each -> !isOwn(each)).toList()) {
          Files.createSymbolicLink(home.root().resolve(part).resolve(entry.getFileName()), entry);
        }
      }
    }
    var own = Files.createDirectories(home.exemplars(soc));
    if (!Files.isDirectory(whole.exemplars(soc))) {
      return;
    }
    try (var files = Files.list(whole.exemplars(soc))) {
      for (var file : files.toList()) {
        Files.copy(file, own.resolve(file.getFileName()));
      }
    }
  }

  private static boolean isOwn(Path entry) {
    return entry.endsWith("exemplars") || entry.endsWith("built");
  }

  @Override
  public void close() {
    try {
      FolderTree.delete(home.root());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "[%s] cannot be deleted; delete it by hand".formatted(home.root()), e);
    }
  }
}
