package nextrung.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import nextrung.document.Trouble;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Broken and hostile files, each read as a served one would be.
final class HostileFilesTest {
  private static final Extractor EXTRACTOR = Extractor.pooled(1, 2, Duration.ofMinutes(1));

  @AfterAll
  static void stop() {
    EXTRACTOR.close();
  }

  static Iterable<HostileFiles.Case> files() {
    return HostileFiles.all();
  }

  @ParameterizedTest
  @MethodSource("files")
  void eachGivesItsTextOrItsOwnTrouble(HostileFiles.Case hostile) {
    var found = EXTRACTOR.extract(hostile.file(), hostile.fileName());

    assertThat(found.origin().trouble()).isEqualTo(hostile.trouble());
    assertThat(found.text()).startsWith(hostile.text());
    assertThat(found.text()).doesNotContain("root:", "haha", "steal", "�PNG");
  }

  @Test
  void thereAreMoreThanSixty() {
    assertThat(HostileFiles.all()).hasSizeGreaterThan(60);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void aFileWithWrongBytesGivesAnAnswer(long seed) throws Exception {
    var random = new Random(seed);
    var file =
        seed % 2 == 0
            ? HostileFiles.pdf(2, HostileFiles.WORDS)
            : HostileFiles.docx(HostileFiles.paragraph(HostileFiles.WORDS));
    for (int i = 0; i < 20; i++) {
      file[8 + random.nextInt(file.length - 8)] = (byte) random.nextInt();
    }

    assertThat(EXTRACTOR.extract(file).origin().trouble())
        .isIn(null, Trouble.DAMAGED, Trouble.ENCRYPTED, Trouble.UNSUPPORTED, Trouble.SCANNED);
  }
}
