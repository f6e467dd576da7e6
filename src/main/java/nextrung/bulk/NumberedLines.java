package nextrung.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import nextrung.bulk.LineReader.Line;

/// The lines of a stream that are not blank, with their numbers.
public final class NumberedLines {
  private final LineReader lines;
  private final String wayOut;
  private long number;

  /// @param in unpacked, see [BulkInput]
  public NumberedLines(InputStream in) {
    this(in, "get it again");
  }

  /// @param in unpacked, see [BulkInput]
  /// @param wayOut what to do where the stream breaks off
  public NumberedLines(InputStream in, String wayOut) {
    this.lines = new LineReader(in, BulkTagger.LONGEST_LINE);
    this.wayOut = wayOut;
  }

  /// A line.
  ///
  /// @param number from 1, blank lines counted
  public record Numbered(Line line, long number) {
    /// The bytes of the line.
    ///
    /// @throws BadLineException when it has more than are read
    byte[] bytes() {
      if (line.isCut()) {
        throw new BadLineException(
            number,
            Optional.empty(),
            "The line has more than %d bytes, the most that is read."
                .formatted(BulkTagger.LONGEST_LINE));
      }
      return line.bytes();
    }
  }

  /// The next line; empty at the end.
  ///
  /// @throws IOException naming the line after which the stream breaks off
  public Optional<Numbered> next() throws IOException {
    try {
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        number++;
        if (!line.get().isBlank()) {
          return Optional.of(new Numbered(line.get(), number));
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new IOException("the input breaks off after line %d; %s".formatted(number, wayOut), e);
    }
  }
}
