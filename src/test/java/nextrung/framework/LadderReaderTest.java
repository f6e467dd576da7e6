package nextrung.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LadderReaderTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void theRealLadderFitsItsFramework() {
    var framework = FrameworkReader.read(Path.of("index/frameworks/25-4031.00.json"));

    var ladder = LadderReader.read(Path.of("models/ladders/25-4031.00.json"), framework);

    assertThat(ladder.reviewed()).isTrue();
    assertThat(ladder.version()).isEqualTo(framework.version());
    assertThat(ladder.strands().stream().mapToInt(strand -> strand.statements().size()).sum())
        .isEqualTo(40);
    assertThat(ladder.strands()).extracting(Ladder.Strand::key).doesNotHaveDuplicates();
  }

  @Test
  void aLadderWithoutFaultsIsReadAsItStands() throws IOException {
    var ladder = read(SampleFrameworks.BAKERY_LADDER);

    assertThat(ladder.strands())
        .extracting(Ladder.Strand::key)
        .containsExactlyInAnyOrder("dough", "oven", "order");
    assertThat(ladder.stepsFrom(id("helper/1")))
        .containsExactly(new Ladder.Step(id("helper/1"), id("baker/1"), "You weigh it."));
    assertThat(ladder.stepsTo(id("baker/3"))).isEmpty();
    assertThat(ladder.strandOf(id("baker/3"))).map(Ladder.Strand::key).contains("dough");
  }

  @Test
  void anUnknownStatementIsAFault() throws IOException {
    var json =
        SampleFrameworks.BAKERY_LADDER.replace(
            "\"to\": \"51-3011.00/baker/2\"", "\"to\": \"51-3011.00/baker/9\"");

    assertThat(faults(json))
        .containsExactly("/steps/1/to: \"51-3011.00/baker/9\" is no statement of this framework");
  }

  @Test
  void aStepWithinALevelOrDownwardsIsAFault() throws IOException {
    var json =
        SampleFrameworks.BAKERY_LADDER
            .replace("\"to\": \"51-3011.00/baker/1\"", "\"to\": \"51-3011.00/helper/3\"")
            .replace(
                "{\"from\": \"51-3011.00/helper/2\", \"to\": \"51-3011.00/baker/2\"",
                "{\"from\": \"51-3011.00/baker/2\", \"to\": \"51-3011.00/helper/2\"");

    assertThat(faults(json))
        .containsExactly(
            "/steps/0: leads +0 levels; a step leads to the next level",
            "/steps/1: leads -1 levels; a step leads to the next level");
  }

  @Test
  void aStepOverALevelIsAFault() throws IOException {
    var framework = FrameworkReader.read(Path.of("index/frameworks/25-4031.00.json"));
    var json =
        """
        {"framework": "25-4031.00", "version": "v", "strands": [], "steps": [
          {"from": "25-4031.00/emerging/1", "to": "25-4031.00/proficient/1", "reason": "r"}]}
        """;

    assertThat(faults(json, framework))
        .contains("/steps/0: leads +2 levels; a step leads to the next level");
  }

  @Test
  void aStatementInTwoStrandsIsAFault() throws IOException {
    var json =
        SampleFrameworks.BAKERY_LADDER.replace(
            "[\"51-3011.00/helper/3\"]", "[\"51-3011.00/helper/3\", \"51-3011.00/helper/2\"]");

    assertThat(faults(json))
        .containsExactly("/strands/2/statements/1: repeats /strands/1/statements/0");
  }

  @Test
  void aStatementInNoStrandIsAFault() throws IOException {
    var json = SampleFrameworks.BAKERY_LADDER.replace("[\"51-3011.00/helper/3\"]", "[]");

    assertThat(faults(json)).containsExactly("/strands: 51-3011.00/helper/3 stands in no strand");
  }

  @Test
  void aLadderOfAnotherFrameworkIsAFault() throws IOException {
    var json =
        SampleFrameworks.BAKERY_LADDER.replace(
            "\"framework\": \"51-3011.00\"", "\"framework\": \"25-4031.00\"");

    assertThat(faults(json))
        .containsExactly("/framework: is \"25-4031.00\"; expected \"51-3011.00\"");
  }

  @Test
  void everyFaultIsNamedAtOnce() throws IOException {
    assertThat(faults("{\"strands\": [{}], \"steps\": 3}"))
        .contains(
            "/framework: is missing; expected a text",
            "/version: is missing; expected a text",
            "/strands/0/statements: is missing; expected an array",
            "/strands/0/key: is missing; expected a text",
            "/steps: is a number; expected an array",
            "/strands: 51-3011.00/baker/3 stands in no strand");
  }

  @Test
  void anObjectWhereAListBelongsIsAFault() throws IOException {
    assertThat(faults("{\"strands\": {\"a\": {}}, \"steps\": {\"a\": {}}}"))
        .contains(
            "/strands: is an object; expected an array", "/steps: is an object; expected an array");
    assertThat(faults("{\"strands\": [{\"statements\": {\"a\": \"b\"}}], \"steps\": []}"))
        .contains("/strands/0/statements: is an object; expected an array");
  }

  @Test
  void aFileThatIsNotJsonIsNamed() throws IOException {
    assertThat(faults("{")).singleElement().asString().startsWith("(whole file): is not JSON");
  }

  @Test
  void aStrandKeyGivenTwiceIsAFault() throws IOException {
    var json = SampleFrameworks.BAKERY_LADDER.replace("\"key\": \"oven\"", "\"key\": \"dough\"");

    assertThat(faults(json)).singleElement().asString().contains("/key: repeats /strands/");
  }

  @Test
  void aStepGivenTwiceIsAFault() throws IOException {
    var json =
        SampleFrameworks.BAKERY_LADDER.replace(
            "\"reason\": \"You load it.\"}",
            "\"reason\": \"You load it.\"}, {\"from\": \"51-3011.00/helper/1\", \"to\":"
                + " \"51-3011.00/baker/1\", \"reason\": \"Again.\"}");

    assertThat(faults(json)).containsExactly("/steps/2: repeats /steps/0");
  }

  @Test
  void aLadderOfManyThousandStatementsIsReadAndAsked() {
    var framework = large(10_000);
    var ids = framework.statements().stream().map(Statement::id).toList();
    var steps =
        IntStream.range(0, ids.size() / 2)
            .mapToObj(i -> new Ladder.Step(ids.get(i), ids.get(i + ids.size() / 2), "r"))
            .toList();
    var strands = List.of(new Ladder.Strand("s", "S", ids));
    var written = new Ladder(framework.soc(), framework.version(), true, strands, steps);

    var read = LadderReader.read(FrameworkWriter.write(written), "large", framework);

    assertThat(read).isEqualTo(written).hasSameHashCodeAs(written);
    assertThat(ids).allMatch(id -> read.strandOf(id).isPresent());
    assertThat(ids.stream().mapToInt(id -> read.stepsFrom(id).size()).sum()).isEqualTo(10_000);
    assertThat(ids.stream().mapToInt(id -> read.stepsTo(id).size()).sum()).isEqualTo(10_000);
  }

  /// Two levels of a size.
  private static Framework large(int size) {
    var levels =
        IntStream.rangeClosed(1, 2)
            .mapToObj(rank -> new Level("l" + rank, "L" + rank, rank, statements(rank, size)))
            .toList();
    return new Framework("x", "T", "1", "me", levels);
  }

  private static List<Statement> statements(int rank, int size) {
    return IntStream.rangeClosed(1, size)
        .mapToObj(i -> new StatementId("x", "l" + rank, i))
        .map(id -> new Statement(id, rank, id.toString(), id.toString()))
        .toList();
  }

  @Test
  void belowFollowsEveryChainOfStepsDown() {
    var ladder =
        new Ladder(
            "51-3011.00",
            "v",
            true,
            List.of(),
            List.of(
                step("a/1", "b/1"), step("a/2", "b/1"), step("b/1", "c/1"), step("a/3", "b/2")));

    assertThat(ladder.below(id("c/1"))).containsExactlyInAnyOrder(id("b/1"), id("a/1"), id("a/2"));
    assertThat(ladder.below(id("a/1"))).isEmpty();
  }

  @Test
  void belowEndsWhereStepsRunInACircle() {
    var ladder =
        new Ladder(
            "51-3011.00", "v", true, List.of(), List.of(step("a/1", "b/1"), step("b/1", "a/1")));

    assertThat(ladder.below(id("a/1"))).contains(id("b/1"));
  }

  private static Ladder.Step step(String from, String to) {
    return new Ladder.Step(id(from), id(to), "because");
  }

  private static StatementId id(String rest) {
    return StatementId.parse("51-3011.00/" + rest);
  }

  private Ladder read(String json) throws IOException {
    return LadderReader.read(
        Files.writeString(folder.resolve("ladder.json"), json), SampleFrameworks.bakery());
  }

  private List<String> faults(String json) throws IOException {
    return faults(json, SampleFrameworks.bakery());
  }

  private List<String> faults(String json, Framework framework) throws IOException {
    var file = Files.writeString(folder.resolve("ladder.json"), json);
    var failure =
        catchThrowableOfType(FrameworkException.class, () -> LadderReader.read(file, framework));
    return failure.faults().stream().map(Fault::toString).toList();
  }
}
