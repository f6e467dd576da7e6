package nextrung.extract;

import java.util.regex.Pattern;
import nextrung.document.ListSign;
import nextrung.document.SourceDocument;

/// The text of a file as it grows: paragraphs, each on a line of its own, up to the length that is
/// read at all.
final class Lines {
  static final String BULLET = "• ";

  private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0\u2007\u202f]+");
  private static final Pattern TABBED_BULLET =
      Pattern.compile("^([%s])\t".formatted(ListSign.SIGNS));
  private static final Pattern INVISIBLE = Pattern.compile("[\u00ad\u200b-\u200d\u2060\ufeff]");
  private static final Pattern PRIVATE_BULLET = Pattern.compile("^[\ue000-\uf8ff](?=\\s|$)");
  private static final Pattern EMPTY_BULLET = Pattern.compile("[%s]".formatted(ListSign.SIGNS));

  private final StringBuilder text = new StringBuilder();
  private String mark = "";

  /// Adds a paragraph; one that says nothing is left out.
  void add(String paragraph) {
    add("", paragraph);
  }

  /// Adds an item of a list.
  void item(String paragraph) {
    add(BULLET, paragraph);
  }

  /// Adds a paragraph that has line breaks; of an item of a list only the first line has a bullet.
  void broken(String paragraph, boolean item) {
    boolean first = item;
    for (var line : paragraph.split("\n", -1)) {
      add(first ? BULLET : "", line);
      first = first && clean(line).isEmpty();
    }
  }

  private void add(String bullet, String paragraph) {
    var line = clean(paragraph);
    if (line.isEmpty() || isFull()) {
      return;
    }
    if (EMPTY_BULLET.matcher(line).matches()) {
      mark = BULLET;
      return;
    }
    var sign = bullet.isEmpty() ? mark : bullet;
    text.append(sign).append(line).append('\n');
    mark = "";
  }

  /// Sets off what follows by a blank line.
  void gap() {
    if (!text.isEmpty() && !text.substring(Math.max(0, text.length() - 2)).equals("\n\n")) {
      text.append('\n');
    }
  }

  /// Adds a text that has lines of its own, unchanged.
  void asIs(String whole) {
    text.append(whole);
  }

  /// Whether no more is taken.
  boolean isFull() {
    return text.length() > SourceDocument.MAX_CHARACTERS;
  }

  /// Everything so far.
  String text() {
    return text.toString();
  }

  /// One line without invisible characters, with single spaces or a tab between words; a letter of
  /// a symbol font in front is a bullet.
  static String clean(String paragraph) {
    var visible = INVISIBLE.matcher(paragraph).replaceAll("");
    var line =
        BLANKS
            .matcher(visible)
            .replaceAll(found -> found.group().indexOf('\t') < 0 ? " " : "\t")
            .strip();
    var signed = PRIVATE_BULLET.matcher(line).replaceFirst("•");
    return TABBED_BULLET.matcher(signed).replaceFirst("$1 ");
  }
}
