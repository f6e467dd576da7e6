package nextrung.document;

/// A document that cannot be read at all; the message names it and says what to do. It never holds
/// text of the document.
public final class DocumentException extends RuntimeException {
  public DocumentException(String message) {
    super(message);
  }
}
