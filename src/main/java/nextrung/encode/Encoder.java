package nextrung.encode;

/// Turns a text into a vector of length one. Safe for use by several threads.
public interface Encoder extends AutoCloseable {
  /// The vector of a text, [#dimension()] floats of Euclidean length 1. Equal texts give equal
  /// vectors, whatever else is encoded at the same time.
  float[] encode(String text);

  /// The number of floats in a vector.
  int dimension();

  /// Names the model by its content, for instance `sha256:…`.
  String fingerprint();

  @Override
  void close();
}
