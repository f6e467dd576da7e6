/// From a file to its text.
///
/// [Extractor] is the door. [FileType] tells by the content what a file is; a `FileReader` for each
/// type writes the text as `Lines`, a line for each paragraph, in reading order. What comes out is
/// an [Extraction]: a text, or the [nextrung.document.Trouble] with the file.
///
/// PDF and office files are read by `ParserMain`, a process with little memory, little time and no
/// network that ends after one file; the `ParserPool` keeps some ready. `Inflation` bounds what is
/// unpacked of either. A PDF only says where each letter stands: `GlyphCollector` gathers them,
/// `PageLayout` finds the columns, `Healing` joins lines into paragraphs.
@NullMarked
package nextrung.extract;

import org.jspecify.annotations.NullMarked;
