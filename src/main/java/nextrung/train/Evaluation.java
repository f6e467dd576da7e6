package nextrung.train;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nextrung.framework.Framework;
import nextrung.match.Claim;
import nextrung.train.Outcome.SegmentOutcome;

/// The quality figures of an engine over documents that it has not learned from.
public final class Evaluation {
  private static final int BINS = 10;

  private final Framework framework;
  private final List<Outcome> outcomes;
  private final List<SegmentOutcome> segments;
  private final List<HardLine> hardLines;
  private final List<List<Set<Claim>>> hardClaims;
  private final List<Baseline> baselines;

  /// @param hardClaims what the models of each fold make of the clauses of each hard line
  Evaluation(
      Framework framework,
      List<Outcome> outcomes,
      List<HardLine> hardLines,
      List<List<Set<Claim>>> hardClaims,
      List<Baseline> baselines) {
    this.framework = framework;
    this.outcomes = List.copyOf(outcomes);
    this.hardLines = List.copyOf(hardLines);
    this.hardClaims = List.copyOf(hardClaims);
    this.baselines = List.copyOf(baselines);
    this.segments = outcomes.stream().flatMap(outcome -> outcome.segments().stream()).toList();
  }

  /// Over pairs of segment and statement; wanted are all labels, clear and partial.
  public Figures segments() {
    return segments.stream()
        .map(segment -> figures(segment.found(), segment.wanted()))
        .reduce(Figures.NONE, Figures::plus);
  }

  /// Over pairs of document and statement clearly shown in it.
  public Figures documents() {
    return outcomes.stream()
        .map(o -> figures(o.foundStatements(), Outcome.wantedStatements(o.document())))
        .reduce(Figures.NONE, Figures::plus);
  }

  /// Over pairs of document and statement shown in it, at least in part.
  public Figures documentsInPart() {
    return outcomes.stream()
        .map(o -> figures(o.foundInPart(), Outcome.touchedStatements(o.document())))
        .reduce(Figures.NONE, Figures::plus);
  }

  private static <T> Figures figures(Set<T> found, Set<T> wanted) {
    var right = new HashSet<>(found);
    right.retainAll(wanted);
    return new Figures(right.size(), found.size(), wanted.size());
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

  /// The share of documents with library work whose level is told exactly.
  public double levelExact() {
    return share(
        outcomes.stream()
            .filter(outcome -> !outcome.document().offTopic())
            .map(outcome ->
                framework
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
        .orElse(0);
  }

  /// Simpler methods on the same documents.
  public List<Baseline> baselines() {
    return baselines;
  }

  /// The share of documents without library work in which nothing is found.
  public double offTopicClean() {
    return share(
        outcomes.stream().filter(outcome -> outcome.document().offTopic()).map(Outcome::isClean));
  }

  /// The share of documents told right as library work or not.
  public double relevanceRight() {
    return share(
        outcomes.stream().map(outcome -> outcome.document().offTopic() != outcome.relevant()));
  }

  /// The expected calibration error (Naeini et al. 2015) of all candidates' probabilities in ten
  /// equal bins, 0 to 1.
  public double calibrationError() {
    var sums = new double[BINS];
    int count = 0;
    for (var segment : segments) {
      for (var candidate : segment.candidates()) {
        int bin = Math.min(BINS - 1, (int) (candidate.probability() * BINS));
        boolean right = segment.wanted().contains(candidate.statement());
        sums[bin] += candidate.probability() - (right ? 1 : 0);
        count++;
      }
    }
    double error = 0;
    for (double sum : sums) {
      error += Math.abs(sum);
    }
    return count == 0 ? 0 : error / count;
  }

  static double share(Stream<Boolean> values) {
    Collection<Boolean> all = new ArrayList<>(values.toList());
    return all.isEmpty() ? 0 : all.stream().filter(v -> v).count() / (double) all.size();
  }
}
