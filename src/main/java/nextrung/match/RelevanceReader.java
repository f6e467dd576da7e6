package nextrung.match;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Tells whether a document shows work of the occupation at all: from all its words, and from the
/// same sums over its segments that tell its level. Words know the trade better than sums do: the
/// shelves of a supermarket look like evidence, one line at a time.
///
/// @param scale of the sums
/// @param terms the words that count
/// @param head one logit over the [#features]
public record RelevanceReader(Scale scale, TermSpace terms, LinearHeads head) {
  /// How much a standardised sum weighs under the common penalty, where all words together weigh 1.
  private static final double SUMS = 0.025;

  /// What the sums may still add to the logit of the words. Of 341 made-up postings of the
  /// occupation that pass in the end none had less than .98 by its words, where 1.92 is asked for.
  private static final double HEADROOM = 1;

  /// Mean and standard deviation of each sum in training.
  public record Scale(double[] mean, double[] deviation) {}

  /// All words of a document.
  public static Set<String> words(List<EncodedSegment> segments) {
    var words = new HashSet<String>();
    segments.forEach(segment -> words.addAll(segment.terms()));
    return words;
  }

  /// What the head looks at.
  ///
  /// @param sums see [LevelReader#features]
  public static Features features(Scale scale, TermSpace terms, double[] sums, Set<String> words) {
    return features(scale, terms.lookup(), sums, words);
  }

  private static Features features(
      Scale scale, TermSpace.Lookup terms, double[] sums, Set<String> words) {
    var dense = new float[sums.length];
    for (int i = 0; i < dense.length; i++) {
      dense[i] = (float) (SUMS * (sums[i] - scale.mean()[i]) / scale.deviation()[i]);
    }
    return terms.features(dense, words);
  }

  /// The probability that a document shows work of the occupation, as [Ready#relevance] tells.
  public double relevance(double[] sums, Set<String> words) {
    return ready().relevance(sums, words);
  }

  /// Gets ready to read; make one and keep it.
  Ready ready() {
    return new Ready(scale, terms.lookup(), head);
  }

  /// A reader that finds its terms at once.
  record Ready(Scale scale, TermSpace.Lookup terms, LinearHeads head) {

    /// The most that the relevance can be, whatever the sums say: by the words alone, with what the
    /// sums hardly ever add. Needs no vectors.
    double atMost(Set<String> words) {
      return Signals.probability(logit(scale.mean(), words) + HEADROOM);
    }

    /// The probability that a document shows work of the occupation, 0 to 1.
    ///
    /// @param sums see [LevelReader#features]
    double relevance(double[] sums, Set<String> words) {
      return Signals.probability(logit(sums, words));
    }

    private double logit(double[] sums, Set<String> words) {
      return head.logits(features(scale, terms, sums, words))[0];
    }
  }
}
