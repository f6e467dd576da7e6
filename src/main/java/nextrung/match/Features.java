package nextrung.match;

/// What the linear heads see of a segment, or of one of its words.
///
/// @param dense the vector part, of fixed length
/// @param terms the numbers of the terms that the segment holds, ascending
/// @param weights one for each of those terms; those of a segment have the Euclidean length 1 or,
///   without terms, 0
public record Features(float[] dense, int[] terms, float[] weights) {}
