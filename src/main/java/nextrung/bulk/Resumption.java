package nextrung.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Where a broken-off run stopped: after the last complete line of its output.
///
/// @param lines how many complete lines there are
/// @param end where the last of them ends, in bytes
/// @param lastId the id in it, where it has one
/// @param form how it was written; nothing where it tells a problem
public record Resumption(long lines, long end, Optional<String> lastId, Optional<TagLine> form) {
  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final int BUFFER = 1 << 16;

  /// How the lines begin that are written.
  private static final List<String> BEGINNINGS =
      List.of("{\"id\":", "{\"problem\":", "{\"@context\":");

  /// A run that starts at the beginning.
  public static final Resumption START = new Resumption(0, 0, Optional.empty(), Optional.empty());

  /// Finds the place in an output file, and changes nothing. A missing file is a run that has not
  /// begun.
  ///
  /// @throws IllegalArgumentException when the file was not written by such a run
  public static Resumption of(Path output) throws IOException {
    if (!Files.exists(output)) {
      return START;
    }
    try (var file = new RandomAccessFile(output.toFile(), "r")) {
      int first = file.read();
      if (first >= 0 && first != '{') {
        throw foreign(output);
      }
      var ends = LineEnds.of(output);
      if (ends.lines() == 0) {
        return begun(file, output);
      }
      var last = json(line(file, ends.before(), ends.last()), output);
      if (!isOurs(last)) {
        throw foreign(output);
      }
      return new Resumption(ends.lines(), ends.last(), PostingReader.id(last), TagLine.of(last));
    }
  }

  /// A run that broke off in its first line; what is in the file is about to be cut off, so it must
  /// look like one.
  private static Resumption begun(RandomAccessFile file, Path output) throws IOException {
    int length = (int) Math.min(file.length(), BulkTagger.LONGEST_LINE);
    var start = line(file, 0, length);
    var text = new String(start, StandardCharsets.UTF_8);
    if (BEGINNINGS.stream().noneMatch(own -> text.startsWith(own) || own.startsWith(text))
        || isWholeOther(start)) {
      throw foreign(output);
    }
    return START;
  }

  /// Whether a text is a whole value, and none of ours: a posting of somebody begins as our lines
  /// do.
  private static boolean isWholeOther(byte[] text) throws IOException {
    try {
      var json = JSON.readTree(text);
      return json.isObject() && !isOurs(json);
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  private static boolean isOurs(JsonNode line) {
    return TagLine.of(line).isPresent() || line.has("problem");
  }

  /// How many complete lines a file has, and where the last of them and the one before end, in
  /// bytes.
  private record LineEnds(long lines, long before, long last) {
    static LineEnds of(Path file) throws IOException {
      long lines = 0;
      long before = 0;
      long last = 0;
      try (var in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
        long at = 0;
        for (int read = in.read(); read >= 0; read = in.read()) {
          at++;
          if (read == '\n') {
            lines++;
            before = last;
            last = at;
          }
        }
      }
      return new LineEnds(lines, before, last);
    }
  }

  private static byte[] line(RandomAccessFile file, long start, long end) throws IOException {
    var line = new byte[Math.toIntExact(end - start)];
    file.seek(start);
    file.readFully(line);
    return line;
  }

  private static JsonNode json(byte[] line, Path output) throws IOException {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw foreign(output);
    }
  }

  private static IllegalArgumentException foreign(Path output) {
    return new IllegalArgumentException(
        "[%s] was not written by nextrung tag; name the output of the run that broke off"
            .formatted(output));
  }

  /// Checks that the run goes on as it began.
  ///
  /// @throws IllegalArgumentException when the output was written in another form
  public void check(TagLine wanted) {
    if (form.isPresent() && form.get() != wanted) {
      throw new IllegalArgumentException(
          "the output was written %s --jsonld; go on in the same way"
              .formatted(form.get() == TagLine.JSON_LD ? "with" : "without"));
    }
  }

  /// Cuts off a line that was being written when the run broke off.
  public void cut(Path output) throws IOException {
    if (Files.exists(output)) {
      try (var file = new RandomAccessFile(output.toFile(), "rw")) {
        file.setLength(end);
      }
    }
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
