package nextrung.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeoutException;

/// A body that must arrive in time. A read returns as soon as there is a byte, and the connection's
/// idle timeout ends one that gets none, so that looking at the clock after each is enough.
final class SlowInput extends FilterInputStream {
  private static final int SKIPPED = 8192;

  private final Deadline deadline;

  SlowInput(InputStream in, Deadline deadline) {
    super(in);
    this.deadline = deadline;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = arrived(bytes, offset, length);
    if (deadline.isOver()) {
      throw tooSlow();
    }
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    return Math.max(0, read(new byte[(int) Math.min(count, SKIPPED)]));
  }

  private int arrived(byte[] bytes, int offset, int length) throws IOException {
    try {
      return super.read(bytes, offset, length);
    } catch (IOException e) {
      if (e.getCause() instanceof TimeoutException) {
        throw tooSlow();
      }
      throw e;
    }
  }

  private ProblemException tooSlow() {
    return ProblemException.of(
        ProblemType.TOO_SLOW,
        "A body, or a line of a batch, must arrive within %d seconds. Send it faster or in pieces."
            .formatted(deadline.seconds()));
  }
}
