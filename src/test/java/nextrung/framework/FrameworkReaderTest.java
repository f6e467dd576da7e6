package nextrung.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FrameworkReaderTest {
  private static final Path REAL = Path.of("index/frameworks/25-4031.00.json");

  @Test
  void theRealExportHasFourLevelsOfTenStatements() {
    var framework = FrameworkReader.read(REAL);

    assertThat(framework.levels())
        .extracting(Level::key)
        .containsExactly("emerging", "developing", "proficient", "advanced");
    assertThat(framework.levels()).allSatisfy(level -> assertThat(level.statements()).hasSize(10));
    assertThat(framework.attribution()).contains("EBSCOed", "O*NET", "CC BY 4.0");
  }

  @Test
  void levelsKeepTheOrderOfTheFileWhateverTheirNames() {
    var framework =
        FrameworkReader.read(
            export(
                "\"zenith\": %s, \"alpha\": %s, \"mid\": %s"
                    .formatted(level("a"), level("b"), level("c"))),
            "x");

    assertThat(framework.levels()).extracting(Level::key).containsExactly("zenith", "alpha", "mid");
    assertThat(framework.levels()).extracting(Level::rank).containsExactly(1, 2, 3);
    assertThat(framework.level(2).key()).isEqualTo("alpha");
  }

  @Test
  void idsCountFromOneWithinALevel() {
    assertThat(SampleFrameworks.bakery().statements())
        .extracting(statement -> statement.id().toString())
        .containsExactly(
            "51-3011.00/helper/1",
            "51-3011.00/helper/2",
            "51-3011.00/helper/3",
            "51-3011.00/baker/1",
            "51-3011.00/baker/2",
            "51-3011.00/baker/3");
  }

  @Test
  void aStatementIsCutAtItsFirstDash() {
    var statement = only("Weighing — weigh flour — and salt.");

    assertThat(statement.name()).isEqualTo("Weighing");
    assertThat(statement.performance()).isEqualTo("weigh flour — and salt.");
    assertThat(statement.text()).isEqualTo("Weighing — weigh flour — and salt.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Weigh flour.", "Well-known hyphens - are no dash", "a—b"})
  void aStatementWithoutADashIsNameAndPerformanceAtOnce(String text) {
    var statement = only(text);

    assertThat(statement.name()).isEqualTo(text);
    assertThat(statement.performance()).isEqualTo(text);
    assertThat(statement.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Weighing — ", "Weighing —", " — weigh flour", "— weigh flour", "—"})
  void aDashWithNothingOnOneSideIsAFault(String text) {
    assertThat(faults(export("\"a\": %s, \"b\": %s".formatted(level(text), level("x")))))
        .containsExactly(
            "/framework/levels/a/statements/0: has nothing on one side of its dash;"
                + " expected \"Name — what is done\"");
  }

  @Test
  void unknownFieldsAreLeftAlone() {
    var json =
        SampleFrameworks.BAKERY
            .replace("\"occupation\": {", "\"extra\": [1], \"occupation\": {\"sector\": 7, ")
            .replace("{\"label\"", "{\"colour\": null, \"label\"");

    assertThat(FrameworkReader.read(json, "x").statements())
        .isEqualTo(SampleFrameworks.bakery().statements());
  }

  @Test
  void everyFaultIsNamedAtOnceWithItsPointer() {
    var json =
        """
        {"schemaVersion": "2.0",
         "occupation": {"soc": "  "},
         "framework": {"version": 3, "levels": {
           "a": {"label": "A", "statements": ["x — y", 5, "", "x — y"]},
           "b/~c": {"statements": {}},
           "d": {"label": "D", "statements": []}}}}
        """;

    assertThat(faults(json))
        .containsExactly(
            "/schemaVersion: is \"2.0\"; this engine reads 1.x",
            "/occupation/soc: is blank; expected a text",
            "/occupation/title: is missing; expected a text",
            "/framework/version: is a number; expected a text",
            "/framework/levels/a/statements/1: expected a text that is not blank",
            "/framework/levels/a/statements/2: expected a text that is not blank",
            "/framework/levels/a/statements/3: repeats /framework/levels/a/statements/0",
            "/framework/levels/b~1~0c: a level key must be a word without a slash",
            "/framework/levels/b~1~0c/label: is missing; expected a text",
            "/framework/levels/b~1~0c/statements: is an object; expected an array",
            "/framework/levels/d/statements: is empty; a level needs at least one statement");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}              | /schemaVersion, /occupation, /occupation/soc, /occupation/title,"
            + " /framework, /framework/version, /framework/levels",
        "[]              | /schemaVersion, /occupation, /occupation/soc, /occupation/title,"
            + " /framework, /framework/version, /framework/levels",
        "{\"a\":         | ''",
        "not json at all | ''"
      })
  void aFileThatIsSomethingElseIsRefused(String json, String pointers) {
    var failure = failure(json);

    assertThat(failure.faults())
        .extracting(Fault::pointer)
        .containsExactlyElementsOf(List.of(pointers.split(", ", -1)));
    assertThat(failure).hasMessageStartingWith("[x.json] " + count(failure.faults().size()));
  }

  @Test
  void noLevelIsNoFramework() {
    assertThat(faults(export("")))
        .containsExactly("/framework/levels: has none; at least one is needed");
  }

  @Test
  void anObjectWhereAListBelongsIsAFault() {
    assertThat(faults(export("\"a\": {\"label\": \"A\", \"statements\": {\"1\": \"x\"}}")))
        .containsExactly("/framework/levels/a/statements: is an object; expected an array");
  }

  @Test
  void aSlashInTheOccupationCodeIsAFault() {
    assertThat(faults(SampleFrameworks.BAKERY.replace("51-3011.00", "51/3011")))
        .containsExactly("/occupation/soc: \"51/3011\" contains a slash; ids could not hold it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "1.0", "1.12.3"})
  void everyVersionOneIsRead(String version) {
    var json = SampleFrameworks.BAKERY.replace("\"1.0\"", "\"" + version + "\"");

    assertThat(FrameworkReader.read(json, "x").statements()).hasSize(6);
  }

  @Test
  void aLevelKeyGivenTwiceIsAFaultAtItsPlace() {
    var json = export("\"low\": %s, \"low\": %s".formatted(level("a"), level("b")));

    assertThat(failure(json).faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.pointer()).isEqualTo("/framework/levels/low"))
        .satisfies(fault -> assertThat(fault.message()).contains("repeats a key", "line"));
  }

  @Test
  void textAfterTheEndIsAFault() {
    assertThat(failure(SampleFrameworks.BAKERY + " {}").faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.message()).contains("goes on after its end"));
  }

  @Test
  void whatIsNestedWithoutAnEndIsAFault() {
    assertThat(failure("[".repeat(5_000)).faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.message()).contains("nested too deeply"));
  }

  @Test
  void theMarkOfTheByteOrderIsNoPartOfAFile(@TempDir Path folder) throws IOException {
    var marked = folder.resolve("marked.json");
    Files.writeString(marked, "\uFEFF" + SampleFrameworks.BAKERY);
    var plain = folder.resolve("plain.json");
    Files.writeString(plain, SampleFrameworks.BAKERY);

    assertThat(FrameworkReader.read(marked).statements())
        .isEqualTo(FrameworkReader.read(plain).statements());
  }

  @Test
  void aMissingFileIsNamed(@TempDir Path folder) {
    var failure =
        catchThrowableOfType(
            FrameworkException.class, () -> FrameworkReader.read(folder.resolve("none.json")));

    assertThat(failure).hasMessageContaining("none.json").hasMessageContaining("cannot be read");
  }

  @Test
  void theRootOfADiskIsNamedAsAnyOtherPathThatIsNoFile() {
    var root = Path.of("/");

    assertThat(catchThrowableOfType(FrameworkException.class, () -> FrameworkReader.read(root)))
        .hasMessageContaining("[/]")
        .hasMessageContaining("cannot be read");
    assertThat(
            catchThrowableOfType(
                FrameworkException.class, () -> LadderReader.read(root, SampleFrameworks.bakery())))
        .hasMessageContaining("[/]");
  }

  @Test
  void aFileInAnotherEncodingIsNamed(@TempDir Path folder) throws IOException {
    var file = folder.resolve("old.json");
    Files.write(file, SampleFrameworks.BAKERY.getBytes(StandardCharsets.ISO_8859_1));

    var failure = catchThrowableOfType(FrameworkException.class, () -> FrameworkReader.read(file));

    assertThat(failure).hasMessageContaining("[old.json]").hasMessageContaining("not UTF-8");
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void aFrameworkOfAnySizeSaysAgainWhatItsExportSaid(long seed) {
    var export = SampleFrameworks.random(new Random(seed));

    var framework = FrameworkReader.read(export.toString(), "seed " + seed);

    assertThat(framework.soc()).isEqualTo(export.at("/occupation/soc").asText());
    assertThat(framework.statements())
        .extracting(Statement::text)
        .containsExactlyElementsOf(texts(export.at("/framework/levels")));
    assertThat(framework.statements())
        .allSatisfy(statement -> {
          assertThat(StatementId.parse(statement.id().toString())).isEqualTo(statement.id());
          assertThat(framework.statement(statement.id())).isSameAs(statement);
          assertThat(framework.levelOf(statement).statements()).contains(statement);
        });
  }

  private static List<String> texts(JsonNode levels) {
    var texts = new ArrayList<String>();
    levels.forEach(level -> level.path("statements").forEach(text -> texts.add(text.asText())));
    return texts;
  }

  private static Statement only(String text) {
    var json = export("\"a\": %s, \"b\": %s".formatted(level(text), level("other")));
    return FrameworkReader.read(json, "x").statements().getFirst();
  }

  private static String level(String statement) {
    return "{\"label\": \"L\", \"statements\": [\"%s\"]}".formatted(statement);
  }

  private static String export(String levels) {
    return """
    {"schemaVersion": "1.0", "occupation": {"soc": "1-2", "title": "T"},
     "framework": {"version": "v", "levels": {%s}}}
    """
        .formatted(levels);
  }

  private static List<String> faults(String json) {
    return failure(json).faults().stream().map(Fault::toString).toList();
  }

  private static FrameworkException failure(String json) {
    return catchThrowableOfType(
        FrameworkException.class, () -> FrameworkReader.read(json, "x.json"));
  }

  private static String count(int faults) {
    return faults == 1 ? "1 fault:" : faults + " faults:";
  }
}
