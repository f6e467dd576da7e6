package nextrung.profile;

import java.util.List;

/// How much evidence there is, in segments: sums of probabilities.
///
/// @param any clear or partial evidence, at least 0
/// @param clear only what is clear, at least 0 and never above the other
public record Weight(double any, double clear) {
  /// No evidence.
  public static final Weight NONE = new Weight(0, 0);

  /// What a person's own word weighs: one segment of clear evidence.
  static final Weight WORD = new Weight(1, 1);

  static Weight of(List<Evidence> evidence) {
    return evidence.stream()
        .map(one -> new Weight(one.probability(), one.clear()))
        .reduce(NONE, Weight::plus);
  }

  /// Both together.
  public Weight plus(Weight other) {
    return new Weight(any + other.any, clear + other.clear);
  }
}
