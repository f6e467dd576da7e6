package nextrung.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the readers make of small files.
final class FileReaderTest {
  @Test
  void aJsonResumeIsReadWithoutThePerson() {
    var text =
        read(
            FileType.JSON_RESUME,
            """
            {"basics":{"name":"Ada Example","email":"ada@example.org","summary":"I like desks."},
             "work":[{"name":"Town Library","position":"Page","highlights":["Shelved carts"]}],
             "skills":[{"name":"Koha","keywords":["holds"]}]}
            """);

    assertThat(text)
        .contains("I like desks.", "Page, Town Library", "• Shelved carts", "• Koha, holds")
        .doesNotContain("Ada", "ada@");
  }

  @Test
  void aJobPostingInAPageIsReadInsteadOfThePage() {
    var text =
        read(
            FileType.JOB_POSTING,
            """
            <html><body><p>Cookies?</p><script type="application/ld+json">
            {"@graph":[{"@type":"JobPosting","title":"Clerk","description":"<ul><li>Shelve</li></ul>"}]}
            </script></body></html>
            """);

    assertThat(text).contains("Clerk", "• Shelve").doesNotContain("Cookies");
  }

  @Test
  void aEuropassCvIsReadWithoutThePerson() {
    var text =
        read(
            FileType.EUROPASS,
            """
            <?xml version="1.0"?><SkillsPassport><LearnerInfo>
            <Identification><PersonName><FirstName>Ada</FirstName></PersonName></Identification>
            <WorkExperienceList><WorkExperience><Position><Label>Page</Label></Position>
            <Activities>&lt;ul&gt;&lt;li&gt;Shelved carts&lt;/li&gt;&lt;/ul&gt;</Activities>
            </WorkExperience></WorkExperienceList></LearnerInfo></SkillsPassport>
            """);

    assertThat(text).contains("Work experience\nPage\n• Shelved carts").doesNotContain("Ada");
  }

  @Test
  void markdownStaysAsItIs() {
    assertThat(read(FileType.TEXT, "## Skills\n* Koha\n")).isEqualTo("## Skills\n* Koha\n");
  }

  @ParameterizedTest
  @CsvSource({"UTF-16LE", "UTF-16BE", "windows-1252", "UTF-8"})
  void aTextIsReadInItsEncodingWithoutAMark(Charset charset) {
    var words = "Rosalie Tamm, café clerk, shelves books.";

    var found = FileReader.extract(FileType.of(words.getBytes(charset)), words.getBytes(charset));

    assertThat(found).isEqualTo(new Extraction.Text(FileType.TEXT, words));
  }

  private static String read(FileType type, String file) {
    var bytes = file.getBytes(UTF_8);
    assertThat(FileType.of(bytes)).isEqualTo(type);
    return FileReader.extract(type, bytes).text();
  }
}
