package nextrung.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nextrung.api.TestBrowser;
import nextrung.framework.Framework;
import nextrung.framework.Ladder;
import nextrung.framework.LadderReader;
import nextrung.framework.SampleFrameworks;
import nextrung.framework.Statement;
import nextrung.framework.StatementId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// What a person does on the page that `framework ladder --page` writes, in a real browser. Every
/// test also fails when the page asks for anything or says anything on the console.
final class ReviewPageIT {
  private static final Framework BAKERY = SampleFrameworks.bakery();

  @RegisterExtension static final TestBrowser BROWSER = new TestBrowser();

  @TempDir private Path folder = Path.of("");

  private Path file = Path.of("");
  private Path html = Path.of("");

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("bakery.json"), SampleFrameworks.BAKERY);
    html = folder.resolve("review.html");
  }

  @Test
  void aLadderWhoseStepsAreAllDecidedIsSavedAsReviewed() throws IOException {
    var proposal = LadderReader.read(ladder(), "proposal", BAKERY);
    var page = page();

    assertThat(page.locator("#title").textContent()).isEqualTo("Bakers v.1");
    assertThat(steps(page).count()).isEqualTo(proposal.steps().size());
    assertThat(page.locator("#save").isDisabled()).isTrue();
    page.locator("input[value=keep]").all().forEach(Locator::check);
    page.locator("input[value=drop]").first().check();
    var missing = missing(proposal);
    add(page, missing);
    page.locator("#strands input").first().fill("Scales");

    var saved = save(page, "#save");

    assertThat(saved.reviewed()).isTrue();
    var expected = new ArrayList<>(proposal.steps());
    expected.removeFirst();
    expected.add(missing);
    assertThat(saved.steps()).containsExactlyElementsOf(expected);
    assertThat(saved.strands().getFirst().name()).isEqualTo("Scales");
  }

  @Test
  void aStepIsAddedOnceAndOnlyWithAReason() throws IOException {
    reopen(Files.writeString(folder.resolve("old.json"), SampleFrameworks.BAKERY_LADDER));
    var page = page();
    var missing = missing(LadderReader.read(SampleFrameworks.BAKERY_LADDER, "old", BAKERY));
    add(page, new Ladder.Step(missing.from(), missing.to(), ""));
    assertThat(page.locator("#left").textContent()).contains("a reason");
    add(page, missing);
    add(page, missing);
    assertThat(page.locator("#left").textContent()).contains("there already");
    assertThat(steps(page).count()).isEqualTo(3);
  }

  @Test
  void aDraftIsOpenedAgainWithWhatWasDecided() throws IOException {
    ladder();
    var page = page();
    int all = steps(page).count();
    page.locator("input[value=keep]").first().check();
    var draft = folder.resolve("draft.json");
    assertThat(save(page, "#draft", draft).reviewed()).isFalse();

    reopen(draft);
    page = page();
    assertThat(steps(page).count()).isEqualTo(all);
    assertThat(page.locator("input[value=keep]").first().isChecked()).isTrue();
    assertThat(page.locator("input:checked").count()).isEqualTo(1);
    page.locator("input[value=keep]").all().forEach(Locator::check);
    assertThat(save(page, "#save").steps()).hasSize(all);
  }

  @Test
  void aReviewedLadderIsOpenedAgainAndChanged() throws IOException {
    reopen(Files.writeString(folder.resolve("old.json"), SampleFrameworks.BAKERY_LADDER));
    var page = page();

    assertThat(page.locator("#left").textContent()).isEqualTo("Every step is decided.");
    page.locator("input[value=drop]").first().check();
    page.locator(".reason").nth(1).fill("You fill it, then you set it.");

    var saved = save(page, "#save");
    assertThat(saved.steps())
        .containsExactly(new Ladder.Step(id(1), id(4), "You fill it, then you set it."));
    assertThat(saved.reviewed()).isTrue();
  }

  @Test
  void stepsOfAnOlderVersionAreDecidedAnew() throws IOException {
    var older = SampleFrameworks.BAKERY_LADDER.replace("v.1", "v.0");
    reopen(Files.writeString(folder.resolve("old.json"), older));
    var page = page();

    assertThat(page.locator("input:checked").count()).isZero();
    page.locator("input[value=keep]").all().forEach(Locator::check);
    assertThat(save(page, "#save").version()).isEqualTo("v.1");
  }

  @Test
  void levelsWithNumbersForKeysKeepTheirOrder() throws IOException {
    var json = SampleFrameworks.BAKERY.replace("\"helper\"", "\"2\"").replace("\"baker\"", "\"1\"");
    Files.writeString(file, json);
    ladder();

    assertThat(page().locator("#from option").allTextContents())
        .hasSize(3)
        .allMatch(text -> text.startsWith("Helper: "));
  }

  @Test
  void aMovedStatementStandsByItsLevelAndKeepsTheKeyboard() throws IOException {
    reopen(Files.writeString(folder.resolve("old.json"), SampleFrameworks.BAKERY_LADDER));
    var page = page();

    page.getByLabel("Strand of Weighing").selectOption("oven");

    assertThat(page.evaluate("document.activeElement.ariaLabel")).isEqualTo("Strand of Weighing");
    var saved = save(page, "#save");
    assertThat(saved.strands())
        .contains(new Ladder.Strand("oven", "Oven", List.of(id(0), id(1), id(4))));
  }

  private static StatementId id(int place) {
    return BAKERY.statements().get(place).id();
  }

  private String ladder() {
    return run("framework", "ladder", file.toString(), "--page", html.toString());
  }

  private void reopen(Path ladder) {
    var out =
        run(
            "framework",
            "ladder",
            file.toString(),
            "--ladder",
            ladder.toString(),
            "--page",
            html.toString());
    assertThat(out).isEmpty();
  }

  private Page page() {
    return BROWSER.open(html.toUri().toString(), new NewContextOptions(), "#steps fieldset");
  }

  private static Locator steps(Page page) {
    return page.locator("#steps fieldset");
  }

  /// A step that a ladder lacks.
  private static Ladder.Step missing(Ladder ladder) {
    return BAKERY.level(1).statements().stream()
        .flatMap(from -> BAKERY.level(2).statements().stream().map(to -> step(from, to)))
        .filter(
            step -> ladder.stepsFrom(step.from()).stream().noneMatch(s -> s.to().equals(step.to())))
        .findFirst()
        .orElseThrow();
  }

  private static Ladder.Step step(Statement from, Statement to) {
    return new Ladder.Step(from.id(), to.id(), "Both ask for order.");
  }

  private static void add(Page page, Ladder.Step step) {
    page.locator("#from").selectOption(step.from().toString());
    page.locator("#to").selectOption(step.to().toString());
    page.locator("#reason").fill(step.reason());
    page.locator("#add").click();
  }

  private Ladder save(Page page, String button) {
    return save(page, button, folder.resolve("saved.json"));
  }

  private static Ladder save(Page page, String button, Path to) {
    page.waitForDownload(() -> page.locator(button).click()).saveAs(to);
    return LadderReader.read(to, BAKERY);
  }

  private static String run(String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int code = Main.run(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), args);
    assertThat(code).as(err.toString(UTF_8)).isZero();
    assertThat(List.of(err.toString(UTF_8).split("\n")))
        .anyMatch(line -> line.startsWith("Open ") && line.endsWith("to review the ladder."));
    return out.toString(UTF_8);
  }
}
