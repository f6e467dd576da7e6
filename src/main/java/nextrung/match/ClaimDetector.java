package nextrung.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import nextrung.document.Kind;

/// Tells what each segment says about the person.
///
/// @param features what the model looks at
/// @param model over those features; its classes are the keys of [Claim]
public record ClaimDetector(ClaimFeatures features, LogisticModel model) {

  /// The probability of every claim, by its ordinal, for each segment of a document.
  List<double[]> detect(Kind kind, List<EncodedSegment> segments, Signals signals) {
    var claims = new ArrayList<double[]>();
    var rows = rows(features, kind, segments, signals);
    rows.forEach(row -> claims.add(ordered(model.probabilities(row))));
    return claims;
  }

  /// The features of every segment of a document; a heading rules until the next.
  ///
  /// @param signals of the same segments
  public static List<double[]> rows(
      ClaimFeatures features, Kind kind, List<EncodedSegment> segments, Signals signals) {
    var rows = new ArrayList<double[]>();
    var hints = features.hints("");
    for (int i = 0; i < segments.size(); i++) {
      var segment = segments.get(i);
      if (segment.segment().heading()) {
        hints = features.hints(segment.segment().plain());
      }
      rows.add(features.of(kind, hints, segment, signals.summary(i)));
    }
    return rows;
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
