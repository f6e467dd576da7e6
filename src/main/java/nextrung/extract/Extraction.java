package nextrung.extract;

import nextrung.document.Origin;
import nextrung.document.Readability;
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

  /// What was had from a file whose name ends in what belongs to other types.
  ///
  /// @param suffix that end, without the dot
  record Misnamed(String suffix, Extraction content) implements Extraction {
    /// What is neither of the type that the name says nor a text is of no type that is known.
    static Misnamed of(String suffix, Extraction content) {
      boolean binary =
          content.type().isText() && Readability.of(content.text()) == Readability.BINARY;
      return new Misnamed(
          suffix, binary ? new Failed(FileType.OTHER, Trouble.UNSUPPORTED) : content);
    }

    @Override
    public FileType type() {
      return content.type();
    }

    @Override
    public Origin origin() {
      return content.origin().misnamed(suffix);
    }

    @Override
    public String text() {
      return content.text();
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
