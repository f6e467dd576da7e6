package nextrung.train;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import nextrung.document.Kind;
import nextrung.document.SourceDocument;

/// A document of which nothing is known but whether it shows work of the occupation. There are many
/// more trades than a corpus of careful readings can hold: these teach relevance alone.
///
/// @param relevant whether it shows work of the occupation
@JsonIgnoreProperties(ignoreUnknown = true)
record TopicDocument(String id, Kind kind, boolean relevant, String text) {
  SourceDocument source() {
    return SourceDocument.of(id, kind, text);
  }
}
