package nextrung.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nextrung.framework.Level;
import nextrung.framework.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// CASE packages as other systems write them: nothing of them is lost without a word.
final class CaseReaderTest {
  private static final List<String> WORDS =
      List.of("Weigh flour", "Load the oven", "Fold doughs", "Write recipes");

  private final Losses losses = new Losses();

  @ParameterizedTest
  @ValueSource(strings = {"Step", "Level Indicator", "Learning Stage", "Competency"})
  void everyStatementStaysWhateverItsTypeIsCalled(String type) {
    var bundle =
        read(
            items(item("low", "Helper", "Level"), item("high", "Baker", "Level"), leaves(type)),
            below("a", "low"),
            below("b", "low"),
            below("c", "high"),
            below("d", "high"));

    assertThat(texts(bundle)).containsExactlyElementsOf(WORDS);
    assertThat(labels(bundle)).containsExactly("Helper", "Baker");
  }

  @Test
  void skillLevelsOfAnotherPackageLeaveOneLevel() {
    var bundle =
        read(leaves("Skill"), arrow("hasSkillLevel", "a", "x"), arrow("hasSkillLevel", "b", "y"));

    assertThat(texts(bundle)).containsExactlyElementsOf(WORDS);
    assertThat(labels(bundle)).containsExactly("All statements");
    assertThat(losses.list()).contains("2 skill levels of items");
  }

  @Test
  void whatStandsBelowAnItemHasItsSkillLevel() {
    var bundle =
        read(
            items(
                item("low", "Helper", "Skill Level"),
                item("high", "Baker", "Skill Level"),
                item("h", "Bread", ""),
                leaves("")),
            below("a", "h"),
            below("b", "h"),
            arrow("hasSkillLevel", "h", "low"),
            arrow("hasSkillLevel", "c", "high"),
            arrow("hasSkillLevel", "d", "high"));

    assertThat(bundle.framework().levels().getFirst().statements()).hasSize(2);
    assertThat(texts(bundle)).hasSize(4);
  }

  @Test
  void headingsWithUsualNamesOfLevelsAreLevels() {
    var bundle =
        read(
            items(item("high", "Advanced", ""), item("low", "The Beginner Level", ""), leaves("")),
            below("a", "low"),
            below("b", "low"),
            below("c", "high"),
            below("d", "high"));

    assertThat(labels(bundle)).containsExactly("The Beginner Level", "Advanced");
    assertThat(texts(bundle)).containsExactlyElementsOf(WORDS);
    assertThat(bundle.ladder()).isEmpty();
  }

  @Test
  void headingsOfTheSameNameInEverySubjectAreOneLevel() {
    var bundle =
        read(
            items(
                item("s", "Bread", ""),
                item("t", "Cake", ""),
                item("s1", "Beginner", ""),
                item("s2", "Advanced", ""),
                item("t1", "Beginner", ""),
                item("t2", "Advanced", ""),
                leaves("")),
            below("s1", "s"),
            below("s2", "s"),
            below("t1", "t"),
            below("t2", "t"),
            below("a", "s1"),
            below("b", "t1"),
            below("c", "s2"),
            below("d", "t2"));

    assertThat(labels(bundle)).containsExactly("Beginner", "Advanced");
    assertThat(texts(bundle)).containsExactlyElementsOf(WORDS);
    assertThat(bundle.strands()).extracting(strand -> strand.name()).contains("Bread", "Cake");
    assertThat(losses.list()).contains("2 items above statements, which become names of strands");
  }

  @Test
  void headingsThatDoNotCoverEveryStatementAreNoLevels() {
    var bundle =
        read(
            items(item("low", "Basic", ""), item("high", "Advanced", ""), leaves("")),
            below("a", "low"),
            below("b", "high"));

    assertThat(labels(bundle)).containsExactly("All statements");
    assertThat(texts(bundle)).hasSize(4);
  }

  @Test
  void educationLevelsAreLevelsWhereTheirOrderCanBeTold() {
    var bundle =
        read(items(graded("a", "10"), graded("b", "09"), graded("c", "09"), graded("d", "10")));

    assertThat(labels(bundle)).containsExactly("09", "10");
    assertThat(losses.list()).noneMatch(lost -> lost.contains("educationLevel"));
  }

  @Test
  void educationLevelsThatCannotBeOrderedAreNamedAsLost() {
    var bundle =
        read(items(graded("a", "UG"), graded("b", "HS"), graded("c", "HS"), graded("d", "UG")));

    assertThat(labels(bundle)).containsExactly("All statements");
    assertThat(losses.list()).contains("educationLevel of 4 items");
  }

  @Test
  void everyFieldThatIsNotReadIsNamed() {
    readWith(
        "\"licenseURI\":{\"title\":\"CC\"},\"publisher\":\"P\",\"subject\":[\"Food\"],"
            + "\"adoptionStatus\":\"Draft\",\"language\":\"de\",\"notes\":\"\",",
        items(
            item("h", "Bread", ""),
            item("hh", "Food", "Domain"),
            "{\"identifier\":\"a\",\"fullStatement\":\"Weigh flour\",\"conceptKeywords\":[\"k\"],"
                + "\"alternativeLabel\":\"Weighing\",\"abbreviatedStatement\":\"Weigh\",\"notes\":\"n\"}"),
        below("a", "h"),
        below("h", "hh"),
        below("hh", "elsewhere"),
        arrow("isPeerOf", "a", "h"));

    assertThat(losses.list())
        .contains(
            "licenseURI of the document",
            "publisher of the document",
            "subject of the document",
            "adoptionStatus of the document",
            "language of the document",
            "conceptKeywords of 1 item",
            "alternativeLabel of 1 item",
            "abbreviatedStatement of 1 item",
            "notes of 1 item",
            "CFItemType of 1 item",
            "1 item above statements, which becomes the name of a strand",
            "1 upper heading",
            "1 association of another type",
            "1 place below something of another package",
            "3 identifiers: new ones are made from the words")
        .doesNotContain("notes of the document");
  }

  @Test
  void aLevelWithNothingBelowItIsNoStatement() {
    var bundle =
        read(
            items(
                item("low", "Helper", "Level"),
                item("mid", "Clerk", "Level"),
                item("high", "Baker", "Level"),
                leaves("Competency")),
            below("a", "low"),
            below("b", "low"),
            below("c", "high"),
            below("d", "high"),
            arrow("precedes", "a", "c"));

    assertThat(texts(bundle)).containsExactlyElementsOf(WORDS);
    assertThat(labels(bundle)).containsExactly("Helper", "Baker");
    assertThat(losses.list())
        .contains("a level without statements: Clerk")
        .noneMatch(lost -> lost.contains("a statement without a level"));
  }

  @Test
  void aSkillLevelThatNoItemHasIsNoStatement() {
    var bundle =
        read(
            items(
                item("low", "Helper", "Skill Level"),
                item("high", "Baker", "Skill Level"),
                item("a", "Weigh flour", "")),
            arrow("hasSkillLevel", "a", "low"));

    assertThat(texts(bundle)).containsExactly("Weigh flour");
    assertThat(losses.list()).contains("a level without statements: Baker");
  }

  @Test
  void aStepThatStandsTwiceIsReadOnceAndNamed() {
    var bundle =
        read(
            items(item("low", "Helper", "Level"), item("high", "Baker", "Level"), leaves("")),
            below("a", "low"),
            below("b", "low"),
            below("c", "high"),
            below("d", "high"),
            arrow("precedes", "a", "c"),
            arrow("precedes", "a", "c"));

    assertThat(bundle.steps()).hasSize(1);
    assertThat(losses.list())
        .contains("a step that repeats another: bakers/helper/1 → bakers/baker/1");
  }

  @ParameterizedTest
  @CsvSource({
    "Bakers (2021), '', bakers_2021, Bakers (2021)",
    "Bakers (51-3011.00), '', 51-3011.00, Bakers",
    "Bakers (trade-7), trade-7/helper/1, trade-7, Bakers",
    "Bakers (2021), trade-7/helper/1, bakers_2021, Bakers (2021)"
  })
  void aBracketBehindATitleIsACodeWhereSomethingSaysSo(
      String title, String code, String soc, String name) {
    var item =
        "{\"identifier\":\"a\",\"fullStatement\":\"Weigh\",\"humanCodingScheme\":\"%s\"}"
            .formatted(code);
    var text = "{\"CFDocument\":{\"title\":\"%s\"},\"CFItems\":[%s]}".formatted(title, item);
    var framework = ExchangeFormat.CASE_1_0.codec("").read(text, "x", losses).framework();

    assertThat(framework.soc()).isEqualTo(soc);
    assertThat(framework.title()).isEqualTo(name);
  }

  private Bundle read(String items, String... arrows) {
    return readWith("", items, arrows);
  }

  private Bundle readWith(String fields, String items, String... arrows) {
    var text =
        "{\"CFDocument\":{%s\"title\":\"Bakers\"},\"CFItems\":[%s],\"CFAssociations\":[%s]}"
            .formatted(fields, items, String.join(",", arrows));
    return ExchangeFormat.guess(text, "x").codec("").read(text, "x", losses);
  }

  private static String items(String... items) {
    return String.join(",", items);
  }

  private static String leaves(String type) {
    return items(
        Stream.of("a", "b", "c", "d")
            .map(id -> item(id, WORDS.get(id.charAt(0) - 'a'), type))
            .toArray(String[]::new));
  }

  private static String item(String id, String text, String type) {
    return "{\"identifier\":\"%s\",\"fullStatement\":\"%s\",\"CFItemType\":\"%s\"}"
        .formatted(id, text, type);
  }

  private static String graded(String id, String grade) {
    return "{\"identifier\":\"%s\",\"fullStatement\":\"%s\",\"educationLevel\":[\"%s\"]}"
        .formatted(id, WORDS.get(id.charAt(0) - 'a'), grade);
  }

  private static String below(String id, String heading) {
    return arrow("isChildOf", id, heading);
  }

  private static String arrow(String type, String from, String to) {
    return "{\"associationType\":\"%s\",\"originNodeURI\":{\"identifier\":\"%s\"},\"destinationNodeURI\":{\"identifier\":\"%s\"}}"
        .formatted(type, from, to);
  }

  private static List<String> texts(Bundle bundle) {
    return bundle.framework().statements().stream().map(Statement::text).toList();
  }

  private static List<String> labels(Bundle bundle) {
    return bundle.framework().levels().stream().map(Level::label).toList();
  }
}
