package nextrung.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the engine that people use makes of the ladder, and what a person's own word moves on it,
/// in a real browser.
final class PageLadderIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String REPORTS = "**/v1/reports?*";

  /// Every line of the ladder, as the statement where it begins and the one where it ends.
  private static final String LINES =
      """
      [...document.querySelectorAll('.lines path')].map((path) => {
        const frame = path.ownerSVGElement.getBoundingClientRect();
        const at = (length) => path.getPointAtLength(length);
        const meets = (side, point) => [...document.querySelectorAll('.cell')].find((cell) => {
          const box = cell.getBoundingClientRect();
          const y = frame.top + point.y;
          return Math.abs(box[side] - frame.left - point.x) < 1 && box.top < y && y < box.bottom;
        })?.dataset.id;
        return `${meets('right', at(0))} to ${meets('left', at(path.getTotalLength()))}`;
      })
      """;

  @RegisterExtension static final ServedBrowser SERVED = ServedBrowser.real();

  private static Page open() {
    return SERVED.open(new NewContextOptions().setViewportSize(1280, 900));
  }

  /// Reads an example on a page and gives the report that the page was given.
  private static JsonNode read(Page page, String example) throws Exception {
    page.fill("#text", Files.readString(Path.of("examples", example + ".txt")));
    var report = answer(page, () -> page.click("#read"));
    page.waitForSelector("#standing h1");
    return report;
  }

  private static JsonNode answer(Page page, Runnable asking) throws Exception {
    return JSON.readTree(page.waitForResponse(REPORTS, asking).text());
  }

  /// Says a word on a statement and gives the report that came of it.
  private static JsonNode say(Page page, String statement, String word) throws Exception {
    page.click(cell(statement));
    var report = answer(page, () -> page.click("#side button:text-is('%s')".formatted(word)));
    page.waitForSelector("text=You corrected this.");
    return report;
  }

  private static String cell(String statement) {
    return ".cell[data-id='%s']".formatted(statement);
  }

  /// The statements of a report of which a field says something.
  private static List<String> statements(JsonNode report, String field, String value) {
    return StreamSupport.stream(report.path("statements").spliterator(), false)
        .filter(entry -> entry.path(field).asText().equals(value))
        .map(entry -> entry.path("id").asText())
        .toList();
  }

  private static List<String> next(JsonNode report) {
    return report.path("targets").findValuesAsText("name");
  }

  /// Whether the page stands where the report does.
  private static void assertStandsAt(Page page, JsonNode report, String level) {
    assertThat(page.textContent("#standing h1")).contains(level);
    assertThat(page.textContent(".ladder thead .here")).contains(level, "You are here");
    assertThat(page.textContent("#standing p"))
        .startsWith("%d of 40".formatted(statements(report, "status", "shown").size()));
    assertThat(page.locator(".target h3").allTextContents()).isEqualTo(next(report));
  }

  @Test
  void aLineLeadsToEachOfTheFiveNextRungs() throws Exception {
    var page = open();
    var targets = read(page, "cv-technician").path("targets");
    assertThat(targets).hasSize(5);
    var lines = new TreeSet<String>();
    for (var target : targets) {
      var id = target.path("statement").asText();
      assertThat(page.textContent(cell(id) + " .rank")).endsWith(target.path("rank").asText());
      assertThat(target.path("buildsOn")).isNotEmpty();
      target.path("buildsOn").forEach(from -> lines.add(from.asText() + " to " + id));
    }
    page.waitForSelector(
        ".lines path", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
    assertThat((List<?>) page.evaluate(LINES))
        .map(Object::toString)
        .containsExactlyInAnyOrderElementsOf(lines);
  }

  @Test
  void whatAPersonAlsoDoesMovesTheLevelTheGapsAndTheNextRungs() throws Exception {
    var page = open();
    var before = read(page, "cv-page");
    assertStandsAt(page, before, "Emerging");
    var more = new ArrayList<>(statements(before, "level", "developing"));
    more.retainAll(statements(before, "status", "not_found"));
    var after = before;
    for (var statement : more) {
      after = say(page, statement, "I also do this");
      assertThat(page.textContent(cell(statement))).contains("Shown, you say");
    }
    assertThat(page.textContent("#status")).contains("Corrected.");
    page.click(".back");
    assertStandsAt(page, after, "Developing");
    assertThat(next(after)).isNotEmpty().isNotEqualTo(next(before));
  }

  @Test
  void whatIsNotThePersonMovesTheLevelTheGapsAndTheNextRungs() throws Exception {
    var page = open();
    var before = read(page, "cv-technician");
    assertStandsAt(page, before, "Developing");
    var not = new ArrayList<>(statements(before, "level", "developing"));
    not.retainAll(statements(before, "status", "shown"));
    var after = before;
    for (var statement : not) {
      after = say(page, statement, "Not me");
      assertThat(page.textContent(cell(statement))).contains("Not done, you say");
    }
    page.click(".back");
    assertStandsAt(page, after, "Emerging");
    assertThat(next(after)).isNotEmpty().isNotEqualTo(next(before));
  }

  @ParameterizedTest
  @CsvSource({"partial, cv-page, Emerging", "implied, cv-technician, Developing"})
  void whatTheTextOnlyHintsAtIsConfirmed(String status, String example, String level)
      throws Exception {
    var page = open();
    var before = read(page, example);
    var hinted = statements(before, "status", status).getFirst();
    var after = say(page, hinted, "This is me");
    assertThat(statements(after, "status", "shown")).contains(hinted);
    assertThat(page.textContent(cell(hinted))).contains("Shown, you say");
    assertThat(page.textContent("#side .chip")).contains("Shown: self-reported");
    page.click(".back");
    assertStandsAt(page, after, level);
  }

  @Test
  void whatThePersonSaidIsMarkedInTheReportAndInThePlan() throws Exception {
    var page = open();
    var before = read(page, "cv-technician");
    var shown = statements(before, "status", "shown").getFirst();
    var missing = statements(before, "status", "not_found").getFirst();
    say(page, shown, "Not me");
    var said = say(page, missing, "I also do this");
    assertSaid(said, missing, shown);
    assertSaid(JSON.readTree(take(page, "JSON, for programs")), missing, shown);
    assertThat(take(page, "Plain text")).contains("Self-reported, over", "Self-reported as not");
    var plan = JSON.readTree(saved(page.waitForDownload(() -> page.click("text=Save as a file"))));
    assertSaid(plan.path("report"), missing, shown);
    assertThat(plan.path("corrections").findValuesAsText("statement"))
        .containsExactlyInAnyOrder(missing, shown);
  }

  private static void assertSaid(JsonNode report, String shown, String notMe) {
    assertThat(statements(report, "selfReported", "shown")).containsExactly(shown);
    assertThat(statements(report, "selfReported", "not_me")).containsExactly(notMe);
  }

  private static String take(Page page, String form) throws Exception {
    page.selectOption("#take-form", new SelectOption().setLabel(form));
    return saved(page.waitForDownload(() -> page.click("#take button")));
  }

  private static String saved(Download file) throws Exception {
    return Files.readString(file.path());
  }
}
