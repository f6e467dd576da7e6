package nextrung.match;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    return Stream.of("share of level ", "own work in level ")
        .flatMap(group -> framework.levels().stream().map(level -> group + level.key()))
        .toList();
  }

  /// The features of a document from its first pass.
  public static double[] features(Signals signals) {
    return new DocumentContext(signals).levelFeatures();
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
  List<Integer> cues(DocumentReading reading, int rank) {
    var signals = reading.signals();
    var loudest =
        IntStream.range(0, signals.size())
            .filter(i -> reading.readings().get(i).maySetLevel())
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -signals.evidence(i)))
            .limit(LOUDEST)
            .toList();
    return LeaveOneOut.segments(
        probability(signals, rank), loudest, i -> probability(signals.without(i), rank));
  }

  private double probability(Signals signals, int rank) {
    return model.probabilities(features(signals))[rank - 1];
  }
}
