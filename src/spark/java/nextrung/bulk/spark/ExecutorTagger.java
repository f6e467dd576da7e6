package nextrung.bulk.spark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipInputStream;
import nextrung.Home;
import nextrung.Nextrung;
import nextrung.bulk.BadLineException;
import nextrung.bulk.TagLine;
import nextrung.bulk.Tagger;
import nextrung.bulk.Taggers;
import nextrung.index.Progress;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;

/// The one engine of an executor, opened by its first row and kept until the process ends.
final class ExecutorTagger {
  private static @Nullable Tagger tagger;

  private ExecutorTagger() {}

  /// The line that stands in the output of `nextrung tag` for a posting; a row has no line number.
  ///
  /// @param archive of the index and the models
  static String answer(String line, Broadcast<byte[]> archive) {
    try {
      return tagger(archive).line(line.getBytes(StandardCharsets.UTF_8), 0, TagLine.TAGS);
    } catch (BadLineException e) {
      return e.problemLine();
    }
  }

  private static synchronized Tagger tagger(Broadcast<byte[]> archive) {
    var opened = tagger;
    if (opened == null) {
      var home = new Home(unpacked(archive.value()));
      opened =
          Taggers.tagger(home, Taggers.engine(home, Nextrung.DEFAULT_FRAMEWORK, Progress.SILENT));
      tagger = opened;
    }
    return opened;
  }

  /// Unpacks into the executor's own folder, which the worker clears away.
  private static Path unpacked(byte[] archive) {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      var folder = Files.createTempDirectory(Path.of(""), "nextrung-home-").toAbsolutePath();
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var file = folder.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.copy(zip, file);
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("the executor cannot unpack the index and the models", e);
    }
  }
}
