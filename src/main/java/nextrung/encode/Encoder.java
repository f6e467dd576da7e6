package nextrung.encode;

/// Turns a text into a vector of length one. Safe for use by several threads.
public interface Encoder extends AutoCloseable {
  /// The vector of a text, [#dimension()] floats of Euclidean length 1. Equal texts give equal
  /// vectors, whatever else is encoded at the same time.
  float[] encode(String text);

  /// The same vector with what each word adds to it. Words behind the last token that the model
  /// takes add nothing and are left out.
  default Encoding read(String text) {
    return Encoding.of(encode(text));
  }

  /// The least cosine at which two texts have something to do with each other, -1 to 1: some text
  /// is always the nearest, also to one that means nothing.
  default double near() {
    return 0;
  }

  /// The number of floats in a vector.
  int dimension();

  /// Names the model by its content, for instance `sha256:…`.
  String fingerprint();

  @Override
  void close();
}
