package nextrung.match;

import java.util.Set;
import nextrung.document.Segment;

/// A segment with what the encoder and the analyzer make of it.
///
/// @param vector of length one
/// @param terms its stems and trade concepts
public record EncodedSegment(Segment segment, float[] vector, Set<String> terms) {}
