package nextrung.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import nextrung.index.Progress;

/// Draws how far a piece of work has come, on a terminal only, and only once it has taken two
/// seconds.
final class ProgressBar implements Progress {
  private static final int WIDTH = 30;
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final PrintWriter err;
  private final String what;
  private final boolean terminal = Terminal.isInteractive();
  private final Instant start = Instant.now();
  private int lastPercent = -1;

  ProgressBar(PrintWriter err, String what) {
    this.err = err;
    this.what = what;
  }

  @Override
  public void at(int done, int total) {
    int percent = (int) (100L * done / total);
    var elapsed = Duration.between(start, Instant.now());
    if (terminal && percent != lastPercent && elapsed.compareTo(PATIENCE) > 0) {
      lastPercent = percent;
      draw(done, total, elapsed);
    }
  }

  private void draw(int done, int total, Duration elapsed) {
    int filled = (int) ((long) WIDTH * done / total);
    long left = elapsed.toSeconds() * (total - done) / Math.max(1, done);
    err.printf(
        "\r%s [%s%s] %d/%d, %d s left ",
        what, "#".repeat(filled), "-".repeat(WIDTH - filled), done, total, left);
    if (done == total) {
      err.println();
    }
    err.flush();
  }
}
