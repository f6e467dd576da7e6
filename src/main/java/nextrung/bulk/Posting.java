package nextrung.bulk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import nextrung.document.Kind;
import nextrung.document.SourceDocument;

/// A job posting.
///
/// @param id as given, or the number of the line
/// @param title of the job; may be empty
/// @param text what the job is and asks for, as lines
/// @param asGiven whether the text is the description, character by character; otherwise it was
///   drawn from HTML or from several parts
/// @param source the object that it was read from
public record Posting(String id, String title, String text, boolean asGiven, ObjectNode source) {

  /// The posting as a document: the title, an empty line, the text.
  SourceDocument document() {
    return SourceDocument.of(id, Kind.POSTING, head() + text);
  }

  /// What stands before the text in the document.
  private String head() {
    return title.isEmpty() ? "" : title + "\n\n";
  }

  /// Where the text starts in the document.
  int textStart() {
    return head().length();
  }

  /// Whether its end is left unread, as title and text together are too long.
  boolean isCut() {
    return textStart() + text.length() > SourceDocument.MAX_CHARACTERS;
  }

  /// Never shows the text.
  @Override
  public String toString() {
    return "Posting[%s, %d characters]".formatted(id, text.length());
  }
}
