package nextrung.document;

import java.util.Map;
import java.util.Set;

/// A logistic regression over the words of a text; a readable file.
///
/// @param bias the logit of a text without any known word
/// @param words the weight and `idf` of each known word. Of the distinct known words of a text,
///   logit = bias + Σ weight·idf / ‖idf‖₂
public record WordModel(double bias, Map<String, Word> words) {

  /// What a word is worth.
  ///
  /// @param idf its inverse document frequency: how rare it is
  /// @param weight what it adds to the logit where it stands alone
  public record Word(float idf, float weight) {}

  public WordModel {
    words = Map.copyOf(words);
  }

  /// The probability that the text is what the model looks for, 0 to 1.
  public double probability(Set<String> text) {
    double sum = 0;
    double squares = 0;
    for (var each : text) {
      var word = words.get(each);
      if (word != null) {
        sum += word.idf() * word.weight();
        squares += word.idf() * word.idf();
      }
    }
    double logit = squares == 0 ? bias : bias + sum / Math.sqrt(squares);
    return 1 / (1 + Math.exp(-logit));
  }
}
