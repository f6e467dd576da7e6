package nextrung.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nextrung.framework.Details;
import nextrung.framework.Framework;
import nextrung.framework.FrameworkReader;
import nextrung.framework.LadderReader;
import nextrung.framework.Level;
import nextrung.framework.SampleFrameworks;
import nextrung.framework.Statement;
import nextrung.framework.StatementId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Descriptors in any order and of any origin: nothing of them is lost without a word.
final class RsdReaderTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Framework LIBRARY =
      FrameworkReader.read(Path.of("index/frameworks/25-4031.00.json"));
  private static final Bundle REAL =
      new Bundle(
          LIBRARY,
          Optional.of(LadderReader.read(Path.of("models/ladders/25-4031.00.json"), LIBRARY)));
  private static final String GUESSED = "the order of the levels: it is guessed";

  private final Losses losses = new Losses();

  @Test
  void levelsAndStatementsKeepTheirOrderHoweverTheDescriptorsStand() throws Exception {
    var back = read(byName(write(ExchangeFormat.RSD)));

    assertThat(back.framework().levels()).isEqualTo(LIBRARY.levels());
    assertThat(losses.list()).isEmpty();
  }

  @Test
  void rowsOfDescriptorsKeepTheirOrderToo() {
    var lines = write(ExchangeFormat.RSD_CSV).lines().toList();
    var rows = new ArrayList<>(lines.subList(1, lines.size()));
    rows.sort(Comparator.reverseOrder());
    var text = lines.getFirst() + "\n" + String.join("\n", rows);

    assertThat(ExchangeFormat.RSD_CSV.codec("").read(text, "x", losses).framework().levels())
        .isEqualTo(LIBRARY.levels());
  }

  @Test
  void theOrderOfLevelsThatNoKeywordTellsIsGuessedFromTheirNamesAndNamed() throws Exception {
    var text = write(ExchangeFormat.RSD).replaceAll(", \"level \\d of \\d\"", "");

    assertThat(text).doesNotContain("level 1 of 4");
    assertThat(read(byName(text)).framework().levels()).isEqualTo(LIBRARY.levels());
    assertThat(losses.list()).containsExactly(GUESSED);
  }

  @Test
  void levelsWhoseNamesTellNothingStandAsTheyCome() {
    var back =
        read("[%s,%s]".formatted(skill("Baking", "1/baker/1"), skill("Weighing", "1/helper/1")));

    assertThat(back.framework().levels()).extracting(Level::key).containsExactly("baker", "helper");
    assertThat(losses.list()).contains(GUESSED);
  }

  private static String skill(String name, String id) {
    return "{\"skillName\":\"%s\",\"keywords\":[\"%s\"]}".formatted(name, id);
  }

  @ParameterizedTest
  @EnumSource(names = {"RSD", "RSD_CSV"})
  void nothingIsLostOfDescriptorsThatThisProjectWrote(ExchangeFormat format) {
    var bakery = new Bundle(SampleFrameworks.bakery(), Optional.empty());
    for (var bundle : List.of(REAL, bakery)) {
      var text = format.codec("").write(bundle, new Losses());
      format.codec("").read(text, "x", losses);
    }

    assertThat(losses.list()).isEmpty();
  }

  @Test
  void everyFieldAndFurtherEntryOfADescriptorIsNamed() {
    var back =
        read(
            """
            [{"id": "https://example.org/api/skills/7", "creator": "https://example.org/us",
              "skillName": "Catalog", "skillStatement": "Catalog books",
              "keywords": ["MARC", "level 2 of 4"], "authors": ["A", "B"], "author": "C",
              "categories": ["Cat", "Dog"], "standards": [{"skillName": "X std"}],
              "status": "Published", "certifications": [{"name": "Cert"}],
              "creationDate": "2024-01-01T00:00:00Z", "updateDate": "2024-02-01T00:00:00Z",
              "occupations": [{"code": "25-4031.00", "targetNodeName": "Technicians"},
                              {"code": "25-4022.00", "targetNodeName": "Librarians"}],
              "collections": [{"name": "City 2024"}, {"name": "Other Coll"}]},
             {"skillName": "Shelve", "skillStatement": "Shelve books", "keywords": ["Dewey"],
              "authors": ["B"], "updateDate": "2024-03-01T00:00:00Z",
              "collections": [{"name": "City 2024"}]}]
            """);

    assertThat(back.framework().attribution()).isEqualTo("A");
    assertThat(losses.list())
        .containsExactlyInAnyOrder(
            "a version: there is none, so \"1\" is taken",
            "the collection \"City 2024\": the occupation gives the title",
            "1 further category",
            "3 keywords",
            "1 further collection",
            "1 further author",
            "1 further occupation",
            "1 standard",
            "author of 1 skill",
            "creator of 1 skill",
            "status of 1 skill",
            "certifications of 1 skill",
            "creationDate of 1 skill",
            "updateDate of 1 skill",
            "1 identifier: a new one is made");
  }

  @Test
  void everyCellOfADescriptorThatIsNotReadIsNamed() {
    var text =
        """
        Skill Name,Keywords,Collection,O*Net Job Role,BLS Major Group,Professional Standards,Alignment Title
        Shelving,Dewey; carts,City 2024,25-4031.00; 25-4022.00,25-0000,ALA,
        Sorting,,City 2024,25-4031.00,31-0000,ALA,Sort
        """;
    var back = ExchangeFormat.RSD_CSV.codec("").read(text, "x", losses);

    assertThat(back.framework().soc()).isEqualTo("25-4031.00");
    assertThat(losses.list())
        .containsExactlyInAnyOrder(
            "2 keywords",
            "1 further occupation",
            "1 standard",
            "1 cell of column \"BLS Major Group\"",
            "1 cell of column \"Alignment Title\"");
  }

  @Test
  void aSecondLabelOfALevelIsNamed() {
    var skill = "{\"skillName\":\"%s\",\"keywords\":[\"1/a/%d\"],\"categories\":[\"%s\"]}";
    var back =
        read(
            "[%s,%s]"
                .formatted(skill.formatted("Fold", 2, "Low"), skill.formatted("Weigh", 1, "Base")));

    assertThat(back.framework().statements())
        .extracting(Statement::name)
        .containsExactly("Weigh", "Fold");
    assertThat(losses.list()).contains("a second label of level a: \"Low\"");
  }

  @Test
  void semicolonsThatBecomeCommasAreNamedWhereverTheyStand() {
    for (var owner : List.of("Own; er", "Owner")) {
      var own = new Losses();
      var text = ExchangeFormat.RSD_CSV.codec("").write(one(owner, "Low"), own);
      assertThat(own.list().contains("semicolons in names: they become commas"))
          .isEqualTo(text.contains("Own, er"));
    }
    ExchangeFormat.RSD_CSV.codec("").write(one("Owner", "Low; er"), losses);
    assertThat(losses.list()).contains("semicolons in names: they become commas");
  }

  private static Bundle one(String owner, String label) {
    var statement = new Statement(new StatementId("1", "a", 1), 1, "Shelve", "Shelve books");
    var level = new Level("a", label, 1, List.of(statement));
    return new Bundle(
        new Framework("1", "T", "1", Details.of(owner), List.of(level)), Optional.empty());
  }

  private static String write(ExchangeFormat format) {
    return format.codec("").write(REAL, new Losses());
  }

  private Bundle read(String text) {
    return ExchangeFormat.RSD.codec("").read(text, "x", losses);
  }

  /// As a system that lists skills by their names gives them back.
  private static String byName(String array) throws JsonProcessingException {
    var skills = new ArrayList<JsonNode>();
    JSON.readTree(array).forEach(skills::add);
    skills.sort(Comparator.comparing(skill -> skill.path("skillName").asText()));
    return JSON.createArrayNode().addAll(skills).toString();
  }
}
