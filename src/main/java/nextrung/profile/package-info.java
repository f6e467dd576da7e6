/// From matches to where the person stands.
///
/// The [Profiler] turns a document's reading into a [Profile]: a level for the whole, one for each
/// strand, and a [Standing] for every statement of the framework, with its [Evidence].
@NullMarked
package nextrung.profile;

import org.jspecify.annotations.NullMarked;
