package nextrung.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nextrung.document.Kind;
import nextrung.framework.Framework;

/// Tells the level of a whole document from what its segments say together.
///
/// @param model over [#features]; its classes are the levels, lowest first; learned from documents
///   with work of the occupation alone
public record LevelReader(LogisticModel model) {

  /// The names of the features.
  public static List<String> featureNames(Framework framework) {
    var names = new ArrayList<String>();
    for (var group :
        List.of("share of level ", "share of level head ", "top three of level head ")) {
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
}
