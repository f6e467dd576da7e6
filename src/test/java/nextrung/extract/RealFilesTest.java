package nextrung.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import nextrung.Report;
import nextrung.TestEngine;
import nextrung.document.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files made by `src/test/files/make.py` with the programs that people write CVs with.
final class RealFilesTest {
  private static final Path FILES = Path.of("src/test/files/cv");
  private static final Extractor EXTRACTOR = Extractor.pooled(1, 1, Duration.ofMinutes(1));

  @AfterAll
  static void stop() {
    EXTRACTOR.close();
  }

  @ParameterizedTest
  @CsvSource({
    "cv.pdf, PDF",
    "cv.columns.pdf, PDF",
    "cv.print.pdf, PDF",
    "cv.latex.pdf, PDF",
    "cv.docx, DOCX",
    "cv.table.docx, DOCX",
    "cv.pandoc.docx, DOCX",
    "cv.odt, ODT",
    "cv.pandoc.odt, ODT",
    "cv.rtf, RTF",
    "cv.html, HTML"
  })
  void theReportOnAFileShowsWhatThatOnTheTextShows(String name, FileType type) throws IOException {
    var plain = report(Path.of("examples/cv-technician.txt"));

    var report = report(FILES.resolve(name));

    assertThat(report.document().mediaType()).isEqualTo(type.mediaType());
    assertThat(TestEngine.shown(report))
        .containsExactlyInAnyOrderElementsOf(TestEngine.shown(plain));
    for (var statement : report.statements()) {
      for (var evidence : statement.evidence()) {
        assertThat(
                String.valueOf(report.document().text())
                    .substring(evidence.start(), evidence.end()))
            .isEqualTo(evidence.quote());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cv.columns.pdf", "cv.latex.pdf"})
  void columnsAreReadOneAfterTheOtherWithWordsMadeWhole(String name) throws IOException {
    var text = EXTRACTOR.extract(Files.readAllBytes(FILES.resolve(name))).text();

    assertThat(text.lines())
        .map(line -> line.replace('’', '\''))
        .containsSubsequence("PROFILE", "EXPERIENCE", "WHAT I DON'T DO", "EDUCATION", "SKILLS");
    assertThat(text)
        .contains("Shelf-read the large print and travel sections every other week and set torn")
        .contains("the Tuesday regulars", "assign Dewey numbers from the schedules")
        .contains(
            "circulation and overdue report in Excel",
            "Shelved returned books, audiobooks and magazines");
  }

  @Test
  void bulletsThatABrowserDrawsAreReadAndWhatItPrintsAroundAPageIsNot() throws Exception {
    var text = EXTRACTOR.extract(Files.readAllBytes(FILES.resolve("cv.print.pdf"))).text();

    assertThat(text.lines())
        .anyMatch(line -> line.startsWith("• Send out and receive interlibrary loans"))
        .noneMatch(
            line -> line.contains("file:") || line.contains("AM CV") || line.contains("PM CV"));
  }

  private static Report report(Path file) throws IOException {
    var content = EXTRACTOR.extract(Files.readAllBytes(file));
    var engine = TestEngine.get();
    return engine.report(engine.document("test", Optional.of(Kind.CV), content));
  }
}
