package nextrung.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// What an advisor does on the page `/advisor`, in a real browser.
final class AdvisorPageIT {
  private static final Path SHOTS = Path.of("target/screens");
  private static final String PAGE_CV = "cv-page";
  private static final String TECHNICIAN_CV = "cv-technician";
  private static final String COMPARISONS = "**/v1/comparisons?*";

  /// Whether an element stands where it is seen.
  private static final String IS_IN_VIEW =
      """
      (id) => {
        const { top, bottom } = document.getElementById(id).getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }
      """;

  @RegisterExtension static final ServedBrowser SERVED = ServedBrowser.real();

  @BeforeAll
  static void makeFolder() throws IOException {
    Files.createDirectories(SHOTS);
  }

  private static Page open() {
    var page = SERVED.open(new NewContextOptions().setViewportSize(1280, 900));
    page.navigate(SERVED.address() + "/advisor");
    page.waitForSelector("#attribution:not(:empty)");
    return page;
  }

  private static FilePayload file(String example) throws Exception {
    var text = Files.readString(Path.of("examples", example + ".txt"));
    return new FilePayload(example + ".txt", "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }

  private static Page compared() throws Exception {
    var page = open();
    page.setInputFiles("#files", new FilePayload[] {file(TECHNICIAN_CV), file(PAGE_CV)});
    page.waitForSelector(".matrix");
    return page;
  }

  @Test
  void peopleStandSideBySideAndCanBeRead() throws Exception {
    try (var page = compared()) {
      assertThat(page.locator(".matrix thead th").allTextContents())
          .containsExactly("Statement", "Level", PAGE_CV, TECHNICIAN_CV);
      assertThat(page.locator("#result").textContent())
          .contains("Who could help whom", "The plan of " + PAGE_CV);
      assertThat(Browser.barriers(page)).isEmpty();
      page.screenshot(
          new Page.ScreenshotOptions().setPath(SHOTS.resolve("advisor.png")).setFullPage(true));
    }
  }

  @Test
  void aPersonsWordDecidesInTheMatrix() throws Exception {
    try (var page = compared()) {
      page.getByLabel("Policy formulation, " + PAGE_CV).selectOption("shown");
      page.waitForSelector(".matrix td.said.shown");

      assertThat(page.locator("#result").textContent()).contains("Shown by one person only");
    }
  }

  @Test
  void thePlaceOnThePageIsKeptAfterACorrection() throws Exception {
    try (var page = compared()) {
      var cell = page.getByLabel("Policy formulation, " + PAGE_CV);
      cell.scrollIntoViewIfNeeded();
      cell.focus();
      var before = page.evaluate("window.scrollY");
      cell.selectOption("shown");
      page.waitForSelector(".matrix td.said.shown");

      assertThat(page.evaluate("document.activeElement.getAttribute('aria-label')"))
          .isEqualTo("Policy formulation, " + PAGE_CV);
      assertThat(page.evaluate("window.scrollY")).isEqualTo(before);
    }
  }

  @Test
  void onlyThePlansArePrintedEachWithDayNoticeAndALineToWriteOn() throws Exception {
    try (var page = compared()) {
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

      assertThat(page.isVisible(".matrix")).isFalse();
      assertThat(page.isVisible(".lede")).isFalse();
      assertThat(page.locator(".plan-sheet").count()).isEqualTo(2);
      var sheet = page.locator(".plan-sheet").first().innerText();
      assertThat(sheet).contains("By when, and how", "not for hiring decisions");
      assertThat(page.locator(".plan-sheet .paper").first().innerText()).matches(".* 20\\d\\d");
    }
  }

  @Test
  void theWordsBehindAMarkAreShown() throws Exception {
    try (var page = compared()) {
      page.locator(".matrix .why summary").first().click();

      assertThat(page.locator(".matrix .why[open] blockquote").first().innerText()).isNotBlank();
    }
  }

  @Test
  void aSavedGroupOpensAgainWithWhatWasSaid(@TempDir Path folder) throws Exception {
    var file = folder.resolve("group.json");
    try (var page = compared()) {
      page.getByLabel("Policy formulation, " + PAGE_CV).selectOption("shown");
      page.waitForSelector(".matrix td.said.shown");
      page.locator("#people input").last().fill("Ash");
      page.locator("#people input").last().blur();
      page.waitForSelector(".matrix th:text-is('Ash')");
      assertThat(page.inputValue("#people li:first-child input")).isEqualTo("Ash");
      page.waitForDownload(() -> page.click("#save")).saveAs(file);
    }
    try (var page = open()) {
      assertThat(page.isDisabled("#save")).isTrue();
      page.setInputFiles("#files", file);
      page.waitForSelector(".matrix td.said.shown");
      assertThat(page.locator(".matrix thead th").allTextContents())
          .containsExactly("Statement", "Level", "Ash", PAGE_CV);
      assertThat(page.inputValue("[aria-label='Policy formulation, %s']".formatted(PAGE_CV)))
          .isEqualTo("shown");

      page.setInputFiles("#files", payload("group.json", "{\"group\":\"2\",\"people\":[]}"));
      page.waitForSelector("#problem:not([hidden])");
      assertThat(page.textContent("#problem")).contains("Open it with a newer Nextrung");
      assertThat(page.locator("#people li").count()).isEqualTo(2);
    }
  }

  /// What a technician saves on the own page, an advisor opens: the plan comes with its
  /// corrections, and what the advisor hears goes over them.
  @Test
  void aPlanThatATechnicianSavedIsOpened(@TempDir Path folder) throws Exception {
    var plan = folder.resolve("Moth.json");
    try (var page = SERVED.open(new NewContextOptions())) {
      page.fill("#text", Files.readString(Path.of("examples", TECHNICIAN_CV + ".txt")));
      page.click("#read");
      page.waitForSelector("#standing h1");
      page.locator(".cell").filter(new FilterOptions().setHasText("Policy formulation")).click();
      page.click("text=I also do this");
      page.waitForSelector("text=You corrected this.");
      page.waitForDownload(() -> page.click("text=Save as a file")).saveAs(plan);
    }
    try (var page = open()) {
      page.setInputFiles("#files", plan);
      page.waitForSelector(".matrix");
      var word = page.getByLabel("Policy formulation, Moth");
      assertThat(word.locator("option").first().textContent()).isEqualTo("As the text says");
      assertThat(word.inputValue()).isEqualTo("shown");
      assertThat(page.locator(".matrix td.said").count()).isEqualTo(1);
      word.selectOption("not_me");
      page.waitForSelector(".matrix td.said.denied");
      word.selectOption("");
      page.waitForSelector(".matrix:not(:has(td.said))");
    }
  }

  @Test
  void filesOfEveryKindAreReadAndOneThatCannotBeIsNamed() throws Exception {
    try (var page = open()) {
      page.setInputFiles(
          "#files",
          new Path[] {
            Path.of("src/test/files/cv/cv.pdf"),
            Path.of("src/test/files/cv/cv.docx"),
            Path.of("docs/images/page-light.png")
          });
      page.waitForSelector(".matrix");
      page.waitForSelector("#problem:not([hidden])");
      assertThat(page.locator(".matrix thead th").allTextContents())
          .containsExactly("Statement", "Level", "cv", "cv 2");
      assertThat(page.textContent("#problem")).contains("page-light.png");
    }
  }

  private static FilePayload payload(String name, String content) {
    return new FilePayload(name, "application/json", content.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void oneAliasIsGivenOnce() throws Exception {
    try (var page = compared()) {
      page.locator("#people input").last().fill(PAGE_CV);
      page.locator("#people input").last().blur();

      assertThat(page.locator("#problem").textContent()).contains("a word of its own");
    }
  }

  @Test
  void whatHasChangedIsShown() throws Exception {
    try (var page = open()) {
      page.setInputFiles("#earlier", file(PAGE_CV));
      page.setInputFiles("#later", file(TECHNICIAN_CV));
      page.click("#progress");
      page.waitForSelector("#changes table");

      assertThat(page.locator("#changes").textContent())
          .contains("Gained", "No longer in the text");
      page.screenshot(
          new Page.ScreenshotOptions().setPath(SHOTS.resolve("progress.png")).setFullPage(true));
    }
  }

  /// Of two files that the page itself named, neither says who it is about.
  @Test
  void peopleWithoutANameAreNumberedAndTheSameNameIsAnnounced() throws Exception {
    try (var page = open()) {
      var text = Files.readString(Path.of("examples", PAGE_CV + ".txt"));
      page.setInputFiles(
          "#files",
          new FilePayload[] {
            payload("nextrung-plan-2026-11-30.txt", text),
            payload("nextrung-plan-2026-11-30 (1).txt", text),
            payload("Ash.txt", text),
            payload("Ash.md", text)
          });
      page.waitForSelector(".matrix");
      page.waitForSelector("#status:has-text('There is Ash already: the other is called Ash 2.')");
      assertThat(page.locator(".matrix thead th").allTextContents())
          .containsExactly("Statement", "Level", "Ash", "Ash 2", "Person 1", "Person 2");
    }
  }

  @Test
  void aFileThatIsNotReadIsSaidWhereItIsSeen() throws Exception {
    try (var page = compared()) {
      page.evaluate("scrollTo(0, document.body.scrollHeight)");
      page.setInputFiles("#files", payload("group.json", "{\"group\":\"2\",\"people\":[]}"));
      page.waitForSelector("#problem:not([hidden])");

      page.waitForFunction(IS_IN_VIEW, "problem");
    }
  }

  @Test
  void aGroupIsNoPerson() throws Exception {
    try (var page = open()) {
      page.setInputFiles("#earlier", payload("group.json", "{\"group\":\"1\",\"people\":[]}"));
      page.setInputFiles("#later", file(TECHNICIAN_CV));
      page.click("#progress");
      page.waitForSelector("#time-problem:not([hidden])");

      assertThat(page.textContent("#time-problem")).contains("group.json is a saved group");
    }
  }

  @Test
  void whatWasSaidIsNotWipedOrLeftWithoutAWordUnlessItIsSaved() throws Exception {
    try (var page = compared()) {
      page.getByLabel("Policy formulation, " + PAGE_CV).selectOption("shown");
      page.waitForSelector(".matrix td.said.shown");
      page.onceDialog(Dialog::dismiss);
      page.click("#wipe");
      assertThat(page.locator("#people li").count()).isEqualTo(2);
      assertThat(leaves(page)).isFalse();

      page.waitForDownload(() -> page.click("#save"));
      assertThat(leaves(page)).isTrue();
      page.click("#wipe");
      assertEmpty(page);
    }
  }

  /// Whether the browser would leave the page without asking.
  private static boolean leaves(Page page) {
    return (boolean)
        page.evaluate("dispatchEvent(new Event('beforeunload', { cancelable: true }))");
  }

  @Test
  void wordsThatAreUnfoldedStayOpenAfterACorrection() throws Exception {
    try (var page = compared()) {
      page.locator(".matrix .why summary").first().click();
      page.getByLabel("Policy formulation, " + PAGE_CV).selectOption("shown");
      page.waitForSelector(".matrix td.said.shown");

      assertThat(page.locator(".matrix .why[open]").count()).isEqualTo(1);
    }
  }

  @Test
  void wipingLeavesNothing() throws Exception {
    try (var page = compared()) {
      page.click("#wipe");

      assertEmpty(page);
    }
  }

  private static void assertEmpty(Page page) {
    assertThat(page.locator("#people li").count()).isZero();
    assertThat(page.isVisible("#result")).isFalse();
    assertThat(page.isVisible("#changes")).isFalse();
    assertThat(page.isVisible("#problem")).isFalse();
  }

  @Test
  void aComparisonThatComesAfterWipingIsNotShown() throws Exception {
    try (var page = compared()) {
      var word = page.getByLabel("Policy formulation, " + PAGE_CV);
      page.onceDialog(Dialog::accept);
      Browser.whileHeld(
          page, COMPARISONS, () -> word.selectOption("shown"), () -> page.click("#wipe"));

      assertEmpty(page);
      assertThat(page.textContent("#status")).isEqualTo("Everything is gone from this page.");
    }
  }

  @Test
  void aFileThatIsReadWhileThePageIsWipedDoesNotComeIn() throws Exception {
    try (var page = open()) {
      var file = file(PAGE_CV);
      Browser.whileHeld(
          page,
          "**/v1/reports?*",
          () -> page.setInputFiles("#files", file),
          () -> page.click("#wipe"));

      assertEmpty(page);
    }
  }

  @Test
  void changesThatComeAfterWipingAreNotShown() throws Exception {
    try (var page = open()) {
      page.setInputFiles("#earlier", file(PAGE_CV));
      page.setInputFiles("#later", file(TECHNICIAN_CV));
      Browser.whileHeld(
          page, "**/v1/progress?*", () -> page.click("#progress"), () -> page.click("#wipe"));

      assertEmpty(page);
    }
  }

  @Test
  void twoPeopleAreRemovedOneRightAfterTheOther() throws Exception {
    try (var page = compared()) {
      var remove = page.locator("#people button").first();
      Browser.whileHeld(page, COMPARISONS, () -> remove.click(), () -> remove.click());

      assertEmpty(page);
    }
  }
}
