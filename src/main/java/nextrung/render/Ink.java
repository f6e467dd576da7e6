package nextrung.render;

/// Colours of a terminal, or none. Only the eight basic colours are used, which follow the theme of
/// the terminal, dark or light.
///
/// @param on whether codes are written
record Ink(boolean on) {
  String strong(String text) {
    return code("1", text);
  }

  String faint(String text) {
    return code("2", text);
  }

  String heading(String text) {
    return code("1;36", text);
  }

  String quote(String text) {
    return code("3", text);
  }

  String mark(Mark mark, String text) {
    return switch (mark) {
      case SHOWN -> code("32", text);
      case PARTIAL -> code("33", text);
      case IMPLIED -> code("2;32", text);
      case WANTED -> code("35", text);
      case DENIED -> code("31", text);
      case NOT_FOUND -> faint(text);
    };
  }

  private String code(String code, String text) {
    return on && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
