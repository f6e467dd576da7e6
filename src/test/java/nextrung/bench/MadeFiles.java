package nextrung.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nextrung.extract.Extraction;
import nextrung.extract.Extractor;

/// A folder filled by `src/test/files/make.py`: plain texts, and the files that were made from
/// each.
final class MadeFiles implements AutoCloseable {
  private static final int ATTEMPTS = 5;
  private static final String TEXT = "txt";

  private final List<Path> files;
  private final Extractor extractor = Extractor.pooled(1, 1);

  private MadeFiles(List<Path> files) {
    this.files = files;
  }

  /// A plain text with what was made from it.
  ///
  /// @param copies by their sort, such as `docx` or `table.pdf`
  record Original(Path file, SortedMap<String, Path> copies) {}

  static MadeFiles in(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return new MadeFiles(files.sorted().toList());
    }
  }

  List<Original> originals() {
    return files.stream().filter(file -> name(file).endsWith("." + TEXT)).map(this::with).toList();
  }

  private Original with(Path text) {
    var stem = name(text).substring(0, name(text).length() - TEXT.length());
    var copies = new TreeMap<String, Path>();
    files.stream()
        .filter(file -> name(file).startsWith(stem) && !file.equals(text))
        .forEach(file -> copies.put(name(file).substring(stem.length()), file));
    return new Original(text, copies);
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  /// The text of a file. Where the machine is so busy that its parser is stopped for taking too
  /// long, it is asked again.
  String text(Path file) throws IOException {
    var bytes = Files.readAllBytes(file);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (extractor.extract(bytes) instanceof Extraction.Text found) {
        return found.text();
      }
    }
    throw new IOException("[%s] gave no text".formatted(name(file)));
  }

  @Override
  public void close() {
    extractor.close();
  }
}
