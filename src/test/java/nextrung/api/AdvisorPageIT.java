package nextrung.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nextrung.Home;
import nextrung.index.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What an advisor does on the page `/advisor`, in a real browser.
final class AdvisorPageIT {
  private static final Path SHOTS = Path.of("target/screens");
  private static final String PAGE_CV = "cv-page";
  private static final String TECHNICIAN_CV = "cv-technician";

  private static TestServer server;
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    Files.createDirectories(SHOTS);
    server =
        TestServer.ready(
            TestServer.SETTINGS, EngineReports.open(new Home(Path.of("")), Progress.SILENT));
    browser = Browser.start(server.address());
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @AfterEach
  void nothingWentWrong() {
    assertThat(browser.faults()).isEmpty();
  }

  private static Page open() {
    var page = browser.open(new NewContextOptions().setViewportSize(1280, 900));
    page.navigate(server.address() + "/advisor");
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
      assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
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
  void oneAliasIsGivenOnce() throws Exception {
    try (var page = compared()) {
      page.locator("#people input").first().fill(PAGE_CV);
      page.locator("#people input").first().blur();

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

  @Test
  void wipingLeavesNothing() throws Exception {
    try (var page = compared()) {
      page.click("#wipe");

      assertThat(page.locator("#people li").count()).isZero();
      assertThat(page.locator("#result").isVisible()).isFalse();
    }
  }
}
