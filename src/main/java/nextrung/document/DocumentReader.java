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

/// Reads a text from a file or stream: UTF-8, UTF-16 with a byte order mark, or else Windows-1252.
public final class DocumentReader {
  /// Bytes beyond this are not read; four for each character that is kept.
  private static final int MAX_BYTES = 4 * SourceDocument.MAX_CHARACTERS;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private DocumentReader() {}

  /// The text of a file.
  ///
  /// @throws DocumentException when there is no such file or it cannot be read
  public static String read(Path file) {
    try (var in = Files.newInputStream(file)) {
      return read(in);
    } catch (NoSuchFileException e) {
      throw new DocumentException("[%s] there is no such file".formatted(file));
    } catch (IOException e) {
      throw new DocumentException(
          Files.isDirectory(file)
              ? "[%s] is a folder; name a file in it".formatted(file)
              : "[%s] cannot be read; check its permissions".formatted(file));
    }
  }

  /// The text of a stream, which stays open.
  public static String read(InputStream in) throws IOException {
    return decode(in.readNBytes(MAX_BYTES + 1));
  }

  private static String decode(byte[] bytes) {
    var text = decodeUnmarked(bytes);
    return text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK ? text : text.substring(1);
  }

  private static String decodeUnmarked(byte[] bytes) {
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return new String(bytes, StandardCharsets.UTF_16BE);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return new String(bytes, StandardCharsets.UTF_16LE);
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, 0, wholeCharacters(bytes)))
          .toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }

  /// How many bytes to decode: of a text that was cut, not those of a character cut in two.
  private static int wholeCharacters(byte[] bytes) {
    int length = Math.min(bytes.length, MAX_BYTES);
    int last = length;
    while (bytes.length > MAX_BYTES && length - last < 3 && (bytes[last] & 0xC0) == 0x80) {
      last--;
    }
    return last;
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }
}
