package nextrung.api;

import java.time.Duration;
import java.util.function.LongSupplier;

/// How long one client may keep the server waiting for one piece of work: a body, a line of a
/// batch, or the taking of an answer. The idle timeout of a connection is not enough, since a
/// client that moves one byte now and then is never idle.
final class Deadline {
  private final Duration patience;
  private final LongSupplier clock;
  private long start;

  /// @param clock nanoseconds, never going back
  Deadline(Duration patience, LongSupplier clock) {
    this.patience = patience;
    this.clock = clock;
    restart();
  }

  /// One that begins now.
  static Deadline in(Duration patience) {
    return new Deadline(patience, System::nanoTime);
  }

  /// Begins anew, for the next piece.
  void restart() {
    start = clock.getAsLong();
  }

  boolean isOver() {
    return clock.getAsLong() - start > patience.toNanos();
  }

  long seconds() {
    return Math.max(1, patience.toSeconds());
  }
}
