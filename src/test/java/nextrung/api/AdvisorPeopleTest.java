package nextrung.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import nextrung.Report;
import nextrung.advise.Person;
import nextrung.framework.StatementId;
import nextrung.profile.Corrections.Verdict;
import nextrung.render.JsonRenderer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a request about several people makes of saved plans.
final class AdvisorPeopleTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ReportService ENGINE = new WordReports();
  private static final String TEXT = "Process interlibrary loan requests, tracking status.";
  private static final String LOANS = "25-4031.00/developing/8";

  private static List<Person> people(String people) throws JsonProcessingException {
    return new AdvisorRequest(ENGINE).people(JSON.readTree("{\"people\":[" + people + "]}"));
  }

  private static String plan(boolean keep, String level) throws JsonProcessingException {
    var text = JSON.readTree("{\"text\":\"%s\"}".formatted(TEXT));
    var report = ReportRequest.of(text, ENGINE.framework()::contains).answer(ENGINE);
    return """
    {"plan":"1","framework":{"soc":"25-4031.00","title":"t","version":"%s","attribution":"a",
      "statements":%s},
     "document":{"kind":"cv"%s},
     "corrections":[{"statement":"%s","verdict":"not_me"}],
     "targets":[{"statement":"25-4031.00/advanced/2","note":"n"}],
     "report":%s}
    """
        .formatted(
            ENGINE.framework().version(),
            statements(),
            keep ? ",\"text\":\"" + TEXT + "\"" : "",
            LOANS,
            json(report))
        .replace("/advanced/", "/" + level + "/");
  }

  private static JsonNode statements() {
    var list = JSON.createArrayNode();
    ENGINE
        .framework()
        .statements()
        .forEach(each -> list.addObject().put("id", each.id().toString()).put("text", each.text()));
    return list;
  }

  private static String json(Report report) {
    return new String(
        JsonRenderer.compact().bytes(report), java.nio.charset.StandardCharsets.UTF_8);
  }

  private static @Nullable Verdict word(Person person) {
    return person.report().statements().stream()
        .filter(entry -> entry.id().equals(StatementId.parse(LOANS)))
        .findFirst()
        .orElseThrow()
        .selfReported();
  }

  @Test
  void whatIsSaidHereGoesOverTheCorrectionsOfAPlanAndTakesThemBack() throws Exception {
    var said =
        "{\"alias\":\"A\",\"saved\":%s,\"corrections\":[{\"statement\":\"%s\",\"verdict\":\"%s\"}]}";

    assertThat(
            word(
                people("{\"alias\":\"A\",\"saved\":%s}".formatted(plan(true, "advanced")))
                    .getFirst()))
        .isEqualTo(Verdict.NOT_ME);
    assertThat(word(people(said.formatted(plan(true, "advanced"), LOANS, "shown")).getFirst()))
        .isEqualTo(Verdict.SHOWN);
    assertThat(word(people(said.formatted(plan(true, "advanced"), LOANS, "text")).getFirst()))
        .isNull();
  }

  @Test
  void aPlanWithoutTextWhoseLevelsAreCalledOtherwiseIsCompared() throws Exception {
    var person =
        people("{\"alias\":\"A\",\"saved\":%s}".formatted(plan(false, "expert"))).getFirst();

    assertThat(person.report().document().status()).isEqualTo(Report.Status.OK);
    assertThat(person.report().statements())
        .allMatch(entry -> ENGINE.framework().contains(entry.id()));
    assertThat(person.chosen())
        .singleElement()
        .matches(target -> target.statement().toString().equals("25-4031.00/advanced/2"));
  }

  @Test
  void aSavedFileThatCannotBeReadDoesNotStopTheGroup() throws Exception {
    var people =
        people(
            "{\"alias\":\"A\",\"saved\":{\"plan\":\"9\"}},{\"alias\":\"B\",\"text\":\"%s\"}"
                .formatted(TEXT));

    assertThat(people.getFirst().report().document().advice())
        .isEqualTo("[A] is a plan of version \"9\"; this engine reads version 1");
    assertThat(people.getLast().report().document().status()).isEqualTo(Report.Status.OK);
  }

  @Test
  void aSavedPlanThatIsNoneLeavesTheText() throws Exception {
    var people = people("{\"alias\":\"A\",\"saved\":null,\"text\":\"%s\"}".formatted(TEXT));

    assertThat(people.getFirst().report().document().status()).isEqualTo(Report.Status.OK);
  }

  @Test
  void aPlanIsSetAgainstAnotherAsItWasSaved() throws Exception {
    var json =
        JSON.readTree(
            "{\"later\":{\"saved\":%s,\"corrections\":[]}}".formatted(plan(true, "advanced")));

    assertThatThrownBy(() -> new AdvisorRequest(ENGINE).saved(json, "later"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.detail()).startsWith("/later/corrections do not count"));
  }

  @Test
  void whatWasSavedWithoutItsTextCannotBeCorrected() throws Exception {
    var json =
        "{\"alias\":\"A\",\"saved\":%s,\"corrections\":[{\"statement\":\"%s\",\"verdict\":\"shown\"}]}"
            .formatted(plan(false, "advanced"), LOANS);

    assertThatThrownBy(() -> people(json))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem ->
                assertThat(problem.detail())
                    .startsWith("/people/0/corrections cannot change what was saved without"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"alias\":\"A\",\"text\":\"x\"},{\"alias\":\"A\",\"text\":\"y\"} | /people/1/alias",
        "{\"alias\":\" \",\"text\":\"x\"} | /people/0/alias",
        "{\"alias\":\"A\",\"saved\":{},\"corrections\":[{\"statement\":\"x\",\"verdict\":\"shown\"}]}"
            + " | /people/0/corrections",
        "{\"alias\":\"A\",\"saved\":{},\"corrections\":7} | /people/0/corrections",
        "{\"alias\":\"A\",\"saved\":{},\"text\":\"x\"} | /people/0/text"
      })
  void whatIsWrongIsNamedWhereItStands(String json, String pointer) {
    assertThatThrownBy(() -> people(json))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem ->
                assertThat(problem.errors())
                    .extracting(Problem.FieldError::pointer)
                    .containsExactly(pointer));
  }
}
