package nextrung.match;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Tells whether a document shows work of the occupation at all, by the [Passage] that shows it
/// best: who has been a nurse for ten years and worked at a loans desk before says so in three
/// lines. A document is a bag of passages and is relevant where one of them is (multiple-instance
/// learning, Dietterich, Lathrop and Lozano-Pérez 1997). Words know the trade better than evidence
/// does: the shelves of a supermarket look like evidence, one line at a time.
///
/// @param terms the words that count
/// @param head one logit over the [#features]
/// @param leastByWords the probability by words alone, without any evidence, that hardly a document
///   with the work stays below
public record RelevanceReader(TermSpace terms, LinearHeads head, double leastByWords) {
  /// How much evidence weighs under the common penalty, where all words together weigh 1.
  private static final float EVIDENCE = 0.1f;

  /// What the head looks at.
  public static Features features(TermSpace.Lookup terms, Passage passage) {
    var dense = passage.evidence().clone();
    for (int i = 0; i < dense.length; i++) {
      dense[i] *= EVIDENCE;
    }
    return terms.features(dense, passage.words());
  }

  /// The same, asking for more by words alone.
  public RelevanceReader asking(double least) {
    return new RelevanceReader(terms, head, least);
  }

  /// Gets ready to read; make one and keep it.
  public Ready ready() {
    return new Ready(terms.lookup(), head, leastByWords);
  }

  /// A reader that finds its terms at once.
  public record Ready(TermSpace.Lookup terms, LinearHeads head, double leastByWords) {

    /// Whether a document may show work of the occupation, as far as words tell. Needs no vectors.
    ///
    /// @param passages the words of each passage
    boolean mayBeRelevant(List<Set<String>> passages) {
      return byWords(passages) >= leastByWords;
    }

    /// The probability that a document shows work of the occupation if its words are all that is
    /// known and nothing of it is evidence, 0 to 1.
    ///
    /// @param passages the words of each passage, at least one
    public double byWords(List<Set<String>> passages) {
      var none = new float[head.dense().length];
      return best(passages.stream().map(words -> terms.features(none, words)));
    }

    /// The probability that a document shows work of the occupation, 0 to 1: that of the passage
    /// that shows it best.
    ///
    /// @param passages of the document, at least one
    public double relevance(List<Passage> passages) {
      return best(passages.stream().map(passage -> features(terms, passage)));
    }

    private double best(Stream<Features> passages) {
      return Signals.probability(
          passages.mapToDouble(features -> head.logits(features)[0]).max().orElseThrow());
    }
  }
}
