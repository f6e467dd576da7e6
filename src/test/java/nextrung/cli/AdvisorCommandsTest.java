package nextrung.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nextrung.advise.Plans;
import nextrung.profile.Corrections.Verdict;
import nextrung.render.JsonRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The commands for advisors on files that are good, bad, or of several people.
final class AdvisorCommandsTest {
  @TempDir private Path folder = Path.of("");

  private record Outcome(int code, String out, String err) {}

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  @Test
  void oneBadFileNeverStopsTheGroupAndIsNamed() throws IOException {
    var moth = Map.of("alias", "Moth", "text", Plans.CV, "corrections", List.of());
    var people = Map.of("group", "1", "people", List.of(moth));
    var group = file("group.json", new ObjectMapper().writeValueAsString(people));
    var bad = file("bad.json", "{\"plan\":\"9\"}");
    var outcome =
        run("compare", "--format", "csv", group, bad, "none.txt", "examples/cv-technician.txt");

    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.out()).contains("statement,level,strand,name,cv-technician,Moth,learners");
    assertThat(outcome.out().lines().filter(line -> line.startsWith("unread,"))).hasSize(2);
    assertThat(outcome.err())
        .contains("bad: [bad.json] is a plan of version \"9\"", "none: [none.txt] there is no");
  }

  @Test
  void whoHasTheNameOfAnotherGetsANumber() throws IOException {
    var person = Map.of("alias", "Ash", "text", Plans.CV, "corrections", List.of());
    var people = Map.of("group", "1", "people", List.of(person));
    var group = file("group.json", new ObjectMapper().writeValueAsString(people));
    Files.copy(Path.of(group), folder.resolve("other.json"));
    var other = folder.resolve("other.json").toString();
    var outcome = run("compare", "--format", "csv", group, other, "--alias", "x");

    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.out()).startsWith("statement,level,strand,name,Ash,Ash 2,learners");
  }

  @Test
  void aFileWithHolesNeverStopsTheGroup() throws IOException {
    var plan = Plans.json(Plans.CV, false, Map.of());
    var holed = file("holed.json", plan.replace("\"status\":\"ok\",", ""));
    var empty =
        file("empty.json", "{\"plan\":\"1\",\"framework\":{},\"targets\":[],\"report\":{}}");
    var outcome = run("compare", "--format", "csv", holed, empty, file("moth.json", plan));

    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.out()).startsWith("statement,level,strand,name,moth,learners");
    assertThat(outcome.err())
        .contains("holed: [holed.json] is damaged: its report has holes")
        .contains("empty: [empty.json] is damaged: its framework has holes");
  }

  @Test
  void reportsWithoutANameAreCalledByTheirFiles() throws IOException {
    var report = Plans.report(Plans.CV, Map.of());
    var json = new String(JsonRenderer.compact().bytes(report), UTF_8);
    var nameless = json.replaceFirst("\"id\":\"[^\"]*\"", "\"id\":\"document\"");
    var outcome = run("progress", file("spring.json", nameless), file("autumn.json", nameless));

    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.out()).contains("from spring.json to autumn.json");
  }

  @Test
  void aGroupOfWhichNobodyCanBeReadFails() {
    var outcome = run("compare", "none.txt");

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).contains("none: [none.txt] there is no such file");
  }

  @Test
  void aCorrectionThatTeachesNothingIsNamed() throws IOException {
    var verdicts = Map.of(Plans.id("advanced/2"), Verdict.SHOWN);
    var plan = Plans.json("I run the circulation desk alone.", true, verdicts);
    var outcome = run("teach", file("plan.json", plan));

    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.err())
        .contains("[plan.json] the correction of 25-4031.00/advanced/2 (", "teaches nothing");
  }

  @Test
  void whatWasKeptIsNotWrittenOver() throws IOException {
    var kept = file("kept.jsonl", "mine");
    var outcome = run("teach", "examples/cv-technician.txt", "--output", kept, "--yes");

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("kept.jsonl] is there already; name another file");
    assertThat(Path.of(kept)).hasContent("mine");
  }

  @Test
  void progressIsNotToldOfATextThatCannotBeRead() throws IOException {
    var outcome = run("progress", "examples/cv-technician.txt", file("empty.txt", " "));

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("[empty.txt] There is no text here. Paste a CV");
  }

  @Test
  void progressSaysOfATextWhenItIsAboutOtherWork() throws IOException {
    var nurse = file("nurse.txt", "I give injections and change dressings on a surgical ward.");
    var outcome = run("progress", "examples/cv-technician.txt", nurse);

    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.out().replaceAll("\\s+", " "))
        .contains("The later one shows no work of this occupation as a whole: check that it is");
  }

  @Test
  void aSavedGroupIsNoText() throws IOException {
    var people = Map.of("group", "1", "people", List.of(Map.of("alias", "Moth", "text", Plans.CV)));
    var group = file("group.json", new ObjectMapper().writeValueAsString(people));

    for (var outcome : List.of(run("recommend", group), run("progress", group, group))) {
      assertThat(outcome.code()).isEqualTo(1);
      assertThat(outcome.err()).contains("[group.json] is a saved", "nextrung compare");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "[{\"statement\":\"25-4031.00/advanced/2\",\"verdict\":\"maybe\"}]", "[7]"})
  void aPlanWithBrokenCorrectionsIsNotReadWithoutThem(String corrections) throws IOException {
    var verdicts = Map.of(Plans.id("advanced/2"), Verdict.SHOWN);
    var plan =
        Plans.json(Plans.CV, true, verdicts)
            .replaceFirst("\"corrections\":\\[[^\\]]*\\]", "\"corrections\":" + corrections);
    var outcome = run("compare", file("plan.json", plan));

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).contains("plan: [plan.json] is damaged");
  }

  @Test
  void aPlainTextIsRefusedAsALessonForWantOfCorrections() {
    var outcome = run("teach", "examples/cv-technician.txt");

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).contains("[cv-technician.txt] holds no corrections");
  }

  private static Outcome run(String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int code = Main.run(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), args);
    return new Outcome(code, out.toString(UTF_8), err.toString(UTF_8));
  }
}
