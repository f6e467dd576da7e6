/// From a text to its segments.
///
/// A [SourceDocument] is a text with its [Kind]. The [Segmenter] cuts it into [Segment]s, each the
/// smallest piece that says one thing: a bullet, a line, a sentence. Every segment has a [Span]
/// that leads back to the text, and the [Section] it stands in, found by [Headings]. Where nobody
/// says of what kind a text is, the [KindGuesser] tells it, by a [WordModel].
@NullMarked
package nextrung.document;

import org.jspecify.annotations.NullMarked;
