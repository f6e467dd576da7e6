package nextrung.framework;

/// The sign that some programs set before a text: it says how the text is encoded and is no part of
/// it.
public final class ByteOrderMark {
  private static final String MARK = "\uFEFF";

  private ByteOrderMark() {}

  /// A text without the mark at its start, if it has one.
  public static String without(String text) {
    return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
  }
}
