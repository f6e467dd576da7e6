package nextrung.extract;

import nextrung.document.Trouble;

/// What a file may still unpack to: a small one that unpacks to very much was made to do harm.
final class Inflation {
  private static final int MOST_BYTES = 32 << 20;
  private static final int MOST_TIMES = 200;

  /// Any file may unpack to this.
  private static final int SMALL = 1 << 20;

  private long left;

  /// @param length of the file in bytes
  Inflation(int length) {
    left = Math.min(MOST_BYTES, Math.max(SMALL, (long) length * MOST_TIMES));
  }

  int left() {
    return (int) Math.max(0, left);
  }

  /// Counts what was unpacked.
  ///
  /// @throws UnreadableException when it is too much, from then on each time
  void spend(long bytes) {
    left -= bytes;
    if (left < 0) {
      throw new UnreadableException(Trouble.BLOATED);
    }
  }
}
