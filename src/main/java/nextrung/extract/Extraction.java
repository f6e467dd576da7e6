package nextrung.extract;

import nextrung.document.Origin;
import nextrung.document.Trouble;

/// What was had from a file.
public sealed interface Extraction {
  FileType type();

  /// Where the text comes from, or why there is none.
  Origin origin();

  /// The text, empty where there is none.
  String text();

  /// A text in reading order, a line for each paragraph.
  record Text(FileType type, String text) implements Extraction {
    @Override
    public Origin origin() {
      return type.origin(null);
    }

    /// Never shows the text: a CV must not reach a log.
    @Override
    public String toString() {
      return "Text[%s, %d characters]".formatted(type, text.length());
    }
  }

  /// Nothing, with the reason.
  record Failed(FileType type, Trouble trouble) implements Extraction {
    @Override
    public Origin origin() {
      return type.origin(trouble);
    }

    @Override
    public String text() {
      return "";
    }
  }
}
