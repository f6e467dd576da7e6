package nextrung.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nextrung.document.Kind;
import nextrung.encode.Parallel;

/// Tells what each segment says about the person.
///
/// @param features what the model looks at
/// @param model over those features; its classes are the keys of [Claim]
public record ClaimDetector(ClaimFeatures features, LogisticModel model) {

  /// The probability of every claim, by its ordinal, for each segment of a document.
  List<double[]> detect(Kind kind, List<EncodedSegment> segments, Signals signals) {
    return Parallel.map(
        rows(features, kind, segments, signals), row -> ordered(model.probabilities(row)));
  }

  /// The features of every segment of a document; a heading rules until the next.
  ///
  /// @param signals of the same segments
  public static List<double[]> rows(
      ClaimFeatures features, Kind kind, List<EncodedSegment> segments, Signals signals) {
    var hints = hints(features, segments);
    return Parallel.map(
        segments.size(), i -> features.of(kind, hints.get(i), segments.get(i), signals.summary(i)));
  }

  /// What the heading above each segment hints at.
  private static List<Map<String, Double>> hints(
      ClaimFeatures features, List<EncodedSegment> segments) {
    var hints = new ArrayList<Map<String, Double>>();
    var current = features.hints("");
    for (var segment : segments) {
      if (segment.segment().heading()) {
        current = features.hints(segment.segment().plain());
      }
      hints.add(current);
    }
    return hints;
  }

  private double[] ordered(double[] probabilities) {
    var ordered = new double[Claim.values().length];
    for (int i = 0; i < probabilities.length; i++) {
      ordered[Claim.of(model.classes().get(i)).ordinal()] = probabilities[i];
    }
    return ordered;
  }

  /// The most probable claim.
  ///
  /// @param working whether a claim about work must be chosen, as the segment is evidence for some
  public static Claim best(double[] probabilities, boolean working) {
    return Arrays.stream(Claim.values())
        .filter(claim -> !working || claim != Claim.NONE)
        .max(Comparator.comparingDouble(claim -> probabilities[claim.ordinal()]))
        .orElseThrow();
  }
}
