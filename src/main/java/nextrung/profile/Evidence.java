package nextrung.profile;

import nextrung.document.Segment;

/// A segment that speaks for a statement.
///
/// @param probability that a careful reader would accept it, 0 to 1
public record Evidence(Segment segment, double probability) {}
