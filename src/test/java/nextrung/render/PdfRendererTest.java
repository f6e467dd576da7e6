package nextrung.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import nextrung.Report;
import nextrung.Report.Status;
import nextrung.TestEngine;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class PdfRendererTest {
  /// Of the breadth of a sheet.
  private static final double MARGIN = 0.04;

  private static final PdfRenderer PDF =
      new PdfRenderer(SampleReport.CONTEXT.withDate(LocalDate.of(2026, 11, 23)));

  @ParameterizedTest
  @EnumSource(Paper.class)
  void aCvTakesTwoSheetsWithSourceNoticeDateAndNumberAtTheFootOfEach(Paper paper)
      throws IOException {
    try (var pdf = on(paper, SampleReport.cv())) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(2);
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        assertThat(text(pdf, page))
            .contains(SampleReport.FRAMEWORK.attribution())
            .contains(Report.NOTICE)
            .contains("2026-11-23")
            .contains(page + " / 2");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Paper.class)
  void whatAPersonSaysOverTheTextIsMarkedSoOnTwoSheets(Paper paper) throws IOException {
    try (var pdf = on(paper, SampleReport.corrected())) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(2);
      assertThat(text(pdf, 1)).contains("Self-reported");
    }
  }

  @ParameterizedTest
  @EnumSource(Paper.class)
  void theGapsOfAPostingStandTogetherBelowTheLadderOrOnASheetOfTheirOwn(Paper paper)
      throws IOException {
    try (var pdf = on(paper, SampleReport.posting())) {
      int last = pdf.getNumberOfPages();
      assertThat(last).isLessThanOrEqualTo(2);
      assertThat(text(pdf, last))
          .contains("Not clearly asked for", "Patron account maintenance", "Library materials");
    }
  }

  @ParameterizedTest
  @CsvSource({"A4, 595, 842", "LETTER, 612, 792"})
  void everySheetHasTheSizeOfThePaper(Paper paper, int width, int height) throws IOException {
    try (var pdf = on(paper, SampleReport.cv())) {
      for (var page : pdf.getPages()) {
        assertThat(Math.round(page.getMediaBox().getWidth())).isEqualTo(width);
        assertThat(Math.round(page.getMediaBox().getHeight())).isEqualTo(height);
      }
    }
  }

  @Test
  void theSheetsLookAsTheyDid() throws IOException {
    Golden.assertShowsTheSame("sample-cv.pdf", PDF.bytes(SampleReport.cv()));
  }

  @ParameterizedTest
  @EnumSource(Paper.class)
  void everySheetKeepsItsMarginsCleanAndItsPaperWhite(Paper paper) throws IOException {
    for (var report :
        List.of(SampleReport.cv(), SampleReport.corrected(), SampleReport.posting())) {
      try (var pdf = on(paper, report)) {
        for (var sheet : Sheets.of(pdf).pictures()) {
          assertThat(sheet.ink(0, 0, MARGIN, 1)).as("left margin").isZero();
          assertThat(sheet.ink(1 - MARGIN, 0, 1, 1)).as("right margin").isZero();
          assertThat(sheet.ink(0, 0, 1, 0.02)).as("top margin").isZero();
          assertThat(sheet.ink(0, 0, 1, 1)).as("printed on").isBetween(0.02, 0.4);
        }
      }
    }
  }

  @Test
  void withoutADateTheFileHasNone() throws IOException {
    var undated = new PdfRenderer(SampleReport.CONTEXT);
    try (var pdf = Loader.loadPDF(undated.bytes(SampleReport.cv()))) {
      assertThat(pdf.getDocumentInformation().getCreationDate()).isNull();
      assertThat(pdf.getDocumentInformation().getModificationDate()).isNull();
    }
  }

  @Test
  void theFileIsTaggedAndNamesItsLanguageAndTitle() throws IOException {
    try (var pdf = Loader.loadPDF(PDF.bytes(SampleReport.cv()))) {
      var catalog = pdf.getDocumentCatalog();
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getStructureTreeRoot()).isNotNull();
      assertThat(catalog.getLanguage()).isEqualTo("en");
      assertThat(pdf.getDocumentInformation().getTitle())
          .isEqualTo("Library Technicians: sample-cv");
    }
  }

  @Test
  void levelLadderStepsAndGapsStandInTheText() throws IOException {
    try (var pdf = Loader.loadPDF(PDF.bytes(SampleReport.cv()))) {
      assertThat(text(pdf, 1)).contains("Developing").contains("5 of 10").contains("implied");
      assertThat(text(pdf, 2))
          .contains("Copy-cataloged 40 items a week with Dewey, print and DVDs")
          .contains("found them <b>the next book</b>")
          .contains("Gaps up to Developing");
    }
  }

  @ParameterizedTest
  @EnumSource(Paper.class)
  void theVersionsOfTheFrameworkAndOfTheEngineStandInTheFile(Paper paper) throws IOException {
    var report = SampleReport.cv();
    try (var pdf = on(paper, report)) {
      assertThat(text(pdf, pdf.getNumberOfPages()))
          .contains(report.framework().title() + ", " + report.framework().version())
          .contains("nextrung " + report.engine().version());
    }
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void everyStatusGivesAReadableFileOfAtMostTwoSheets(Status status) throws IOException {
    var report = status == Status.OK ? SampleReport.posting() : SampleReport.not(status, null);
    for (var paper : Paper.values()) {
      try (var pdf = on(paper, report)) {
        assertThat(text(pdf, 1)).contains(Report.NOTICE);
        assertThat(pdf.getNumberOfPages()).isLessThanOrEqualTo(2);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("nextrung.TestEngine#examples")
  void anExampleTakesAtMostTwoSheets(String name) throws IOException {
    var report = TestEngine.report(TestEngine.example(name));
    for (var paper : Paper.values()) {
      try (var pdf = on(paper, report)) {
        assertThat(pdf.getNumberOfPages()).isLessThanOrEqualTo(2);
      }
    }
  }

  private static PDDocument on(Paper paper, Report report) throws IOException {
    var context = SampleReport.CONTEXT.withDate(LocalDate.of(2026, 11, 23)).withPaper(paper);
    return Loader.loadPDF(new PdfRenderer(context).bytes(report));
  }

  private static String text(PDDocument pdf, int page) throws IOException {
    var stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(pdf).replaceAll("\\s+", " ");
  }
}
