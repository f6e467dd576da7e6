/// From a segment to what it is evidence for.
///
/// [Matcher] is the door: it takes the segments of a document and gives each a [Reading]: a [Claim]
/// (does the person do it, lack it, want it?) and the [Match]es that the segment supports. It also
/// says why: an [Attribution] names the words that carried a match, and [LeaveOneOut] finds the
/// segments that set the level. Whether the document is about the occupation at all tells a
/// [RelevanceReader], from the [Passage] that shows it best.
@NullMarked
package nextrung.match;

import org.jspecify.annotations.NullMarked;
