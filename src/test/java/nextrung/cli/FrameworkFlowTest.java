package nextrung.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import nextrung.Home;
import nextrung.Nextrung;
import nextrung.Report;
import nextrung.Report.Status;
import nextrung.advise.Comparer;
import nextrung.advise.Comparison;
import nextrung.advise.Person;
import nextrung.advise.PlanFile;
import nextrung.advise.ProgressReader;
import nextrung.advise.StatementMap;
import nextrung.advise.StatementMap.Change;
import nextrung.document.Kind;
import nextrung.encode.Encoder;
import nextrung.encode.HashEncoder;
import nextrung.exchange.ExchangeFormat;
import nextrung.framework.Framework;
import nextrung.framework.FrameworkReader;
import nextrung.framework.FrameworkWriter;
import nextrung.framework.Ladder;
import nextrung.framework.LadderReader;
import nextrung.framework.SampleFrameworks;
import nextrung.framework.Statement;
import nextrung.framework.StatementId;
import nextrung.index.Exemplars;
import nextrung.index.IndexSources;
import nextrung.index.Progress;
import nextrung.index.StatementIndex;
import nextrung.index.StatementIndexWriter;
import nextrung.index.StatementSearch;
import nextrung.index.TradeVocabulary;
import nextrung.render.ComparisonRenderer;
import nextrung.render.Format;
import nextrung.render.Paper;
import nextrung.render.ProgressRenderer;
import nextrung.render.RenderContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Takes frameworks of any shape through everything that needs no model of their own: reading,
/// checking, proposing a ladder, every exchange format, the index, the search, reading texts,
/// rendering reports, comparing, progress, and plans of an older version.
final class FrameworkFlowTest {
  /// How many seeds are always the same, and how many are drawn.
  private static final int SEEDS = 3;

  private static final Set<Format> READABLE =
      EnumSet.of(Format.TEXT, Format.MD, Format.HTML, Format.CSV, Format.JSON);
  private static final Set<Format> ADVISORY =
      EnumSet.of(Format.TEXT, Format.HTML, Format.CSV, Format.JSON);

  @TempDir private Path folder = Path.of("");

  private record Outcome(int code, String out, String err) {}

  /// Some that are always the same, and some that never were before.
  static LongStream seeds() {
    var given = Long.getLong("nextrung.seed");
    return given == null
        ? LongStream.concat(LongStream.rangeClosed(1, SEEDS), new Random().longs(SEEDS, 0, 1 << 30))
        : LongStream.of(given);
  }

  /// A framework with a ladder, as values and as files.
  private record Made(
      ObjectNode json, Framework framework, Ladder ladder, Path file, Path ladderFile) {
    static Made of(long seed, Path folder) throws IOException {
      var random = new Random(seed);
      var json = SampleFrameworks.random(random);
      var framework = FrameworkReader.read(json.toString(), "seed " + seed);
      var ladder = SampleFrameworks.ladder(framework, random);
      return new Made(
          json,
          framework,
          ladder,
          Files.writeString(folder.resolve("framework.json"), json.toString()),
          Files.writeString(folder.resolve("ladder.json"), FrameworkWriter.write(ladder)));
    }
  }

  @ParameterizedTest(name = "seed {0}; again with -Dnextrung.seed={0}")
  @MethodSource("seeds")
  void everyFrameworkGoesTheWholeWay(long seed) throws IOException {
    var made = Made.of(seed, folder);
    isChecked(made);
    getsALadder(made);
    for (var format : ExchangeFormat.values()) {
      comesBack(made, format);
    }
    isSearched(made.framework(), new HashEncoder(64));
    isRead(made);
  }

  private static void isChecked(Made made) {
    var framework = made.framework();
    var ladder = made.ladderFile().toString();
    var outcome = run("framework", "check", made.file().toString(), "--ladder", ladder);
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.out())
        .startsWith(framework + ": no fault, %d levels".formatted(framework.levels().size()));
  }

  private static void getsALadder(Made made) {
    var outcome = run("framework", "ladder", made.file().toString());
    assertThat(outcome.code()).as(outcome.err()).isZero();
    var ladder = LadderReader.read(outcome.out(), "proposal", made.framework());
    assertThat(ladder.reviewed()).isFalse();
    assertThat(ladder.version()).isEqualTo(made.framework().version());
  }

  /// There and back, with all that the format has a place for.
  private void comesBack(Made made, ExchangeFormat format) throws IOException {
    var there = exported(made, format);
    var ladder = folder.resolve("back.json");
    Files.deleteIfExists(ladder);
    var back = run("framework", "import", there.toString(), "--ladder", ladder.toString());
    assertThat(back.code()).as(back.err()).isZero();
    var again = FrameworkReader.read(back.out(), format.key());
    assertThat(again.toString()).as(format.key()).isEqualTo(made.framework().toString());
    assertThat(again.levels()).as(format.key()).isEqualTo(made.framework().levels());
    if (format == ExchangeFormat.JSON) {
      assertThat(again.details()).isEqualTo(made.framework().details());
      assertThat(ladder).doesNotExist();
    } else {
      comesBack(made.ladder(), LadderReader.read(ladder, again), format);
    }
  }

  private Path exported(Made made, ExchangeFormat format) throws IOException {
    var export =
        run(
            "framework",
            "export",
            made.file().toString(),
            "--format",
            format.key(),
            "--ladder",
            made.ladderFile().toString());
    assertThat(export.code()).as(format.key()).isZero();
    return Files.writeString(folder.resolve("there"), export.out());
  }

  private static void comesBack(Ladder ladder, Ladder again, ExchangeFormat format) {
    assertThat(strands(again)).as(format.key()).isEqualTo(strands(ladder));
    switch (format) {
      case CASE_1_1 -> assertThat(again).isEqualTo(ladder);
      case CASE_1_0 -> assertThat(again.strands()).isEqualTo(ladder.strands());
      case CSV -> assertThat(again.steps()).isEqualTo(ladder.steps());
      case RSD, RSD_CSV -> assertThat(again.steps()).isEmpty();
      default -> assertThat(format).isEqualTo(ExchangeFormat.CTDL);
    }
    if (format == ExchangeFormat.CASE_1_0 || format == ExchangeFormat.CTDL) {
      assertThat(arrows(again)).as(format.key()).isEqualTo(arrows(ladder));
    }
  }

  private static List<String> arrows(Ladder ladder) {
    return ladder.steps().stream().map(step -> step.from() + " → " + step.to()).toList();
  }

  /// By their names, as some formats have no keys; those without statements have no place in most.
  private static Map<String, List<StatementId>> strands(Ladder ladder) {
    return ladder.strands().stream()
        .filter(strand -> !strand.statements().isEmpty())
        .collect(Collectors.toMap(Ladder.Strand::name, Ladder.Strand::statements));
  }

  private void isSearched(Framework framework, Encoder encoder) {
    var sources =
        new IndexSources(
            framework,
            new Exemplars(folder.resolve("none"), framework),
            TradeVocabulary.empty(),
            encoder);
    var place = new StatementIndexWriter(folder.resolve("built"), Progress.SILENT).build(sources);
    try (var index = StatementIndex.open(place, TradeVocabulary.empty())) {
      var search = new StatementSearch(framework, index, encoder);
      var wanted = framework.statements().getLast();
      assertThat(search.search(wanted.text(), Optional.empty()))
          .extracting(hit -> hit.statement().id())
          .contains(wanted.id());
      assertThat(search.search("", Optional.empty())).hasSameSizeAs(framework.statements());
    }
  }

  /// A text and a later one of the same person, with all that is made of their reports.
  private void isRead(Made made) throws IOException {
    var framework = made.framework();
    try (var engine = Nextrung.open(home(made), framework.soc(), Progress.SILENT)) {
      assertThat(engine.ladder()).isEqualTo(made.ladder());
      var first = "I work every day. " + framework.statements().getFirst().text();
      var earlier = report(engine, first);
      var later = report(engine, first + "\n\n" + framework.statements().getLast().text());
      assertThat(report(engine, first)).isEqualTo(earlier);
      areRendered(later, framework, made.ladder());
      areCompared(List.of(earlier, later), framework, made.ladder());
      showProgress(earlier, later, framework, framework);
      moveOn(made, earlier, later);
    }
  }

  private Home home(Made made) throws IOException {
    var root = folder.resolve("home");
    var name = made.framework().soc() + ".json";
    var frameworks = Files.createDirectories(root.resolve("index/frameworks"));
    var ladders = Files.createDirectories(root.resolve("models/ladders"));
    Files.copy(made.file(), frameworks.resolve(name));
    Files.copy(made.ladderFile(), ladders.resolve(name));
    try (var models = Files.list(Path.of("models").toAbsolutePath())) {
      for (var model : models.filter(each -> !each.endsWith("ladders")).toList()) {
        Files.createSymbolicLink(root.resolve("models").resolve(model.getFileName()), model);
      }
    }
    return new Home(root);
  }

  private static Report report(Nextrung engine, String text) {
    var report = engine.report(engine.document("self", Optional.of(Kind.SELF), text));
    assertThat(report.document().status()).isIn(Status.OK, Status.OFF_TOPIC);
    assertThat(report.targets()).hasSizeLessThanOrEqualTo(5);
    return report;
  }

  private static void areRendered(Report report, Framework framework, Ladder ladder)
      throws IOException {
    var context = RenderContext.of(framework, ladder);
    for (var format : READABLE) {
      var out = new ByteArrayOutputStream();
      format.renderer(context).render(report, out);
      assertThat(out.toString(UTF_8)).as(format.key()).contains(framework.title());
    }
  }

  private static void areCompared(List<Report> reports, Framework framework, Ladder ladder)
      throws IOException {
    var people = List.of(new Person("A", reports.get(0)), new Person("B", reports.get(1)));
    var comparison = new Comparer(framework, ladder).compare(people);
    assertThat(comparison.strands().stream().flatMap(strand -> strand.rows().stream()))
        .extracting(Comparison.Row::statement)
        .containsExactlyInAnyOrderElementsOf(
            framework.statements().stream().map(Statement::id).toList());
    for (var format : ADVISORY) {
      assertThat(new ComparisonRenderer(comparison, null).bytes(format, Paper.A4)).isNotEmpty();
    }
  }

  private static nextrung.advise.Progress showProgress(
      Report earlier, Report later, Framework then, Framework now) throws IOException {
    var reader = new ProgressReader(now);
    var progress = reader.read(PlanFile.of(earlier, then), PlanFile.of(later, then));
    assertThat(progress.framework().version()).isEqualTo(now.version());
    for (var format : ADVISORY) {
      assertThat(new ProgressRenderer(progress, null).bytes(format, Paper.A4)).isNotEmpty();
    }
    return progress;
  }

  /// Plans made by this version, read by the next.
  private static void moveOn(Made made, Report earlier, Report later) throws IOException {
    var then = made.framework();
    var now = next(made.json());
    assertThat(StatementMap.of(words(then), then).changes()).isEmpty();
    assertThat(StatementMap.of(words(then), now).changes().stream().map(Change::change))
        .containsOnly("gone", "reworded")
        .hasSize(2 * then.levels().size());
    var moved =
        PlanFile.of(later, then)
            .present(
                now,
                (id, kind, text, corrections) -> {
                  throw new AssertionError("there is no text to read");
                });
    assertThat(moved.framework().version()).isEqualTo(now.version());
    assertThat(moved.statements()).hasSameSizeAs(now.statements());
    areRendered(moved, now, made.ladder());
    assertThat(showProgress(earlier, later, then, now).changes()).hasSize(2 * then.levels().size());
  }

  /// On each level the first statement says more, and the last one something else.
  private static Framework next(ObjectNode json) {
    var copy = json.deepCopy();
    ((ObjectNode) copy.path("framework")).put("version", "the next");
    for (var level : copy.at("/framework/levels").properties()) {
      var texts = (ArrayNode) level.getValue().path("statements");
      texts.set(0, texts.get(0).asText() + " Then tidy up.");
      texts.set(texts.size() - 1, "Zymurgy — brewing, of %s kind.".formatted(level.getKey()));
    }
    return FrameworkReader.read(copy.toString(), "next");
  }

  private static Map<StatementId, String> words(Framework framework) {
    var words = new LinkedHashMap<StatementId, String>();
    framework.statements().forEach(each -> words.put(each.id(), each.text()));
    return words;
  }

  @Test
  void checkListsEveryFaultWithItsPointer() throws IOException {
    var file =
        Files.writeString(
            folder.resolve("broken.json"),
            SampleFrameworks.BAKERY.replace("\"Bakers\"", "7").replace("\"v.1\"", "\"\""));

    var outcome = run("framework", "check", file.toString());

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("2 faults", "/occupation/title", "/framework/version");
  }

  @Test
  void checkGivesAdvice() throws IOException {
    var file = Files.writeString(folder.resolve("bakery.json"), SampleFrameworks.BAKERY);
    var ladder = Files.writeString(folder.resolve("ladder.json"), SampleFrameworks.BAKERY_LADDER);

    var outcome = run("framework", "check", file.toString(), "--ladder", ladder.toString());

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).contains("no fault, 2 levels, 6 statements", "helper/3: has no step");
  }

  @Test
  void theProposedLadderIsAFileAndAPage() throws IOException {
    var file = Files.writeString(folder.resolve("bakery.json"), SampleFrameworks.BAKERY);
    var page = folder.resolve("review.html");

    var outcome = run("framework", "ladder", file.toString(), "--page", page.toString());

    assertThat(outcome.code()).isZero();
    assertThat(LadderReader.read(outcome.out(), "out", SampleFrameworks.bakery()).reviewed())
        .isFalse();
    assertThat(outcome.err()).contains("nobody has reviewed them yet");
    assertThat(page).content().contains("Review of the ladder");
  }

  @Test
  void theLadderOfAForeignFileIsWrittenWhereAsked() throws IOException {
    var export = run("framework", "export", "--format", "case-1.1");
    var file = Files.writeString(folder.resolve("case.json"), export.out());
    var ladder = folder.resolve("ladder.json");

    var outcome = run("framework", "import", file.toString(), "--ladder", ladder.toString());

    var framework = FrameworkReader.read(outcome.out(), "back");
    assertThat(LadderReader.read(ladder, framework).steps()).hasSize(47);
    assertThat(outcome.err()).isEmpty();
  }

  @Test
  void aLadderThatIsThereIsNotWrittenOver() throws IOException {
    var export = run("framework", "export", "--format", "case-1.1");
    var file = Files.writeString(folder.resolve("case.json"), export.out());
    var ladder = Files.writeString(folder.resolve("ladder.json"), "reviewed by hand");

    var outcome = run("framework", "import", file.toString(), "--ladder", ladder.toString());

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("ladder.json] is there already; name another file");
    assertThat(ladder).content().isEqualTo("reviewed by hand");
  }

  @ParameterizedTest
  @EnumSource
  void whatIsLostStandsOnStandardError(ExchangeFormat format) {
    var outcome = run("framework", "export", "--format", format.key());

    assertThat(outcome.code()).isZero();
    assertThat(outcome.err().startsWith("Not carried over:"))
        .isEqualTo(format != ExchangeFormat.CASE_1_1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "framework ladder x --ladder y     | say with --page where to write | 2",
        "framework                         | check, import, export or ladder | 2",
        "framework export --format docx    | \"docx\" is no format of a framework; use json, csv |"
            + " 2",
        "framework import none.json        | [none.json] cannot be read | 1",
        "framework check none.json         | none.json | 1",
        "compare                           | FILE | 2",
        "compare a --alias x --alias y     | 2 aliases for 1 files | 2",
        "compare a --format md             | only a report comes as md | 2",
        "progress a b --format md          | only a report comes as md | 2",
        "teach none.json                   | there is no such file | 1"
      })
  void wrongUseIsNamed(String line, String message, int code) {
    var outcome = run(line.split(" +", -1));

    assertThat(outcome.code()).isEqualTo(code);
    assertThat(outcome.err()).contains(message).doesNotContain("Exception");
  }

  private static Outcome run(String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int code = Main.run(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), args);
    return new Outcome(code, out.toString(UTF_8), err.toString(UTF_8));
  }
}
