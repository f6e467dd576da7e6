package nextrung.encode;

import java.util.List;

/// Turns a text into a vector of length one, and may say what the text claims. Safe for use by
/// several threads.
public interface Encoder extends AutoCloseable {
  /// The vector of a text, [#dimension()] floats of Euclidean length 1, and a logit for each of the
  /// [#claims()]. Equal texts give equal encodings, whatever else is encoded at the same time.
  Encoding encode(String text);

  /// The same with what each word adds to the vector. Words behind the last token that the model
  /// takes add nothing and are left out.
  default Encoding encodeWithWords(String text) {
    return encode(text);
  }

  /// The vector of a text alone.
  default float[] vector(String text) {
    return encode(text).vector();
  }

  /// The claims that the encoder tells, by key, in the order of [Encoding#claimLogits()]; none
  /// where it has learned none.
  default List<String> claims() {
    return List.of();
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
