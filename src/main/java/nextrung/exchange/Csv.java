package nextrung.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import nextrung.framework.ByteOrderMark;
import nextrung.framework.FrameworkException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/// Cells that a spreadsheet shows and does not run. What it would take for a formula gets an
/// apostrophe in front, and so does a text that begins like one already guarded: reading takes
/// exactly one away again.
final class Csv {
  private static final CSVFormat TABLE =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreEmptyLines(true)
          .setTrim(true)
          .get();
  private static final Pattern GUARDED = Pattern.compile("(?s)'+\\s*[=+\\-@＝＋－＠|%].*");
  private static final Pattern FORMULA = Pattern.compile("(?s)'*\\s*[=+\\-@＝＋－＠|%].*");

  private Csv() {}

  /// The rows below a header.
  ///
  /// @param needed columns that the header must name
  /// @throws FrameworkException when the text is no such table, or a column is missing
  static List<CSVRecord> read(String text, String source, List<String> needed) {
    try (var parser = TABLE.parse(new StringReader(ByteOrderMark.without(text)))) {
      var missing =
          needed.stream().filter(name -> !parser.getHeaderNames().contains(name)).toList();
      if (!missing.isEmpty()) {
        throw JsonTree.fault(
            source, "", "has no column %s in its first row".formatted(String.join(", ", missing)));
      }
      return parser.getRecords();
    } catch (IOException | IllegalArgumentException | UncheckedIOException e) {
      var cause = e.getCause() == null ? e : e.getCause();
      throw JsonTree.fault(source, "", "is no CSV with a header: " + cause.getMessage());
    }
  }

  /// A cell, without the guard of a formula; empty where the row has none.
  static String get(CSVRecord row, String column) {
    return row.isSet(column) ? unguarded(row.get(column).strip()) : "";
  }

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
