package nextrung.match;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.stream.IntStream;
import nextrung.document.Kind;
import nextrung.document.Span;
import nextrung.encode.WordShares.Share;
import nextrung.index.TermReader.PlacedTerm;

/// Lays out the features of a segment by itself: its vector less the mean of all training vectors,
/// the kind of its document, and its terms. What stands around it is left to [Context] and to the
/// second pass.
public final class SegmentFeatures {
  /// How much the kind may weigh under the heads' common penalty.
  private static final float KIND = 0.3f;

  private final float[] mean;
  private final TermSpace terms;
  private final TermSpace.Lookup lookup;

  /// @param mean of the vectors of all training texts
  public SegmentFeatures(float[] mean, TermSpace terms) {
    this.mean = mean.clone();
    this.terms = terms;
    this.lookup = terms.lookup();
  }

  /// The mean of the vectors of all training texts.
  public float[] mean() {
    return mean.clone();
  }

  /// The terms that count.
  public TermSpace terms() {
    return terms;
  }

  /// The number of dense features.
  public int dimension() {
    return mean.length + Kind.values().length;
  }

  /// The features of a segment.
  public Features of(Kind kind, EncodedSegment segment) {
    return lookup.features(dense(kind, segment.vector()), segment.terms());
  }

  /// The part of every word in the features of its segment. A term counts for the words that it
  /// comes from, in equal parts.
  ///
  /// @param placed the terms of the segment
  List<Features> ofWords(List<Share> words, List<PlacedTerm> placed) {
    var places =
        placed.stream().collect(groupingBy(PlacedTerm::term, mapping(PlacedTerm::place, toList())));
    var whole = lookup.features(new float[0], places.keySet());
    var counts =
        IntStream.of(whole.terms())
            .mapToObj(
                term -> counts(words, places.getOrDefault(terms.terms().get(term), List.of())))
            .toList();
    return IntStream.range(0, words.size())
        .mapToObj(i -> new Features(own(words.get(i)), whole.terms(), part(i, whole, counts)))
        .toList();
  }

  /// How often each word is part of a term that stands in some places.
  private static int[] counts(List<Share> words, List<Span> places) {
    return words.stream()
        .mapToInt(
            share -> (int) places.stream().filter(place -> place.overlap(share.word()) > 0).count())
        .toArray();
  }

  private static float[] part(int word, Features whole, List<int[]> counts) {
    var weights = whole.weights().clone();
    for (int k = 0; k < weights.length; k++) {
      int all = IntStream.of(counts.get(k)).sum();
      weights[k] *= all == 0 ? 0 : counts.get(k)[word] / (float) all;
    }
    return weights;
  }

  private float[] own(Share share) {
    var own = new float[mean.length];
    for (int i = 0; i < own.length; i++) {
      own[i] = share.vector()[i] - share.weight() * mean[i];
    }
    return own;
  }

  private float[] dense(Kind kind, float[] vector) {
    var dense = new float[dimension()];
    for (int i = 0; i < mean.length; i++) {
      dense[i] = vector[i] - mean[i];
    }
    dense[mean.length + kind.ordinal()] = KIND;
    return dense;
  }
}
