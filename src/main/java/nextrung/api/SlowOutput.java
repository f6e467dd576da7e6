package nextrung.api;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.jetty.io.EofException;

/// An answer that must be taken in time. It goes out in small pieces: the connection's idle timeout
/// ends a piece of which nothing is taken, and the deadline an answer that is taken too slowly.
final class SlowOutput extends FilterOutputStream {
  private static final int PIECE = 1 << 13;

  private final Deadline deadline;

  SlowOutput(OutputStream out, Deadline deadline) {
    super(out);
    this.deadline = deadline;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    for (int at = offset; at < offset + length; at += PIECE) {
      out.write(bytes, at, Math.min(PIECE, offset + length - at));
      out.flush();
      if (deadline.isOver()) {
        throw new EofException("the client did not take its answer in time");
      }
    }
  }
}
