package nextrung.encode;

/// A model that cannot be opened or run. The message never holds the text that was to be encoded.
public final class EncoderException extends RuntimeException {
  public EncoderException(String message, Throwable cause) {
    super(message, cause);
  }
}
