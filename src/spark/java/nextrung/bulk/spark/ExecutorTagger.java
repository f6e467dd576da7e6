package nextrung.bulk.spark;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import nextrung.Home;
import nextrung.Nextrung;
import nextrung.bulk.BadLineException;
import nextrung.bulk.PostingReader;
import nextrung.bulk.TagLine;
import nextrung.bulk.Tagger;
import nextrung.bulk.Taggers;
import nextrung.index.Progress;
import org.apache.spark.SparkFiles;

/// The one engine of an executor, opened by its first row and kept until the process ends.
final class ExecutorTagger {
  private static final Home HOME = new Home(Path.of(SparkFiles.get(SparkTagger.HOME)));
  private static final Nextrung ENGINE = Taggers.engine(HOME, Progress.SILENT);
  private static final Tagger TAGGER = Taggers.tagger(HOME, ENGINE);

  private ExecutorTagger() {}

  /// The line that stands in the output of `nextrung tag` for a posting; a row has no line number.
  static String answer(String line) {
    try {
      var posting = PostingReader.read(line.getBytes(StandardCharsets.UTF_8), 0);
      return TagLine.TAGS.of(posting, TAGGER.tag(posting));
    } catch (BadLineException e) {
      return e.problemLine();
    }
  }
}
