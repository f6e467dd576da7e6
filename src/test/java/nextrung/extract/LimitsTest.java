package nextrung.extract;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import nextrung.document.Trouble;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is just still read of a file, and what just not.
final class LimitsTest {
  private static final int MEGABYTE = 1 << 20;

  @ParameterizedTest
  @CsvSource({"0, 1048576", "10000, 2000000", "100000, 20000000", "1000000, 33554432"})
  void aFileUnpacksToTwoHundredTimesItsLengthWithinBounds(int length, int most) {
    var just = new Inflation(length);
    just.spend(most - 1);
    just.spend(1);

    assertThatThrownBy(() -> just.spend(1))
        .isInstanceOfSatisfying(
            UnreadableException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.BLOATED));
  }

  @Test
  void whatHasUnpackedToTooMuchIsRefusedFromThenOn() {
    var inflation = new Inflation(0);
    assertThatThrownBy(() -> inflation.spend(2 * MEGABYTE)).isInstanceOf(UnreadableException.class);

    assertThatThrownBy(() -> inflation.spend(1)).isInstanceOf(UnreadableException.class);
  }

  @ParameterizedTest
  @CsvSource({"1048576,", "1049600, BLOATED"})
  void aSmallPdfUnpacksToAMegabyte(int length, @Nullable Trouble trouble) throws IOException {
    var file = HostileFiles.raw("", HostileFiles.deflated("", length));

    assertThat(trouble(FileType.PDF, file)).isEqualTo(trouble);
  }

  @ParameterizedTest
  @CsvSource({"100,", "101, OVERSIZED"})
  void aPdfHasAHundredPages(int pages, @Nullable Trouble trouble) throws IOException {
    assertThat(trouble(FileType.PDF, HostileFiles.pdf(pages, "Koha"))).isEqualTo(trouble);
  }

  @ParameterizedTest
  @CsvSource({"300000,", "300001, OVERSIZED"})
  void aPdfHasThreeHundredThousandObjects(int objects, @Nullable Trouble trouble) {
    assertThat(trouble(FileType.PDF, HostileFiles.pdfOf(objects))).isEqualTo(trouble);
  }

  /// The end begins with the word before the place of the table of objects.
  @ParameterizedTest
  @CsvSource({"4096,", "4097, DAMAGED"})
  void theEndOfAPdfStandsInItsLastFourKilobytes(int before, @Nullable Trouble trouble)
      throws IOException {
    var whole = HostileFiles.pdf(1, "Koha");
    int end = new String(whole, US_ASCII).lastIndexOf("startxref");

    assertThat(trouble(FileType.PDF, Arrays.copyOf(whole, end + before))).isEqualTo(trouble);
  }

  @ParameterizedTest
  @CsvSource({"2000,", "2001, OVERSIZED"})
  void aPackageHasTwoThousandParts(int parts, @Nullable Trouble trouble) throws IOException {
    assertThat(trouble(FileType.DOCX, HostileFiles.many(parts))).isEqualTo(trouble);
  }

  @ParameterizedTest
  @CsvSource({"48, JSON_RESUME", "49, TEXT"})
  void aResumeIsFiftyLevelsDeep(int lists, FileType type) {
    var nested = "[".repeat(lists) + "0" + "]".repeat(lists);
    var file = "{\"basics\":{},\"meta\":{\"x\":%s}}".formatted(nested).getBytes(US_ASCII);

    assertThat(FileType.of(file)).isEqualTo(type);
  }

  @Test
  void pagesOfAQuarterMegabyteAreParsedByAProcess() {
    assertThat(FileType.HTML.isIsolated(MEGABYTE / 4)).isFalse();
    assertThat(FileType.HTML.isIsolated(MEGABYTE / 4 + 1)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "<html>, 2097152,",
    "<html>, 2097153, OVERSIZED",
    "{\"basics\":{}, 2097153, OVERSIZED",
    "{\"work\":[{\"name\":, 2097153, OVERSIZED",
    "'{\"title\":\"Clerk\",\"@type\":\"JobPosting\",', 2097153, OVERSIZED",
    "'[{},{\"@graph\":[{\"@type\":[\"JobPosting\"]', 2097153, OVERSIZED",
    "'{\"skills\":[],\"text\":\"\"', 2097153,",
    "%PDF-1.4, 10485760, DAMAGED",
    "%PDF-1.4, 10485761, OVERSIZED"
  })
  void filesOfTenMegabytesAndPagesOfTwoAreRead(String head, int length, @Nullable Trouble trouble) {
    var file = new byte[length];
    Arrays.fill(file, (byte) ' ');
    System.arraycopy(head.getBytes(US_ASCII), 0, file, 0, head.length());

    try (var extractor = Extractor.pooled(0, 1, Duration.ofMinutes(1))) {
      assertThat(extractor.extract(file).origin().trouble()).isEqualTo(trouble);
    }
  }

  @Test
  void anAnswerOfAProcessIsNoLongerThanATextCanBe() throws IOException {
    int most = 1_600_000;

    assertThat(answer(most).text()).hasSize(most);
    assertThatThrownBy(() -> answer(most + 1))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("1600001");
  }

  @ParameterizedTest
  @CsvSource({"'', 200000", "a, 199999"})
  void aProcessAnswersALongTextWithWholeCharactersOfItsHead(String before, int length)
      throws IOException {
    var text = before + "\uD83D\uDCDA".repeat(900_000);
    var bytes = new ByteArrayOutputStream();
    Answer.write(new Extraction.Text(FileType.HTML, text), new DataOutputStream(bytes));

    var found =
        Answer.read(
            FileType.HTML, new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

    assertThat(found.text()).isEqualTo(text.substring(0, length));
  }

  private static Extraction answer(int length) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    out.writeUTF("");
    out.writeInt(length);
    out.writeBytes("a".repeat(length));
    return Answer.read(
        FileType.PDF, new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
  }

  private static @Nullable Trouble trouble(FileType type, byte[] file) {
    assertThat(FileType.of(file)).isEqualTo(type);
    return FileReader.extract(type, file).origin().trouble();
  }
}
