package nextrung.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import nextrung.Report;
import nextrung.Report.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

final class HtmlRendererTest {
  private static final HtmlRenderer HTML = new HtmlRenderer(SampleReport.CONTEXT);

  @Test
  void cvReadsAsExpected() throws IOException {
    Golden.assertSame("sample-cv.html", HTML.bytes(SampleReport.cv()));
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void thePageIsWellFormedAndAsksNobodyForAnything(Status status) throws Exception {
    var report = status == Status.OK ? SampleReport.cv() : SampleReport.not(status, null);
    assertThat(elements(parse(HTML.text(report))))
        .allSatisfy(element -> {
          assertThat(element.getTagName())
              .isNotIn(Set.of("script", "img", "link", "iframe", "a", "object", "form"));
          assertThat(element.hasAttribute("style")).isFalse();
          assertThat(element.hasAttribute("src")).isFalse();
        });
    assertThat(HTML.text(report)).doesNotContain("@import", "url(");
  }

  @Test
  void wordsOfTheDocumentStayWords() throws Exception {
    var page = parse(HTML.text(SampleReport.cv()));
    assertThat(texts(page, "q"))
        .contains("Answered readers' questions & found them <b>the next book</b>")
        .contains("مساعدة القرّاء في العثور على الكتب")
        .allMatch(quote -> !quote.contains("\u202e") && !quote.contains("\u001b"));
    assertThat(page.getElementsByTagName("b").getLength()).isZero();
  }

  @Test
  void theWordsThatCarriedAMatchAreMarkedAndThePageSaysHow() throws Exception {
    var page = parse(HTML.text(SampleReport.cv()));
    assertThat(texts(page, "mark"))
        .contains("Copy-cataloged", "Dewey", "<b>", "القرّاء", "reversed", "red");
    assertThat(texts(page, "p")).contains(Wording.UNDERLINED);
    assertThat(ScreenPage.STYLE).containsPattern("q mark \\{[^}]*underline");
  }

  @Test
  void theLevelComesWithTheLinesOnWhichItRests() throws Exception {
    var page = parse(HTML.text(SampleReport.cv()));
    assertThat(texts(page, "section").getFirst())
        .contains(Wording.BECAUSE)
        .contains("Ran the evening desk on my own")
        .contains("Showed people how to search JSTOR");
  }

  @Test
  void everyStatementStandsInThePictureAndInTheTables() throws Exception {
    var page = parse(HTML.text(SampleReport.cv()));
    int statements = SampleReport.FRAMEWORK.statements().size();
    assertThat(page.getElementsByTagName("g").getLength()).isEqualTo(statements);
    assertThat(
            elements(page).stream().filter(element -> element.getAttribute("scope").equals("row")))
        .hasSize(statements);
  }

  @Test
  void thePolicyAllowsTheStyleOfThePageAndNothingElse() {
    assertThat(HTML.text(SampleReport.cv())).contains(HtmlRenderer.CONTENT_SECURITY_POLICY);
    assertThat(HtmlRenderer.CONTENT_SECURITY_POLICY)
        .startsWith("default-src 'none'; style-src 'sha256-")
        .doesNotContain("unsafe");
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void everyPageCarriesAttributionAndNotice(Status status) {
    var report = status == Status.OK ? SampleReport.posting() : SampleReport.not(status, null);
    assertThat(HTML.text(report))
        .contains(SampleReport.FRAMEWORK.attribution())
        .contains(Report.NOTICE);
  }

  private static Document parse(String html) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(html.getBytes(UTF_8)));
  }

  private static List<Element> elements(Document page) {
    var nodes = page.getElementsByTagName("*");
    return new ArrayList<>(
        IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList());
  }

  private static List<String> texts(Document page, String tag) {
    return elements(page).stream()
        .filter(element -> element.getTagName().equals(tag))
        .map(Element::getTextContent)
        .toList();
  }
}
