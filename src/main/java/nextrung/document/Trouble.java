package nextrung.document;

/// Why the text of a file cannot be had.
public enum Trouble {
  /// It is protected by a password.
  ENCRYPTED,
  /// It holds pictures of pages, and no text.
  SCANNED,
  /// It is cut off or broken.
  DAMAGED,
  /// It is of a type that is not read.
  UNSUPPORTED,
  /// It asks for more pages, memory or time than a document of this kind needs.
  OVERSIZED
}
