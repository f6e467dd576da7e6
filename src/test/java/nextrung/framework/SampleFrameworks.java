package nextrung.framework;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Small frameworks for tests, as exports and as values.
public final class SampleFrameworks {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> KEYS =
      List.of("novice", "apprentice", "zealous", "able", "master", "guide", "elder");

  /// Two levels of three statements of a bakery.
  public static final String BAKERY =
      """
      {"schemaVersion": "1.0",
       "occupation": {"soc": "51-3011.00", "title": "Bakers"},
       "framework": {"version": "v.1", "levels": {
         "helper": {"label": "Helper", "statements": [
           "Weighing — weigh flour, salt and yeast from a recipe card.",
           "Oven help — load and unload trays when told.",
           "Cleaning — wash bowls and benches after each batch."]},
         "baker": {"label": "Baker", "statements": [
           "Dough — mix, rest and fold doughs without help.",
           "Baking — set oven temperature and steam for each loaf.",
           "Recipes — write and test new recipes."]}}},
       "attribution": "© Nobody",
       "sources": {"onet": "30.2 (CC BY 4.0)"}}
      """;

  /// A ladder for [#BAKERY] without faults.
  public static final String BAKERY_LADDER =
      """
      {"framework": "51-3011.00", "version": "v.1", "reviewed": true,
       "strands": [
         {"key": "dough", "name": "Dough", "statements":
           ["51-3011.00/helper/1", "51-3011.00/baker/1", "51-3011.00/baker/3"]},
         {"key": "oven", "name": "Oven", "statements":
           ["51-3011.00/helper/2", "51-3011.00/baker/2"]},
         {"key": "order", "name": "Order", "statements": ["51-3011.00/helper/3"]}],
       "steps": [
         {"from": "51-3011.00/helper/1", "to": "51-3011.00/baker/1", "reason": "You weigh it."},
         {"from": "51-3011.00/helper/2", "to": "51-3011.00/baker/2", "reason": "You load it."}]}
      """;

  private SampleFrameworks() {}

  public static Framework bakery() {
    return FrameworkReader.read(BAKERY, "bakery.json");
  }

  private static final List<String> VERSIONS = List.of("v.9", "2026.1", "2 beta", "draft (spring)");

  /// What careless writers of CSV, HTML and JSON break on.
  private static final List<String> PERFORMANCES =
      List.of(
          " — do it %d times a day.",
          " — ask \"why, and how?\" %d times; then write it down.",
          " — prüfe <b>%d</b> & mehr, “ganz genau”.",
          " — lift %d kg — with help — and say so.");

  /// An export of 2 to 7 levels, in any order of their names, with 5 to 60 statements each.
  public static ObjectNode random(Random random) {
    var root = JSON.createObjectNode().put("schemaVersion", "1." + random.nextInt(9));
    root.putObject("occupation")
        .put("soc", "%02d-%04d.00".formatted(random.nextInt(100), random.nextInt(10_000)))
        .put("title", "Trade " + random.nextInt(1_000));
    root.put("attribution", "© Someone");
    root.putObject("sources").put("generator", "Maker %d".formatted(random.nextInt(9)));
    var version = VERSIONS.get(random.nextInt(VERSIONS.size()));
    var levels = root.putObject("framework").put("version", version).putObject("levels");
    var keys = new java.util.ArrayList<>(KEYS);
    Collections.shuffle(keys, random);
    for (var key : keys.subList(0, 2 + random.nextInt(6))) {
      var texts = levels.putObject(key).put("label", label(key, random)).putArray("statements");
      IntStream.range(0, 5 + random.nextInt(56))
          .forEach(i -> texts.add("%s thing %d%s".formatted(key, i, performance(random))));
    }
    return root;
  }

  /// A ladder of some framework: strands across all levels, and steps from about half of the
  /// statements.
  public static Ladder ladder(Framework framework, Random random) {
    int count = 1 + random.nextInt(6);
    var strands = new java.util.ArrayList<Ladder.Strand>();
    for (int i = 0; i < count; i++) {
      int strand = i;
      strands.add(
          new Ladder.Strand(
              "strand_" + i,
              "Strand " + i,
              framework.statements().stream()
                  .map(Statement::id)
                  .filter(id -> id.position() % count == strand)
                  .toList()));
    }
    var steps = new java.util.ArrayList<Ladder.Step>();
    for (var statement : framework.statements()) {
      if (statement.rank() < framework.levels().size() && random.nextBoolean()) {
        var above = framework.level(statement.rank() + 1).statements();
        var to = above.get(random.nextInt(above.size())).id();
        steps.add(new Ladder.Step(statement.id(), to, "Reason " + random.nextInt(100) + "."));
      }
    }
    return new Ladder(framework.soc(), framework.version(), false, strands, steps);
  }

  private static String performance(Random random) {
    return random.nextInt(4) == 0
        ? ""
        : PERFORMANCES.get(random.nextInt(PERFORMANCES.size())).formatted(random.nextInt(99));
  }

  private static String label(String key, Random random) {
    return random.nextBoolean() ? "The " + key : "\"%s\", über & out".formatted(key);
  }
}
