package nextrung.cli;

/// What the terminal can show.
final class Terminal {
  private Terminal() {}

  /// Whether standard output is a terminal and its user has not asked for plain text, see
  /// [no-color.org](https://no-color.org).
  static boolean wantsColour() {
    var console = System.console();
    var noColour = System.getenv("NO_COLOR");
    return console != null && console.isTerminal() && (noColour == null || noColour.isEmpty());
  }
}
