package nextrung.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.PdfOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nextrung.Report;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Every state of the page with the real engine, on every kind of screen: axe finds nothing,
/// nothing scrolls sideways, and a picture of each lies in `target/screens` for people to look at.
/// `-Dscreens.update=true` writes the pictures of the README anew.
final class PageScreensIT {
  private static final Path PICTURES = Path.of("target/screens");
  private static final Path README_PICTURES = Path.of("docs/images");
  private static final Path CV = Path.of("examples/cv-technician.txt");
  private static final String LATER =
      "- Full charge of circulation: settle disputed fines and other exceptions, apply policy\n";

  private static final String REPORTS = "**/v1/reports?*";

  @RegisterExtension static final ServedBrowser SERVED = ServedBrowser.real();

  /// What the page is looked at on. Twice the zoom halves the width.
  enum Screen {
    LIGHT(ColorScheme.LIGHT, 1280, 1),
    DARK(ColorScheme.DARK, 1280, 1),
    ZOOMED(ColorScheme.LIGHT, 640, 2),
    NARROW(ColorScheme.LIGHT, 320, 1),
    NARROW_DARK(ColorScheme.DARK, 320, 1);

    private final ColorScheme scheme;
    private final int width;
    private final int zoom;

    Screen(ColorScheme scheme, int width, int zoom) {
      this.scheme = scheme;
      this.width = width;
      this.zoom = zoom;
    }

    Page open() {
      return SERVED.open(
          new NewContextOptions()
              .setColorScheme(scheme)
              .setViewportSize(width, 960 / zoom)
              .setDeviceScaleFactor(zoom));
    }

    Path picture(String state) {
      return PICTURES.resolve(
          "%s-%s.png".formatted(state, name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }
  }

  @BeforeAll
  static void makeFolder() throws IOException {
    Files.createDirectories(PICTURES);
  }

  @ParameterizedTest
  @EnumSource
  void everyStateIsAccessibleAndFits(Screen screen) throws IOException {
    var look = new Look(screen, screen.open());
    look.at("empty");
    look.page.click("#read");
    look.at("nothing-given");
    look.wait("working");
    look.fail("server-gone");
    look.read(Files.readString(CV));
    look.at("result");
    look.page.click(".legend summary");
    look.page.click(".target .link");
    look.at("target");
    look.choose("Interlibrary coordination");
    look.at("statement");
    look.choose("Operational strategy");
    look.correct("I also do this");
    look.at("correction");
    look.plan();
    look.page.click(".whole summary");
    look.at("plan");
    look.compare();
    look.at("growth");
    look.page.click("text=Change the text");
    look.page.fill(
        "#text", "I bake bread and pastries, and order flour from the mill.\n".repeat(5));
    look.page.click("#read");
    look.page.waitForSelector("#problem h2");
    look.at("off-topic");
    look.page.onceDialog(Dialog::accept);
    look.page.click("#examples button >> nth=2");
    look.page.waitForSelector("thead .here");
    look.at("posting");
    look.page.close();
  }

  @Test
  @EnabledIfSystemProperty(named = "screens.update", matches = "true")
  void theReadmeShowsThePageAsItIs() throws IOException {
    for (var screen : List.of(Screen.LIGHT, Screen.DARK)) {
      var look = new Look(screen, screen.open());
      look.read(Files.readString(CV));
      look.page.evaluate("document.activeElement.blur()");
      var name = "page-%s.png".formatted(screen.name().toLowerCase(Locale.ROOT));
      look.page.screenshot(new ScreenshotOptions().setPath(README_PICTURES.resolve(name)));
    }
  }

  @ParameterizedTest
  @CsvSource({"A4, 596, 0", "Letter, 612, 0", "A4, 596, 5", "Letter, 612, 5"})
  void thePrintedPlanTakesTwoSheetsAtMost(String paper, int width, int more) throws IOException {
    var look = new Look(Screen.LIGHT, Screen.LIGHT.open());
    look.read(Files.readString(CV));
    look.choose("Operational strategy");
    look.correct("I also do this");
    look.plan();
    look.planMore(more);
    var names = look.page.locator(".plan-item h3").allTextContents();
    assertThat(names).hasSize(5 + more);
    var sheets = look.page.pdf(new PdfOptions().setPreferCSSPageSize(true).setFormat(paper));
    Files.write(PICTURES.resolve("plan-%s-%d.pdf".formatted(paper, names.size())), sheets);
    try (var pdf = Loader.loadPDF(sheets)) {
      assertThat(Math.round(pdf.getPage(0).getMediaBox().getWidth())).isEqualTo(width);
      assertThat(pdf.getNumberOfPages()).isLessThanOrEqualTo(2);
      assertThat(new PDFTextStripper().getText(pdf))
          .contains(names)
          .contains("My development plan", "Shadow a colleague on Fridays", "1 March 2027")
          .contains("EBSCOed", Report.NOTICE, "Operational strategy*", "* Self-reported")
          .doesNotContain("Wipe", "Read my text");
    }
  }

  /// One page and what is done on it.
  private record Look(Screen screen, Page page) {
    void at(String state) {
      assertThat(Browser.barriers(page)).as("axe on %s, %s", state, screen).isEmpty();
      assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .as("%s fits %s", state, screen)
          .isEqualTo(true);
      page.screenshot(new ScreenshotOptions().setPath(screen.picture(state)).setFullPage(true));
    }

    void read(String text) {
      page.fill("#text", text);
      page.click("#read");
      page.waitForSelector("#standing h1");
    }

    /// Looks while the server takes its time.
    void wait(String state) {
      page.route(REPORTS, route -> {});
      page.fill("#text", "I shelve books.");
      page.click("#read");
      page.waitForSelector("#read:disabled");
      at(state);
      page.click("#wipe");
      page.unroute(REPORTS);
    }

    /// Looks when the server has gone.
    void fail(String state) {
      page.route(REPORTS, Route::abort);
      page.fill("#text", "I shelve books.");
      page.click("#read");
      page.waitForSelector("#problem h2");
      at(state);
      page.unroute(REPORTS);
      assertThat(SERVED.faults()).allMatch(fault -> fault.contains("net::ERR_FAILED"));
    }

    void choose(String statement) {
      page.locator(".cell").filter(new Locator.FilterOptions().setHasText(statement)).click();
    }

    void correct(String word) {
      page.click("text=" + word);
      page.waitForSelector("text=You corrected this.");
    }

    void plan() {
      page.click(".back");
      for (var box : page.locator(".target input").all()) {
        box.check();
      }
      page.locator(".plan-item textarea").first().fill("Shadow a colleague on Fridays");
      page.locator(".plan-item input[type=date]").first().fill("2027-03-01");
    }

    /// Takes in what the ladder has beside the next rungs, each with something to do.
    void planMore(int statements) {
      for (int i = 0; i < statements; i++) {
        page.locator(".cell[data-state=not_found]:not([data-target])").nth(i).click();
        page.check(".plan-box input");
        page.locator(".plan-item textarea").last().fill("Ask who does it here, and watch once");
        page.locator(".plan-item input[type=date]").last().fill("2027-05-01");
      }
    }

    void compare() throws IOException {
      var saved = PICTURES.resolve("plan.json");
      page.waitForDownload(() -> page.click("text=Save as a file")).saveAs(saved);
      page.click("text=Change the text");
      page.setInputFiles("#plan-file", saved);
      page.click("text=Change the text");
      read(Files.readString(CV) + LATER);
      page.waitForSelector("#growth h2");
    }
  }
}
