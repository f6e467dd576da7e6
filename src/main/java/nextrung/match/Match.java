package nextrung.match;

import nextrung.framework.StatementId;

/// A statement that a segment is evidence for.
///
/// @param statement which one
/// @param probability that a careful reader would accept the segment as evidence, 0 to 1
public record Match(StatementId statement, double probability) {}
