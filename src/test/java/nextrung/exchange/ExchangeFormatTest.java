package nextrung.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nextrung.framework.Framework;
import nextrung.framework.FrameworkException;
import nextrung.framework.FrameworkReader;
import nextrung.framework.Ladder;
import nextrung.framework.LadderReader;
import nextrung.framework.Level;
import nextrung.framework.SampleFrameworks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class ExchangeFormatTest {
  private static final Framework LIBRARY =
      FrameworkReader.read(Path.of("index/frameworks/25-4031.00.json"));
  private static final Bundle REAL =
      new Bundle(
          LIBRARY,
          Optional.of(LadderReader.read(Path.of("models/ladders/25-4031.00.json"), LIBRARY)));

  private static final String CROSSWALK = "the source \"crosswalk\"";
  private static final String GENERATOR = "the source \"generator\"";

  @ParameterizedTest
  @EnumSource
  void theRealFrameworkComesBackWhole(ExchangeFormat format) {
    var back = roundTrip(REAL, format);

    assertThat(back.framework().soc()).isEqualTo("25-4031.00");
    assertThat(back.framework().title()).isEqualTo(LIBRARY.title());
    assertThat(back.framework().version()).isEqualTo(LIBRARY.version());
    assertThat(back.framework().attribution()).isEqualTo(LIBRARY.attribution());
    assertThat(back.framework().levels()).isEqualTo(LIBRARY.levels());
  }

  @ParameterizedTest
  @EnumSource(names = {"JSON", "CASE_1_1"})
  void everythingBesideTheLevelsComesBackWhereThereIsAPlaceForIt(ExchangeFormat format) {
    assertThat(roundTrip(REAL, format).framework().details()).isEqualTo(LIBRARY.details());
  }

  @Test
  void caseElevenCarriesTheWholeLadder() {
    assertThat(roundTrip(REAL, ExchangeFormat.CASE_1_1).ladder()).isEqualTo(REAL.ladder());
  }

  @ParameterizedTest
  @EnumSource(names = {"CSV", "CASE_1_0", "CTDL"})
  void stepsComeBackWhereTheFormatHasThem(ExchangeFormat format) {
    assertThat(arrows(roundTrip(REAL, format))).containsExactlyInAnyOrderElementsOf(arrows(REAL));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "JSON")
  void everyStatementComesBackInItsStrand(ExchangeFormat format) {
    assertThat(strands(roundTrip(REAL, format))).isEqualTo(strands(REAL));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsLostIsListed(ExchangeFormat format) {
    var losses = new Losses();
    format.codec("").write(REAL, losses);
    var lost = String.join("\n", losses.list());

    switch (format) {
      case JSON -> assertThat(lost).contains("%d steps".formatted(arrows(REAL).size()), "strands");
      case CSV -> assertThat(lost).contains("context covered", "job zone", "reviewed", CROSSWALK);
      case CASE_1_0 -> assertThat(lost).contains("reasons of steps", "reviewed", CROSSWALK);
      case CASE_1_1 -> assertThat(lost).isEmpty();
      case CTDL -> assertThat(lost).contains("reasons of steps", "publisher", CROSSWALK);
      case RSD, RSD_CSV -> assertThat(lost).contains("steps of the ladder", CROSSWALK, GENERATOR);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyExportNamesItsSourceAndIsTheSameEachTime(ExchangeFormat format) {
    var codec = format.codec("https://example.org/ims/case/v1p1");
    var text = codec.write(REAL, new Losses());

    assertThat(text).contains("© EBSCOed", "v30.2 (CC BY 4.0)");
    assertThat(codec.write(REAL, new Losses())).isEqualTo(text);
  }

  @ParameterizedTest
  @EnumSource
  void theFormatIsToldFromTheText(ExchangeFormat format) {
    var text = format.codec("").write(REAL, new Losses());
    var expected = format == ExchangeFormat.CASE_1_0 ? ExchangeFormat.CASE_1_1 : format;

    assertThat(ExchangeFormat.guess(text, "x")).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("randomBundles")
  void anyFrameworkComesBackFromEveryFormat(long seed, Bundle bundle) {
    for (var format : ExchangeFormat.values()) {
      var back = roundTrip(bundle, format);

      assertThat(words(back.framework()))
          .as("%s, seed %d", format, seed)
          .isEqualTo(words(bundle.framework()));
      if (format == ExchangeFormat.CASE_1_1 || format == ExchangeFormat.CSV) {
        assertThat(arrows(back)).containsExactlyInAnyOrderElementsOf(arrows(bundle));
      }
    }
  }

  static Stream<Arguments> randomBundles() {
    return IntStream.range(0, 12).mapToObj(seed -> Arguments.of(seed, random(new Random(seed))));
  }

  private static Bundle random(Random random) {
    var framework = FrameworkReader.read(SampleFrameworks.random(random).toString(), "random");
    return new Bundle(framework, Optional.of(SampleFrameworks.ladder(framework, random)));
  }

  @ParameterizedTest
  @EnumSource
  void aFormulaInAStatementIsNeitherRunNorLost(ExchangeFormat format) {
    var json =
        SampleFrameworks.BAKERY
            .replace("Weighing — weigh", "=1+1 — -weigh")
            .replace("Oven help —", "'=quoted —");
    var bundle = new Bundle(FrameworkReader.read(json, "x"), Optional.empty());

    assertThat(roundTrip(bundle, format).framework().levels())
        .isEqualTo(bundle.framework().levels());
    assertThat(format.codec("").write(bundle, new Losses())).doesNotContain(",=1", "\n=1", ",\"=1");
  }

  @Test
  void everySourceOfAFrameworkIsInItsFileAgain() {
    var sources =
        "\"crosswalk\": \"https://example.org\", \"generator\": \"X\", \"onet\": \"30.2\"";
    var json = SampleFrameworks.BAKERY.replace("\"onet\": \"30.2 (CC BY 4.0)\"", sources);
    var back = ExchangeFormat.JSON.codec("").read(json, "x", new Losses());

    assertThat(ExchangeFormat.JSON.codec("").write(back, new Losses()))
        .contains("\"crosswalk\" : \"https://example.org\"", "\"generator\" : \"X\"");
    assertThat(back.framework().details().sources().keySet())
        .containsExactly("crosswalk", "generator", "onet");
  }

  @ParameterizedTest
  @CsvSource({
    "Bakers, 2 beta",
    "Bakers, beta",
    "Bakers (bread), 2 (beta)",
    "Bakers 2, v.1",
    "Bakers (bread), v.1"
  })
  void descriptorsTellTheTitleFromTheVersion(String title, String version) {
    var json =
        SampleFrameworks.BAKERY
            .replace("\"Bakers\"", "\"" + title + "\"")
            .replace("\"v.1\"", "\"" + version + "\"");
    var bundle = new Bundle(FrameworkReader.read(json, "x"), Optional.empty());

    for (var format : List.of(ExchangeFormat.RSD, ExchangeFormat.RSD_CSV)) {
      var losses = new Losses();
      format.codec("").write(bundle, losses);
      var back = roundTrip(bundle, format).framework();
      assertThat(back.title()).isEqualTo(title);
      assertThat(back.version()).isEqualTo(version);
      assertThat(losses.list()).noneMatch(lost -> lost.contains("version"));
    }
  }

  @Test
  void anOccupationCodeWithASlashIsNamedWhereItIsChanged() {
    var losses = new Losses();
    var text = "Skill Name,Keywords,Collection,O*Net Job Role\nBaking,1-1/a/1,Bakers 2,1/2\n";
    var back = ExchangeFormat.RSD_CSV.codec("").read(text, "x", losses);

    assertThat(back.framework().soc()).isEqualTo("1-2");
    assertThat(losses.list())
        .contains("the occupation code \"1/2\": ids hold no slash, so \"1-2\" is taken");
  }

  @ParameterizedTest
  @EnumSource(names = {"CSV", "CTDL", "RSD", "RSD_CSV"})
  void ofTwoFrameworksInOneFileTheFirstIsReadAndTheOtherIsNamed(ExchangeFormat format) {
    var first = new Bundle(SampleFrameworks.bakery(), Optional.empty());
    var losses = new Losses();
    var back = format.codec("").read(joined(first, cooks(), format), "x", losses);

    assertThat(back.framework().soc()).isEqualTo("51-3011.00");
    assertThat(back.framework().levels()).isEqualTo(first.framework().levels());
    assertThat(losses.list())
        .filteredOn(lost -> lost.contains("of another framework"))
        .singleElement()
        .asString()
        .startsWith("6 ")
        .contains("Cooks");
  }

  /// Another framework with the same levels and other statements.
  private static Bundle cooks() {
    var json =
        SampleFrameworks.BAKERY
            .replace("51-3011.00", "35-2014.00")
            .replace("Bakers", "Cooks")
            .replace(" — ", "s — ");
    return new Bundle(FrameworkReader.read(json, "cooks"), Optional.empty());
  }

  private static String joined(Bundle first, Bundle second, ExchangeFormat format) {
    var codec = format.codec("");
    var one = codec.write(first, new Losses());
    var other = codec.write(second, new Losses());
    var graph = "\"@graph\" : [";
    return switch (format) {
      case RSD -> "[%s,%s]".formatted(inner(one, "["), inner(other, "["));
      case CTDL -> "{%s%s,%s]}".formatted(graph, inner(one, graph), inner(other, graph));
      default -> one + other.substring(other.indexOf('\n') + 1);
    };
  }

  /// What stands between the words that open a list and the end of the last one.
  private static String inner(String json, String open) {
    return json.substring(json.indexOf(open) + open.length(), json.lastIndexOf(']'));
  }

  @Test
  void aSkillInSeveralCollectionsBelongsToThatOfTheOthers() {
    var skill = "{\"skillName\":\"%s\",\"collections\":[%s]}";
    var text =
        "[%s,%s,%s]"
            .formatted(
                skill.formatted("Weigh flour", "\"Favourites\",\"Bakers 2\""),
                skill.formatted("Fold doughs", "\"Bakers 2\",\"Favourites 3\""),
                skill.formatted("Fry fish", "\"Cooks 1\""));
    var losses = new Losses();
    var back = ExchangeFormat.RSD.codec("").read(text, "x", losses);

    assertThat(words(back.framework())).containsExactly(List.of("Weigh flour", "Fold doughs"));
    assertThat(back.framework().title()).isEqualTo("Bakers");
    assertThat(losses.list()).contains("1 skill of another framework: \"Cooks 1\"");
  }

  @Test
  void aRowWithoutACodeBelongsToTheFrameworkOfTheOthers() {
    var text = "level,name,soc,title,version\na,Weigh flour,1,T,v\na,Fold doughs,,T,\n";
    var losses = new Losses();
    var back = ExchangeFormat.CSV.codec("").read(text, "x", losses);

    assertThat(back.framework().statements()).hasSize(2);
    assertThat(losses.list()).isEmpty();
  }

  @Test
  void strandsWhoseNamesGiveTheSameKeyStayApart() {
    var text = "Skill Name,Skill Categories,Collection\nPoint,C++,Code 1\nType,C#,Code 1\n";
    var back = ExchangeFormat.RSD_CSV.codec("").read(text, "x", new Losses());

    assertThat(strands(back)).containsOnlyKeys("C++", "C#");
    assertThat(back.strands()).extracting(Ladder.Strand::key).containsExactly("c", "c_2");
  }

  @Test
  void aSlashInALevelOfATableIsNamedWhereItIsChanged() {
    var text =
        """
        level,position,name,leads_to,soc,title,version
        Entry/Junior,1,Weigh flour,Senior/1,1,T,v
        Entry/Junior,2,Fold doughs,,1,T,v
        Senior,1,Write recipes,,1,T,v
        """;
    var losses = new Losses();
    var back = ExchangeFormat.CSV.codec("").read(text, "x", losses);

    assertThat(back.framework().levels())
        .extracting(Level::label)
        .containsExactly("Entry/Junior", "Senior");
    assertThat(arrows(back)).containsExactly("1/Entry-Junior/1 → 1/Senior/1");
    assertThat(losses.list())
        .containsExactly("the code \"Entry/Junior\" of a level, which becomes \"Entry-Junior\"");
  }

  @Test
  void nothingIsLostOfAGraphThatThisProjectWrote() {
    var losses = new Losses();
    var codec = ExchangeFormat.CTDL.codec("");
    codec.read(codec.write(REAL, new Losses()), "x", losses);

    assertThat(losses.list()).isEmpty();
  }

  @Test
  void aKeyEndsWithAWholeWord() {
    assertThat(Keys.of("Gives readers of all ages patient guidance in the catalogue", "x"))
        .isEqualTo("gives_readers_of_all_ages_patient");
    assertThat(Keys.of("a".repeat(60), "x")).hasSize(40);
    assertThat(Keys.of(" — ", "x")).isEqualTo("x");
  }

  @Test
  void aForeignPackageWithoutLevelsStandsOnOne() {
    var bundle =
        foreign(
            "{\"identifier\":\"h\",\"fullStatement\":\"Desk work\"},"
                + "{\"identifier\":\"a\",\"fullStatement\":\"Check out books\"},"
                + "{\"identifier\":\"b\",\"fullStatement\":\"Check in books\"}",
            arrow("isChildOf", "a", "h") + "," + arrow("isChildOf", "b", "h"));

    assertThat(bundle.framework().levels()).hasSize(1);
    assertThat(words(bundle.framework()))
        .containsExactly(List.of("Check out books", "Check in books"));
    assertThat(strands(bundle)).containsOnlyKeys("Desk work");
  }

  @Test
  void aForeignPackageIsLevelledByItsSkillLevels() {
    var bundle =
        foreign(
            "{\"identifier\":\"l1\",\"fullStatement\":\"Novice\",\"CFItemType\":\"Skill"
                + " Level\"},{\"identifier\":\"l2\",\"fullStatement\":\"Expert\",\"CFItemType\":\"Skill"
                + " Level\"},{\"identifier\":\"a\",\"fullStatement\":\"Check out"
                + " books\"},{\"identifier\":\"b\",\"fullStatement\":\"Run the desk\"}",
            arrow("hasSkillLevel", "a", "l1")
                + ","
                + arrow("hasSkillLevel", "b", "l2")
                + ","
                + arrow("precedes", "a", "b"));

    assertThat(bundle.framework().levels())
        .extracting(Level::label)
        .containsExactly("Novice", "Expert");
    assertThat(arrows(bundle)).hasSize(1);
  }

  @Test
  void whatAForeignPackageHasBeyondThisShapeIsListed() {
    var text =
        "{\"CFDocument\":{\"title\":\"Desk\"},\"CFItems\":[{\"identifier\":\"a\","
            + "\"fullStatement\":\"Check out books\",\"humanCodingScheme\":\"D.2\"}]}";
    var losses = new Losses();
    ExchangeFormat.guess(text, "x").codec("").read(text, "x", losses);

    assertThat(losses.list())
        .containsExactlyInAnyOrder(
            "an occupation code: there is none, so \"desk\" is taken",
            "a version: there is none, so \"1\" is taken",
            "1 code of a statement",
            "1 identifier: a new one is made");
  }

  private static Bundle foreign(String items, String arrows) {
    var text =
        "{\"CFDocument\":{\"title\":\"Desk\"},\"CFItems\":[%s],\"CFAssociations\":[%s]}"
            .formatted(items, arrows);
    return ExchangeFormat.guess(text, "x").codec("").read(text, "x", new Losses());
  }

  private static String arrow(String type, String from, String to) {
    return "{\"associationType\":\"%s\",\"originNodeURI\":{\"identifier\":\"%s\"},\"destinationNodeURI\":{\"identifier\":\"%s\"}}"
        .formatted(type, from, to);
  }

  @Test
  void identifiersAreVersionFiveAndFollowTheWords() {
    var ids = new Identifiers(LIBRARY);
    var first = LIBRARY.statements().getFirst();

    // The example of RFC 9562, appendix A.4.
    assertThat(
            Identifiers.uuid(
                java.util.UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8"),
                "www.example.com"))
        .hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
    assertThat(ids.statement(first).version()).isEqualTo(5);
    assertThat(LIBRARY.statements().stream().map(ids::statement).distinct()).hasSize(40);
    assertThat(ids.framework()).hasToString(new Identifiers(LIBRARY).framework().toString());
  }

  @ParameterizedTest
  @MethodSource("brokenTexts")
  void aBrokenTextIsNamedWithWhatIsExpected(String text, String message) {
    assertThatThrownBy(
            () -> ExchangeFormat.guess(text, "x").codec("").read(text, "x", new Losses()))
        .isInstanceOf(FrameworkException.class)
        .hasMessageContaining("[x")
        .hasMessageContaining(message);
  }

  static Stream<Arguments> brokenTexts() {
    return Stream.of(
            List.of("", "say which with --format"),
            List.of("nonsense", "say which with --format"),
            List.of("{", "is not JSON"),
            List.of("{\"a\":1}", "say which with --format"),
            List.of("[]", "has no skill"),
            List.of("{\"CFDocument\":{}}", "/CFItems: is missing"),
            List.of("{\"CFDocument\":{},\"CFItems\":[]}", "/framework/levels"),
            List.of("{\"@graph\":[]}", "has no ceasn:CompetencyFramework"),
            List.of("level,name\n", "has no column soc, title, version"),
            List.of("level,name,soc,title,version\n", "has no row"),
            List.of("level,name,soc,title,version\na,,1,T,v\n", "row 2: has no level or no name"),
            List.of("Skill Name,Keywords\n", "has no skill"),
            List.of("Skill Name,,\nx,y,z\n", "is no CSV with a header"))
        .map(pair -> Arguments.of(pair.get(0), pair.get(1)));
  }

  private static Bundle roundTrip(Bundle bundle, ExchangeFormat format) {
    var codec = format.codec("");
    return codec.read(codec.write(bundle, new Losses()), "round trip", new Losses());
  }

  private static List<List<String>> words(Framework framework) {
    return framework.levels().stream()
        .map(Level::statements)
        .map(list -> list.stream().map(s -> s.text()).toList())
        .toList();
  }

  private static List<String> arrows(Bundle bundle) {
    return bundle.steps().stream().map(step -> step.from() + " → " + step.to()).toList();
  }

  private static Map<String, List<String>> strands(Bundle bundle) {
    return bundle.strands().stream()
        .collect(
            Collectors.toMap(
                Ladder.Strand::name,
                strand -> strand.statements().stream().map(Object::toString).sorted().toList(),
                (a, b) -> a,
                () -> new TreeMap<>(Comparator.naturalOrder())));
  }
}
