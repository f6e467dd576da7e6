/// From a text to its segments.
///
/// A [SourceDocument] is a text with its [Kind]. The [Segmenter] cuts it into [Segment]s, each the
/// smallest piece that says one thing: a bullet, a line, a sentence. Every segment has a [Span]
/// that leads back to the text, and the [Section] it stands in, found by [Headings].
@NullMarked
package nextrung.document;

import org.jspecify.annotations.NullMarked;
