package nextrung.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DocumentReaderTest {
  private static final String TEXT = "Résumé – “Zoë” sorts 40 carts\n";
  private static final int TEN_MEGABYTES = 10 << 20;

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource({
    "UTF-8, ''",
    "UTF-8, '\uFEFF'",
    "UTF-16BE, '\uFEFF'",
    "UTF-16LE, '\uFEFF'",
    "windows-1252, ''"
  })
  void theUsualEncodingsAreToldApart(Charset charset, String mark) throws IOException {
    assertThat(DocumentReader.read(file((mark + TEXT).getBytes(charset)))).isEqualTo(TEXT);
  }

  @Test
  void anEmptyFileIsAnEmptyText() throws IOException {
    assertThat(DocumentReader.read(file(new byte[0]))).isEmpty();
  }

  @Test
  void aMissingFileIsNamed() {
    var file = folder.resolve("none.txt");

    assertThatThrownBy(() -> DocumentReader.read(file))
        .isInstanceOf(DocumentException.class)
        .hasMessage("[%s] there is no such file", file);
  }

  @Test
  void aFolderIsNoDocument() {
    assertThatThrownBy(() -> DocumentReader.read(folder))
        .isInstanceOf(DocumentException.class)
        .hasMessage("[%s] is a folder; name a file in it", folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252"})
  void ofAVeryLongFileOnlyTheBeginningIsRead(Charset charset) throws IOException {
    var bytes = TEXT.repeat(TEN_MEGABYTES / TEXT.length()).getBytes(charset);

    var text = DocumentReader.read(file(bytes));

    assertThat(text).hasSizeLessThan(5 * SourceDocument.MAX_CHARACTERS).startsWith(TEXT + TEXT);
    assertThat(text).doesNotContain("\uFFFD");
    assertThat(SourceDocument.of("long", Kind.CV, text).truncated()).isTrue();
  }

  @Test
  void aCharacterCutInTwoByTheLimitIsLeftOut() throws IOException {
    var text =
        DocumentReader.read(file("x€".repeat(TEN_MEGABYTES / 8).getBytes(StandardCharsets.UTF_8)));

    assertThat(text).matches("(?:x€)+x?");
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("cv.txt"), bytes);
  }
}
