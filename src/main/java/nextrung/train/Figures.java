package nextrung.train;

import java.util.HashSet;
import java.util.Set;

/// Precision, recall and their harmonic mean over things found and things to be found.
///
/// @param right found and to be found
/// @param found all that was found
/// @param wanted all that was to be found
public record Figures(long right, long found, long wanted) {
  /// Nothing counted yet.
  public static final Figures NONE = new Figures(0, 0, 0);

  /// What of the wanted was found.
  static <T> Figures of(Set<T> found, Set<T> wanted) {
    var right = new HashSet<>(found);
    right.retainAll(wanted);
    return new Figures(right.size(), found.size(), wanted.size());
  }

  public Figures plus(Figures other) {
    return new Figures(right + other.right, found + other.found, wanted + other.wanted);
  }

  /// The share of what was found that is right, 0 to 1; 0 where nothing was found.
  public double precision() {
    return found == 0 ? 0 : (double) right / found;
  }

  /// The share of what was wanted that was found, 0 to 1; 0 where nothing was wanted.
  public double recall() {
    return wanted == 0 ? 0 : (double) right / wanted;
  }

  /// The harmonic mean of precision and recall, 0 to 1.
  public double f1() {
    return found + wanted == 0 ? 0 : 2.0 * right / (found + wanted);
  }
}
