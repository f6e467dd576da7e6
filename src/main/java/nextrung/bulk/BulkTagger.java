package nextrung.bulk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import nextrung.bulk.LineReader.Line;

/// Tags a stream of postings, one line each, and writes one line each in the same order. As many
/// postings are in memory as a small window holds, however long the stream is.
public final class BulkTagger {
  /// The longest line that is read, in bytes.
  public static final int LONGEST_LINE = 1 << 20;

  private static final int WINDOW_PER_THREAD = 16;

  private final Tagger tagger;
  private final TagLine form;
  private final int threads;

  /// @param threads that tag, at least 1
  public BulkTagger(Tagger tagger, TagLine form, int threads) {
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
    var window = new ArrayBlockingQueue<Optional<Future<Answer>>>(threads * WINDOW_PER_THREAD);
    var writer = new Writer(window, out, listener);
    // Reading a posting forks into the pool that it runs in: so many threads and no more.
    try (var pool = new ForkJoinPool(threads)) {
      var writing = Thread.ofPlatform().name("tag-writer").start(writer);
      try {
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
          var next = line.get();
          window.put(Optional.of(pool.submit(() -> answer(next))));
        }
      } finally {
        window.put(Optional.empty());
        writing.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("tagging was interrupted", e);
    }
    writer.check();
  }

  /// Writes answers in their order until there is none; after a failure it goes on taking them, so
  /// that nobody waits.
  private static final class Writer implements Runnable {
    private final BlockingQueue<Optional<Future<Answer>>> window;
    private final OutputStream out;
    private final Listener listener;
    private Optional<IOException> failure = Optional.empty();

    Writer(BlockingQueue<Optional<Future<Answer>>> window, OutputStream out, Listener listener) {
      this.window = window;
      this.out = out;
      this.listener = listener;
    }

    @Override
    public void run() {
      try {
        for (var next = window.take(); next.isPresent(); next = window.take()) {
          write(next.get().get());
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (ExecutionException e) {
        failure = Optional.of(new IOException("a posting could not be tagged", e.getCause()));
      }
    }

    private void write(Answer answer) {
      if (failure.isEmpty()) {
        try {
          out.write(answer.line().getBytes(StandardCharsets.UTF_8));
          if (window.isEmpty()) {
            out.flush();
          }
          listener.written(answer.failed());
        } catch (IOException e) {
          failure = Optional.of(e);
        }
      }
    }

    void check() throws IOException {
      if (failure.isPresent()) {
        throw failure.get();
      }
      out.flush();
    }
  }

  private Answer answer(NumberedLines.Numbered line) {
    try {
      return new Answer(tagged(line.line(), line.number()), false);
    } catch (BadLineException e) {
      return new Answer(e.problemLine(), true);
    }
  }

  private String tagged(Line line, long number) {
    if (line.isCut()) {
      throw new BadLineException(
          number,
          Optional.empty(),
          "The line has more than %d bytes, the most that is read.".formatted(LONGEST_LINE));
    }
    var posting = PostingReader.read(line.bytes(), number);
    try {
      return form.of(posting, tagger.tag(posting));
    } catch (RuntimeException e) {
      // One posting that breaks the engine must not stop a million others.
      throw new BadLineException(
          number,
          Optional.of(posting.id()),
          "The engine failed on this posting (%s).".formatted(e.getClass().getSimpleName()));
    }
  }
}
