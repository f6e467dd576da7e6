package nextrung.encode;

import java.util.Optional;

/// A text as an encoder reads it.
///
/// @param vector of length one
/// @param claims the logit of each of the encoder's claims; none where it knows of none
/// @param words what each word adds to the vector; empty where the encoder does not tell
public record Encoding(float[] vector, float[] claims, Optional<WordShares> words) {
  private static final float[] NONE = {};

  /// A vector of which nothing more is known.
  public static Encoding of(float[] vector) {
    return of(vector, NONE);
  }

  /// A vector with claims.
  static Encoding of(float[] vector, float[] claims) {
    return new Encoding(vector, claims, Optional.empty());
  }

  /// The same, with arrays of its own.
  Encoding copy() {
    return new Encoding(vector.clone(), claims.clone(), words);
  }
}
