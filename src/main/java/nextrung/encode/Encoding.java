package nextrung.encode;

import java.util.Optional;

/// A text as an encoder reads it.
///
/// @param vector of length one
/// @param words what each word adds to the vector; empty where the encoder does not tell
public record Encoding(float[] vector, Optional<WordShares> words) {
  /// A vector of which nothing more is known.
  public static Encoding of(float[] vector) {
    return new Encoding(vector, Optional.empty());
  }
}
