package nextrung.profile;

import nextrung.document.Segment;

/// A segment that speaks for a statement.
///
/// @param probability that a careful reader would accept it, clear or partial, 0 to 1
/// @param clear the probability that it is clear, 0 to 1
public record Evidence(Segment segment, double probability, double clear) {}
