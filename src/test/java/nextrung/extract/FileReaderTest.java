package nextrung.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.stream.Stream;
import nextrung.document.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
  void aJsonResumeMayHaveAListOrAText() {
    var text =
        read(
            FileType.JSON_RESUME,
            """
            {"basics":{"label":null},
             "work":[{"position":"Page","endDate":null,"highlights":"Shelved carts\\nRan the desk"}],
             "projects":[{"name":"Move","roles":["Cataloger"],"keywords":["Koha","MARC"]}]}
            """);

    assertThat(text.lines())
        .containsExactly(
            "Work experience",
            "",
            "Page",
            "• Shelved carts",
            "• Ran the desk",
            "",
            "Projects",
            "",
            "Cataloger, Move",
            "Koha, MARC");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"@type\":\"JobPosting\",\"title\":\"A\"}\n{\"@type\":\"JobPosting\",\"title\":\"B\"}",
        "[{\"@type\":\"JobPosting\",\"title\":\"A\"},{\"@type\":\"JobPosting\",\"title\":\"B\"}]",
        "{\"basics\":{}} {\"basics\":{}}"
      })
  void ofSeveralDocumentsInOneNoneIsRead(String json) {
    var found = FileReader.extract(FileType.of(json.getBytes(UTF_8)), json.getBytes(UTF_8));

    assertThat(found).isEqualTo(new Extraction.Failed(FileType.SEVERAL, Trouble.UNSUPPORTED));
    assertThat(found.origin().name()).contains("several", "nextrung tag");
  }

  @Test
  void whatFollowsAPostingIsNotLost() {
    var text = "{\"@type\":\"JobPosting\",\"title\":\"A\"}\nWrite to us";

    assertThat(read(FileType.TEXT, text)).isEqualTo(text);
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
  void theLinesOfAEuropassCvStayLines() {
    var text =
        read(
            FileType.EUROPASS,
            """
            <SkillsPassport><LearnerInfo><WorkExperience><Activities>
            - Shelved carts
            - Ran the desk &amp; the phone
            </Activities></WorkExperience></LearnerInfo></SkillsPassport>
            """);

    assertThat(text.lines()).containsExactly("- Shelved carts", "- Ran the desk & the phone");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pre-wrap", "pre", "pre-line", "break-spaces"})
  void whereBlanksOfAPageCountSoDoTheEndsOfLines(String space) {
    var page = "<html><div style='color: red; white-space: %s'>A\r\n- <b>B</b> C\n- D</div>";

    assertThat(read(FileType.HTML, page.formatted(space)).lines())
        .containsExactly("A", "- B C", "- D");
    assertThat(read(FileType.HTML, page.formatted("nowrap")).lines())
        .containsExactly("A - B C - D");
  }

  @Test
  void aPageOfManyLinesUnderALongStyleIsReadInNoTime() {
    var style = "w ".repeat(60_000);
    var page = "<html><div style='%s'>%s</div>".formatted(style, "a<br>".repeat(9_000));

    assertThat(read(FileType.HTML, page).lines()).hasSize(9_000).containsOnly("a");
  }

  @Test
  void onlyTheInnermostOfNestedTablesHasRows() {
    var open = "<table><tr><td>a</td><td>";
    var close = "</td></tr></table>";
    var nested = open.repeat(50) + "b" + close.repeat(50);

    assertThat(read(FileType.HTML, "<html>" + nested.repeat(60)).lines())
        .hasSize(60 * 50)
        .containsOnly("a", "a\tb");
  }

  @Test
  void aLineBreakInAnItemOfAWordListBeginsNoItem() throws Exception {
    var numbering =
        """
        <w:numbering><w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>
        </w:lvl></w:abstractNum><w:num w:numId="2"><w:abstractNumId w:val="4"/></w:num></w:numbering>
        """;
    var item =
        "<w:p><w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr><w:r><w:br/>"
            + "<w:t>Shelved carts</w:t><w:br/><w:t>every day</w:t></w:r></w:p>";

    assertThat(styled(item, "word/numbering.xml", numbering))
        .isEqualTo("• Shelved carts\nevery day");
  }

  @ParameterizedTest
  @CsvSource({"Own, • Carts", "Based, • Carts", "Plain, Carts", "Circle, Carts", "None, Carts"})
  void aWordStyleIsOfTheListOfTheOneItIsBasedOn(String style, String line) throws Exception {
    var numbering =
        """
        <w:numbering><w:abstractNum w:abstractNumId="4"/><w:num w:numId="2">
        <w:abstractNumId w:val="4"/></w:num></w:numbering>
        """;
    var styles =
        """
        <w:styles><w:style w:styleId="Own"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>
        </w:style><w:style w:styleId="Between"><w:basedOn w:val="Own"/></w:style>
        <w:style w:styleId="Based"><w:basedOn w:val="Between"/></w:style>
        <w:style w:styleId="Plain"><w:basedOn w:val="Own"/><w:pPr><w:numPr><w:numId w:val="0"/>
        </w:numPr></w:pPr></w:style>
        <w:style w:styleId="Circle"><w:basedOn w:val="Circle"/></w:style></w:styles>
        """;
    var item =
        "<w:p><w:pPr><w:pStyle w:val=\"%s\"/></w:pPr><w:r><w:t>Carts</w:t></w:r></w:p>"
            .formatted(style);

    assertThat(styled(item, "word/numbering.xml", numbering, "word/styles.xml", styles))
        .isEqualTo(line);
  }

  /// The text of a Word document of one body and some parts.
  private static String styled(String body, String... parts) throws IOException {
    var document = "<w:document><w:body>" + body + "</w:body></w:document>";
    var all = Stream.concat(Stream.of("word/document.xml", document), Stream.of(parts));
    var file = HostileFiles.zip(all.toArray(String[]::new));
    return FileReader.extract(FileType.of(file), file).text().strip();
  }

  @ParameterizedTest
  @CsvSource({"bullet, '• Shelved carts'", "decimal, '• Shelved carts'", "none, Shelved carts"})
  void aWordListThatShowsNothingHasNoBullets(String form, String line) throws Exception {
    var numbering =
        """
        <w:numbering><w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:numFmt w:val="%s"/>
        </w:lvl></w:abstractNum><w:num w:numId="2"><w:abstractNumId w:val="4"/></w:num></w:numbering>
        """
            .formatted(form);

    assertThat(docx(numbering, 2)).isEqualTo(line);
    assertThat(docx(numbering, 3)).isEqualTo("Shelved carts");
  }

  private static String docx(String numbering, int list) throws IOException {
    var item =
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"%d\"/></w:numPr></w:pPr>"
            .formatted(list);
    var words = "<w:r><w:t>Shelved carts</w:t></w:r></w:p>";
    var file =
        HostileFiles.zip(
            "word/document.xml",
            "<w:document><w:body>" + item + words + "</w:body></w:document>",
            "word/numbering.xml",
            numbering);
    return FileReader.extract(FileType.of(file), file).text().strip();
  }

  @Test
  void aTextBoxIsReadOnceThoughItStandsTwiceInTheFile() throws Exception {
    var box = "<w:txbxContent>%s%s</w:txbxContent>".formatted(word("Koha"), inner("Dewey"));
    var text =
        body(
            "<w:p><w:r><mc:AlternateContent><mc:Choice>%1$s</mc:Choice>".formatted(box)
                + "<mc:Fallback>%1$s</mc:Fallback></mc:AlternateContent>".formatted(box)
                + "<w:t>Shelved carts</w:t></w:r></w:p>");

    assertThat(text.lines()).containsExactly("Shelved carts", "Koha", "Library", "Dewey");
  }

  private static String inner(String words) {
    var box = "<w:pict><w:txbxContent>%s</w:txbxContent></w:pict>".formatted(word(words));
    return "<w:p><w:r>%s<w:t>Library</w:t></w:r></w:p>".formatted(box);
  }

  @ParameterizedTest
  @CsvSource({"w:sdt><w:sdtContent, w:sdtContent></w:sdt", "w:customXml, w:customXml"})
  void aRowInAContentControlIsRead(String open, String close) throws Exception {
    var row = "<w:tr><w:tc>%s</w:tc><%s><w:tc>%s</w:tc></%s></w:tr>";
    var first = row.formatted(word("Page"), open, word("2019"), close);
    var second = row.formatted(word("Clerk"), open, word("2022"), close);

    var text = body("<w:tbl>%s<%s>%s</%s></w:tbl>".formatted(first, open, second, close));

    assertThat(text.lines()).containsExactly("Page\t2019", "Clerk\t2022");
  }

  @Test
  void aTableWithinACellInAContentControlIsReadOnce() throws Exception {
    var inner = "<w:tbl><w:tr><w:tc>%s</w:tc></w:tr></w:tbl>".formatted(word("Koha"));
    var cell =
        "<w:sdt><w:sdtContent><w:tc>%s%s</w:tc></w:sdtContent></w:sdt>".formatted(inner, word("A"));

    var text = body("<w:tbl><w:tr>%s</w:tr></w:tbl>".formatted(cell));

    assertThat(text.lines()).containsExactly("Koha", "A");
  }

  @Test
  void aSymbolInFrontOfALineIsItsBullet() throws Exception {
    var text =
        body(
            "<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0A7\"/><w:tab/>"
                + "<w:t>Shelved carts</w:t></w:r></w:p>");

    assertThat(text).isEqualTo("• Shelved carts");
  }

  @Test
  void linesWithinACellOfATableStayLines() throws Exception {
    var duties = "<w:p><w:r><w:t>Shelved carts</w:t><w:br/><w:t>Ran reports</w:t></w:r></w:p>";
    var table =
        "<w:tbl><w:tr><w:tc>%s</w:tc><w:tc>%s</w:tc></w:tr></w:tbl>"
            .formatted(word("2019"), duties);

    assertThat(body(table).lines()).containsExactly("2019", "Shelved carts", "Ran reports");
  }

  @Test
  void linesWithinACellOfAnOpenDocumentStayLines() throws Exception {
    var cell = "<table:table-cell><text:p>%s</text:p></table:table-cell>";
    var row = cell.formatted("2019") + cell.formatted("Shelved carts<text:line-break/>Ran reports");
    var file =
        HostileFiles.odt(
            "content.xml",
            "<office:document-content><office:body><office:text><table:table><table:table-row>%s</table:table-row></table:table></office:text></office:body></office:document-content>"
                .formatted(row));

    assertThat(FileReader.extract(FileType.of(file), file).text().lines())
        .containsExactly("2019", "Shelved carts", "Ran reports");
  }

  @Test
  void aLineBreakInAnItemOfAnOpenDocumentBeginsNoItem() throws Exception {
    var item = "<text:p>Shelved carts<text:line-break/>every day</text:p>";
    var file =
        HostileFiles.odt(
            "content.xml",
            "<office:document-content><office:body><office:text><text:list><text:list-item>%s</text:list-item></text:list></office:text></office:body></office:document-content>"
                .formatted(item));

    assertThat(FileReader.extract(FileType.of(file), file).text().lines())
        .containsExactly("• Shelved carts", "every day");
  }

  @Test
  void anAddressInBracketsMakesNoPageOfAPosting() {
    var posting =
        "{\"@type\":\"JobPosting\",\"description\":\"Duties\\n* Shelve\\nWrite to Ada"
            + " <ada@example.org> or <Ada Pell>\"}";

    assertThat(read(FileType.JOB_POSTING, posting).lines())
        .contains("Duties", "* Shelve", "Write to Ada <ada@example.org> or <Ada Pell>");
  }

  private static String word(String words) {
    return HostileFiles.paragraph(words);
  }

  private static String body(String body) throws IOException {
    var file = HostileFiles.docx(body);
    return FileReader.extract(FileType.of(file), file).text().strip();
  }

  @Test
  void aTextBoxOfAnOpenDocumentIsReadOnceAndSoIsOneWithinIt() throws Exception {
    var box = "<draw:frame><draw:text-box>%s</draw:text-box></draw:frame>";
    var inner = "<text:p>Koha%s</text:p>".formatted(box.formatted("<text:p>Dewey</text:p>"));
    var file =
        HostileFiles.odt(
            "content.xml",
            "<office:document-content><office:body><office:text><text:p>Shelved carts%s</text:p>"
                    .formatted(box.formatted(inner))
                + "</office:text></office:body></office:document-content>");

    var text = FileReader.extract(FileType.of(file), file).text();

    assertThat(text.lines()).containsExactly("Shelved carts", "Koha", "Dewey");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uf0b7 Koha", "\uf0a7\tKoha", "\uf0d8  Koha", "\uf0b7\u00a0Koha"})
  void aLetterOfASymbolFontInFrontIsABullet(String line) {
    assertThat(Lines.clean(line)).isEqualTo("• Koha");
  }

  @Test
  void aLetterOfASymbolFontAloneIsTheBulletOfTheNextLine() {
    var lines = new Lines();
    lines.add("\uf0b7");
    lines.add("Koha");

    assertThat(lines.text()).isEqualTo("• Koha\n");
  }

  @Test
  void whatALinkShowsStandsInARichText() {
    var text =
        read(
            FileType.RTF,
            "{\\rtf1\\ansi See {\\field{\\*\\fldinst{HYPERLINK \"http://example.invalid\"}}"
                + "{\\fldrslt{my \\'93shelf\\'94}}} \\u8226? now\\par}");

    assertThat(text).isEqualTo("See my “shelf” • now\n");
  }

  @Test
  void aRichTextMayEndBehindItsLastBrace() {
    assertThat(read(FileType.RTF, "{\\rtf1\\ansi Koha\\par\r\n}\r\n\0")).isEqualTo("Koha\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\\v the whole budget}now | now",
        "\\v the whole budget\\v0 now | now",
        "\\v the {\\b whole} budget\\plain now | now",
        "{\\deleted the whole budget\\par}now | now",
        "{\\deleted the {\\v0 whole} \\u8212-\\bin3 }{}budget}now | now",
        "now{\\b\\v !} and then | now and then",
        "now \\viewkind4 and \\{\\v then\\} | now and {"
      })
  void whatARichTextHidesOrHasDeletedIsLeftOut(String words, String shown) {
    assertThat(read(FileType.RTF, "{\\rtf1\\ansi " + words + "}")).isEqualTo(shown + "\n");
  }

  @Test
  void hiddenGroupsMayBeNestedDeeply() {
    var groups = "{\\v ".repeat(100_000) + "}".repeat(100_000);

    assertThat(read(FileType.RTF, "{\\rtf1\\ansi Koha" + groups + "}")).isEqualTo("Koha\n");
  }

  @Test
  void aHyphenThatIsOptionalVanishesFromARichText() {
    assertThat(read(FileType.RTF, "{\\rtf1\\ansi co\\-operative}")).isEqualTo("cooperative\n");
  }

  @Test
  void aPostingIsFoundBehindALongPage() {
    var styles = "<style>%s</style>".formatted("p { margin: 0 } ".repeat(50_000));
    var posting =
        "<script"
            + " type=\"application/ld+json\">{\"@type\":\"JobPosting\",\"title\":\"Clerk\"}</script>";

    assertThat(read(FileType.JOB_POSTING, "<!doctype html>" + styles + posting)).contains("Clerk");
  }

  @ParameterizedTest
  @CsvSource({
    "The town seeks a clerk. Click apply to read more., true",
    "The town seeks a clerk..., true",
    "The town seeks a clerk who likes to read more than most., false",
    "The town seeks a clerk., false"
  })
  void aPostingThatSendsReadersToItsPageIsReadThere(String description, boolean teaser) {
    var posting = "{\"@type\":\"JobPosting\",\"description\":\"%s\"}".formatted(description);
    var page =
        "<html><script type=\"application/ld+json\">%s</script><p>%s</p></html>"
            .formatted(posting, "Shelve the returned books in order. ".repeat(10));

    assertThat(read(FileType.JOB_POSTING, page))
        .startsWith(teaser ? "Shelve the returned books" : description);
    assertThat(read(FileType.JOB_POSTING, posting).strip()).isEqualTo(description);
  }

  @Test
  void aPhotographBeforeTheWorkDoesNotHideIt() {
    var photo = "QUJD".repeat(250_000);
    var text =
        read(
            FileType.EUROPASS,
            "<SkillsPassport><LearnerInfo><Identification><Photo><Data>%s</Data></Photo>"
                    .formatted(photo)
                + "</Identification><Headline><Description>Shelved carts</Description></Headline>"
                + "</LearnerInfo></SkillsPassport>");

    assertThat(text.strip()).isEqualTo("Shelved carts");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Skills\n* Koha\n",
        "<!-- of 2026 -->\n# Ada\n* Koha\n",
        "<div align=\"center\">\n# Ada\n</div>\n\n* Koha\n",
        "<ada@example.org>\n* Koha\n"
      })
  void markdownStaysAsItIs(String text) {
    assertThat(read(FileType.TEXT, text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><title>Ada</title><p>Koha",
        "<?xml version=\"1.0\"?><!-- of 2026 --><html><body><p>Koha</p></body></html>",
        "<P>Koha</P>",
        "<span>Ko</span>ha<br>"
      })
  void aPageOrAPieceOfOneIsReadAsAPage(String page) {
    assertThat(read(FileType.HTML, page).strip()).isEqualTo("Koha");
  }

  @ParameterizedTest
  @ValueSource(strings = {"MZ Example\nI shelve books", "BZh, page\nI shelve books"})
  void namesThatBeginLikeAProgramAreText(String text) {
    assertThat(read(FileType.TEXT, text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, TEXT",
    "UTF-16, ENCODED_TEXT",
    "UTF-16LE, ENCODED_TEXT",
    "UTF-16BE, ENCODED_TEXT",
    "windows-1252, ENCODED_TEXT"
  })
  void aTextIsReadInItsEncoding(Charset charset, FileType type) {
    var words = "Rosalie Tamm, café clerk, shelves books.";
    var file = words.getBytes(charset);

    var found = FileReader.extract(FileType.of(file), file);

    assertThat(found).isEqualTo(new Extraction.Text(type, words));
    assertThat(found.origin().isExtracted()).isEqualTo(!charset.equals(UTF_8));
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheText() {
    var found = read(FileType.ENCODED_TEXT, "\ufeffI shelve books.");

    assertThat(found).isEqualTo("I shelve books.");
  }

  private static String read(FileType type, String file) {
    var bytes = file.getBytes(UTF_8);
    assertThat(FileType.of(bytes)).isEqualTo(type);
    return FileReader.extract(type, bytes).text();
  }
}
