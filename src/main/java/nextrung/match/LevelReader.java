package nextrung.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nextrung.document.Kind;
import nextrung.framework.Framework;

/// Tells the level of a whole document, and whether it shows work of the occupation at all, from
/// what its segments say together.
///
/// @param model over [#features]; its classes are the levels, lowest first, and then "none"
public record LevelReader(LogisticModel model) {
  /// The class of documents without work of the occupation.
  public static final String NONE = "none";

  /// The classes of the model.
  public static List<String> classes(Framework framework) {
    var classes = new ArrayList<String>();
    framework.levels().forEach(level -> classes.add(level.key()));
    classes.add(NONE);
    return classes;
  }

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

  LevelEstimate read(Kind kind, DocumentContext context) {
    return estimate(features(kind, context));
  }

  /// The level of a document from its features.
  public LevelEstimate estimate(double[] features) {
    var p = model.probabilities(features);
    double relevance = 1 - p[p.length - 1];
    var levels = Arrays.copyOf(p, p.length - 1);
    for (int i = 0; i < levels.length; i++) {
      levels[i] = relevance > 0 ? levels[i] / relevance : 1.0 / levels.length;
    }
    return new LevelEstimate(relevance, levels);
  }
}
