package nextrung.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nextrung.Nextrung;
import nextrung.TestEngine;
import nextrung.framework.StatementId;
import nextrung.profile.Corrections.Verdict;
import nextrung.profile.StatementStatus;
import nextrung.render.ComparisonRenderer;
import nextrung.render.Format;
import nextrung.render.Paper;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a comparison says of people with saved plans, and of files that cannot be read.
final class GroupTest {
  private static final Nextrung ENGINE = TestEngine.get();
  private static final Comparer COMPARER = new Comparer(ENGINE.framework(), ENGINE.ladder());
  private static final String CV = Plans.CV;
  private static final StatementId FAR = Plans.id("advanced/2");
  private static final String CHOSEN =
      "{\"statement\":\"25-4031.00/advanced/2\",\"note\":\"Ask the board\",\"by\":\"2027-03-01\"}";

  private static Comparison compare(Person... people) {
    return COMPARER.compare(List.of(people));
  }

  private static Person plain(String alias) {
    return new Person(alias, Plans.report(CV, Map.of()));
  }

  private static String text(Comparison comparison, Format format) throws IOException {
    var bytes = new ComparisonRenderer(comparison, null).bytes(format, Paper.A4);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void whatThePersonChoseAreThePersonsSteps() {
    var moth = Plans.person("Moth", Plans.plan(CV, Map.of(), CHOSEN));
    var comparison = compare(moth, plain("Ash"));

    var steps = comparison.people().getLast().steps();
    assertThat(steps).extracting(Comparison.Step::statement).containsExactly(FAR);
    assertThat(steps.getFirst().note()).isEqualTo("Ask the board");
    assertThat(steps.getFirst().by()).isEqualTo("2027-03-01");
    assertThat(comparison.plan())
        .filteredOn(pair -> pair.statement().equals(FAR))
        .singleElement()
        .satisfies(pair -> assertThat(pair.learners()).contains("Moth"))
        .satisfies(pair ->
            assertThat(pair.notes())
                .containsExactly(new Comparison.Note("Moth", "Ask the board", "2027-03-01")));
  }

  @ParameterizedTest
  @EnumSource(names = {"TEXT", "JSON", "HTML", "CSV"})
  void theNoteAndTheDayOfAChosenTargetStandInEveryForm(Format format) throws IOException {
    var moth = Plans.person("Moth", Plans.plan(CV, Map.of(), CHOSEN));

    assertThat(text(compare(moth), format)).contains("Ask the board", "2027-03-01");
  }

  @Test
  void whoeverChoseNothingGetsTheStepsOfTheReport() {
    var steps = compare(Plans.person("Moth", Plans.plan(CV, Map.of()))).people().getFirst().steps();

    assertThat(steps).isNotEmpty().noneMatch(Comparison.Step::chosen);
  }

  @ParameterizedTest
  @EnumSource(names = {"TEXT", "JSON", "HTML", "CSV"})
  void thePersonsOwnWordIsMarkedInEveryForm(Format format) throws IOException {
    var moth = Plans.person("Moth", Plans.plan(CV, Map.of(FAR, Verdict.SHOWN)));

    assertThat(text(compare(moth), format))
        .contains(format == Format.JSON ? "\"selfReported\": \"shown\"" : "self-reported");
  }

  @Test
  void aHigherRungThatIsShownCanHelpAndIsMarkedAsImplied() throws IOException {
    var ash = plain("Ash");
    var id = ash.implied().iterator().next();
    var moth = Plans.person("Moth", Plans.plan(CV, Map.of(id, Verdict.NOT_ME), step(id)));
    var comparison = compare(ash, moth);

    assertThat(comparison.mentoring())
        .filteredOn(pair -> pair.statement().equals(id))
        .singleElement()
        .satisfies(pair ->
            assertThat(pair.helpers())
                .containsExactly(new Comparison.Helper("Ash", StatementStatus.IMPLIED, null)));
    assertThat(text(comparison, Format.TEXT)).contains("Ash (implied)");

    var shows = Plans.person("Moth", Plans.plan(CV, Map.of(id, Verdict.SHOWN)));
    assertThat(compare(ash, shows).singlePoints())
        .extracting(Comparison.Item::statement)
        .doesNotContain(id);
  }

  private static String step(StatementId id) {
    return "{\"statement\":\"%s\"}".formatted(id);
  }

  @Test
  void namesAreSortedAsPeopleSortThem() {
    var people = List.of("zora", "Émile", "Bo", "anna", "Eve");

    assertThat(COMPARER.compare(people.stream().map(GroupTest::plain).toList()).readers())
        .containsExactly("anna", "Bo", "Émile", "Eve", "zora");
  }

  @Test
  void theBestQuotationStandsBehindItsMark() throws IOException {
    var comparison = compare(plain("Ash"));
    var shown =
        comparison.strands().stream()
            .flatMap(strand -> strand.rows().stream())
            .map(row -> row.cells().getFirst())
            .filter(cell -> cell.status() == StatementStatus.SHOWN)
            .toList();

    assertThat(shown).isNotEmpty().allMatch(cell -> CV.contains(cell.quote()));
    assertThat(text(comparison, Format.HTML)).contains("<td title=\"“");
  }

  @Test
  void aPlanWithoutTextAndWithOtherWordsIsMovedThoughItsVersionIsTheSame() {
    var json =
        Plans.json(CV, false, Map.of(), CHOSEN)
            .replace("25-4031.00/advanced/", "25-4031.00/expert/")
            .replace("\"advanced\"", "\"expert\"");
    var moth = Plans.person("Moth", PlanFile.read(json, "plan.json"));
    var comparison = compare(moth, plain("Ash"));

    assertThat(comparison.readers()).containsExactly("Ash", "Moth");
    assertThat(comparison.people().getLast().steps())
        .extracting(Comparison.Step::statement)
        .containsExactly(FAR);
  }

  @Test
  void aFileIsAPlanOnlyByAFieldOfItsOwn() {
    assertThat(PlanFile.fits("{\"group\":\"1\",\"people\":[{\"saved\":{\"plan\":\"1\"}}]}"))
        .isFalse();
    assertThat(PlanFile.fits("{\"basics\":{\"summary\":\"a \\\"plan\\\"\"}}")).isFalse();
    assertThat(PlanFile.fits("{\"saved\":1,\"plan\":\"1\",\"cut")).isTrue();
    assertThat(GroupFile.fits("{\"group\":\"1\",\"people\":[]}")).isTrue();
  }

  @Test
  void aSavedGroupIsReadWithWhatWasSaidAndWithItsBadMembersNamed() throws IOException {
    var plan = new ObjectMapper().readTree(Plans.json(CV, true, Map.of(FAR, Verdict.SHOWN)));
    var group =
        Map.of(
            "group",
            "1",
            "people",
            List.of(
                Map.of("alias", "Ash", "text", CV, "corrections", said("shown")),
                Map.of("alias", "Moth", "saved", plan, "corrections", said("text")),
                Map.of("alias", "Wren", "saved", Map.of("plan", "9"), "corrections", List.of())));
    var file = GroupFile.read(new ObjectMapper().writeValueAsString(group), "group.json");
    var comparison = COMPARER.compare(file.people(ENGINE.framework(), Plans::reread));

    assertThat(comparison.readers()).containsExactly("Ash", "Moth");
    assertThat(cells(comparison))
        .extracting(Comparison.Cell::selfReported)
        .containsExactly(Verdict.SHOWN, null);
    assertThat(ComparisonRenderer.unread(comparison))
        .singleElement()
        .asString()
        .startsWith("Wren: [Wren] is a plan of version \"9\"");
    assertThat(text(comparison, Format.CSV)).contains("unread,,,");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"alias\":\"Moth\"}", "{\"text\":5}", "7", "{\"alias\":\"\",\"text\":null}"})
  void aPersonWithoutATextIsNamedAndTheOthersAreCompared(String person) throws IOException {
    var json = new ObjectMapper();
    var group =
        "{\"group\":\"1\",\"people\":[{\"alias\":\"Ash\",\"text\":%s},%s]}"
            .formatted(json.writeValueAsString(CV), person);
    var people = GroupFile.read(group, "group.json").people(ENGINE.framework(), Plans::reread);
    var comparison = COMPARER.compare(people);

    assertThat(comparison.readers()).containsExactly("Ash");
    assertThat(ComparisonRenderer.unread(comparison))
        .singleElement()
        .asString()
        .containsPattern("(Moth|person 2): .*neither a text nor a saved plan");
  }

  private static List<Map<String, String>> said(String verdict) {
    return List.of(Map.of("statement", FAR.toString(), "verdict", verdict));
  }

  private static List<Comparison.Cell> cells(Comparison comparison) {
    return comparison.strands().stream()
        .flatMap(strand -> strand.rows().stream())
        .filter(row -> row.statement().equals(FAR))
        .findFirst()
        .orElseThrow()
        .cells();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"group\":\"2\",\"people\":[]} | of another version",
        "{\"group\":\"1\",\"people\":[]} | is damaged",
        "{\"group\":\"1\",\"canary | is damaged"
      })
  void aDamagedGroupIsNamedAndItsContentIsNot(String json, String message) {
    assertThatThrownBy(() -> GroupFile.read(json, "g.json"))
        .hasMessageStartingWith("[g.json] is")
        .hasMessageContaining(message)
        .message()
        .doesNotContain("canary");
  }

  /// On every sheet of paper a heading has something below it.
  @Test
  void noHeadingStandsAloneAtTheFootOfASheet() throws IOException {
    var comparison = compare(plain("Ash"), plain("Moth"));
    var bytes = new ComparisonRenderer(comparison, null).bytes(Format.PDF, Paper.A4);
    try (var pdf = Loader.loadPDF(bytes)) {
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        assertThat(stripper.getText(pdf))
            .doesNotContainPattern(
                "(Shared gaps|help whom|one person only|plan of the group)\\s+25-4031.00 Library");
      }
    }
  }

  @Test
  void nobodyIsCutOffOnPaper() throws IOException {
    var names = IntStream.rangeClosed(1, 14).mapToObj("Bartholomew%02d"::formatted).toList();
    var comparison = COMPARER.compare(names.stream().map(GroupTest::plain).toList());
    var bytes = new ComparisonRenderer(comparison, null).bytes(Format.PDF, Paper.A4);
    try (var pdf = Loader.loadPDF(bytes)) {
      var stripper = new Inside();
      stripper.setEndPage(sheets(pdf));

      assertThat(stripper.getText(pdf).replaceAll("\\s", "")).contains(names);
      assertThat(stripper.outside).isZero();
    }
  }

  /// Those of the matrix, which comes first.
  private static int sheets(PDDocument pdf) throws IOException {
    for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
      var stripper = new PDFTextStripper();
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      if (stripper.getText(pdf).contains("Shared gaps")) {
        return page - 1;
      }
    }
    return pdf.getNumberOfPages();
  }

  /// Counts the letters that stand beyond the margin of their sheet.
  private static final class Inside extends PDFTextStripper {
    private int outside;

    @Override
    protected void processTextPosition(TextPosition letter) {
      outside += letter.getXDirAdj() + letter.getWidthDirAdj() > letter.getPageWidth() ? 1 : 0;
      super.processTextPosition(letter);
    }
  }

  @Test
  void theMatrixScrollsOnAScreenAndIsLeftOutOfNobody() throws IOException {
    var nobody = compare(Person.unread("Ash", "Save it again.", ENGINE.framework()));

    assertThat(text(compare(plain("Ash")), Format.HTML)).contains("<div class=\"scroll\"");
    assertThat(text(nobody, Format.HTML)).contains("Save it again.").doesNotContain("The matrix");
    assertThat(text(nobody, Format.TEXT))
        .contains("Save it again.")
        .doesNotContain(ENGINE.framework().statements().getFirst().name());
  }

  @Test
  void noLineOfTheTextFormIsWiderThanATerminal() throws IOException {
    var people =
        Stream.of("Ash with a long name", "Birch", "Cedar", "Dogwood", "Elm")
            .map(GroupTest::plain)
            .toList();
    var lines = text(COMPARER.compare(people), Format.TEXT).lines().toList();

    assertThat(lines.subList(0, lines.size() - 2)).allMatch(line -> line.length() <= 80);
    assertThat(lines).anyMatch(line -> line.contains("Still to show: "));
    assertThat(lines).anyMatch(line -> line.contains("Shown in the group by: "));
  }
}
