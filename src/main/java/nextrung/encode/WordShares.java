package nextrung.encode;

import java.util.List;
import nextrung.document.Span;

/// What the words of a text add to its vector. A vector is the scaled mean of the states of its
/// tokens, so it falls apart without a remainder: the shares of the words and the rest sum up to
/// it.
///
/// @param words in the order of the text
/// @param rest what the marks and the prefix of the model add
public record WordShares(List<Share> words, float[] rest) {
  public WordShares {
    words = List.copyOf(words);
  }

  /// What one word adds.
  ///
  /// @param word where it stands in the text, without blanks
  /// @param weight its part of the tokens of the text, 0 to 1
  /// @param vector what it adds to the vector of the text
  public record Share(Span word, float weight, float[] vector) {}
}
