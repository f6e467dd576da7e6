package nextrung.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nextrung.document.Kind;
import nextrung.document.Segment;
import nextrung.encode.Encoder;
import nextrung.index.StatementIndex;

/// Reads against a framework that nothing was learned for. Less sure than a [Matcher]: no word of
/// the document weighs on its relevance. Safe for use by several threads.
public final class GenericMatcher implements SegmentMatcher {
  /// The names of the features of a document's relevance.
  public static final List<String> RELEVANCE_FEATURES =
      List.of("best segment, logit", "best three segments, mean logit", "segments");

  private static final int CANDIDATES = 10;
  private static final int BEST = 3;

  private final Encoder encoder;
  private final StatementIndex index;
  private final GenericModels models;
  private final HeadLayout layout;
  private final GenericFirstPass firstPass;

  public GenericMatcher(
      Encoder encoder, StatementIndex index, HeadLayout layout, GenericModels models) {
    this.encoder = encoder;
    this.index = index;
    this.models = models;
    this.layout = layout;
    this.firstPass = new GenericFirstPass(layout, index);
  }

  @Override
  public DocumentReading read(Kind kind, List<Segment> segments) {
    var encoded = Matcher.encode(encoder, index, segments);
    var rows = firstPass.features(encoded);
    var signals = firstPass.signals(models.evidence(), rows);
    var claims = models.claims().detect(kind, encoded, signals);
    double relevance = models.relevance().probabilities(relevanceFeatures(signals))[1];
    var candidates = rows.stream().map(this::candidates).toList();
    var undecided = estimate(relevance, List.of());
    var reading =
        DocumentReading.of(models.acceptance(), segments, undecided, signals, claims, candidates);
    var level = estimate(relevance, reading.readings());
    return new DocumentReading(level, reading.readings(), signals);
  }

  @Override
  public List<Segment> cues(DocumentReading reading, int rank) {
    var all = reading.readings();
    var accepted =
        IntStream.range(0, all.size())
            .filter(i -> !all.get(i).matches().isEmpty() && all.get(i).maySetLevel())
            .boxed()
            .toList();
    return LeaveOneOut.segments(
            reading.level().probability(rank),
            accepted,
            i -> estimate(1, without(all, i)).probability(rank))
        .stream()
        .map(i -> all.get(i).segment())
        .toList();
  }

  private static List<Reading> without(List<Reading> readings, int one) {
    var others = new ArrayList<>(readings);
    others.remove(one);
    return others;
  }

  /// What tells the relevance of a document.
  public static double[] relevanceFeatures(Signals signals) {
    var evidence =
        IntStream.range(0, signals.size())
            .mapToDouble(signals::evidence)
            .boxed()
            .sorted(Comparator.reverseOrder())
            .mapToDouble(Double::doubleValue)
            .limit(BEST)
            .toArray();
    return new double[] {
      evidence.length == 0 ? -BEST : evidence[0],
      Arrays.stream(evidence).average().orElse(-BEST),
      Math.log1p(signals.size())
    };
  }

  private List<Match> candidates(List<double[]> rows) {
    return IntStream.range(0, rows.size())
        .mapToObj(j -> match(models.evidence(), models.clear(), layout, j, rows.get(j)))
        .sorted(Match.BEST)
        .limit(CANDIDATES)
        .toList();
  }

  /// What two models make of a segment beside a statement.
  ///
  /// @param x its [GenericFeatures]
  public static Match match(
      LogisticModel evidence, LogisticModel clear, HeadLayout layout, int statement, double[] x) {
    double probability = evidence.probabilities(x)[1];
    double clearly = Math.min(probability, clear.probabilities(x)[1]);
    return new Match(layout.statement(statement), probability, clearly);
  }

  /// What is said of the person's own work tells the level.
  private LevelEstimate estimate(double relevance, List<Reading> readings) {
    var candidates =
        readings.stream()
            .filter(one -> one.claim() == Claim.HAS)
            .flatMap(one -> one.candidates().stream());
    var weights = GenericLevelReader.weights(layout, candidates);
    return models.level().estimate(relevance, weights);
  }
}
