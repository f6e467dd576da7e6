package nextrung.framework;

/// One thing wrong with a file.
///
/// @param pointer where, as a JSON pointer (RFC 6901); empty for the whole file
/// @param message what is wrong and what is expected
public record Fault(String pointer, String message) {
  @Override
  public String toString() {
    return (pointer.isEmpty() ? "(whole file)" : pointer) + ": " + message;
  }
}
