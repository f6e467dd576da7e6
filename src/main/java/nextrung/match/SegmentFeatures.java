package nextrung.match;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nextrung.document.Kind;
import nextrung.document.Span;
import nextrung.encode.WordShares.Share;
import nextrung.index.TermReader.PlacedTerm;
import org.jspecify.annotations.Nullable;

/// Lays out the dense features of segments: the segment's own vector and the document's mean
/// vector, each less the mean of all training vectors, and the kind of document. Neighbours are
/// left to the second pass. The factors say how much each part may weigh under the heads' common
/// penalty.
public final class SegmentFeatures {
  private static final float DOCUMENT = 1.0f;
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

  /// The features of every segment of a document, in its order; a line that stands alone has no
  /// document.
  public List<Features> of(Kind kind, List<EncodedSegment> segments) {
    var vectors = segments.stream().map(EncodedSegment::vector).toList();
    var document = vectors.size() > 1 ? Vectors.mean(vectors, mean.length) : null;
    var features = new ArrayList<Features>();
    for (int i = 0; i < segments.size(); i++) {
      var dense = dense(kind, vectors.get(i), document);
      features.add(lookup.features(dense, segments.get(i).terms()));
    }
    return features;
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

  private float[] dense(Kind kind, float[] own, float @Nullable [] document) {
    int size = mean.length;
    var dense = new float[2 * size + Kind.values().length];
    place(dense, 0, own, 1);
    place(dense, size, document, DOCUMENT);
    dense[2 * size + kind.ordinal()] = KIND;
    return dense;
  }

  private void place(float[] dense, int at, float @Nullable [] vector, float factor) {
    if (vector != null) {
      for (int i = 0; i < mean.length; i++) {
        dense[at + i] = factor * (vector[i] - mean[i]);
      }
    }
  }
}
