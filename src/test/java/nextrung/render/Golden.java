package nextrung.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Files under `examples/expected` that the build compares with. After a wanted change they are
/// made anew by `mvn test -Dtest='*RendererTest' -Dgolden.update=true` and reviewed as a diff.
final class Golden {
  private static final Path FOLDER = Path.of("examples/expected");

  private Golden() {}

  /// Compares whole bytes as text, or writes them where an update was asked for.
  static void assertSame(String name, byte[] actual) throws IOException {
    assertThat(new String(actual, UTF_8)).isEqualTo(new String(expected(name, actual), UTF_8));
  }

  /// Compares what two PDFs show, their text and every dot of their sheets: a newer library may
  /// pack the same sheets into other bytes. An update writes the file only where they differ.
  static void assertShowsTheSame(String name, byte[] actual) throws IOException {
    var file = FOLDER.resolve(name);
    try (var sheets = Loader.loadPDF(actual)) {
      if (Boolean.getBoolean("golden.update") && !(Files.exists(file) && isShown(sheets, file))) {
        Files.write(file, actual);
      }
      assertThat(isShown(sheets, file)).as("%s shows the same", file).isTrue();
    }
  }

  private static boolean isShown(PDDocument sheets, Path file) throws IOException {
    try (var expected = Loader.loadPDF(file.toFile())) {
      return Sheets.of(sheets).equals(Sheets.of(expected));
    }
  }

  private static byte[] expected(String name, byte[] actual) throws IOException {
    var file = FOLDER.resolve(name);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(FOLDER);
      Files.write(file, actual);
    }
    assertThat(file).as("made by -Dgolden.update=true").exists();
    return Files.readAllBytes(file);
  }
}
