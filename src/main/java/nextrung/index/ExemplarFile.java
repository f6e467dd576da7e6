package nextrung.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import nextrung.framework.Framework;

/// Exemplars that people add to those of a framework, in a file of their own.
public final class ExemplarFile {
  /// The file among those of the framework.
  public static final String NAME = "taught.jsonl";

  private static final ObjectMapper JSON = new ObjectMapper();

  private ExemplarFile() {}

  /// Exemplars as lines.
  public static String write(List<Exemplar> exemplars) {
    var lines = new StringBuilder();
    try {
      for (var exemplar : exemplars) {
        lines.append(JSON.writeValueAsString(exemplar)).append('\n');
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
    return lines.toString();
  }

  /// Takes a file of exemplars in, without those that are there already, and says how many were
  /// new.
  ///
  /// @param folder the exemplars of the framework
  /// @throws IllegalArgumentException naming the line that is broken; nothing is taken in then
  public static int takeIn(Path file, Path folder, Framework framework) {
    var taught = Exemplars.read(file, framework);
    var known = new HashSet<>(new Exemplars(folder, framework).read());
    var fresh = new ArrayList<Exemplar>();
    taught.stream().filter(known::add).forEach(fresh::add);
    try {
      Files.createDirectories(folder);
      append(fresh, folder.resolve(NAME));
      return fresh.size();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "[%s] the exemplars cannot be written; check its permissions".formatted(folder), e);
    }
  }

  /// Adds lines; the file is there as it was until all of them are written. An editor may have left
  /// its last line without an end.
  private static void append(List<Exemplar> fresh, Path own) throws IOException {
    var before = Files.exists(own) ? Files.readString(own) : "";
    var end = before.isEmpty() || before.endsWith("\n") ? "" : "\n";
    var grown = own.resolveSibling(NAME + ".new");
    Files.writeString(grown, before + end + write(fresh));
    Files.move(grown, own, StandardCopyOption.ATOMIC_MOVE);
  }
}
