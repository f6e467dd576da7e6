package nextrung.document;

/// A text to be read.
///
/// @param id a name given by the caller, shown in the report
/// @param kind what sort of text it is
/// @param text the whole text
/// @param truncated whether a longer text was cut to [#MAX_CHARACTERS]
/// @param origin what it was read from
public record SourceDocument(String id, Kind kind, String text, boolean truncated, Origin origin) {
  /// Longer texts are cut here, in UTF-16 code units: some thirty dense pages.
  public static final int MAX_CHARACTERS = 100_000;

  /// A document of a known kind, cut where it is too long: at the end of a line, or within a line
  /// that is itself longer than half of what is kept.
  public static SourceDocument of(String id, Kind kind, String text) {
    return of(id, kind, text, Origin.TEXT);
  }

  /// A document of a known kind and origin, cut as [#of(String, Kind, String)] does.
  public static SourceDocument of(String id, Kind kind, String text, Origin origin) {
    if (text.length() <= MAX_CHARACTERS) {
      return new SourceDocument(id, kind, text, false, origin);
    }
    int line = text.lastIndexOf('\n', MAX_CHARACTERS);
    int cut = line > MAX_CHARACTERS / 2 ? line : MAX_CHARACTERS;
    int whole = Character.isHighSurrogate(text.charAt(cut - 1)) ? cut - 1 : cut;
    return new SourceDocument(id, kind, text.substring(0, whole), true, origin);
  }

  /// Never shows the text: a CV must not reach a log.
  @Override
  public String toString() {
    return "SourceDocument[%s, %s, %d characters]".formatted(id, kind.key(), text.length());
  }
}
