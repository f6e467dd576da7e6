package nextrung.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nextrung.framework.Framework;
import nextrung.framework.Ladder;
import nextrung.framework.Statement;
import nextrung.framework.StatementId;
import nextrung.pathway.TargetFeatures;
import nextrung.pathway.TargetFeatures.Standpoint;
import nextrung.pathway.TargetRanker;
import nextrung.pathway.TargetTables;
import nextrung.profile.Weight;

/// Fits the ranking of next steps to what advisors named.
///
/// The tables of earlier recommendations that a person is described with never count that person's
/// own document; otherwise the model would trust them too much.
final class TargetTrainer {
  private static final double PENALTY = 3;
  private static final double PRIOR_COUNT = 0.25;
  private static final double PRIOR_DOCUMENTS = 2;
  private static final double LIFT_DOCUMENTS = 4;

  private final Framework framework;
  private final Ladder ladder;
  private final double shownFrom;
  private final boolean tabled;

  /// A person whose targets an advisor named.
  ///
  /// @param standpoint as the engine reads the document without having learned from it
  /// @param targets as the advisor named them
  record Person(Standpoint standpoint, Set<StatementId> targets) {}

  /// @param shownFrom the least [Weight#once] of a shown statement
  TargetTrainer(Framework framework, Ladder ladder, double shownFrom) {
    this(framework, ladder, shownFrom, true);
  }

  private TargetTrainer(Framework framework, Ladder ladder, double shownFrom, boolean tabled) {
    this.framework = framework;
    this.ladder = ladder;
    this.shownFrom = shownFrom;
    this.tabled = tabled;
  }

  /// A trainer that knows no advisor's earlier choices, as for a framework that is new.
  static TargetTrainer withoutTables(Framework framework, Ladder ladder, double shownFrom) {
    return new TargetTrainer(framework, ladder, shownFrom, false);
  }

  TargetRanker fit(List<Person> people) {
    var x = new ArrayList<double[]>();
    var y = new ArrayList<Integer>();
    for (var person : people) {
      var others = new ArrayList<>(people);
      others.remove(person);
      var features = new TargetFeatures(framework, ladder, tables(others));
      for (var target : open(person)) {
        x.add(features.of(target, person.standpoint()));
        y.add(person.targets().contains(target.id()) ? 1 : 0);
      }
    }
    var model =
        new LogisticTrainer(PENALTY)
            .fit(
                List.of("no", "yes"),
                TargetFeatures.NAMES,
                x.toArray(double[][]::new),
                y.stream().mapToInt(Integer::intValue).toArray());
    return new TargetRanker(new TargetFeatures(framework, ladder, tables(people)), model);
  }

  private List<Statement> open(Person person) {
    return framework.statements().stream().filter(s -> !shows(person, s.id())).toList();
  }

  private boolean shows(Person person, StatementId id) {
    return person.standpoint().of(id).once() >= shownFrom;
  }

  private TargetTables tables(List<Person> people) {
    return tabled ? new TargetTables(priors(people), lifts(people)) : TargetTables.NONE;
  }

  private Map<String, Map<StatementId, Double>> priors(List<Person> people) {
    var priors = new HashMap<String, Map<StatementId, Double>>();
    for (var level : framework.levels()) {
      var peers = people.stream().filter(p -> p.standpoint().rank() == level.rank()).toList();
      var prior = new HashMap<StatementId, Double>();
      for (var statement : framework.statements()) {
        var id = statement.id();
        long named = peers.stream().filter(p -> p.targets().contains(id)).count();
        long open = peers.stream().filter(p -> !shows(p, id)).count();
        prior.put(id, Math.log((named + PRIOR_COUNT) / (open + PRIOR_DOCUMENTS)));
      }
      priors.put(level.key(), prior);
    }
    return priors;
  }

  private Map<StatementId, Map<StatementId, Double>> lifts(List<Person> people) {
    var lifts = new HashMap<StatementId, Map<StatementId, Double>>();
    var base = rates(people, people.size());
    for (var statement : framework.statements()) {
      var id = statement.id();
      var showing = people.stream().filter(p -> p.standpoint().weight().containsKey(id)).toList();
      var rates = rates(showing, showing.size());
      var lift = new HashMap<StatementId, Double>();
      for (var target : base.keySet()) {
        double expected = base.getOrDefault(target, 0.0);
        double drawn =
            (rates.getOrDefault(target, 0.0) * showing.size() + LIFT_DOCUMENTS * expected)
                / (showing.size() + LIFT_DOCUMENTS);
        lift.put(target, Math.log(drawn / expected));
      }
      lifts.put(id, lift);
    }
    return lifts;
  }

  /// How often each statement is named, as a share of the people.
  private static Map<StatementId, Double> rates(List<Person> people, int count) {
    var rates = new HashMap<StatementId, Double>();
    people.forEach(p -> p.targets().forEach(t -> rates.merge(t, 1.0 / count, Double::sum)));
    return rates;
  }

  /// The people of some documents.
  ///
  /// @param weights of the evidence, by models that have not seen the documents, by document id
  /// @param ranks the level of each document, likewise
  static List<Person> people(
      List<LabelledDocument> documents,
      Map<String, Map<StatementId, Weight>> weights,
      Map<String, Integer> ranks) {
    return documents.stream()
        .filter(document -> !document.targets().isEmpty())
        .map(document ->
            new Person(
                new Standpoint(
                    ranks.getOrDefault(document.id(), 1),
                    weights.getOrDefault(document.id(), Map.of())),
                new HashSet<>(document.targets())))
        .toList();
  }
}
