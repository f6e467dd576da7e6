package nextrung.document;

/// The signs that people begin the items of a list with, as parts of regular expressions. What is
/// not to be read of them stands in `models/sections/masking.txt`.
public final class ListSign {
  /// Bullets, whatever symbol they are, and the signs of a keyboard that stand in for them: the
  /// inside of a class of characters.
  public static final String SIGNS = "-–—*•·‣⁃›»§+~>o→\\p{So}";

  /// A number or letter with its point or bracket: `1.`, `(b)`.
  public static final String NUMBER = "\\(?(?:[0-9]{1,2}|[a-zA-Z])[.)]";

  private ListSign() {}
}
