package nextrung.profile;

import java.util.List;

/// How much evidence there is, in segments.
///
/// @param any clear or partial evidence, the sum of its probabilities, at least 0
/// @param clear only what is clear, likewise, at least 0 and never above the other
/// @param once the probability that at least one segment is clear evidence, each taken by itself
///   (noisy-or, Pearl 1988), 0 to 1
public record Weight(double any, double clear, double once) {
  /// No evidence.
  public static final Weight NONE = new Weight(0, 0, 0);

  /// What a person's own word weighs: one segment of clear evidence.
  static final Weight WORD = of(1, 1);

  /// What one segment weighs.
  ///
  /// @param probability that it is evidence, clear or partial
  /// @param clear the probability that it is clear
  public static Weight of(double probability, double clear) {
    return new Weight(probability, clear, clear);
  }

  static Weight of(List<Evidence> evidence) {
    return evidence.stream()
        .map(one -> of(one.probability(), one.clear()))
        .reduce(NONE, Weight::plus);
  }

  /// Both together.
  public Weight plus(Weight other) {
    return new Weight(any + other.any, clear + other.clear, once + other.once - once * other.once);
  }
}
