package nextrung.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import nextrung.framework.ByteOrderMark;
import nextrung.framework.FrameworkException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/// Tables with a header, as spreadsheets write them. [FormulaGuard] is put on every cell and taken
/// off again.
final class Csv {
  private static final CSVFormat TABLE =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).setIgnoreSurroundingSpaces(true).get();
  private static final Pattern LINE_END = Pattern.compile("\\R");

  private Csv() {}

  /// A row below the header.
  ///
  /// @param number as a spreadsheet counts, where the header is row 1
  /// @param cells by their columns, as they stand in the file; a cell behind the last column is
  ///   called by its place
  record Row(long number, Map<String, String> cells) {
    /// A cell, without the guard of a formula; empty where the row has none.
    String get(String column) {
      return FormulaGuard.off(raw(column).strip());
    }

    /// The lines of a cell, empty ones as well.
    List<String> lines(String column) {
      return LINE_END.splitAsStream(FormulaGuard.off(raw(column))).map(String::strip).toList();
    }

    private String raw(String column) {
      return cells.getOrDefault(column, "");
    }
  }

  /// The rows below a header; rows of empty cells are left out.
  ///
  /// @param needed columns that the header must name
  /// @throws FrameworkException when the text is no such table, or a column is missing
  static List<Row> read(String text, String source, List<String> needed) {
    var filled = records(text, source).stream().filter(Csv::isFilled).toList();
    var columns = filled.stream().limit(1).flatMap(CSVRecord::stream).map(String::strip).toList();
    check(columns, needed, source);
    return filled.stream().skip(1).map(record -> row(record, columns)).toList();
  }

  private static List<CSVRecord> records(String text, String source) {
    try (var parser = TABLE.parse(new StringReader(ByteOrderMark.without(text)))) {
      return parser.getRecords();
    } catch (IOException | UncheckedIOException e) {
      var cause = e.getCause() == null ? e : e.getCause();
      throw JsonTree.fault(source, "", "is no CSV with a header: " + cause.getMessage());
    }
  }

  private static boolean isFilled(CSVRecord record) {
    return !record.stream().allMatch(String::isBlank);
  }

  private static void check(List<String> columns, List<String> needed, String source) {
    var missing = needed.stream().filter(name -> !columns.contains(name)).toList();
    if (!missing.isEmpty()) {
      throw JsonTree.fault(
          source, "", "has no column %s in its first row".formatted(String.join(", ", missing)));
    }
    if (columns.contains("") || new HashSet<>(columns).size() < columns.size()) {
      throw JsonTree.fault(
          source,
          "",
          "is no CSV with a header: each column needs a name of its own in the first row");
    }
  }

  private static Row row(CSVRecord record, List<String> columns) {
    var cells = new LinkedHashMap<String, String>();
    for (int i = 0; i < record.size(); i++) {
      cells.put(i < columns.size() ? columns.get(i) : Integer.toString(i + 1), record.get(i));
    }
    return new Row(record.getRecordNumber(), cells);
  }

  /// Names each column with cells that are filled and not read, with their number.
  static void lose(List<Row> rows, BiPredicate<Row, String> isRead, Losses losses) {
    var counts = new LinkedHashMap<String, Integer>();
    for (var row : rows) {
      for (var column : row.cells().keySet()) {
        if (!row.get(column).isEmpty() && !isRead.test(row, column)) {
          counts.merge(column, 1, Integer::sum);
        }
      }
    }
    counts.forEach((column, count) -> {
      var of = " of column \"%s\"".formatted(column);
      losses.add(count, "cell" + of, "cells" + of);
    });
  }

  /// Rows as RFC 4180.
  static String write(List<List<String>> rows) {
    var out = new StringBuilder();
    try (var printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
      for (var row : rows) {
        printer.printRecord(row.stream().map(FormulaGuard::on).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
