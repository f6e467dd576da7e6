package nextrung.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nextrung.document.Kind;
import nextrung.match.Claim;
import nextrung.match.ClaimDetector;
import nextrung.match.ClaimFeatures;
import nextrung.match.EncodedSegment;
import nextrung.match.Signals;

/// Gathers segments whose claim is known, and fits the model of claims to them.
final class ClaimTrainer {
  private static final double PENALTY = 100;

  private final ClaimFeatures features;
  private final List<double[]> rows = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();

  ClaimTrainer(ClaimFeatures features) {
    this.features = features;
  }

  /// Learns from the segments of a document.
  ///
  /// @param signals by a first pass that has not seen it
  void add(Example example, Signals signals) {
    rows.addAll(rows(example, signals));
    claims.addAll(example.claims());
  }

  /// Learns from those segments of a document that claim something, as if each stood alone.
  ///
  /// @param signals by a first pass that has not seen it
  void addAlone(Example example, Signals signals) {
    var all = rows(example, signals.withoutContext());
    var said = example.claims();
    for (int i = 0; i < all.size(); i++) {
      if (said.get(i) != Claim.NONE) {
        rows.add(all.get(i));
        claims.add(said.get(i));
      }
    }
  }

  /// Learns from a line that stands alone.
  ///
  /// @param signals by a first pass that has not seen it
  void add(Kind kind, EncodedSegment line, Signals signals, Claim claim) {
    rows.addAll(ClaimDetector.rows(features, kind, List.of(line), signals));
    claims.add(claim);
  }

  private List<double[]> rows(Example example, Signals signals) {
    return ClaimDetector.rows(features, example.document().kind(), example.segments(), signals);
  }

  ClaimDetector fit() {
    var model =
        new LogisticTrainer(PENALTY)
            .fit(
                Arrays.stream(Claim.values()).map(Claim::key).toList(),
                features.featureNames(),
                rows.toArray(double[][]::new),
                claims.stream().mapToInt(Claim::ordinal).toArray());
    return new ClaimDetector(features, model);
  }
}
