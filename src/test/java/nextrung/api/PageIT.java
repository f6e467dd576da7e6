package nextrung.api;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.PdfOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import nextrung.document.ListSign;
import nextrung.framework.Ladder.Strand;
import nextrung.framework.StatementId;
import nextrung.index.Exemplars;
import nextrung.profile.StatementStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/// What a technician does on the page, in a real browser. Every test also fails when the page asks
/// for anything outside the server or says anything on the console.
final class PageIT {
  private static final String SECRET = "Zyxandra";
  private static final String TEXT =
      SECRET
          + " Example\n"
          + "- Process incoming and outgoing interlibrary loan requests, tracking item status\n"
          + "- Arrange returned books in correct call-number order on shelves\n"
          + "- I like trains\n";
  private static final String OWN = "Interlibrary coordination";
  private static final String OTHER = "Shelving and sorting";
  private static final String OFF_TOPIC = "I bake bread and pastries.\n";
  private static final String COOKS = "example-35-2014.00";
  private static final String FOOD =
      "- Probe fridges and hot food and write the readings on the log sheet\n";
  private static final String REPORTS = "**/v1/reports?*";

  /// Not JSON, another thing, a newer version, another occupation, and one with holes in it.
  private static final List<String> BROKEN_PLANS =
      List.of(
          "%PDF",
          "{}",
          plan("2", "25-4031.00", "[]"),
          plan("1", "99-9999.00", "[]"),
          plan("1", "25-4031.00", "[null]"));

  private static String plan(String version, String soc, String statements) {
    return """
    {"plan":"%s","saved":"2026-11-25T16:40:00Z","document":{"kind":"cv"},
     "framework":{"soc":"%s","version":"v","statements":[]},
     "corrections":[],"targets":[],
     "report":{"framework":{"soc":"%s"},"document":{"kind":"cv","status":"ok"},
               "statements":%s,"targets":[],"strands":[]}}
    """
        .formatted(version, soc, soc, statements);
  }

  /// More stops than the page has.
  private static final int STOPS = 120;

  /// What the focus is on, in the words that a screen reader says.
  private static final String FOCUSED =
      """
      [...(document.activeElement.labels ?? []), document.activeElement]
        .map((each) => (each.getAttribute('aria-label') ?? '') + each.textContent).join(' ')
      """;

  /// The words of the ladder that stand on two lines.
  private static final String BROKEN_WORDS =
      """
      [...document.querySelectorAll('.cell-name')].flatMap(({ firstChild: text }) =>
        [...text.data.matchAll(/[^\\s-]+/g)].filter((word) => {
          const range = new Range();
          range.setStart(text, word.index);
          range.setEnd(text, word.index + word[0].length);
          return new Set([...range.getClientRects()].map(({ top }) => top)).size > 1;
        }).map(([word]) => word))
      """;

  /// The states as the ladder says them, in the order in which a report knows them.
  private static final List<String> STATES =
      List.of("Shown", "Partly", "Implied", "Wanted", "Not done", "Not found");

  /// Two buttons side by side that a finger would not tell apart.
  private static final String TINY =
      """
      for (const name of ['one', 'two']) {
        const button = document.createElement('button');
        button.textContent = name;
        Object.assign(button.style, { all: 'unset', display: 'inline-block', width: '9px', height: '9px', overflow: 'hidden' });
        document.querySelector('main').append(button);
      }
      """;

  /// What tells cells apart but for words and icons.
  private static final String LOOK =
      """
      (cell) => {
        const { backgroundColor, borderColor, borderStyle } = getComputedStyle(cell);
        const { color, fontWeight } = getComputedStyle(cell.querySelector('.cell-name'));
        return [backgroundColor, borderColor, borderStyle, color, fontWeight].join();
      }
      """;

  /// The strand and the level of each statement, as the table has them.
  private static final String PLACES =
      """
      Object.fromEntries([...document.querySelectorAll('.cell')].map((cell) => {
        const square = cell.closest('td');
        const row = square.parentElement.cells[0].textContent;
        const column = square.closest('table').tHead.rows[0].cells[square.cellIndex];
        return [cell.dataset.id, `${row} | ${column.querySelector('.level-name').textContent}`];
      }))
      """;

  /// The statements of the column that is marked.
  private static final String HERE =
      "[...document.querySelectorAll('.ladder td.here .cell')].map(({ dataset }) => dataset.id)";

  /// Everything in which a page can keep something beyond its tab.
  private static final String KEPT =
      """
      async () => [...Object.keys(localStorage), ...Object.keys(sessionStorage),
        ...(await indexedDB.databases()).map(({ name }) => name), ...await caches.keys()]
      """;

  @RegisterExtension static final ServedBrowser SERVED = ServedBrowser.of(new WordReports());

  private static Page open() {
    return SERVED.open(new NewContextOptions());
  }

  private static Page read(Page page) {
    page.fill("#text", TEXT);
    page.click("#read");
    page.waitForSelector("#standing h1");
    return page;
  }

  private static void say(Page page, String statement, String word) {
    cell(page, statement).click();
    page.click("text=" + word);
    page.waitForSelector("text=You corrected this.");
  }

  /// Changes the reports that the server answers with.
  private static void answer(Page page, Consumer<ObjectNode> change) {
    page.route(
        REPORTS,
        route -> {
          try {
            var answer = route.fetch();
            var report = (ObjectNode) new ObjectMapper().readTree(answer.text());
            change.accept(report);
            route.fulfill(new FulfillOptions().setResponse(answer).setBody(report.toString()));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static void assertIdle(Page page) {
    assertThat(page.isEnabled("#read")).isTrue();
    assertThat(page.textContent("#read")).isEqualTo("Read my text");
    assertThat(page.getAttribute("#main", "aria-busy")).isEqualTo("false");
  }

  private static ObjectNode entry(ObjectNode report, String name) {
    for (var each : report.path("statements")) {
      if (each.path("name").asText().equals(name)) {
        return (ObjectNode) each;
      }
    }
    throw new AssertionError("no statement is called " + name);
  }

  private static Locator cell(Page page, String name) {
    return page.locator(".cell").filter(new Locator.FilterOptions().setHasText(name));
  }

  @Test
  void targetsThatAreTooSmallWouldBeFound() {
    var page = open();
    page.evaluate(TINY);
    assertThat(Browser.barriers(page)).anyMatch(barrier -> barrier.startsWith("target-size"));
  }

  private static void assertAccessible(Page page) {
    assertThat(Browser.barriers(page)).isEmpty();
  }

  private static void assertFits(Page page) {
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
  }

  private static FilePayload file(String name, String type, String content) {
    return new FilePayload(name, type, content.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aTextIsPastedDroppedOrPicked() {
    var page = open();
    assertThat(page.textContent(".promise")).contains("not stored", "not logged", "sent to nobody");
    page.setInputFiles("#file", file("cv.txt", "text/plain", TEXT));
    page.waitForSelector("#standing h1");
    page.click("text=Change the text");
    assertThat(page.inputValue("#text")).isEqualTo(TEXT);
    page.click("#wipe");
    assertThat(page.inputValue("#text")).isEmpty();
    assertThat(page.isVisible("#result")).isFalse();
    assertThat(page.content()).doesNotContain(SECRET);
    page.click("#examples button");
    page.waitForSelector("#standing h1, #problem h2");
  }

  @Test
  void aFileWithAWrongNameIsReadAndThePageSaysSo() {
    var page = open();
    page.setInputFiles("#file", file("cv.pdf", "application/pdf", TEXT));
    page.waitForSelector("#standing h1");
    assertThat(page.textContent("#standing")).contains("ends in .pdf");
    page.click("text=Change the text");
    page.setInputFiles("#file", file("other.pdf", "application/pdf", OFF_TOPIC));
    page.waitForSelector("#problem h2");
    assertThat(page.textContent("#problem")).contains("ends in .pdf");
  }

  @Test
  void aFileIsDroppedOnTheBox() {
    var page = open();
    drop(page, "cv.txt", TEXT.getBytes(StandardCharsets.UTF_8));
    page.waitForSelector("#standing h1");
    assertThat(page.inputValue("#text")).isEqualTo(TEXT);
  }

  @Test
  void aFileDroppedBesideTheBoxIsReadAndNeverOpenedInTheTab() {
    var page = open();
    var content = TEXT.getBytes(StandardCharsets.UTF_8);
    assertThat(drag(page, "dragover", ".promise", "cv.txt", content)).isTrue();
    assertThat(drag(page, "drop", ".promise", "cv.txt", content)).isTrue();
    page.waitForSelector("#standing h1");
    page.locator(".target input").first().check();
    var other = OFF_TOPIC.getBytes(StandardCharsets.UTF_8);
    assertThat(drag(page, "dragover", "#standing", "other.txt", other)).isTrue();
    assertThat(drag(page, "drop", "#standing", "other.txt", other)).isTrue();
    assertThat(page.inputValue("#text")).isEqualTo(TEXT);
    assertThat(page.locator(".plan-item").count()).isEqualTo(1);
  }

  @Test
  void aPdfIsDroppedOnTheBoxAndItsTextIsShown() throws Exception {
    var page = open();
    drop(page, "cv.pdf", Files.readAllBytes(Path.of("src/test/files/cv/cv.pdf")));
    page.waitForSelector("#standing h1");
    assertThat(page.inputValue("#text")).contains("circulation desk").doesNotContain("%PDF");
    page.click("#whole summary");
    assertThat(page.textContent("#whole mark")).isNotBlank();
  }

  private static void drop(Page page, String name, byte[] content) {
    drag(page, "drop", "#text", name, content);
  }

  /// Whether the page keeps the browser from doing what it does with a file by itself.
  private static boolean drag(
      Page page, String event, String selector, String name, byte[] content) {
    return (boolean)
        page.evaluate(
            """
            ([event, selector, name, content]) => {
              const files = new DataTransfer();
              const bytes = Uint8Array.from(atob(content), (c) => c.charCodeAt(0));
              files.items.add(new File([bytes], name));
              const drag = { dataTransfer: files, bubbles: true, cancelable: true };
              return !document.querySelector(selector).dispatchEvent(new DragEvent(event, drag));
            }
            """,
            List.of(event, selector, name, Base64.getEncoder().encodeToString(content)));
  }

  @Test
  void anExampleAsksBeforeItTakesThePlaceOfWork() {
    var page = read(open());
    page.locator(".target input").first().check();
    page.click("text=Change the text");
    page.onceDialog(Dialog::dismiss);
    page.click("#examples button");
    assertThat(page.inputValue("#text")).isEqualTo(TEXT);
    assertThat(page.locator(".plan-item").count()).isEqualTo(1);
    page.onceDialog(Dialog::accept);
    page.click("#examples button");
    page.waitForFunction("text => document.getElementById('text').value !== text", TEXT);
    assertThat(page.locator(".plan-item:visible").count()).isZero();
  }

  @Test
  void anExampleThatDoesNotComeLosesNothing() {
    var page = read(open());
    page.locator(".target input").first().check();
    page.click("text=Change the text");
    page.route("**/examples/*.txt", Route::abort);
    page.onceDialog(Dialog::accept);
    page.click("#examples button");
    page.waitForSelector("#problem h2");
    assertThat(page.textContent("#problem")).contains("does not answer");
    assertThat(page.inputValue("#text")).isEqualTo(TEXT);
    assertThat(page.locator(".plan-item:visible").count()).isEqualTo(1);
    assertThat(SERVED.faults()).allMatch(fault -> fault.contains("net::ERR_FAILED"));
  }

  @Test
  void aSavedPlanIsOpenedWhereverItIsChosenOrDropped(@TempDir Path folder) throws Exception {
    var page = read(open());
    page.locator(".target input").first().check();
    var saved = savePlan(page, folder);

    var chosen = open();
    chosen.setInputFiles("#file", saved);
    chosen.waitForSelector(".plan-item");
    assertThat(chosen.inputValue("#text")).isEqualTo(TEXT);
    assertThat(chosen.textContent("#standing")).contains("2 of 40");
    var dropped = open();
    drop(dropped, "cv.json", Files.readAllBytes(saved));
    dropped.waitForSelector(".plan-item");
    assertThat(dropped.inputValue("#text")).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @CsvSource({"'{\"group\":\"1\",\"people\":[]}', group", "'{\"report\":\"1\"}', report"})
  void aSavedGroupOrReportIsNotReadAsACv(String content, String name) {
    var page = open();
    page.setInputFiles("#file", file("cv.json", "application/json", content));
    page.waitForSelector("#problem h2");
    assertThat(page.textContent("#problem h2")).isEqualTo("This is a saved " + name);
    assertThat(page.inputValue("#text")).isEmpty();
    assertAccessible(page);
  }

  private static Path savePlan(Page page, Path folder) {
    var saved = folder.resolve("plan.json");
    page.waitForDownload(() -> page.click("text=Save as a file")).saveAs(saved);
    return saved;
  }

  @Test
  void aPlanThatIsOpenedAsksBeforeItTakesThePlaceOfWorkThatIsInNoFile(@TempDir Path folder) {
    var page = read(open());
    var saved = savePlan(page, folder);
    page.locator(".target input").first().check();
    page.click("text=Change the text");
    for (var place : List.of("#file", "#plan-file")) {
      refuse(page, () -> page.setInputFiles(place, saved));
      assertThat(page.locator(".plan-item").count()).isEqualTo(1);
    }
    page.onceDialog(Dialog::accept);
    page.setInputFiles("#plan-file", saved);
    page.waitForSelector(".plan-empty");
  }

  /// Does something that asks, and says no.
  private static void refuse(Page page, Runnable what) {
    var asked = new ArrayList<String>();
    page.onceDialog(dialog -> {
      asked.add(dialog.message());
      dialog.dismiss();
    });
    what.run();
    page.waitForCondition(() -> !asked.isEmpty());
  }

  @Test
  void whatThePersonSaidStaysWhenTheyChooseAnotherFile() {
    var page = read(open());
    say(page, "Operational strategy", "I also do this");
    page.click("text=Change the text");
    page.setInputFiles("#file", file("cv.txt", "text/plain", TEXT + "- I like ships\n"));
    page.waitForSelector("#whole:has-text('ships')");
    assertThat(cell(page, "Operational strategy").textContent()).contains("Shown, you say");
  }

  @Test
  void wipingAsksBeforeWorkThatIsInNoFileIsLost(@TempDir Path folder) {
    var page = read(open());
    say(page, OWN, "Not me");
    page.onceDialog(Dialog::dismiss);
    page.click(".source-tools >> text=Wipe everything");
    assertThat(cell(page, OWN).textContent()).contains("Not done, you say");
    savePlan(page, folder);
    page.click(".source-tools >> text=Wipe everything");
    assertThat(page.isVisible("#result")).isFalse();
  }

  @Test
  void theTabIsNotLeftWithoutAWordWhileWorkIsInNoFile(@TempDir Path folder) {
    var page = read(open());
    assertThat(leaves(page)).isTrue();
    page.locator(".target input").first().check();
    assertThat(leaves(page)).isFalse();
    savePlan(page, folder);
    assertThat(leaves(page)).isTrue();
    page.fill(".plan-item textarea", "Shadow a colleague");
    assertThat(leaves(page)).isFalse();
  }

  /// Whether the browser would leave the page without asking.
  private static boolean leaves(Page page) {
    return (boolean)
        page.evaluate("dispatchEvent(new Event('beforeunload', { cancelable: true }))");
  }

  @Test
  void thePersonGoesBackToTheResultAndLosesNothing() {
    var page = read(open());
    page.click("text=Change the text");
    assertThat(page.isVisible("text=Change the text")).isFalse();
    page.fill("#text", TEXT + "- I like ships\n");
    page.click("text=Back to the result");
    assertThat(page.isVisible("#write")).isFalse();
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("standing-title");
    page.click("text=Change the text");
    assertThat(page.inputValue("#text")).contains("ships");
    page.click("#write >> text=Wipe everything");
    assertThat(page.isVisible("text=Back to the result")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"Control+Enter", "Meta+Enter"})
  void aTextIsReadByKey(String key) {
    var page = open();
    page.fill("#text", TEXT);
    page.press("#text", key);
    page.waitForSelector("#standing h1");
  }

  @Test
  void theHintOnFilesLiesOverNoText() {
    var page = open();
    var box = page.locator("#text").boundingBox();
    var hint = page.locator(".drop-hint").boundingBox();
    assertThat(hint.y).isGreaterThanOrEqualTo(box.y + box.height);
  }

  @ParameterizedTest
  @CsvSource({
    "A4, pdf, %PDF",
    "US Letter, pdf, %PDF",
    "HTML, html, <!doctype html>",
    "Plain text, txt, Library Technicians",
    "Markdown, md, # ",
    "CSV, csv, self_reported",
    "'JSON,', json, not for hiring",
    "JSON Resume, resume.json, skills"
  })
  void theReportIsTakenAsAFileOfAnyForm(String label, String end, String content) throws Exception {
    var page = read(open());
    var file = take(page, label);
    assertThat(file.suggestedFilename()).isEqualTo("nextrung-report." + end);
    assertThat(Files.readString(file.path(), StandardCharsets.ISO_8859_1))
        .containsIgnoringCase(content);
    assertThat(page.locator("#take-form option").allTextContents())
        .noneMatch(option -> option.contains("skills added"));
  }

  @ParameterizedTest
  @CsvSource({"en-US, US Letter", "en-GB, A4", "de, A4"})
  void thePaperThatIsUsualWhereTheBrowserIsComesFirst(String locale, String paper) {
    var page = read(SERVED.open(new NewContextOptions().setLocale(locale)));
    assertThat(page.locator("#take-form option").first().textContent()).contains(paper);
  }

  @Test
  void aTextInAnotherEncodingIsShownAsItWasMeant() {
    var page = open();
    var text = "Café Ádám\n" + TEXT;
    drop(page, "cv.txt", text.getBytes(StandardCharsets.UTF_16LE));
    page.waitForSelector("#standing h1");
    assertThat(page.inputValue("#text")).isEqualTo(text);
    assertThat(page.textContent("#whole mark")).contains("interlibrary loan");
  }

  @Test
  void whatThePersonSaidIsInTheFile() throws Exception {
    var page = read(open());
    cell(page, OWN).click();
    page.click("text=Not me");
    page.waitForSelector("text=You corrected this.");
    assertThat(Files.readString(take(page, "CSV").path())).contains("not_me");
  }

  @Test
  void aJsonResumeIsGivenBackWithSkills() throws Exception {
    var page = open();
    var resume =
        """
        {"basics":{"name":"Zyxandra"},"x":1,"work":[{"highlights":
         ["Process incoming and outgoing interlibrary loan requests, tracking item status"]}]}
        """;
    page.setInputFiles("#file", file("resume.json", "application/json", resume));
    page.waitForSelector("#standing h1");
    var file = take(page, "JSON Resume");
    assertThat(file.suggestedFilename()).isEqualTo("nextrung-report.resume.json");
    assertThat(Files.readString(file.path())).contains("\"x\" : 1", OWN);
    cell(page, OWN).click();
    page.click("text=Not me");
    page.waitForSelector("text=You corrected this.");
    var corrected = Files.readString(take(page, "JSON Resume").path());
    assertThat(corrected).contains("\"x\" : 1").doesNotContain(OWN);
    page.click("text=Undo my correction");
    page.waitForSelector("text=You know best.");
    page.click("text=Change the text");
    page.click("#read");
    page.waitForSelector("#take option:text('skills added')", detached());
  }

  private static Page.WaitForSelectorOptions detached() {
    return new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED);
  }

  /// Chooses the form whose name has a word, and downloads it.
  private static Download take(Page page, String word) {
    var form =
        page.locator("#take-form option").allTextContents().stream()
            .filter(label -> label.contains(word))
            .findFirst()
            .orElseThrow();
    page.getByLabel("This report as a file").selectOption(new SelectOption().setLabel(form));
    return page.waitForDownload(() -> page.click("#take button"));
  }

  @Test
  void nothingIsKeptInTheBrowser() {
    var page = read(open());
    cell(page, "Operational strategy").click();
    page.click("text=I also do this");
    page.waitForSelector("text=You corrected this.");
    assertThat(page.evaluate(KEPT)).isEqualTo(List.of());
    assertThat(page.context().cookies()).isEmpty();
    page.reload();
    page.waitForSelector("#examples button");
    assertThat(page.inputValue("#text")).isEmpty();
    assertThat(page.isVisible("#result")).isFalse();
  }

  @Test
  void whatThePersonSaidStaysWhenTheyChangeTheirTextUntilTheyUndoIt() {
    var page = read(open());
    cell(page, "Operational strategy").click();
    page.click("text=I also do this");
    page.waitForSelector("text=You corrected this.");
    page.click("text=Change the text");
    page.fill("#text", TEXT + "- I like ships\n");
    page.click("#read");
    page.waitForSelector("text=ships");
    assertThat(cell(page, "Operational strategy").textContent()).contains("Shown, you say");
    page.click("text=Undo it");
    page.waitForSelector(".cell[data-id='25-4031.00/advanced/1'][data-state=not_found]");
    assertThat(page.locator(".own-word").count()).isZero();
  }

  @Test
  void everythingIsWipedFromTheResultToo() {
    var page = read(open());
    page.click("text=Wipe everything >> nth=-1");
    assertThat(page.content()).doesNotContain(SECRET);
    assertThat(page.inputValue("#text")).isEmpty();
  }

  @Test
  void theLadderIsATableOfStatementsInWordsAndIcons() {
    var page = read(open());
    assertThat(page.getByRole(AriaRole.COLUMNHEADER).allTextContents()).hasSize(5);
    assertThat(page.locator(".cell").count()).isEqualTo(40);
    assertThat(cell(page, OWN).textContent()).contains("Shown");
    assertThat(cell(page, OWN).locator("svg").count()).isEqualTo(1);
    assertThat(page.textContent("thead .here")).contains("You are here");
    assertThat(page.locator(".target").count()).isEqualTo(5);
    assertThat(page.locator(".cell .rank").count()).isEqualTo(5);
  }

  @Test
  void strandsAreRowsAndLevelsAreColumnsAndAStatementStandsWhereTheyMeet() {
    var engine = new WordReports();
    var framework = engine.framework();
    var places = new HashMap<String, String>();
    for (var strand : engine.ladder().strands()) {
      for (var id : strand.statements()) {
        var level = framework.level(id.level()).orElseThrow();
        places.put(id.toString(), strand.name() + " | " + level.label());
      }
    }
    var page = read(open());
    assertThat(page.locator(".ladder .level-name").allTextContents())
        .containsExactlyElementsOf(
            framework.levels().stream().map(level -> level.label()).toList());
    assertThat(page.locator(".ladder tbody th").allTextContents())
        .containsExactlyElementsOf(engine.ladder().strands().stream().map(Strand::name).toList());
    assertThat(page.evaluate(PLACES)).isEqualTo(places);
  }

  @Test
  void thePresentLevelIsMarkedFromTopToBottom() {
    var page = read(open());
    assertThat(page.locator(".ladder thead .here").allTextContents())
        .singleElement()
        .asString()
        .contains("Developing", "You are here");
    var level = new WordReports().framework().level("developing").orElseThrow();
    assertThat((List<?>) page.evaluate(HERE))
        .map(Object::toString)
        .containsExactlyInAnyOrderElementsOf(
            level.statements().stream().map(each -> each.id().toString()).toList());
  }

  @Test
  void everyStateIsToldByAWordAnIconAndALookOfItsOwn() {
    var page = SERVED.open(new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
    answer(page, PageIT::showEveryState);
    read(page);
    page.mouse().move(0, 0);
    var cells =
        Arrays.stream(StatementStatus.values())
            .map(state -> page.locator(".cell[data-state=%s]".formatted(state.key())).first())
            .toList();
    assertThat(cells).extracting(cell -> cell.locator(".cell-state").innerText()).isEqualTo(STATES);
    assertThat(cells)
        .extracting(cell -> cell.locator("svg").innerHTML())
        .doesNotContain("")
        .doesNotHaveDuplicates();
    assertThat(cells).extracting(cell -> cell.evaluate(LOOK)).doesNotHaveDuplicates();
    assertThat(page.locator(".legend b").allTextContents()).isEqualTo(STATES);
    assertThat(page.locator(".legend svg").count()).isEqualTo(STATES.size());
  }

  private static void showEveryState(ObjectNode report) {
    report.putArray("targets");
    for (var state : StatementStatus.values()) {
      ((ObjectNode) report.path("statements").path(state.ordinal())).put("status", state.key());
    }
  }

  @Test
  void noWordOfTheLadderIsBrokenBesideARank() {
    for (int width : new int[] {1280, 320}) {
      var page = SERVED.open(new NewContextOptions().setViewportSize(width, 900));
      answer(page, PageIT::makeEveryStatementATarget);
      read(page);
      assertThat(page.locator(".cell .rank").count()).isEqualTo(40);
      assertThat(page.evaluate(BROKEN_WORDS)).as("at %d", width).isEqualTo(List.of());
      assertFits(page);
    }
  }

  private static void makeEveryStatementATarget(ObjectNode report) {
    var targets = report.putArray("targets");
    for (var each : report.path("statements")) {
      var target = targets.addObject().put("rank", targets.size()).put("readiness", 0.5);
      target.put("name", each.path("name").asText()).put("missing", "").put("reason", "Next.");
      target.put("statement", each.path("id").asText()).putArray("buildsOn");
    }
  }

  @Test
  void aNarrowLadderIsStillATableToAScreenReader() {
    var page = read(SERVED.open(new NewContextOptions().setViewportSize(320, 900)));
    assertThat(page.getByRole(AriaRole.ROWHEADER).count()).isEqualTo(13);
    assertThat(page.getByRole(AriaRole.COLUMNHEADER).allTextContents().getFirst())
        .isEqualTo("Strand");
  }

  @Test
  void aTextThatIsTooLongIsSaidToBeReadInPart() {
    var page = open();
    page.fill("#text", TEXT + "I like trains. ".repeat(10_000));
    page.click("#read");
    page.waitForSelector("#standing h1");
    assertThat(page.textContent("#standing")).contains("Only the beginning");
  }

  @Test
  void aStatementShowsItsQuoteAndWhy() {
    var page = read(open());
    cell(page, OWN).click();
    assertThat(page.textContent("#side blockquote mark")).contains("interlibrary loan requests");
    assertThat(page.locator("#side blockquote mark b").allTextContents())
        .contains("interlibrary", "requests");
    assertThat(page.evalOnSelector("#side mark b", "b => getComputedStyle(b).textDecorationLine"))
        .isEqualTo("underline");
    assertThat(page.textContent("#side"))
        .contains("fairly sure", "Underlined: the words that carried it.", "Why it is marked so");
    page.click("text=See it in the text");
    assertThat(page.evaluate("document.activeElement.textContent").toString())
        .contains("interlibrary loan requests");
  }

  @Test
  void aLineThatShowsTwoRungsOfAStrandSaysSo() {
    var page = open();
    answer(
        page,
        report -> {
          var rung = entry(report, "Shelving accuracy");
          rung.put("status", "shown").set("evidence", entry(report, OTHER).get("evidence"));
        });
    read(page);
    cell(page, OTHER).click();
    assertThat(page.textContent("#side"))
        .contains("The same line also shows Shelving accuracy (Developing).")
        .contains("It is among what speaks most for your level, Developing.");
    cell(page, OWN).click();
    assertThat(page.textContent("#side"))
        .contains("What you wrote fits this Developing statement.")
        .doesNotContain("The same line", "better than");
  }

  @Test
  void whatANextRungAddsIsNotItsWholeSentenceOnceMore() {
    var page = open();
    answer(
        page,
        report -> {
          ((ObjectNode) report.at("/targets/0")).put("missing", "with periodicals");
          var second = (ObjectNode) report.at("/targets/1");
          second.put("missing", sentence(second.path("statement").asText()));
        });
    read(page);
    page.locator(".target h3 .link").first().click();
    assertThat(page.textContent("#side")).contains("What it adds: with periodicals.");
    page.click(".back");
    page.locator(".target h3 .link").nth(1).click();
    assertThat(page.textContent("#side")).contains("Next rung 2").doesNotContain("What it adds");
  }

  private static String sentence(String id) {
    var statement = new WordReports().framework().statement(StatementId.parse(id));
    return statement.performance().replaceAll("\\.$", "");
  }

  @Test
  void theLevelSaysOnWhichLinesItRests() {
    var page = read(open());
    page.click("#standing summary");
    assertThat(page.locator("#standing li").allTextContents())
        .isNotEmpty()
        .allMatch(line -> TEXT.contains(line.substring(1, line.length() - 1)));
    assertAccessible(page);
  }

  @ParameterizedTest
  @CsvSource({"-", "▪", "‣", "→", "o"})
  void aQuotationStandsWithoutTheSignOfItsList(String sign) {
    var page = open();
    page.fill("#text", TEXT.replace("- ", sign + " "));
    page.click("#read");
    page.waitForSelector("#standing h1");
    assertThat(page.locator("#standing li").allTextContents())
        .isNotEmpty()
        .allMatch(line -> line.startsWith("“Process") || line.startsWith("“Arrange"));
  }

  @Test
  void thePageKnowsTheSignsOfListsThatTheReaderKnows() throws Exception {
    assertThat(Files.readString(Path.of("src/main/resources/web/js/quotes.js")))
        .contains("[" + ListSign.SIGNS + "]");
  }

  @Test
  void thePersonHasTheLastWord() {
    var page = read(open());
    cell(page, "Operational strategy").click();
    page.click("text=I also do this");
    page.waitForSelector("text=You corrected this.");
    assertThat(cell(page, "Operational strategy").textContent()).contains("Shown");
    cell(page, OWN).click();
    page.click("text=Not me");
    page.waitForSelector(".cell[data-state=denied]");
    assertThat(cell(page, OWN).textContent()).contains("Not done");
    assertThat(page.textContent("#status")).contains("Corrected");
  }

  @Test
  void whatIsRejectedIsNoLongerCalledSure() {
    var page = read(open());
    say(page, OWN, "Not me");
    assertThat(page.textContent("#side"))
        .contains("What was taken for it", "these lines do not count for it", "See it in the text")
        .doesNotContain("In your own words", "airly sure");
    assertAccessible(page);
  }

  @Test
  void whatIsUnfoldedStaysOpenAfterACorrection() {
    var page = read(open());
    page.click("#standing summary");
    page.click("#whole summary");
    say(page, "Operational strategy", "I also do this");
    assertThat(page.locator("#standing details[open]").count()).isEqualTo(1);
    assertThat(page.locator("#whole details[open]").count()).isEqualTo(1);
    assertThat(page.locator(".legend[open]").count()).isZero();
  }

  @Test
  void aReadingWaitsUntilThePageKnowsItsOccupations() {
    var page = open();
    Browser.whileHeld(
        page,
        "**/v1/frameworks",
        page::reload,
        () -> {
          page.fill("#text", TEXT);
          page.click("#read");
        });
    page.waitForSelector("#standing h1");
    assertIdle(page);
  }

  @Test
  void aCorrectionDuringAReadCountsAndTheTextCanBeReadAgain() {
    var page = read(open());
    page.click("text=Change the text");
    page.fill("#text", TEXT + "- I like ships\n");
    Browser.whileHeld(
        page,
        REPORTS,
        () -> page.click("#read"),
        () -> {
          say(page, OWN, "Not me");
          assertIdle(page);
        });
    assertThat(cell(page, OWN).textContent()).contains("Not done, you say");
    assertThat(page.textContent("#whole")).doesNotContain("ships");
    page.click("#read");
    page.waitForSelector("#whole:has-text('ships')");
    assertThat(cell(page, OWN).textContent()).contains("Not done, you say");
  }

  @Test
  void aCorrectionThatFollowsBeforeTheAnswerLosesNoEarlierOne() {
    var page = read(open());
    Browser.whileHeld(
        page,
        REPORTS,
        () -> {
          cell(page, OWN).click();
          page.click("text=Not me");
        },
        () -> {
          cell(page, "Operational strategy").click();
          page.click("text=I also do this");
          page.waitForSelector("text=You corrected this.");
        });
    assertThat(cell(page, OWN).textContent()).contains("Not done, you say");
    assertThat(cell(page, "Operational strategy").textContent()).contains("Shown");
  }

  @Test
  void aCorrectionThatDoesNotArriveIsSaidWhereTheFocusIs() {
    var page = read(open());
    cell(page, OWN).click();
    page.route(REPORTS, Route::abort);
    page.click("text=Not me");
    page.waitForSelector("#problem h2");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("problem");
    assertThat(cell(page, OWN).textContent()).contains("Shown");
    assertThat(SERVED.faults()).allMatch(fault -> fault.contains("net::ERR_FAILED"));
  }

  @Test
  void withNothingLeftThereIsNoLevel() {
    var page = open();
    answer(
        page,
        report -> {
          report.withObject("/document").put("status", "ok");
          report
              .putObject("level")
              .put("key", "developing")
              .put("probability", 0.9)
              .put("score", 2);
        });
    read(page);
    assertThat(page.textContent("#standing h1")).contains("clearly", "Developing");
    say(page, OWN, "Not me");
    say(page, OTHER, "Not me");
    assertThat(page.textContent("#standing"))
        .contains("Nothing shown yet, so no level.", "0 of 40 statements shown")
        .doesNotContain("clearly");
    assertThat(page.locator("thead .here").count()).isZero();
    assertThat(page.textContent("#status")).contains("The level is now open");
  }

  @Test
  void whoseWorkIsTakenForAnotherHasTheLastWordToo() {
    var page = open();
    answer(
        page,
        report -> {
          report.withObject("/document").put("status", "off_topic").put("advice", "Say more.");
          report.remove("level");
          report.putArray("targets");
        });
    page.fill("#text", OFF_TOPIC);
    page.click("#read");
    page.waitForSelector("#problem h2");
    assertThat(page.isVisible("#result")).isFalse();
    assertAccessible(page);
    page.click("text=It is my work: show the ladder anyway");
    page.waitForSelector("#standing h1");
    assertThat(page.isVisible("#problem")).isFalse();
    assertThat(page.textContent("#standing h1")).isEqualTo("Nothing shown yet, so no level.");
    say(page, "Operational strategy", "I also do this");
    assertThat(cell(page, "Operational strategy").textContent()).contains("Shown, you say");
    assertThat(page.textContent("#standing")).contains("No level can be read", "1 of 40");
    assertThat(page.locator("#plan").innerText()).contains("My plan");
    assertAccessible(page);
  }

  @Test
  void aPostingOffTopicIsNobodysWork() {
    var page = open();
    page.check("input[value=posting]");
    page.fill("#text", OFF_TOPIC);
    page.click("#read");
    page.waitForSelector("#problem h2");
    assertThat(page.locator("#problem button").count()).isZero();
  }

  @Test
  void correctionsAreShownAsLessonsBeforeAnythingIsSaved() throws Exception {
    var page = read(open());
    assertThat(page.isVisible("#teach")).isFalse();
    page.click("text=Change the text");
    page.fill("#text", TEXT.replace("loan requests", "loan requests for " + SECRET));
    page.click("#read");
    page.waitForSelector("#standing h1");
    cell(page, OWN).click();
    page.click("text=Not me");
    page.waitForSelector("text=You corrected this.");
    page.click("text=Show what would be in the file");
    page.waitForSelector(".lessons li");
    assertThat(page.textContent("#lessons"))
        .contains("1 line", "for [name]", "is evidence for no statement")
        .doesNotContain(SECRET);
    assertAccessible(page);
    page.uncheck(".lessons input");
    assertThat(page.isDisabled("#lessons button")).isTrue();
    page.check(".lessons input");
    var file = page.waitForDownload(() -> page.click("text=Save the ticked lines"));
    assertThat(file.suggestedFilename()).isEqualTo("nextrung-lessons.jsonl");
    var framework = new WordReports().framework();
    assertThat(Exemplars.read(file.path(), framework))
        .singleElement()
        .satisfies(line -> assertThat(line.labels()).isEmpty());
    page.click("text=Undo it");
    page.waitForSelector("#teach", hidden());
  }

  private static Page.WaitForSelectorOptions hidden() {
    return new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN);
  }

  @Test
  void theReportIsTakenByKeyboardAlone() {
    var page = read(open());
    tabTo(page, "This report as a file");
    assertAccessible(page);
    page.keyboard().type("Markdown");
    assertThat(page.evaluate("document.activeElement.value")).isEqualTo("Markdown");
    var file = page.waitForDownload(() -> press(page, "Download", "Enter"));
    assertThat(file.suggestedFilename()).isEqualTo("nextrung-report.md");
  }

  @Test
  void aPostingSaysWhatItAsksFor() {
    var page = open();
    page.check("input[value=posting]");
    read(page);
    assertAccessible(page);
    assertThat(page.textContent("#standing")).contains("asks for", "statements asked for");
    assertThat(page.textContent("#whole h2")).isEqualTo("The posting, with what was found");
    assertThat(cell(page, OWN).textContent()).contains("Asked for");
    assertThat(page.textContent("#side")).contains("What it asks for", OWN, "loan requests");
    page.click("#side .target .link");
    assertThat(page.textContent("#side")).contains("What the posting says");
    assertThat(page.locator("#side").innerText()).doesNotContain("Not me", "In my plan");
    assertAccessible(page);
    assertThat(page.isVisible("#plan")).isFalse();
  }

  @Test
  void aPlanIsPrintedSavedOpenedAndCompared(@TempDir Path folder) throws Exception {
    var page = read(open());
    page.locator(".target input").first().check();
    page.fill(".plan-item textarea", "Shadow a colleague");
    page.fill(".plan-item input[type=date]", "2027-03-01");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator("#sheet").innerText())
        .contains("My development plan", "Shadow a colleague", "1 March 2027", "EBSCOed");
    assertThat(page.pdf(new PdfOptions().setPreferCSSPageSize(true))).isNotEmpty();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    var saved = folder.resolve("plan.json");
    page.waitForDownload(() -> page.click("text=Save as a file")).saveAs(saved);
    assertThat(Files.readString(saved)).contains(SECRET);
    assertIsPlan(saved);

    var later = open();
    later.setInputFiles("#plan-file", saved);
    later.waitForSelector("#standing h1");
    assertThat(later.inputValue(".plan-item textarea")).isEqualTo("Shadow a colleague");
    later.click("text=Change the text");
    later.fill("#text", TEXT + "- Update, correct, and audit borrower records in the database\n");
    later.click("#read");
    later.waitForSelector("#growth h2");
    assertThat(later.textContent("#growth")).contains("1 statement more", "Newly shown");
  }

  @Test
  void aPlanThatIsOpenedDuringAReadStaysOpen(@TempDir Path folder) {
    var page = read(open());
    page.locator(".target input").first().check();
    var saved = folder.resolve("plan.json");
    page.waitForDownload(() -> page.click("text=Save as a file")).saveAs(saved);

    var later = open();
    later.fill("#text", TEXT + "- I like ships\n");
    Browser.whileHeld(
        later,
        REPORTS,
        () -> later.click("#read"),
        () -> {
          later.setInputFiles("#plan-file", saved);
          later.waitForSelector("#standing h1");
        });
    assertThat(later.inputValue("#text")).isEqualTo(TEXT);
    assertThat(later.locator(".plan-item").count()).isEqualTo(1);
    assertIdle(later);
  }

  @ParameterizedTest
  @CsvSource({"America/Los_Angeles", "Pacific/Auckland"})
  void aDayOfThePlanIsThatDayWhereverTheBrowserIs(String zone) {
    var page = read(SERVED.open(new NewContextOptions().setTimezoneId(zone)));
    page.locator(".target input").first().check();
    page.fill(".plan-item input[type=date]", "2027-03-01");
    assertThat(page.textContent("#sheet .sheet-by dd")).isEqualTo("1 March 2027");
  }

  @Test
  void thePrintedPlanTellsWhatIsAddedFromWhatIsInTheText() {
    var page = read(open());
    page.locator(".target input").first().check();
    assertThat(page.textContent(".sheet-level")).endsWith("with 2 statements shown in my text.");
    say(page, OWN, "Not me");
    assertThat(page.textContent("#sheet"))
        .contains("with 1 statement shown in my text.")
        .doesNotContain("* Self-reported");
    say(page, "Operational strategy", "I also do this");
    assertThat(page.textContent("#sheet"))
        .contains("with 2 statements shown: 1 in my text, 1 added by me.")
        .contains("Operational strategy*", "* Self-reported");
  }

  @ParameterizedTest
  @CsvSource({"a posting", "another text", "nothing in the plan"})
  void anEarlierPlanIsNotPrintedAfter(String what) {
    var page = read(open());
    page.locator(".target input").first().check();
    assertThat(page.textContent("#sheet")).contains("My development plan");
    switch (what) {
      case "a posting" -> {
        page.click("text=Change the text");
        page.check("input[value=posting]");
        page.click("#read");
        page.waitForSelector("text=What the posting asks for");
      }
      case "another text" -> {
        page.click("text=Change the text");
        page.fill("#text", OFF_TOPIC);
        page.click("#read");
        page.waitForSelector("#problem h2");
      }
      default -> page.click(".plan-when .link");
    }
    assertThat(page.textContent("#sheet")).isEmpty();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator("body").innerText()).doesNotContain("My development plan");
  }

  @Test
  void withoutTheTextTheFileHoldsNoQuotation(@TempDir Path folder) throws Exception {
    var page = read(open());
    page.uncheck("#keep-text");
    var saved = folder.resolve("plan.json");
    page.waitForDownload(() -> page.click("text=Save as a file")).saveAs(saved);
    assertThat(Files.readString(saved)).doesNotContain(SECRET, "trains", "requests, tracking");
    assertIsPlan(saved);
    var later = open();
    later.setInputFiles("#plan-file", saved);
    later.waitForSelector("#standing h1");
    assertThat(later.textContent("#source")).contains("text not in the saved file");
  }

  @Test
  void theTextStaysOutOfTheFileUntilThePersonWantsItIn(@TempDir Path folder) throws Exception {
    var page = read(open());
    page.uncheck("#keep-text");
    page.locator(".target input").first().check();
    say(page, OWN, "Not me");
    page.click("text=Change the text");
    page.click("#read");
    page.waitForSelector("#write", hidden());
    assertThat(page.isChecked("#keep-text")).isFalse();
    assertThat(Files.readString(savePlan(page, folder))).doesNotContain(SECRET);
    page.click(".source-tools >> text=Wipe everything");
    read(page);
    assertThat(page.isChecked("#keep-text")).isTrue();
  }

  @Test
  void aWordAloneIsNoGain(@TempDir Path folder) {
    var page = read(open());
    page.locator(".target input").first().check();
    var planned = page.textContent(".plan-item h3");
    var saved = savePlan(page, folder);
    say(page, planned, "I also do this");
    say(page, OWN, "Not me");
    page.click("text=Compare with an earlier file");
    page.setInputFiles("#plan-file", saved);
    page.waitForSelector("#growth h2");
    assertThat(page.textContent("#growth"))
        .contains("0 statements more", "Self-reported now" + planned)
        .contains("Where a text and your own word differ" + OWN)
        .doesNotContain("Planned and reached", "Newly shown", "No longer found");
    assertAccessible(page);
  }

  @Test
  void aDayThatIsPastIsPointedOut() {
    var page = read(open());
    page.locator(".target input").first().check();
    var day = page.locator(".plan-item input[type=date]");
    day.fill("2020-03-01");
    assertThat(page.isVisible("text=This day is past")).isFalse();
    day.blur();
    assertThat(page.isVisible(".plan-day .hint")).isTrue();
    assertAccessible(page);
    day.fill("2999-03-01");
    day.blur();
    assertThat(page.isVisible(".plan-day .hint")).isFalse();
  }

  @Test
  void whatIsShownIsDarkAndOutlinedOnPaperAndThereIsNothingToPress() {
    var still = new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE);
    var page = read(SERVED.open(still));
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    var shown = cell(page, OWN);
    assertThat(shown.evaluate("(cell) => getComputedStyle(cell).color")).isEqualTo("rgb(0, 0, 0)");
    assertThat(shown.evaluate("(cell) => getComputedStyle(cell).borderColor"))
        .isEqualTo("rgb(0, 0, 0)");
    assertThat(page.locator("button:not(.cell, .link):visible").count()).isZero();
    assertThat(page.locator("body").innerText()).doesNotContain("Read my text", "Wipe");
  }

  /// Holds a saved file against the documented format.
  @Test
  void aPlanOfAnOlderFrameworkIsBroughtAlongAndThePageSaysWhatChanged(@TempDir Path folder)
      throws Exception {
    var page = read(open());
    for (int i = 0; i < 3; i++) {
      page.locator(".target input").nth(i).check();
    }
    page.locator(".plan-item textarea").nth(1).fill("Shadow a colleague");
    page.locator(".plan-item textarea").nth(2).fill("Learn the old way");
    var saved = folder.resolve("plan.json");
    page.waitForDownload(() -> page.click("text=Save as a file")).saveAs(saved);
    var names = page.locator(".plan-item h3").allTextContents();
    Files.writeString(saved, older(Files.readString(saved)));

    var later = open();
    later.setInputFiles("#plan-file", saved);
    later.waitForSelector("#renewal h2");
    assertIsPlan(saved);
    assertThat(later.textContent("#renewal"))
        .contains("saved with Library Technicians v.25.01", "this page reads v.26.05")
        .contains("1 with new words, 1 in another place, 1 gone", "“Learn the old way”");
    assertThat(later.locator(".plan-item h3").allTextContents())
        .containsExactlyElementsOf(names.subList(0, 2));
    assertThat(later.inputValue(".plan-item textarea >> nth=1")).isEqualTo("Shadow a colleague");
    later.click("#renewal summary");
    assertThat(later.locator("#renewal details li").allTextContents())
        .anyMatch(change -> change.contains(names.get(1) + "” is now “" + names.get(1)))
        .anyMatch(change -> change.contains("Card catalogue upkeep” is gone"));
    assertAccessible(later);
    assertFits(later);
  }

  /// The same plan as an older framework had it: the statement of its first target in other words,
  /// that of the second in another place, that of the third since gone.
  private static String older(String plan) throws Exception {
    var json = new ObjectMapper();
    var root = (ObjectNode) json.readTree(plan);
    var targets = root.withArray("targets");
    var first = targets.path(0).path("statement").asText();
    var second = targets.path(1).path("statement").asText();
    var third = targets.path(2).path("statement").asText();
    for (var each : root.at("/framework/statements")) {
      var id = each.path("id").asText();
      var statement = (ObjectNode) each;
      if (id.equals(first)) {
        statement.put("text", each.path("text").asText().replaceFirst("\\w+\\.?$", "throughout."));
      } else if (id.equals(third)) {
        statement.put("text", "Card catalogue upkeep — file typed cards by hand.");
      }
    }
    ((ObjectNode) root.path("framework")).put("version", "v.25.01");
    ((ObjectNode) root.at("/report/framework")).put("version", "v.25.01");
    return json.writerWithDefaultPrettyPrinter()
        .writeValueAsString(root)
        .replace("\"" + second + "\"", "\"25-4031.00/emerging/99\"");
  }

  @Test
  void anOccupationIsChosenAndTheTextReadAgainstIt() throws Exception {
    var cooks = new WordReports(COOKS);
    try (var both = TestServer.ready(TestServer.SETTINGS, new WordReports(), cooks);
        var page = SERVED.open(both.address(), new NewContextOptions())) {
      read(page);
      page.click("text=Change the text");
      page.fill("#text", FOOD);
      page.click("#read");
      page.waitForSelector("#problem h2");
      page.getByLabel("Occupation").selectOption(COOKS);
      page.waitForSelector("#attribution:has-text('Example framework')");
      assertThat(page.isVisible("#problem")).isFalse();
      page.click("#read");
      page.waitForSelector("#standing h1");
      assertThat(page.locator(".cell").count()).isEqualTo(cooks.framework().statements().size());
      assertThat(cell(page, "Food temperature checks").textContent()).contains("Shown");
      assertThat(page.textContent("#attribution")).contains(cooks.framework().attribution());
      assertAccessible(page);
    }
  }

  @Test
  void aTextThatIsBeingReadIsReadAgainstTheOccupationThatIsChosenMeanwhile() throws Exception {
    var cooks = new WordReports(COOKS);
    try (var both = TestServer.ready(TestServer.SETTINGS, new WordReports(), cooks);
        var page = SERVED.open(both.address(), new NewContextOptions())) {
      page.fill("#text", TEXT + FOOD);
      Browser.whileHeld(
          page,
          REPORTS,
          () -> page.click("#read"),
          () -> {
            page.getByLabel("Occupation").selectOption(COOKS);
            page.waitForSelector("#standing h1");
          });
      assertThat(page.locator(".cell").count()).isEqualTo(cooks.framework().statements().size());
      assertThat(cell(page, "Food temperature checks").textContent()).contains("Shown");
      assertIdle(page);
    }
  }

  @Test
  void anotherOccupationAsksBeforeWorkIsLost() throws Exception {
    try (var both = bothOccupations();
        var page = read(SERVED.open(both.address(), new NewContextOptions()))) {
      page.locator(".target input").first().check();
      page.onceDialog(Dialog::dismiss);
      page.getByLabel("Occupation").selectOption(COOKS);
      assertLibraryPlan(page);
      page.onceDialog(Dialog::accept);
      page.getByLabel("Occupation").selectOption(COOKS);
      page.waitForSelector("#attribution:has-text('Example framework')");
      assertThat(page.getByLabel("Occupation").inputValue()).isEqualTo(COOKS);
      assertThat(page.locator(".plan-item:visible").count()).isZero();
    }
  }

  @Test
  void anOccupationThatDoesNotComeLosesNothing() throws Exception {
    try (var both = bothOccupations();
        var page = read(SERVED.open(both.address(), new NewContextOptions()))) {
      page.locator(".target input").first().check();
      page.route("**/v1/frameworks/*", Route::abort);
      page.onceDialog(Dialog::accept);
      page.getByLabel("Occupation").selectOption(COOKS);
      page.waitForSelector("#problem h2");
      assertLibraryPlan(page);
      assertThat(SERVED.faults()).allMatch(fault -> fault.contains("net::ERR_FAILED"));
    }
  }

  @Test
  void aDamagedPlanOfAnotherOccupationLosesNothing() throws Exception {
    var damaged = plan("1", COOKS, "[]").replace("\"corrections\":[]", "\"corrections\":[7]");
    try (var both = bothOccupations();
        var page = read(SERVED.open(both.address(), new NewContextOptions()))) {
      page.locator(".target input").first().check();
      page.onceDialog(Dialog::accept);
      page.setInputFiles("#plan-file", file("plan.json", "application/json", damaged));
      page.waitForSelector("#problem h2");
      assertThat(page.textContent("#problem")).contains("What you had open is still here.");
      assertLibraryPlan(page);
      assertThat(SERVED.faults()).allMatch(fault -> fault.contains("422"));
    }
  }

  @Test
  void aPlanOfAnotherOccupationIsOpenedWithIt(@TempDir Path folder) throws Exception {
    var saved = folder.resolve("plan.json");
    try (var both = bothOccupations();
        var page = SERVED.open(both.address(), new NewContextOptions());
        var later = SERVED.open(both.address(), new NewContextOptions())) {
      page.getByLabel("Occupation").selectOption(COOKS);
      page.waitForSelector("#attribution:has-text('Example framework')");
      page.fill("#text", FOOD);
      page.click("#read");
      page.waitForSelector("#standing h1");
      page.waitForDownload(() -> page.click("text=Save as a file")).saveAs(saved);

      later.setInputFiles("#plan-file", saved);
      later.waitForSelector("#standing h1");
      assertThat(later.getByLabel("Occupation").inputValue()).isEqualTo(COOKS);
      assertThat(later.textContent("#attribution")).contains("Example framework");
      assertThat(cell(later, "Food temperature checks").textContent()).contains("Shown");
    }
  }

  private static TestServer bothOccupations() throws Exception {
    return TestServer.ready(TestServer.SETTINGS, new WordReports(), new WordReports(COOKS));
  }

  /// Whether the page stands on the first occupation, with one target in the plan.
  private static void assertLibraryPlan(Page page) {
    assertThat(page.getByLabel("Occupation").inputValue()).isEqualTo("25-4031.00");
    assertThat(page.locator(".plan-item:visible").count()).isEqualTo(1);
    assertThat(cell(page, OWN).textContent()).contains("Shown");
  }

  private static void assertIsPlan(Path saved) throws Exception {
    var schema =
        JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(Files.readString(Path.of("docs/plan-file.schema.json")));
    assertThat(schema.validate(Files.readString(saved), InputFormat.JSON)).isEmpty();
  }

  @Test
  void aFileThatIsNoPlanIsRefusedAndLosesNothing() {
    var page = read(open());
    for (var content : BROKEN_PLANS) {
      page.setInputFiles("#plan-file", file("plan.json", "application/json", content));
      page.waitForSelector("#problem h2");
      assertThat(page.textContent("#problem h2")).contains("plan");
      assertThat(page.textContent("#standing h1")).contains("Developing");
      assertThat(page.locator(".cell").count()).isEqualTo(40);
      page.evaluate("document.getElementById('problem').replaceChildren()");
    }
  }

  @Test
  void allFiveStepsWorkByKeyboardAlone() {
    var page = open();
    tabTo(page, "Your text");
    page.keyboard().insertText(TEXT);
    press(page, "Read my text", "Enter");
    page.waitForSelector("#standing h1");
    press(page, OWN, "Enter");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("detail-title");
    press(page, "Not me", "Enter");
    page.waitForSelector("text=You corrected this.");
    page.keyboard().press("Escape");
    assertThat(page.evaluate(FOCUSED).toString()).contains(OWN, "Not done, you say");
    tabBackTo(page, "into my plan");
    page.keyboard().press("Space");
    tabTo(page, "What I will do");
    page.keyboard().insertText("Ask on Friday");
    assertThat(page.locator("#sheet").textContent()).contains("Ask on Friday");
    assertThat(
            page.waitForDownload(() -> press(page, "Save as a file", "Enter")).suggestedFilename())
        .startsWith("nextrung-plan-");
  }

  @Test
  void filesAreChosenAndSavedByKeyboardAlone(@TempDir Path folder) {
    var page = open();
    page.waitForFileChooser(() -> press(page, "Choose a file", "Enter"))
        .setFiles(file("cv.txt", "text/plain", TEXT));
    page.waitForSelector("#standing h1");
    var saved = folder.resolve("plan.json");
    page.waitForDownload(() -> press(page, "Save as a file", "Enter")).saveAs(saved);

    var later = open();
    later.waitForFileChooser(() -> press(later, "Open a saved plan", "Space")).setFiles(saved);
    later.waitForSelector("#standing h1");
    assertThat(cell(later, OWN).textContent()).contains("Shown");
    later
        .waitForFileChooser(() -> press(later, "Compare with an earlier file", "Enter"))
        .setFiles(saved);
    later.waitForSelector("#growth h2");
  }

  @Test
  void thePlanIsPrintedAtThePressOfAButton() {
    var page = read(open());
    page.evaluate("() => { window.print = () => { window.printed = document.body.innerHTML; }; }");
    assertThat(page.isDisabled("text=Print my plan")).isTrue();
    page.locator(".target input").first().check();
    press(page, "Print my plan", "Enter");
    assertThat(String.valueOf(page.evaluate("window.printed"))).contains("My development plan");
  }

  private static void press(Page page, String name, String key) {
    tabTo(page, name);
    page.keyboard().press(key);
  }

  /// Goes on from stop to stop, as somebody without a mouse does.
  private static void tabTo(Page page, String name) {
    go(page, "Tab", name);
  }

  private static void tabBackTo(Page page, String name) {
    go(page, "Shift+Tab", name);
  }

  private static void go(Page page, String key, String name) {
    for (int i = 0; i < STOPS; i++) {
      page.keyboard().press(key);
      if (page.evaluate(FOCUSED).toString().contains(name)) {
        return;
      }
    }
    throw new AssertionError("no stop is called " + name);
  }

  @Test
  void theApiPageIsAccessibleToo() {
    for (int width : new int[] {1280, 320}) {
      var page = SERVED.open(new NewContextOptions().setViewportSize(width, 900));
      page.navigate(SERVED.address() + "/api");
      page.waitForSelector("#createReport");
      assertAccessible(page);
      assertFits(page);
    }
  }

  @Test
  void theApiPageShowsHowAFormIsSent() {
    var page = SERVED.open(new NewContextOptions());
    page.navigate(SERVED.address() + "/api");
    page.waitForSelector("#createReport");
    assertThat(page.locator("#createReport pre").allTextContents())
        .anyMatch(command ->
            command.contains("-F 'file=@cv.pdf'") && command.contains("-F 'corrections=[{"))
        .anyMatch(command -> command.contains("-H 'Content-Type: application/json'"));
  }

  @Test
  void aServerThatIsGoneIsSaidInWords() {
    var page = open();
    page.route(REPORTS, Route::abort);
    page.fill("#text", TEXT);
    page.click("#read");
    page.waitForSelector("#problem h2");
    assertThat(page.textContent("#problem")).contains("does not answer", "still here");
    assertThat(page.inputValue("#text")).isEqualTo(TEXT);
    assertThat(SERVED.faults()).allMatch(fault -> fault.contains("net::ERR_FAILED"));
  }

  @Test
  void aServerThatIsGoneTakesNoResultAndNoPlanWithIt() {
    var page = read(open());
    page.locator(".target input").first().check();
    page.click("text=Change the text");
    page.fill("#text", "- I like ships\n" + TEXT);
    page.route(REPORTS, Route::abort);
    page.click("#read");
    page.waitForSelector("#problem h2");
    assertThat(page.inputValue("#text")).contains("ships");
    assertThat(page.textContent("#standing h1")).contains("Developing");
    assertThat(page.locator(".plan-item:visible").count()).isEqualTo(1);
    assertThat(page.textContent("#sheet")).contains("My development plan");
    cell(page, OWN).click();
    assertThat(page.textContent("#side blockquote mark")).startsWith("- Process incoming");
    assertThat(SERVED.faults()).allMatch(fault -> fault.contains("net::ERR_FAILED"));
  }

  @Test
  void thePageSaysThatItIsBusyOnlyWhileItReads() {
    var page = open();
    page.route(REPORTS, route -> {});
    page.fill("#text", TEXT);
    page.click("#read");
    page.waitForSelector("#read:disabled");
    assertThat(page.getAttribute("#main", "aria-busy")).isEqualTo("true");
    page.click("#wipe");
    assertThat(page.getAttribute("#main", "aria-busy")).isEqualTo("false");
  }

  @Test
  void theTextIsInNoLogAtDebugLevel() {
    var root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    var events = new ListAppender<ILoggingEvent>();
    events.start();
    root.addAppender(events);
    var before = root.getLevel();
    var own = (Logger) LoggerFactory.getLogger("nextrung");
    root.setLevel(Level.DEBUG);
    own.setLevel(Level.DEBUG);
    try {
      read(open());
    } finally {
      root.setLevel(before);
      own.setLevel(Level.INFO);
      root.detachAppender(events);
    }
    assertThat(events.list).isNotEmpty();
    assertThat(events.list)
        .noneMatch(event -> event.getFormattedMessage().contains(SECRET))
        .noneMatch(event -> event.getFormattedMessage().contains("interlibrary loan requests"));
  }
}
