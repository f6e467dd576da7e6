package nextrung.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PostingReaderTest {
  @Test
  void aPlainPostingIsReadAsGiven() {
    var posting =
        read("{'id':'a','title':' Library  Page ','description':'Shelve books.\\nMend.'}");

    assertThat(posting.id()).isEqualTo("a");
    assertThat(posting.title()).isEqualTo("Library Page");
    assertThat(posting.text()).isEqualTo("Shelve books.\nMend.");
    assertThat(posting.asGiven()).isTrue();
  }

  @Test
  void htmlBecomesLinesWithBullets() {
    var posting =
        read(
            "{'id':'a','description':'<h2>Duties</h2><ul><li>Shelve <b>books</b></li><li>Mend &amp;"
                + " label<br>them</li></ul><script>no</script><p>Apply now</p>'}");

    assertThat(posting.text()).isEqualTo("Duties\n• Shelve books\n• Mend & label\nthem\nApply now");
    assertThat(posting.asGiven()).isFalse();
  }

  @Test
  void htmlThatAFeedHasEscapedOnceMoreIsReadToo() {
    var posting =
        read("{'id':'a','description':'&lt;p&gt;Shelve books&lt;/p&gt;&lt;p&gt;Mend&lt;/p&gt;'}");

    assertThat(posting.text()).isEqualTo("Shelve books\nMend");
  }

  @Test
  void aPlainTextThatAFeedHasEscapedKeepsItsLines() {
    var posting = read("{'id':'a','description':'Pay &lt; 20 an hour\\nMend'}");

    assertThat(posting.text()).isEqualTo("Pay < 20 an hour\nMend");
    assertThat(posting.asGiven()).isFalse();
  }

  @Test
  void entitiesAreReadInTextAndTitle() {
    var posting =
        read(
            "{'id':'a','title':'Books &amp; Media','description':'Check in &amp; out; R&D;"
                + " AT&T;'}");

    assertThat(posting.title()).isEqualTo("Books & Media");
    assertThat(posting.text()).isEqualTo("Check in & out; R&D; AT&T;");
  }

  @Test
  void htmlOfAnyDepthIsRead() {
    var posting = read("{'id':'a','description':'" + "<div>".repeat(100_000) + "Shelve'}");

    assertThat(posting.text()).isIn("", "Shelve");
  }

  @Test
  void theFurtherPartsOfAJobPostingAreReadUnderHeadings() {
    var posting =
        read(
            "{'@type':'JobPosting','identifier':{'@type':'PropertyValue','value':'x-7'},'title':'Page','description':'A"
                + " library.','responsibilities':['Shelve','Mend'],'experienceRequirements':{'description':'One"
                + " year'},'skills':[{'@type':'DefinedTerm','name':'Dewey'}]}");

    assertThat(posting.id()).isEqualTo("x-7");
    assertThat(posting.text().lines())
        .containsExactly(
            "A library.",
            "",
            "Responsibilities",
            "Shelve",
            "Mend",
            "",
            "Requirements",
            "One year",
            "",
            "Skills",
            "Dewey");
  }

  @Test
  void aPostingWithoutAnIdIsNamedByItsLine() {
    assertThat(PostingReader.read(bytes("{'description':'x'}"), 12).id()).isEqualTo("line 12");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\":\"a\" \"secret\"}   | no JSON object, from column",
        "[1, 2]                      | no JSON object",
        "\"secret\"                  | no JSON object",
        "{\"id\":\"a\"}              | no text as \"description\"",
        "{\"id\":\"a\",\"description\":7} | no text as \"description\"",
        "{\"id\":\"a\",\"id\":\"b\",\"description\":\"x\"} | repeats a key",
        "{\"id\":\"a\",\"description\":\"x\"} secret | no JSON object"
      })
  void aBadLineSaysWhatIsWrongAndNeverQuotesItself(String line, String message) {
    assertThatThrownBy(() -> PostingReader.read(line.getBytes(UTF_8), 3))
        .isInstanceOfSatisfying(
            BadLineException.class,
            e ->
                assertThat(e.problemLine())
                    .contains("\"line\":3")
                    .doesNotContain("secret")
                    .endsWith("\n"))
        .hasMessageContaining(message);
  }

  private static Posting read(String json) {
    return PostingReader.read(bytes(json), 1);
  }

  private static byte[] bytes(String json) {
    return json.replace('\'', '"').getBytes(UTF_8);
  }
}
