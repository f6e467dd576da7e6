package nextrung.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import nextrung.document.Trouble;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// The XML parts of an office document, unpacked within limits. A part is parsed without its
/// document type: no entity is ever fetched or expanded.
final class OfficePackage {
  private static final int MOST_ENTRIES = 2000;
  private static final byte[] END = {'P', 'K', 5, 6};

  private final Map<String, byte[]> parts;

  private OfficePackage(Map<String, byte[]> parts) {
    this.parts = parts;
  }

  /// Unpacks the parts whose names are wanted; the others are skipped, but counted.
  ///
  /// @throws UnreadableException for too many entries, too many bytes, or too many bytes out of few
  /// @throws IOException when the package is broken or has no end
  static OfficePackage open(byte[] file, Predicate<String> wanted) throws IOException {
    if (!hasEnd(file)) {
      throw new ZipException("no end");
    }
    var parts = new HashMap<String, byte[]>();
    var inflation = new Inflation(file.length);
    int entries = 0;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++entries > MOST_ENTRIES) {
          throw new UnreadableException(Trouble.OVERSIZED);
        }
        if (wanted.test(entry.getName())) {
          var part = zip.readNBytes(inflation.left() + 1);
          inflation.spend(part.length);
          parts.putIfAbsent(entry.getName(), part);
        } else {
          inflation.spend(skip(zip, inflation.left()));
        }
      }
    } catch (ZipException e) {
      if (isEncrypted(e)) {
        throw new UnreadableException(Trouble.ENCRYPTED);
      }
      throw e;
    }
    return new OfficePackage(parts);
  }

  private static long skip(ZipInputStream zip, long most) throws IOException {
    var buffer = new byte[1 << 14];
    long skipped = 0;
    for (int read = zip.read(buffer); read >= 0 && skipped <= most; read = zip.read(buffer)) {
      skipped += read;
    }
    return skipped;
  }

  private static boolean isEncrypted(ZipException e) {
    return String.valueOf(e.getMessage()).contains("encrypted");
  }

  /// Whether the directory at the end is there: without it the file was cut.
  private static boolean hasEnd(byte[] file) {
    for (int at = file.length - 22; at >= 0; at--) {
      if (file[at] == END[0]
          && file[at + 1] == END[1]
          && file[at + 2] == END[2]
          && file[at + 3] == END[3]) {
        return true;
      }
    }
    return false;
  }

  /// The elements of a name within another one that stand in none of the same name, without what is
  /// said again for older programs.
  static Stream<Element> outermost(Element parent, String name) {
    return parent.children().stream()
        .filter(child -> !child.tagName().equals("mc:Fallback"))
        .flatMap(child -> child.tagName().equals(name) ? Stream.of(child) : outermost(child, name));
  }

  /// A part as XML, if there is one of this name.
  Optional<Document> xml(String name) {
    return Optional.ofNullable(parts.get(name))
        .map(part -> Jsoup.parse(new String(part, StandardCharsets.UTF_8), Parser.xmlParser()));
  }
}
