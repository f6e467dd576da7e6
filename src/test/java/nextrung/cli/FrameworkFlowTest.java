package nextrung.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import nextrung.Home;
import nextrung.Nextrung;
import nextrung.Report.Status;
import nextrung.advise.StatementMap;
import nextrung.curate.LadderProposer;
import nextrung.document.Kind;
import nextrung.encode.Encoder;
import nextrung.encode.HashEncoder;
import nextrung.exchange.ExchangeFormat;
import nextrung.framework.FrameworkReader;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Takes frameworks of any shape through everything that needs no model of their own: reading,
/// checking, proposing a ladder, every exchange format, the index, the search, and reading texts.
final class FrameworkFlowTest {
  @TempDir private Path folder = Path.of("");

  private record Outcome(int code, String out, String err) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyFrameworkGoesTheWholeWay(long seed) throws IOException {
    var json = SampleFrameworks.random(new Random(seed)).toString();
    var framework = FrameworkReader.read(json, "seed " + seed);
    var encoder = new HashEncoder(64);

    var ladder = new LadderProposer(framework, encoder).propose().ladder();
    assertThat(LadderReader.read(nextrung.framework.FrameworkWriter.write(ladder), "x", framework))
        .isEqualTo(ladder);

    var file = Files.writeString(folder.resolve("framework.json"), json);
    var steps =
        Files.writeString(
            folder.resolve("ladder.json"), nextrung.framework.FrameworkWriter.write(ladder));
    for (var format : ExchangeFormat.values()) {
      var export =
          run(
              "framework",
              "export",
              file.toString(),
              "--format",
              format.key(),
              "--ladder",
              steps.toString());
      assertThat(export.code()).as(format.key()).isZero();
      var there = Files.writeString(folder.resolve("there"), export.out());
      var back = run("framework", "import", there.toString());
      assertThat(back.code()).as(back.err()).isZero();
      var again = FrameworkReader.read(back.out(), format.key());
      assertThat(again.statements().stream().map(Statement::text))
          .as("%s, seed %d", format, seed)
          .containsExactlyElementsOf(framework.statements().stream().map(Statement::text).toList());
    }
    search(framework, encoder);
    read(framework, json);
    assertThat(StatementMap.of(words(framework), framework).changes()).isEmpty();
  }

  private void search(nextrung.framework.Framework framework, Encoder encoder) {
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
      assertThat(search.search(wanted.text(), id -> true))
          .extracting(hit -> hit.statement().id())
          .contains(wanted.id());
      assertThat(search.search("", id -> true)).hasSameSizeAs(framework.statements());
    }
  }

  private void read(nextrung.framework.Framework framework, String json) throws IOException {
    var root = folder.resolve("home");
    var frameworks = Files.createDirectories(root.resolve("index/frameworks"));
    Files.writeString(frameworks.resolve(framework.soc() + ".json"), json);
    Files.createSymbolicLink(root.resolve("models"), Path.of("models").toAbsolutePath());
    try (var engine = Nextrung.open(new Home(root), framework.soc(), Progress.SILENT)) {
      var text = "I work every day. " + framework.statements().getLast().text();
      var report = engine.report(engine.document("self", Optional.of(Kind.SELF), text));
      assertThat(report.document().status()).isIn(Status.OK, Status.OFF_TOPIC);
      assertThat(report.targets()).hasSizeLessThanOrEqualTo(5);
      var again = engine.report(engine.document("self", Optional.of(Kind.SELF), text));
      assertThat(again).isEqualTo(report);
    }
  }

  private static Map<StatementId, String> words(nextrung.framework.Framework framework) {
    var words = new HashMap<StatementId, String>();
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
