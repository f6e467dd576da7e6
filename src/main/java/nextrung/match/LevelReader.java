package nextrung.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nextrung.document.Kind;
import nextrung.framework.Framework;

/// Tells the level of a whole document from what its segments say together.
///
/// @param model over [#features]; its classes are the levels, lowest first; learned from documents
///   with work of the occupation alone
public record LevelReader(LogisticModel model) {
  /// What is evidence for little moves no sum; a long text has thousands of such lines.
  private static final int LOUDEST = 40;

  /// The names of the features.
  public static List<String> featureNames(Framework framework) {
    var names = new ArrayList<String>();
    for (var group :
        List.of(
            "share of level ",
            "share of level head ",
            "top three of level head ",
            "own work in level ")) {
      framework.levels().forEach(level -> names.add(group + level.key()));
    }
    names.addAll(List.of("greatest evidence", "matches", "mean evidence"));
    Arrays.stream(Kind.values()).forEach(kind -> names.add("kind " + kind.key()));
    return names;
  }

  /// The features of a document.
  static double[] features(Kind kind, DocumentContext context) {
    var base = context.levelFeatures();
    var x = Arrays.copyOf(base, base.length + Kind.values().length);
    x[base.length + kind.ordinal()] = 1;
    return x;
  }

  /// The features of a document from its first pass.
  public static double[] features(Kind kind, Signals signals) {
    return features(kind, new DocumentContext(signals));
  }

  /// The level of a document from its features.
  ///
  /// @param relevance the probability that it shows work of the occupation at all
  public LevelEstimate estimate(double[] features, double relevance) {
    return new LevelEstimate(relevance, model.probabilities(features));
  }

  /// The segments on which a level rests, see [LeaveOneOut]: each is left out of all sums.
  ///
  /// @param rank from 1
  List<Integer> cues(Kind kind, Signals signals, int rank) {
    var loudest =
        IntStream.range(0, signals.size())
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -signals.evidence(i)))
            .limit(LOUDEST)
            .toList();
    return LeaveOneOut.segments(
        probability(kind, signals, rank),
        loudest,
        i -> probability(kind, signals.without(i), rank));
  }

  private double probability(Kind kind, Signals signals, int rank) {
    return model.probabilities(features(kind, signals))[rank - 1];
  }
}
