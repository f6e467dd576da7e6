package nextrung.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where a broken-off run stopped: after the last complete line of its output.
///
/// @param lines how many complete lines there are
/// @param lastId the id in the last of them, where it has one
public record Resumption(long lines, Optional<String> lastId) {
  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final int BUFFER = 1 << 16;

  /// A run that starts at the beginning.
  public static final Resumption START = new Resumption(0, Optional.empty());

  /// Finds the place in an output file, and cuts off a line that was being written. A missing file
  /// is a run that has not begun.
  public static Resumption of(Path output) throws IOException {
    if (!Files.exists(output)) {
      return START;
    }
    try (var file = new RandomAccessFile(output.toFile(), "rw")) {
      long lines = 0;
      long lastStart = 0;
      long end = 0;
      var buffer = new byte[BUFFER];
      long at = 0;
      for (int read = file.read(buffer); read > 0; read = file.read(buffer)) {
        for (int i = 0; i < read; i++) {
          if (buffer[i] == '\n') {
            lines++;
            lastStart = end;
            end = at + i + 1;
          }
        }
        at += read;
      }
      file.setLength(end);
      return lines == 0 ? START : new Resumption(lines, id(file, lastStart, end));
    }
  }

  private static Optional<String> id(RandomAccessFile file, long start, long end)
      throws IOException {
    var line = new byte[Math.toIntExact(end - start)];
    file.seek(start);
    file.readFully(line);
    JsonNode json = JSON.readTree(line);
    return PostingReader.id(json);
  }

  /// Skips what is done.
  ///
  /// @throws IllegalArgumentException when the output does not belong to this input
  public void skip(NumberedLines input) throws IOException {
    for (long i = 1; i <= lines; i++) {
      var line = input.next();
      if (line.isEmpty()) {
        throw new IllegalArgumentException(
            "the output has %d lines and the input only %d; it belongs to another input"
                .formatted(lines, i - 1));
      }
      if (i == lines) {
        check(line.get());
      }
    }
  }

  private void check(NumberedLines.Numbered line) {
    var found = idOf(line);
    if (lastId.isPresent() && found.isPresent() && !lastId.equals(found)) {
      throw new IllegalArgumentException(
          "line %d of the output is about \"%s\", but of the input about \"%s\"; it belongs to another input"
              .formatted(lines, lastId.get(), found.get()));
    }
  }

  private static Optional<String> idOf(NumberedLines.Numbered line) {
    try {
      return Optional.of(PostingReader.read(line.line().bytes(), line.number()).id());
    } catch (BadLineException e) {
      return e.id();
    }
  }
}
