package nextrung.match;

import java.util.Set;
import nextrung.document.Segment;
import nextrung.encode.Encoding;

/// A segment with what the encoder and the analyzer make of it.
///
/// @param terms its stems and trade concepts
public record EncodedSegment(Segment segment, Encoding encoding, Set<String> terms) {
  /// Of length one.
  public float[] vector() {
    return encoding.vector();
  }
}
