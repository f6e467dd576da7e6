package nextrung.bulk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ForkJoinPool;

/// Tags a stream of postings, one line each, and writes one line each in the same order. As many
/// postings are in memory as a small window holds, however long the stream is.
public final class BulkTagger {
  /// The longest line that is read, in bytes.
  public static final int LONGEST_LINE = 1 << 20;

  private static final int WINDOW_PER_THREAD = 16;

  private final PostingTagger tagger;
  private final TagLine form;
  private final int threads;

  /// @param threads that tag, at least 1
  public BulkTagger(PostingTagger tagger, TagLine form, int threads) {
    this.tagger = tagger;
    this.form = form;
    this.threads = threads;
  }

  /// Told of every line that is written, by one thread.
  @FunctionalInterface
  public interface Listener {
    /// One more line is written.
    ///
    /// @param failed whether the line of the input could not be read
    void written(boolean failed);
  }

  /// What stands in the output for one line of the input.
  private record Answer(String line, boolean failed) {}

  /// Tags all lines, blank ones left out.
  ///
  /// @param lines read from their present place on
  /// @throws IOException when reading or writing fails; what was read before has been written
  public void run(NumberedLines lines, OutputStream out, Listener listener) throws IOException {
    var answers =
        new OrderedOutput<Answer>(
            threads * WINDOW_PER_THREAD,
            (answer, last) -> write(answer.get(), last, out, listener));
    // Reading a posting forks into the pool that it runs in: so many threads and no more.
    try (var pool = new ForkJoinPool(threads)) {
      try {
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
          var next = line.get();
          answers.add(pool.submit(() -> answer(next)));
        }
      } finally {
        answers.finish();
      }
    }
    out.flush();
  }

  private static void write(Answer answer, boolean last, OutputStream out, Listener listener)
      throws IOException {
    out.write(answer.line().getBytes(StandardCharsets.UTF_8));
    if (last) {
      out.flush();
    }
    listener.written(answer.failed());
  }

  private Answer answer(NumberedLines.Numbered line) {
    try {
      return new Answer(tagger.line(line.bytes(), line.number(), form), false);
    } catch (BadLineException e) {
      return new Answer(e.problemLine(), true);
    }
  }
}
