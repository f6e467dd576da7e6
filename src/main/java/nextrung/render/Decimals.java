package nextrung.render;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Probabilities, readiness and scores as the formats of a report give them to programs; the one
/// place that rounds those.
final class Decimals {
  private static final int MOST = 4;

  private Decimals() {}

  /// At most four decimals and at least one, halves to the even neighbour, no exponent: 0.84 for
  /// 0.8400000000000001, and 1.0 for 1.
  static String of(double value) {
    var rounded =
        BigDecimal.valueOf(value).setScale(MOST, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return rounded.setScale(Math.max(1, rounded.scale())).toPlainString();
  }
}
