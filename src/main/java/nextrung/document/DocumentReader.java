package nextrung.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/// Reads a file or stream as bytes or as text. A text is UTF-8, UTF-16 with a byte order mark or
/// with a zero in every second byte, or else Windows-1252.
public final class DocumentReader {
  /// Larger files are no documents of a person; more bytes than this are not read.
  public static final int MAX_FILE = 10 << 20;

  /// Bytes of a document with markup beyond this are not read. It is longer than its text: pages
  /// bring their styles along, and pictures may be written into it.
  public static final int MAX_MARKUP = 2 << 20;

  /// Bytes of a text beyond this are not read; four for each character that is kept.
  private static final int MAX_BYTES = 4 * SourceDocument.MAX_CHARACTERS;

  private static final int PROBE = 4096;
  private static final double MOST_LATIN = 0.7;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private DocumentReader() {}

  /// The text of a file.
  ///
  /// @throws DocumentException when there is no such file or it cannot be read
  public static String read(Path file) {
    return decode(bytes(file));
  }

  /// The bytes of a file, at most one more than [#MAX_FILE].
  ///
  /// @throws DocumentException when there is no such file or it cannot be read
  public static byte[] bytes(Path file) {
    try (var in = Files.newInputStream(file)) {
      return bytes(in);
    } catch (NoSuchFileException e) {
      throw new DocumentException("[%s] there is no such file".formatted(file));
    } catch (IOException e) {
      throw new DocumentException(
          Files.isDirectory(file)
              ? "[%s] is a folder; name a file in it".formatted(file)
              : "[%s] cannot be read; check its permissions".formatted(file));
    }
  }

  /// The bytes of a stream, which stays open; at most one more than [#MAX_FILE].
  public static byte[] bytes(InputStream in) throws IOException {
    return in.readNBytes(MAX_FILE + 1);
  }

  /// The text that bytes stand for, without a byte order mark.
  public static String decode(byte[] file) {
    return decode(file, MAX_BYTES);
  }

  /// The same for a document with markup, up to [#MAX_MARKUP].
  public static String decodeMarkup(byte[] file) {
    return decode(file, MAX_MARKUP);
  }

  /// Whether bytes are, character by character, the UTF-8 of the text that [#decode] makes of them:
  /// then places in the one are places in the other.
  public static boolean isUtf8(byte[] file) {
    var same = decode(file).getBytes(StandardCharsets.UTF_8);
    int end = Math.min(same.length, file.length);
    return Arrays.equals(same, 0, same.length, file, 0, end);
  }

  private static String decode(byte[] file, int most) {
    var bytes = file.length > most + 1 ? Arrays.copyOf(file, most + 1) : file;
    var text = decodeUnmarked(bytes, most);
    return text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK ? text : text.substring(1);
  }

  private static String decodeUnmarked(byte[] bytes, int most) {
    if (startsWith(bytes, 0xFE, 0xFF) || hasZeros(bytes, 0)) {
      return new String(bytes, StandardCharsets.UTF_16BE);
    }
    if (startsWith(bytes, 0xFF, 0xFE) || hasZeros(bytes, 1)) {
      return new String(bytes, StandardCharsets.UTF_16LE);
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, 0, wholeCharacters(bytes, most)))
          .toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }

  /// How many bytes to decode: of a text that was cut, not those of a character cut in two.
  private static int wholeCharacters(byte[] bytes, int most) {
    int length = Math.min(bytes.length, most);
    int last = length;
    while (bytes.length > most && length - last < 3 && (bytes[last] & 0xC0) == 0x80) {
      last--;
    }
    return last;
  }

  /// Whether most units of two bytes have a zero at a place and none at the other: Latin letters in
  /// UTF-16.
  private static boolean hasZeros(byte[] bytes, int place) {
    int units = Math.min(bytes.length, PROBE) / 2;
    int zeros = 0;
    for (int unit = 0; unit < units; unit++) {
      if (bytes[2 * unit + 1 - place] == 0) {
        return false;
      }
      zeros += bytes[2 * unit + place] == 0 ? 1 : 0;
    }
    return zeros > units * MOST_LATIN;
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }
}
