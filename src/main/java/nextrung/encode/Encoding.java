package nextrung.encode;

import java.util.Optional;

/// A text as an encoder reads it.
///
/// @param vector of length one
/// @param claimLogits one for each of [Encoder#claims()]
/// @param words what each word adds to the vector; empty where the encoder does not tell
public record Encoding(float[] vector, float[] claimLogits, Optional<WordShares> words) {
  private static final float[] NONE = {};

  /// A vector of which nothing more is known.
  public static Encoding of(float[] vector) {
    return of(vector, NONE);
  }

  /// A vector with claims.
  static Encoding of(float[] vector, float[] claimLogits) {
    return new Encoding(vector, claimLogits, Optional.empty());
  }

  /// The same with a vector and logits of its own; the words are shared, and nobody changes them.
  Encoding copy() {
    return new Encoding(vector.clone(), claimLogits.clone(), words);
  }
}
