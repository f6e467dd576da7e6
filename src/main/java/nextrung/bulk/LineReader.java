package nextrung.bulk;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Reads lines of bytes without ever holding more than the longest allowed one.
public final class LineReader {
  private final InputStream in;
  private final int limit;

  /// @param limit the longest line, in bytes
  public LineReader(InputStream in, int limit) {
    this.in = new BufferedInputStream(in, 1 << 16);
    this.limit = limit;
  }

  /// A line without its end.
  public static final class Line {
    private final byte[] bytes;
    private final boolean cut;

    private Line(byte[] bytes, boolean cut) {
      this.bytes = bytes;
      this.cut = cut;
    }

    /// The bytes of the line, at most as many as the limit.
    public byte[] bytes() {
      return bytes;
    }

    /// Whether the line was longer than the limit; its rest has been skipped.
    public boolean isCut() {
      return cut;
    }

    /// Whether there is nothing but blanks in the line.
    public boolean isBlank() {
      for (byte b : bytes) {
        if (b != ' ' && b != '\t' && b != '\r') {
          return false;
        }
      }
      return true;
    }
  }

  /// The next line; empty at the end.
  public Optional<Line> next() throws IOException {
    int b = in.read();
    if (b < 0) {
      return Optional.empty();
    }
    var line = new ByteArrayOutputStream(1 << 12);
    boolean cut = false;
    for (; b >= 0 && b != '\n'; b = in.read()) {
      if (line.size() < limit) {
        line.write(b);
      } else {
        cut = true;
      }
    }
    return Optional.of(new Line(line.toByteArray(), cut));
  }
}
