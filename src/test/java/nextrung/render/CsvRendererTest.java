package nextrung.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import nextrung.Report;
import nextrung.Report.Status;
import org.junit.jupiter.api.Test;

final class CsvRendererTest {
  private static final CsvRenderer CSV = new CsvRenderer(SampleReport.CONTEXT);

  @Test
  void cvReadsAsExpected() throws IOException {
    Golden.assertSame("sample-cv.csv", CSV.bytes(SampleReport.cv()));
  }

  @Test
  void everyStatementHasItsRowUnderTheHeader() {
    assertThat(CSV.text(SampleReport.cv()).split("\r\n"))
        .hasSize(1 + SampleReport.FRAMEWORK.statements().size());
  }

  @Test
  void aCellThatASpreadsheetWouldRunIsMadeText() {
    assertThat(CSV.text(SampleReport.cv()))
        .contains(
            "\"'=HYPERLINK(\"\"http://example.invalid\"\",\"\"monthly\"\") statistics in Excel\"")
        .contains("\"'@front desk: +registered new borrowers, checked addresses\"");
  }

  @Test
  void aTextWithoutReadingStillListsTheStatementsWithAttributionAndNotice() {
    assertThat(CSV.text(SampleReport.not(Status.EMPTY, null)).lines().skip(1))
        .allMatch(row -> row.contains(",empty,") && row.contains(",not_found,"))
        .allMatch(row -> row.contains(SampleReport.FRAMEWORK.attribution()))
        .allMatch(row -> row.endsWith(Report.NOTICE));
  }
}
