package nextrung.exchange;

import java.time.DateTimeException;
import java.time.Instant;

/// The day of an export in formats that ask for one, as a moment of ISO 8601.
final class Day {
  /// Stands for a day that nobody has written down.
  private static final String UNKNOWN = "1970-01-01T00:00:00Z";

  private Day() {}

  /// The moment of an export; [#UNKNOWN] where the framework has none or it is no moment.
  static String of(String exportedAt) {
    return isMoment(exportedAt) ? Instant.parse(exportedAt).toString() : UNKNOWN;
  }

  /// The reverse: empty for [#UNKNOWN].
  static String read(String day) {
    return day.equals(UNKNOWN) ? "" : day;
  }

  static boolean isMoment(String text) {
    try {
      Instant.parse(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
