package nextrung.bulk;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/// Opens plain, gzip (RFC 1952) and Zstandard (RFC 8878) streams; which of them it is shows in the
/// first bytes. A byte order mark at the start of the text is dropped.
public final class BulkInput {
  private static final int BUFFER = 1 << 16;
  private static final byte[] GZIP = {0x1F, (byte) 0x8B};
  private static final byte[] ZSTANDARD = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD};
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private BulkInput() {}

  /// The text of a stream, unpacked.
  ///
  /// @throws IOException when the stream cannot be read or its header is broken
  public static InputStream open(InputStream in) throws IOException {
    var packed = new BufferedInputStream(in, BUFFER);
    var plain = new BufferedInputStream(unpacked(packed), BUFFER);
    if (startsWith(plain, BYTE_ORDER_MARK)) {
      plain.skipNBytes(BYTE_ORDER_MARK.length);
    }
    return plain;
  }

  private static InputStream unpacked(BufferedInputStream packed) throws IOException {
    if (startsWith(packed, GZIP)) {
      return new Unhurried(new GZIPInputStream(packed, BUFFER));
    }
    return startsWith(packed, ZSTANDARD)
        ? new Unhurried(new ZstdInputStreamNoFinalizer(packed))
        : packed;
  }

  /// Never says that more is there. Who buffers would read on at once, and lose what it has when a
  /// stream breaks off just behind it.
  private static final class Unhurried extends FilterInputStream {
    Unhurried(InputStream in) {
      super(in);
    }

    @Override
    public int available() {
      return 0;
    }
  }

  private static boolean startsWith(BufferedInputStream in, byte[] start) throws IOException {
    in.mark(start.length);
    var first = in.readNBytes(start.length);
    in.reset();
    return Arrays.equals(first, start);
  }
}
