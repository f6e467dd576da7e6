package nextrung.extract;

import nextrung.document.Trouble;

/// A file whose text cannot be had; it never holds any of its content.
final class UnreadableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Trouble trouble;

  UnreadableException(Trouble trouble) {
    super(trouble.name(), null, false, false);
    this.trouble = trouble;
  }

  Trouble trouble() {
    return trouble;
  }
}
