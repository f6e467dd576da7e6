package nextrung.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nextrung.Nextrung;
import nextrung.Report;
import nextrung.TestEngine;
import nextrung.document.DocumentReader;
import nextrung.framework.FrameworkReader;
import nextrung.framework.StatementId;
import nextrung.profile.StatementStatus;
import nextrung.render.ComparisonRenderer;
import nextrung.render.Format;
import nextrung.render.JsonRenderer;
import nextrung.render.Paper;
import nextrung.render.ProgressRenderer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AdviseTest {
  private static final Nextrung ENGINE = TestEngine.get();
  private static final Comparer COMPARER = new Comparer(ENGINE.framework(), ENGINE.ladder());
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Report TECHNICIAN = report("cv-technician");
  private static final Report HEAD = report("cv-head-of-access");
  private static final Report PAGE = report("cv-page");

  private static Report report(String example) {
    var text = DocumentReader.read(Path.of("examples", example + ".txt"));
    return ENGINE.report(ENGINE.document(example, Optional.empty(), text));
  }

  private static Comparison three() {
    return COMPARER.compare(
        List.of(new Person("Wren", HEAD), new Person("Ash", TECHNICIAN), new Person("Moth", PAGE)));
  }

  @Test
  void peopleStandInTheOrderOfTheirAliases() {
    assertThat(three().readers()).containsExactly("Ash", "Moth", "Wren");
  }

  @Test
  void theMatrixSaysWhatEachReportSays() {
    var rows = three().strands().stream().flatMap(strand -> strand.rows().stream()).toList();

    assertThat(rows).hasSize(40);
    for (var row : rows) {
      assertThat(row.cells())
          .extracting(Comparison.Cell::status)
          .containsExactly(status(TECHNICIAN, row), status(PAGE, row), status(HEAD, row));
    }
  }

  private static StatementStatus status(Report report, Comparison.Row row) {
    return report.statements().stream()
        .filter(entry -> entry.id().equals(row.statement()))
        .findFirst()
        .orElseThrow()
        .status();
  }

  @Test
  void aMentorHasShownWhatAnotherIsToTakeNext() {
    var comparison = three();

    assertThat(comparison.mentoring()).isNotEmpty();
    for (var pair : comparison.mentoring()) {
      assertThat(pair.helpers())
          .isNotEmpty()
          .extracting(Comparison.Helper::alias)
          .doesNotContainAnyElementsOf(pair.learners());
      assertThat(pair.learners()).isNotEmpty();
    }
    assertThat(comparison.plan()).containsAll(comparison.mentoring());
  }

  @Test
  void aSinglePointIsShownByOnePersonOfSeveral() {
    var comparison = three();

    assertThat(comparison.singlePoints()).isNotEmpty().allMatch(item -> item.people().size() == 1);
    assertThat(COMPARER.compare(List.of(new Person("Ash", TECHNICIAN))).singlePoints()).isEmpty();
  }

  @Test
  void aSharedGapIsANextStepOfSeveralThatNobodyShows() {
    var twins = COMPARER.compare(List.of(new Person("A", TECHNICIAN), new Person("B", TECHNICIAN)));

    assertThat(twins.sharedGaps()).hasSize(TECHNICIAN.targets().size());
    assertThat(twins.sharedGaps()).allMatch(item -> item.people().equals(List.of("A", "B")));
    assertThat(twins.mentoring()).isEmpty();
    assertThat(twins.singlePoints()).isEmpty();
  }

  @Test
  void somebodyWhoseTextCannotBeReadIsNamedWithWhatToDo() throws IOException {
    var nurse = report("cv-nurse");
    var comparison = COMPARER.compare(List.of(new Person("N", nurse), new Person("A", TECHNICIAN)));

    assertThat(comparison.readers()).containsExactly("A");
    assertThat(text(comparison, Format.TEXT).replaceAll("\\s+", " "))
        .contains("N: ", "Describe what you do");
  }

  @Test
  void anAliasIsNeverSharedOrBlank() {
    assertThatThrownBy(
            () -> COMPARER.compare(List.of(new Person("A", HEAD), new Person("A", PAGE))))
        .hasMessageContaining("the alias \"A\" is blank or given twice");
    assertThatThrownBy(() -> COMPARER.compare(List.of(new Person(" ", HEAD))))
        .hasMessageContaining("--alias");
  }

  @ParameterizedTest
  @EnumSource(names = {"TEXT", "JSON", "HTML", "CSV", "PDF"})
  void everyFormOfAComparisonNamesSourceAndPeopleAndHasNoTotal(Format format) throws IOException {
    var text = text(three(), format);

    assertThat(text).contains("EBSCOed", "CC BY 4.0", "not for hiring", "Ash", "Moth", "Wren");
    assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain("total", "score", "rank");
    assertThat(text(three(), format)).isEqualTo(text);
  }

  @Test
  void anAliasIsShownAsTextEverywhere() throws IOException {
    var comparison =
        COMPARER.compare(
            List.of(new Person("=1+1<script>", TECHNICIAN), new Person("\u001b[31mB", PAGE)));

    assertThat(text(comparison, Format.HTML)).doesNotContain("<script>").contains("&lt;script");
    assertThat(text(comparison, Format.CSV)).contains("'=1+1");
    assertThat(text(comparison, Format.TEXT)).doesNotContain("\u001b");
  }

  private static String text(Comparison comparison, Format format) throws IOException {
    return words(new ComparisonRenderer(comparison, null).bytes(format, Paper.A4), format);
  }

  /// What stands in a file for its reader.
  private static String words(byte[] file, Format format) throws IOException {
    if (format != Format.PDF) {
      return new String(file, StandardCharsets.UTF_8);
    }
    try (var pdf = Loader.loadPDF(file)) {
      return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }
  }

  @ParameterizedTest
  @CsvSource({"A4, 595, 842", "LETTER, 612, 792"})
  void aComparisonIsPrintedOnThePaperWithItsHeadAndFootOnEverySheet(
      Paper paper, int width, int height) throws IOException {
    var dated = new ComparisonRenderer(three(), LocalDate.of(2026, 11, 23));
    try (var pdf = Loader.loadPDF(dated.bytes(Format.PDF, paper))) {
      assertThat(Math.round(pdf.getPage(0).getMediaBox().getWidth())).isEqualTo(width);
      assertThat(Math.round(pdf.getPage(0).getMediaBox().getHeight())).isEqualTo(height);
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        assertThat(words(pdf, page))
            .contains("EBSCOed", "not for hiring", "2026-11-23")
            .contains("%d / %d".formatted(page, pdf.getNumberOfPages()));
      }
      assertThat(words(pdf, 1)).contains("Statement Level Ash");
      assertThat(words(pdf, 2)).contains("Statement Level Ash");
    }
  }

  private static String words(PDDocument pdf, int page) throws IOException {
    var stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(pdf).replaceAll("\\s+", " ");
  }

  @Test
  void progressNamesGainsEvidenceTargetsAndLosses() {
    var progress = progress(plan(TECHNICIAN), plan(HEAD));
    var before = shown(TECHNICIAN);
    var after = shown(HEAD);

    assertThat(progress.gained())
        .extracting(Progress.Entry::statement)
        .containsExactlyElementsOf(after.stream().filter(id -> !before.contains(id)).toList());
    assertThat(progress.lost())
        .extracting(Progress.Entry::statement)
        .containsExactlyElementsOf(before.stream().filter(id -> !after.contains(id)).toList());
    assertThat(progress.targets()).hasSize(TECHNICIAN.targets().size());
    assertThat(progress.targets())
        .allMatch(target -> target.reached() == after.contains(target.statement()));
    assertThat(progress.changes()).isEmpty();
  }

  @Test
  void nothingChangesWithoutAChange() {
    var progress = progress(plan(TECHNICIAN), plan(TECHNICIAN));

    assertThat(progress.gained()).isEmpty();
    assertThat(progress.evidence()).isEmpty();
    assertThat(progress.lost()).isEmpty();
    assertThat(progress.targets()).noneMatch(Progress.Outcome::reached);
  }

  @Test
  void aReportThatWasSavedBeforeReportsExplainedThemselvesIsRead() {
    var json = new String(JsonRenderer.compact().bytes(TECHNICIAN), StandardCharsets.UTF_8);
    var older = json.replaceAll(",\"(?:words|because)\":\\[[^\\]]*\\]", "");
    var saved = PlanFile.read(older, "old.json");

    assertThat(older).isNotEqualTo(json).doesNotContain("\"words\"", "\"because\"");
    assertThat(shown(saved.report())).isEqualTo(shown(TECHNICIAN));
  }

  @Test
  void aSavedReportIsReadAsItWasWritten() {
    var json = new String(JsonRenderer.pretty().bytes(TECHNICIAN), StandardCharsets.UTF_8);
    var saved = PlanFile.read(json, "old.json");

    assertThat(PlanFile.fits(json)).isTrue();
    assertThat(shown(saved.report())).isEqualTo(shown(TECHNICIAN));
    assertThat(progress(saved, plan(TECHNICIAN)).gained()).isEmpty();
    assertThat(progress(saved, plan(TECHNICIAN)).evidence()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"TEXT", "JSON", "HTML", "CSV", "PDF"})
  void everyFormOfProgressNamesItsSource(Format format) throws IOException {
    var progress = new ProgressRenderer(progress(plan(TECHNICIAN), plan(HEAD)), null);
    var text = words(progress.bytes(format, Paper.A4), format);

    assertThat(text).contains("EBSCOed", "CC BY 4.0", "not for hiring");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"plan\":\"2\"}",
        "{\"report\":\"9\"}",
        "{\"plan\":\"1\"}",
        "{\"plan\":\"1\",\"secret canary",
        "{\"report\":\"1\",\"id\":\"secret canary\",\"statements\":[{\"id\":\"x\"}]}"
      })
  void aDamagedPlanIsNamedAndItsContentIsNot(String json) {
    assertThatThrownBy(() -> PlanFile.read(json, "p.json"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("[p.json] is ")
        .message()
        .doesNotContain("canary");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/document | status",
        "/document | kind",
        "/framework | soc",
        "/framework | version",
        "/statements/0 | name",
        "/statements/0 | status",
        "/statements/0 | evidence",
        "/targets/0 | name",
        "/targets/0 | reason",
        "/strands/0 | name",
        "/level | key"
      })
  void aReportWithAHoleIsDamaged(String at, String field) throws IOException {
    var report = (ObjectNode) JSON.readTree(JsonRenderer.compact().bytes(TECHNICIAN));
    var missing = report.deepCopy();
    ((ObjectNode) missing.at(at)).remove(field);
    ((ObjectNode) report.at(at)).putNull(field);

    for (var holed : List.of(report, missing)) {
      assertThatThrownBy(() -> PlanFile.read(holed.toString(), "p.json"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("[p.json] is damaged");
    }
  }

  @Test
  void aQuotationThatIsNoneIsAHole() throws IOException {
    var json = new String(JsonRenderer.compact().bytes(TECHNICIAN), StandardCharsets.UTF_8);
    var holed = json.replaceFirst("\"quote\":\"(?:[^\"\\\\]|\\\\.)*\"", "\"quote\":null");

    assertThat(holed).isNotEqualTo(json);
    assertThatThrownBy(() -> PlanFile.read(holed, "p.json"))
        .hasMessage("[p.json] is damaged: its report has holes; save it again");
  }

  @Test
  void aPlanOfMoreStatementsThanAFrameworkHasIsRefused() {
    var many =
        IntStream.rangeClosed(1, 20_001)
            .mapToObj("{\"id\":\"25-4031.00/advanced/%d\",\"text\":\"t\"}"::formatted)
            .collect(Collectors.joining(","));
    var json =
        Plans.json(Plans.CV, true, Map.of())
            .replaceFirst("\"statements\":\\[", "\"statements\":[" + many + ",");

    assertThatThrownBy(() -> PlanFile.read(json, "p.json"))
        .hasMessageStartingWith("[p.json] has 20")
        .hasMessageContaining("at most 20000 are read");
  }

  @Test
  void manyOlderStatementsAreSetAgainstThePresentOnes() {
    var older = new LinkedHashMap<StatementId, String>();
    for (int i = 1; i <= 5_000; i++) {
      older.put(StatementId.parse("25-4031.00/old/" + i), "words of statement number " + i);
    }

    assertThat(StatementMap.of(older, ENGINE.framework()).changes())
        .hasSize(5_000)
        .allMatch(each -> each.change().equals("gone"));
  }

  private static PlanFile plan(Report report) {
    return PlanFile.of(report, ENGINE.framework());
  }

  private static Progress progress(PlanFile earlier, PlanFile later) {
    return new ProgressReader(ENGINE.framework()).read(earlier, later);
  }

  private static List<StatementId> shown(Report report) {
    return report.statements().stream()
        .filter(entry -> entry.status() == StatementStatus.SHOWN)
        .map(Report.StatementEntry::id)
        .toList();
  }

  @Test
  void statementsOfAnOlderVersionAreFoundByTheirWords() {
    var older = new LinkedHashMap<StatementId, String>();
    older.put(id("helper/1"), "Cleaning — wash bowls and benches after each batch.");
    older.put(id("helper/2"), "Oven help — load and unload the trays when told to.");
    older.put(id("helper/3"), "Telephones — answer calls from customers politely.");
    older.put(id("baker/1"), "Dough — mix, rest and fold doughs without help.");
    var now = FrameworkReader.read(nextrung.framework.SampleFrameworks.BAKERY, "bakery");

    var map = StatementMap.of(older, now);

    assertThat(map.now(id("helper/1"))).contains(id("helper/3"));
    assertThat(map.now(id("helper/2"))).contains(id("helper/2"));
    assertThat(map.now(id("helper/3"))).isEmpty();
    assertThat(map.now(id("baker/1"))).contains(id("baker/1"));
    assertThat(map.changes())
        .extracting(StatementMap.Change::change)
        .containsExactly("reworded", "moved", "gone");
  }

  private static StatementId id(String place) {
    return StatementId.parse("51-3011.00/" + place);
  }
}
