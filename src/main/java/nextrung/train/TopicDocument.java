package nextrung.train;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import nextrung.document.Kind;
import nextrung.document.SourceDocument;

/// A document that is labelled for relevance alone: nobody can label every line of the many trades
/// that relevance has to know.
///
/// @param relevant whether it shows work of the occupation
@JsonIgnoreProperties(ignoreUnknown = true)
record TopicDocument(String id, Kind kind, boolean relevant, String text) {
  SourceDocument source() {
    return SourceDocument.of(id, kind, text);
  }
}
