package nextrung.index;

/// An index that cannot be built or opened; the message says what to do.
public final class IndexException extends RuntimeException {
  public IndexException(String message, Throwable cause) {
    super(message, cause);
  }
}
