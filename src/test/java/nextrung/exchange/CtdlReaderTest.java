package nextrung.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nextrung.framework.Ladder;
import nextrung.framework.Level;
import nextrung.framework.Statement;
import org.junit.jupiter.api.Test;

/// CTDL-ASN graphs as other systems write them: nothing of them is lost without a word.
final class CtdlReaderTest {
  private final Losses losses = new Losses();

  @Test
  void everyFieldThatIsNotReadIsNamedOnce() {
    read(
        head("f", "Desk", "\"ceasn:publisher\":[\"p\"],\"ceasn:rights\":\"CC BY\","),
        competency("a", "Check out books", "\"ceasn:comment\":\"n\""),
        competency("b", "Check in books", "\"ceasn:comment\":\"n\",\"ceasn:weight\":2"),
        node("r", "ceasn:Rubric", "\"ceasn:name\":\"R\""));

    assertThat(losses.list())
        .contains(
            "ceasn:publisher of the framework",
            "ceasn:comment of 2 competencies",
            "ceasn:weight of 1 competency",
            "1 thing of another type",
            "3 identifiers: new ones are made from the words")
        .doesNotContain("ceasn:rights of the framework");
  }

  @Test
  void aCompetencyAboveOthersIsTheirStrandAndNoStatement() {
    var bundle =
        read(
            head("f", "Desk", ""),
            competency("u", "Library", "\"ceasn:hasChild\":[\"h\"]"),
            competency("h", "Loans", "\"ceasn:hasChild\":[\"a\"]"),
            competency("a", "Check out books", ""),
            competency("b", "Check in books", "\"ceasn:isChildOf\":[{\"@id\":\"h\"}]"));

    assertThat(texts(bundle)).containsExactly("Check out books", "Check in books");
    assertThat(bundle.strands()).extracting(Ladder.Strand::name).containsExactly("Loans");
    assertThat(losses.list())
        .contains(
            "1 competency above others, which becomes the name of a strand", "1 upper heading");
  }

  @Test
  void aCompetencyWithoutALevelHasThatOfTheOneAboveIt() {
    var bundle =
        read(
            head("f", "Desk", ""),
            level("l", "Helper", ""),
            competency("h", "Loans", "\"asn:hasProgressionLevel\":\"l\""),
            competency("a", "Check out books", "\"ceasn:isChildOf\":\"h\""));

    assertThat(texts(bundle)).containsExactly("Check out books");
    assertThat(labels(bundle)).containsExactly("Helper");
  }

  @Test
  void whatBelongsToAnotherFrameworkIsLeftOutAndNamed() {
    var bundle =
        read(
            head("f", "Desk", "\"asn:hasProgressionModel\":\"m\","),
            head("g", "Bakery", ""),
            node("m", "asn:ProgressionModel", "\"skos:hasTopConcept\":[\"l\"]"),
            level("l", "Helper", ""),
            level("k", "Baker", ",\"ceasn:inProgressionModel\":\"n\""),
            competency("a", "Check out books", "\"asn:hasProgressionLevel\":\"l\""),
            competency(
                "b", "Fold doughs", "\"ceasn:isPartOf\":\"g\",\"asn:hasProgressionLevel\":\"k\""));

    assertThat(texts(bundle)).containsExactly("Check out books");
    assertThat(labels(bundle)).containsExactly("Helper");
    assertThat(losses.list())
        .contains(
            "1 further framework",
            "1 competency of another framework: \"Bakery\"",
            "1 level of another model");
  }

  @Test
  void aLevelThatNoCompetencyHasIsLeftOutAndNamed() {
    var bundle =
        read(
            head("f", "Desk", ""),
            level("l", "Helper", ""),
            level("m", "Clerk", ""),
            level("n", "Lead", ""),
            competency(
                "a",
                "Check out books",
                "\"asn:hasProgressionLevel\":\"l\",\"ceasn:prerequisiteAlignment\":\"b\""),
            competency("b", "Train others", "\"asn:hasProgressionLevel\":\"n\""));

    assertThat(labels(bundle)).containsExactly("Helper", "Lead");
    assertThat(bundle.steps()).hasSize(1);
    assertThat(losses.list()).contains("a level without statements: Clerk");
  }

  @Test
  void furtherLevelsOfACompetencyAreNamed() {
    var bundle =
        read(
            head("f", "Desk", "\"ceterms:occupationType\":[{},{}],"),
            level("l", "Helper", ""),
            level("m", "Clerk", ""),
            competency("a", "Check out books", "\"asn:hasProgressionLevel\":[\"l\",\"m\"]"),
            competency("b", "Train others", "\"asn:hasProgressionLevel\":\"m\""));

    assertThat(texts(bundle)).containsExactly("Check out books", "Train others");
    assertThat(losses.list())
        .contains("1 further level of a competency", "1 further occupation")
        .noneMatch(lost -> lost.startsWith("asn:hasProgressionLevel"));
  }

  @Test
  void competenciesWithTheSameIdAreBothKept() {
    var bundle =
        read(
            head("f", "Desk", ""),
            competency("a", "Check out books", "\"ceasn:competencyCategory\":\"Loans\""),
            competency("a", "Check in books", ""));

    assertThat(texts(bundle)).containsExactly("Check out books", "Check in books");
  }

  private Bundle read(String... nodes) {
    var text = "{\"@graph\":[%s]}".formatted(String.join(",", nodes));
    return ExchangeFormat.CTDL.codec("").read(text, "x", losses);
  }

  /// @param fields each with a comma behind it
  private static String head(String id, String name, String fields) {
    return node(id, "ceasn:CompetencyFramework", "%s\"ceasn:name\":\"%s\"".formatted(fields, name));
  }

  private static String competency(String id, String text, String fields) {
    var own = "\"ceasn:competencyText\":{\"en-US\":\"%s\"}".formatted(text);
    return node(id, "ceasn:Competency", fields.isEmpty() ? own : own + "," + fields);
  }

  /// @param fields each with a comma before it
  private static String level(String id, String label, String fields) {
    return node(id, "asn:ProgressionLevel", "\"skos:prefLabel\":\"%s\"%s".formatted(label, fields));
  }

  private static String node(String id, String type, String fields) {
    return "{\"@id\":\"%s\",\"@type\":\"%s\",%s}".formatted(id, type, fields);
  }

  private static List<String> texts(Bundle bundle) {
    return bundle.framework().statements().stream().map(Statement::text).toList();
  }

  private static List<String> labels(Bundle bundle) {
    return bundle.framework().levels().stream().map(Level::label).toList();
  }
}
