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
  /// It is of a type that is not read, and not of the one that its name says.
  MISNAMED,
  /// It asks for more pages, memory or time than a document of this kind needs.
  OVERSIZED,
  /// It unpacks to far more than a document of its length holds.
  BLOATED,
  /// The program that reads it ended before it was through.
  CRASHED
}
