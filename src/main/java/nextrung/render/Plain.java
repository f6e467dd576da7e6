package nextrung.render;

import java.util.regex.Pattern;
import nextrung.document.ListSign;

/// Quoted text made safe to show. A CV may hold anything: codes that recolour a terminal, marks
/// that turn the direction of the whole line, characters that XML forbids.
final class Plain {
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Zs}\\p{Cc}\\x{2028}\\x{2029}]+");
  private static final Pattern HIDDEN =
      Pattern.compile("[\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\x{FEFF}\\p{Cs}\\x{FFFE}\\x{FFFF}]");

  private static final Pattern CODE = Pattern.compile("\\x{1B}\\[[0-9;?]*[A-Za-z]");

  private static final Pattern BULLET = Pattern.compile("^(?:[%s]\\s+)+".formatted(ListSign.SIGNS));

  private Plain() {}

  /// The text on one line: white space and control characters become single spaces; codes of
  /// terminals, marks that change the direction and halves of surrogate pairs are left out.
  static String of(String text) {
    var visible = HIDDEN.matcher(CODE.matcher(text).replaceAll("")).replaceAll("");
    return SPACE.matcher(visible).replaceAll(" ").strip();
  }

  /// A quotation on one line, without the bullet that it may begin with.
  static String quote(String text) {
    return BULLET.matcher(of(text)).replaceFirst("");
  }
}
