package nextrung.exchange;

import java.util.regex.Pattern;

/// Keeps a spreadsheet from running a text. What it would take for a formula, also in its
/// full-width forms and after white space, gets an apostrophe in front, and so does a text that
/// looks guarded already: taking the guard away takes exactly one apostrophe.
public final class FormulaGuard {
  private static final String FORMULA = "\\s*[=+\\-@＝＋－＠|%].*";
  private static final Pattern RUNS = Pattern.compile("(?s)'*" + FORMULA);
  private static final Pattern GUARDED = Pattern.compile("(?s)'+" + FORMULA);

  private FormulaGuard() {}

  /// The text of a cell that is safe to open.
  public static String on(String text) {
    return RUNS.matcher(text).matches() ? "'" + text : text;
  }

  /// The text that a cell was made from.
  static String off(String cell) {
    return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
  }
}
