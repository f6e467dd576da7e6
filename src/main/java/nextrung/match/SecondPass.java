package nextrung.match;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nextrung.document.Kind;
import nextrung.encode.Parallel;
import nextrung.framework.StatementId;
import nextrung.index.Candidate;

/// Reads every segment again in the light of the whole document.
///
/// @param scorer gives the logit that a careful reader would accept a candidate
/// @param clear gives the logit that the evidence is clear, not only partial
public record SecondPass(BoostedTrees scorer, BoostedTrees clear) {
  private static final int CANDIDATES = 10;

  /// A segment whose best first-pass logit lies below this is evidence for nothing.
  private static final double SILENT = -4;

  /// What is to be read.
  ///
  /// @param retrieved what the index says of each segment, in the order of the text
  public record Input(
      Kind kind, List<EncodedSegment> segments, List<List<Candidate>> retrieved, Signals signals) {}

  /// A pair of segment and statement with its features.
  ///
  /// @param segment the number of the segment
  /// @param statement the number of the statement in the layout
  public record Pair(int segment, int statement, double[] features) {}

  /// The names of the features of a pair.
  public static List<String> featureNames() {
    return CandidateFeatures.NAMES;
  }

  /// The pairs of a document that are worth weighing.
  public static List<Pair> pairs(Input input, LevelEstimate estimate) {
    return bySegment(input, estimate, pair -> pair).stream().flatMap(List::stream).toList();
  }

  /// What is made of the pairs of each segment.
  private static <R> List<List<R>> bySegment(
      Input input, LevelEstimate estimate, Function<Pair, R> made) {
    var context = new DocumentContext(input.signals());
    var features = new CandidateFeatures(input.kind(), input.signals(), context, estimate);
    return Parallel.map(
        input.segments().size(), i -> pairs(input, features, i).stream().map(made).toList());
  }

  /// Whether a segment is evidence for nothing, so that no pair of it is weighed.
  static boolean isSilent(Signals signals, int segment) {
    return IntStream.range(0, signals.layout().statementCount())
        .noneMatch(statement -> signals.statement(segment, statement) > SILENT);
  }

  private static List<Pair> pairs(Input input, CandidateFeatures features, int number) {
    if (isSilent(input.signals(), number)) {
      return List.of();
    }
    var byId =
        input.retrieved().get(number).stream()
            .collect(Collectors.toMap(Candidate::statement, candidate -> candidate));
    var length = input.segments().get(number).segment().plain().length();
    var segment = features.new Segment(number, length, byId);
    var best = segment.best(CANDIDATES);
    return IntStream.range(0, best.length)
        .mapToObj(place -> new Pair(number, best[place], segment.of(best[place], place)))
        .toList();
  }

  /// The candidates of every segment, most probable first.
  List<List<Match>> candidates(Input input, LevelEstimate estimate) {
    return bySegment(input, estimate, pair -> match(input, pair)).stream()
        .map(matches -> matches.stream().sorted(Match.BEST).toList())
        .toList();
  }

  /// What the trees make of a pair.
  public Match match(Input input, Pair pair) {
    StatementId id = input.signals().layout().statement(pair.statement());
    double probability = Signals.probability(scorer.logit(pair.features()));
    double clearly = Signals.probability(clear.logit(pair.features()));
    return new Match(id, probability, Math.min(probability, clearly));
  }
}
