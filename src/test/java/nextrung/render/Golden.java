package nextrung.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files under `examples/expected` that the build compares with. After a wanted change they are
/// made anew by `mvn test -Dtest='*RendererTest' -Dgolden.update=true` and reviewed as a diff.
final class Golden {
  private static final Path FOLDER = Path.of("examples/expected");

  private Golden() {}

  /// Compares whole bytes as text, or writes them where an update was asked for.
  static void assertSame(String name, byte[] actual) throws IOException {
    var file = FOLDER.resolve(name);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(FOLDER);
      Files.write(file, actual);
    }
    assertThat(file).as("made by -Dgolden.update=true").exists();
    assertThat(new String(actual, UTF_8)).isEqualTo(Files.readString(file));
  }
}
