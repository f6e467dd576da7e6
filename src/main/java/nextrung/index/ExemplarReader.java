package nextrung.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nextrung.framework.Framework;

/// Reads exemplars from NDJSON: `{"text","kind","claim","labels":[{"s":statement id,"g":2}]}`.
public final class ExemplarReader {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private ExemplarReader() {}

  /// The exemplars of every `.jsonl` file of a folder, files by name, lines in order; none where
  /// there is no such folder.
  ///
  /// @throws IllegalArgumentException naming the file and line that is broken or labels a statement
  ///   that the framework has not
  public static List<Exemplar> readFolder(Path folder, Framework framework) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".jsonl"))
          .sorted()
          .flatMap(file -> read(file, framework).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The exemplars of one file.
  ///
  /// @throws IllegalArgumentException as [#readFolder]
  public static List<Exemplar> read(Path file, Framework framework) {
    var exemplars = new ArrayList<Exemplar>();
    try {
      var lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        if (!lines.get(i).isBlank()) {
          exemplars.add(parse(lines.get(i), framework, file.getFileName() + ":" + (i + 1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return exemplars;
  }

  private static Exemplar parse(String line, Framework framework, String place) {
    try {
      var exemplar = JSON.readValue(line, Exemplar.class);
      exemplar.labels().forEach(label -> framework.statement(label.statement()));
      return exemplar;
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "[%s] is no exemplar of %s: expected text, kind, claim and labels of its statements"
              .formatted(place, framework.soc()),
          e);
    }
  }
}
