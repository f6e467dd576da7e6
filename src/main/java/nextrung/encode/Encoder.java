package nextrung.encode;

import java.util.Optional;

/// Turns a text into a vector of length one. Safe for use by several threads.
public interface Encoder extends AutoCloseable {
  /// The vector of a text, [#dimension()] floats of Euclidean length 1. Equal texts give equal
  /// vectors, whatever else is encoded at the same time.
  float[] encode(String text);

  /// What each word of a text adds to its vector. Words behind the last token that the model takes
  /// add nothing and are left out. Empty where the model does not tell.
  default Optional<WordShares> shares(String text) {
    return Optional.empty();
  }

  /// The number of floats in a vector.
  int dimension();

  /// Names the model by its content, for instance `sha256:…`.
  String fingerprint();

  @Override
  void close();
}
