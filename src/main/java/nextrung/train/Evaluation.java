package nextrung.train;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nextrung.framework.Framework;
import nextrung.framework.Ladder;
import nextrung.framework.Statement;
import nextrung.framework.StatementId;
import nextrung.match.Claim;
import nextrung.train.Outcome.SegmentOutcome;

/// The quality figures of an engine over documents that it has not learned from. A figure over
/// documents or lines of which there are none is not a number.
public final class Evaluation {
  private static final double PLAUSIBLE = 0.1;

  private final Framework framework;
  private final Ladder ladder;
  private final List<Outcome> outcomes;
  private final List<SegmentOutcome> segments;
  private final List<HardLine> hardLines;
  private final List<List<Set<Claim>>> hardClaims;
  private final List<Baseline> baselines;

  /// @param hardClaims what the models of each fold make of the clauses of each hard line
  Evaluation(
      Framework framework,
      Ladder ladder,
      List<Outcome> outcomes,
      List<HardLine> hardLines,
      List<List<Set<Claim>>> hardClaims,
      List<Baseline> baselines) {
    this.framework = framework;
    this.ladder = ladder;
    this.outcomes = List.copyOf(outcomes);
    this.hardLines = List.copyOf(hardLines);
    this.hardClaims = List.copyOf(hardClaims);
    this.baselines = List.copyOf(baselines);
    this.segments = outcomes.stream().flatMap(outcome -> outcome.segments().stream()).toList();
  }

  Framework framework() {
    return framework;
  }

  Ladder ladder() {
    return ladder;
  }

  List<Outcome> outcomes() {
    return outcomes;
  }

  List<SegmentOutcome> segmentOutcomes() {
    return segments;
  }

  /// The same evaluation over some of the documents; hard lines and baselines stay as they are.
  Evaluation over(Predicate<LabelledDocument> documents) {
    var some = outcomes.stream().filter(outcome -> documents.test(outcome.document())).toList();
    return new Evaluation(framework, ladder, some, hardLines, hardClaims, baselines);
  }

  /// Over pairs of segment and statement; wanted are all labels, clear and partial.
  public Figures segments() {
    return segments(Set.copyOf(statements()));
  }

  /// The same over some of the statements.
  Figures segments(Set<StatementId> statements) {
    return segments.stream()
        .map(segment -> figures(segment.found(), segment.wanted(), statements))
        .reduce(Figures.NONE, Figures::plus);
  }

  /// Over pairs of document and statement clearly shown in it.
  public Figures documents() {
    return documents(Set.copyOf(statements()));
  }

  /// The same over some of the statements.
  Figures documents(Set<StatementId> statements) {
    return outcomes.stream()
        .map(o -> figures(o.foundStatements(), Outcome.wantedStatements(o.document()), statements))
        .reduce(Figures.NONE, Figures::plus);
  }

  /// Over pairs of document and statement shown in it, at least in part.
  public Figures documentsInPart() {
    return outcomes.stream()
        .map(o -> Figures.of(o.foundInPart(), Outcome.touchedStatements(o.document())))
        .reduce(Figures.NONE, Figures::plus);
  }

  private List<StatementId> statements() {
    return framework.statements().stream().map(Statement::id).toList();
  }

  private static Figures figures(
      Set<StatementId> found, Set<StatementId> wanted, Set<StatementId> of) {
    return Figures.of(among(found, of), among(wanted, of));
  }

  static Set<StatementId> among(Set<StatementId> some, Collection<StatementId> of) {
    return some.stream().filter(of::contains).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /// The share of labelled segments whose best candidate is one of their labels.
  public double topOne() {
    return share(
        segments.stream()
            .filter(segment -> !segment.wanted().isEmpty())
            .map(segment ->
                !segment.candidates().isEmpty()
                    && segment.wanted().contains(segment.candidates().getFirst().statement())));
  }

  /// The share of documents with work of the occupation whose level is told exactly; of those taken
  /// for other work none is told.
  public double levelExact() {
    return share(
        outcomes.stream()
            .filter(outcome -> !outcome.document().offTopic())
            .map(outcome ->
                outcome.relevant()
                    && framework
                        .level(outcome.reading().level().rank())
                        .key()
                        .equals(outcome.document().level())));
  }

  /// The share of all segments whose claim is told right.
  public double claims() {
    return share(segments.stream().map(segment -> segment.wantedClaim() == segment.foundClaim()));
  }

  /// The same over segments that are evidence for something.
  public double claimsOfEvidence() {
    return share(
        segments.stream()
            .filter(segment -> !segment.wanted().isEmpty())
            .map(segment -> segment.wantedClaim() == segment.foundClaim()));
  }

  /// The share of hard lines whose claim is told right, over the models of all folds.
  public double claimsOfHardLines() {
    return share(
        hardClaims.stream()
            .flatMap(claims ->
                IntStream.range(0, hardLines.size())
                    .mapToObj(i -> hardLines.get(i).saidBy(claims.get(i)))));
  }

  /// The mean share of the advisor's targets that are among the engine's, over people with targets.
  public double targetOverlap() {
    return outcomes.stream()
        .filter(outcome -> !outcome.document().targets().isEmpty())
        .mapToDouble(Outcome::targetOverlap)
        .average()
        .orElse(Double.NaN);
  }

  /// Simpler methods on the same documents.
  public List<Baseline> baselines() {
    return baselines;
  }

  /// The share of documents without work of the occupation in which nothing is found.
  public double offTopicClean() {
    return share(
        outcomes.stream().filter(outcome -> outcome.document().offTopic()).map(Outcome::isClean));
  }

  /// The share of documents told right as work of the occupation or not.
  public double relevanceRight() {
    return share(
        outcomes.stream().map(outcome -> outcome.document().offTopic() != outcome.relevant()));
  }

  /// The expected calibration error of all candidates' probabilities, 0 to 1.
  public double calibrationError() {
    return reliability().error();
  }

  /// The same over plausible candidates, of a probability above one in ten. Most candidates are
  /// unlikely and easy, and hide how far off these are.
  public double calibrationErrorOfPlausible() {
    return Reliability.of(segments, PLAUSIBLE).error();
  }

  Reliability reliability() {
    return Reliability.of(segments, 0);
  }

  /// The share of what is true, 0 to 1; not a number where there is nothing.
  static double share(Stream<Boolean> values) {
    return values.mapToInt(value -> value ? 1 : 0).average().orElse(Double.NaN);
  }
}
