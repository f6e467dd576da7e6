package nextrung.match;

import org.jspecify.annotations.Nullable;

/// A model file that is missing or broken; the message names it and says what to do.
public final class ModelException extends RuntimeException {
  public ModelException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
