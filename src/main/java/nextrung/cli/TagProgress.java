package nextrung.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.time.Instant;
import nextrung.bulk.BulkTagger;

/// Shows on a terminal how many postings are tagged, how fast, how many lines could not be read,
/// and, where the input is a file, how long the rest will take.
final class TagProgress implements BulkTagger.Listener {
  private static final Duration BETWEEN = Duration.ofMillis(500);

  private final PrintWriter err;
  private final FileChannel input;
  private final boolean terminal = Terminal.isInteractive();
  private final Instant start = Instant.now();
  private Instant shown = start;
  private final long from;
  private long written;
  private long failed;

  /// @param input packed or not; what has been read of it by now is not counted
  TagProgress(PrintWriter err, FileChannel input) {
    this.err = err;
    this.input = input;
    this.from = position(input);
  }

  private static long position(FileChannel input) {
    try {
      return input.position();
    } catch (IOException e) {
      return 0; // a pipe has no position
    }
  }

  @Override
  public void written(boolean bad) {
    written++;
    failed += bad ? 1 : 0;
    var now = Instant.now();
    if (terminal && Duration.between(shown, now).compareTo(BETWEEN) > 0) {
      shown = now;
      err.printf("\r%s%s ", line(Duration.between(start, now)), left(now));
      err.flush();
    }
  }

  private String line(Duration elapsed) {
    double seconds = Math.max(1, elapsed.toMillis()) / 1000.0;
    return "%,d postings, %,.0f a second, %,d bad lines"
        .formatted(written, written / seconds, failed);
  }

  /// The time left, told by how much of the input has been read.
  private String left(Instant now) {
    try {
      double share = (double) (input.position() - from) / (input.size() - from);
      if (!(share > 0 && share <= 1)) {
        return "";
      }
      double seconds = Duration.between(start, now).toMillis() / 1000.0;
      return ", %.0f %%, %,.0f s left".formatted(100 * share, seconds / share - seconds);
    } catch (IOException e) {
      return ""; // a pipe has no size
    }
  }

  /// Whether there were lines, and none could be read.
  boolean allFailed() {
    return failed > 0 && failed == written;
  }

  /// Writes the last line: on a terminal, or where some lines could not be read.
  void end() {
    if (terminal) {
      err.printf("\r%s%n", line(Duration.between(start, Instant.now())) + " ".repeat(30));
    } else if (failed > 0) {
      err.printf("%,d of %,d lines could not be read; the output says why.%n", failed, written);
    }
    err.flush();
  }
}
