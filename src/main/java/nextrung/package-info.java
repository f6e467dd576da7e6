/// The front door.
///
/// [Nextrung] opens an index and its models once and then turns [SourceDocument]s into [Report]s,
/// from any number of threads.
@NullMarked
package nextrung;

import nextrung.document.SourceDocument;
import org.jspecify.annotations.NullMarked;
