/// A report in the forms that people and programs read.
///
/// [Format] names the forms; `Format.of("md").renderer(context)` is the door. A [Renderer] is a
/// function of the [Report]: it holds no state, and the same report gives the same bytes. What it
/// needs beside the report, the framework's wording above all, stands in a [RenderContext].
///
/// The forms for programs ([JsonRenderer], [CsvRenderer]) write the report as it is. The forms for
/// people ([TextRenderer], [MarkdownRenderer], [HtmlRenderer]) first make a `Reading` of it, so
/// that all of them tell the same story in the same order: the level, the ladder of strands and
/// levels, the next steps with the person's own words, the gaps, and whose framework it is.
@NullMarked
package nextrung.render;

import nextrung.Report;
import org.jspecify.annotations.NullMarked;
