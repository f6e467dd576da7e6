package nextrung.train;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import nextrung.Report;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

final class EvaluationPageTest {
  private static final String PAGE =
      new EvaluationPage(SmallEvaluation.make(), LocalDate.of(2026, 1, 2)).write();

  @Test
  void thePageIsWellFormedAndAsksNobodyForAnything() throws Exception {
    assertThat(elements(PAGE))
        .allSatisfy(element -> {
          assertThat(element.getTagName())
              .isNotIn(Set.of("script", "img", "link", "iframe", "a", "object", "form"));
          assertThat(element.hasAttribute("style")).isFalse();
        });
    assertThat(PAGE)
        .contains("default-src 'none'; style-src 'sha256-", "prefers-color-scheme: dark")
        .doesNotContain("@import", "url(");
  }

  @Test
  void everyFigureOfTheTableStandsOnThePage() throws Exception {
    var rows = texts(PAGE, "tr");
    assertThat(EvaluationTable.rows(SmallEvaluation.make()))
        .allSatisfy(row -> assertThat(rows).contains(row.name() + row.rounded()));
  }

  @Test
  void everyStatementAndStrandHasARow() throws Exception {
    var heads = texts(PAGE, "th");
    assertThat(SmallEvaluation.FRAMEWORK.statements())
        .allSatisfy(statement ->
            assertThat(heads).contains(Confusion.name(SmallEvaluation.FRAMEWORK, statement.id())));
    assertThat(SmallEvaluation.LADDER.strands())
        .allSatisfy(strand -> assertThat(heads).contains(strand.name()));
  }

  @Test
  void theReliabilityDiagramHasABarAndACountForEachBinWithCandidates() throws Exception {
    assertThat(ofClass(PAGE, "bar")).hasSize(6);
    assertThat(texts(PAGE, "desc"))
        .containsExactly("6 candidates in 10 bins; calibration error 0.492");
  }

  @Test
  void wordsOfADocumentStayWords() throws Exception {
    assertThat(texts(PAGE, "q")).contains("Showed <b>patrons</b> & staff the databases");
    assertThat(texts(PAGE, "b")).isEmpty();
  }

  @Test
  void errorsStandUnderTheirSort() throws Exception {
    assertThat(texts(PAGE, "h3"))
        .containsExactly(
            "Another rung of the right strand: 1",
            "Another strand: 1",
            "Evidence where the reader saw none: 1",
            "A missed label: 2",
            "A wrong claim about evidence: 1");
  }

  @Test
  void theFootCarriesDateAttributionAndNotice() throws Exception {
    assertThat(texts(PAGE, "footer").getFirst())
        .contains(SmallEvaluation.FRAMEWORK.attribution(), Report.NOTICE, "2026-01-02");
  }

  @Test
  void anEvaluationOfNothingHasAPageToo() throws Exception {
    var page = new EvaluationPage(SmallEvaluation.empty(), null).write();
    assertThat(elements(page)).isNotEmpty();
    assertThat(page).doesNotContain("NaN");
    assertThat(ofClass(page, "bar")).isEmpty();
  }

  private static List<Element> elements(String html) throws Exception {
    var nodes =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(html.getBytes(UTF_8)))
            .getElementsByTagName("*");
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }

  private static List<String> texts(String html, String tag) throws Exception {
    return elements(html).stream()
        .filter(element -> element.getTagName().equals(tag))
        .map(Element::getTextContent)
        .toList();
  }

  private static List<Element> ofClass(String html, String name) throws Exception {
    return elements(html).stream()
        .filter(element -> element.getAttribute("class").equals(name))
        .toList();
  }
}
