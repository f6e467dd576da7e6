package nextrung.bulk.spark;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import nextrung.Home;
import nextrung.Nextrung;
import nextrung.bulk.BadLineException;
import nextrung.bulk.TagLine;
import nextrung.bulk.Tagger;
import nextrung.bulk.Taggers;
import nextrung.index.Progress;
import org.apache.spark.SparkFiles;
import org.jspecify.annotations.Nullable;

/// The one engine of an executor, opened by its first row and kept until the process ends.
final class ExecutorTagger {
  /// The folder in which Spark unpacks the index and the models on each executor.
  static final String HOME = "nextrung-home";

  private static @Nullable Tagger tagger;

  private ExecutorTagger() {}

  /// The line that stands in the output of `nextrung tag` for a posting; a row has no line number.
  static String answer(String line) {
    try {
      return tagger().line(line.getBytes(StandardCharsets.UTF_8), 0, TagLine.TAGS);
    } catch (BadLineException e) {
      return e.problemLine();
    }
  }

  private static synchronized Tagger tagger() {
    var opened = tagger;
    if (opened == null) {
      var home = new Home(Path.of(SparkFiles.get(HOME)));
      opened =
          Taggers.tagger(home, Taggers.engine(home, Nextrung.DEFAULT_FRAMEWORK, Progress.SILENT));
      tagger = opened;
    }
    return opened;
  }
}
