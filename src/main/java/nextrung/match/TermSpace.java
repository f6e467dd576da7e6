package nextrung.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The terms that heads have weights for, with their inverse document frequency (Spärck Jones
/// 1972).
///
/// @param terms in the order of their numbers
/// @param idf one for each term, in its natural logarithm
public record TermSpace(List<String> terms, List<Float> idf) {
  public TermSpace {
    terms = List.copyOf(terms);
    idf = List.copyOf(idf);
  }

  /// The terms that stand in several of the given texts.
  ///
  /// @param least the least number of texts, at least 1
  public static TermSpace of(Collection<Set<String>> texts, int least) {
    var counts = new TreeMap<String, Integer>();
    texts.forEach(text -> text.forEach(term -> counts.merge(term, 1, Integer::sum)));
    counts.values().removeIf(count -> count < least);
    var idf = new ArrayList<Float>();
    counts.values().forEach(count -> idf.add((float) Math.log((1.0 + texts.size()) / count)));
    return new TermSpace(new ArrayList<>(counts.keySet()), idf);
  }

  /// Looks terms up; make one and keep it.
  public Lookup lookup() {
    var numbers = new HashMap<String, Integer>();
    terms.forEach(term -> numbers.put(term, numbers.size()));
    return new Lookup(Map.copyOf(numbers), idf);
  }

  /// Terms to numbers and weights.
  public record Lookup(Map<String, Integer> numbers, List<Float> idf) {

    /// The features of a segment: its dense part as given, its terms weighted by idf to length 1.
    public Features features(float[] dense, Set<String> terms) {
      var known =
          terms.stream()
              .map(numbers::get)
              .filter(n -> n != null)
              .mapToInt(n -> n)
              .sorted()
              .toArray();
      double squares = 0;
      for (int term : known) {
        squares += idf.get(term) * idf.get(term);
      }
      var weights = new float[known.length];
      for (int i = 0; i < known.length; i++) {
        weights[i] = (float) (idf.get(known[i]) / Math.sqrt(squares));
      }
      return new Features(dense, known, weights);
    }
  }
}
