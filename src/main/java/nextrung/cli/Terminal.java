package nextrung.cli;

/// What the terminal can show.
final class Terminal {
  private Terminal() {}

  /// Whether a person sits at the other end.
  @SuppressWarnings("SystemConsoleNull") // the annotated JDK says that there may be none
  static boolean isInteractive() {
    var console = System.console();
    return console != null && console.isTerminal();
  }

  /// Whether standard output is a terminal whose user has not asked for plain text, see
  /// [no-color.org](https://no-color.org).
  static boolean wantsColour() {
    var noColour = System.getenv("NO_COLOR");
    return isInteractive() && (noColour == null || noColour.isEmpty());
  }
}
