package nextrung.api;

/// A server that cannot do its work. The message names the address and the way out.
public final class ServerException extends RuntimeException {
  ServerException(String message) {
    super(message);
  }

  ServerException(String message, Throwable cause) {
    super(message, cause);
  }
}
