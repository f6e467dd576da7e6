package nextrung.match;

import java.util.ArrayList;
import java.util.List;
import nextrung.document.Kind;
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
