package nextrung.api;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.Route;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// The Chromium of this machine, and what its pages do that they should not.
public final class Browser implements AutoCloseable {
  private static final List<String> PLACES =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /// What every page is held to. Axe looks at the size of targets only where it is asked for 2.2.
  private static final List<String> ACCESSIBLE =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /// Milliseconds to wait for what should come at once.
  private static final double PATIENCE = 10_000;

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;
  private final List<String> faults = new ArrayList<>();

  private Browser(Path program) {
    playwright =
        Playwright.create(
            new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    chromium =
        playwright.chromium().launch(new LaunchOptions().setExecutablePath(program).setArgs(QUIET));
  }

  /// Starts Chromium; skips the test, saying why, where none is installed.
  static Browser start() {
    var program =
        Stream.concat(Optional.ofNullable(System.getenv("CHROMIUM")).stream(), PLACES.stream())
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    Assumptions.assumeTrue(
        program.isPresent(), "no Chromium is installed; set CHROMIUM to its program to run this");
    return new Browser(program.orElseThrow());
  }

  /// A fresh page of an address, once it shows what is named by a selector. It reports outside
  /// requests, errors and console messages.
  Page open(
      String address, com.microsoft.playwright.Browser.NewContextOptions options, String ready) {
    BrowserContext context = chromium.newContext(options.setAcceptDownloads(true));
    context.onRequest(request -> {
      if (!request.url().startsWith(address) && !request.url().startsWith("blob:")) {
        faults.add("outside request " + request.url());
      }
    });
    var page = context.newPage();
    page.setDefaultTimeout(PATIENCE);
    page.onConsoleMessage(message -> faults.add("console: " + message.text()));
    page.onPageError(error -> faults.add("page error: " + error));
    page.navigate(address);
    page.waitForSelector(ready);
    return page;
  }

  /// What keeps people from using a page: each rule that it breaks, with the first place.
  public static List<String> barriers(Page page) {
    return new AxeBuilder(page)
        .withTags(ACCESSIBLE).analyze().getViolations().stream()
            .map(rule -> rule.getId() + " " + rule.getNodes().getFirst().getTarget())
            .toList();
  }

  /// Asks for something, holds the first answer while something else is done, and lets it through
  /// then. The answer to another question comes after it, so that the page has had it.
  static void whileHeld(Page page, String requests, Runnable asking, Runnable meanwhile) {
    var held = new ArrayList<Route>();
    page.route(
        requests,
        route -> {
          held.add(route);
          if (held.size() > 1) {
            route.resume();
          }
        });
    asking.run();
    page.waitForCondition(() -> !held.isEmpty());
    meanwhile.run();
    page.waitForResponse(requests, () -> held.getFirst().resume()).finished();
    page.evaluate("fetch('v1/frameworks').then((answer) => answer.text())");
  }

  /// What went wrong on any page since the last question.
  List<String> faults() {
    var found = List.copyOf(faults);
    faults.clear();
    return found;
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}
