package nextrung.document;

/// Whether there is anything to read in a text.
public enum Readability {
  READABLE,
  /// No letters or digits.
  EMPTY,
  /// Mostly control characters or broken encoding: the content of a binary file.
  BINARY;

  private static final double MOST_CONTROLS = 0.02;

  /// The control characters that set words and lines apart.
  private static final String SPACING = "\t\n\u000B\f\r\u0085";

  /// Looks at the characters of a text.
  public static Readability of(String text) {
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return EMPTY;
    }
    long broken = text.codePoints().filter(Readability::isBroken).count();
    return broken > MOST_CONTROLS * text.length() ? BINARY : READABLE;
  }

  private static boolean isBroken(int c) {
    return c == 0xFFFD || (Character.isISOControl(c) && SPACING.indexOf(c) < 0);
  }
}
