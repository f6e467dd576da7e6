package nextrung.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// Cells that a spreadsheet shows and does not run. What it would take for a formula gets an
/// apostrophe in front, and so does a text that begins like one already guarded: reading takes
/// exactly one away again.
final class Csv {
  private static final Pattern GUARDED = Pattern.compile("(?s)'+\\s*[=+\\-@＝＋－＠|%].*");
  private static final Pattern FORMULA = Pattern.compile("(?s)'*\\s*[=+\\-@＝＋－＠|%].*");

  private Csv() {}

  /// Rows as RFC 4180.
  static String write(List<List<String>> rows) {
    var out = new StringBuilder();
    try (var printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
      for (var row : rows) {
        printer.printRecord(row.stream().map(Csv::guarded).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  static String guarded(String text) {
    return FORMULA.matcher(text).matches() ? "'" + text : text;
  }

  static String unguarded(String text) {
    return GUARDED.matcher(text).matches() ? text.substring(1) : text;
  }
}
