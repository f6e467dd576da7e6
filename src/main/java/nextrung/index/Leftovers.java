package nextrung.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/// What killed builds left beside the indexes.
final class Leftovers {
  /// A younger folder may belong to a build at work.
  private static final Duration LONGEST_BUILD = Duration.ofHours(6);

  private Leftovers() {}

  /// Removes the old folders whose names begin so.
  static void sweep(Path folder, String prefix) throws IOException {
    var old = Instant.now().minus(LONGEST_BUILD);
    try (var left = Files.newDirectoryStream(folder, prefix + "*")) {
      for (var one : left) {
        sweep(one, old);
      }
    }
  }

  private static void sweep(Path one, Instant old) throws IOException {
    try {
      if (Files.getLastModifiedTime(one).toInstant().isBefore(old)) {
        FolderTree.delete(one);
      }
    } catch (IOException | UncheckedIOException e) {
      // Another build may just have moved it to its place, or swept it away.
      if (Files.exists(one)) {
        throw e;
      }
    }
  }
}
