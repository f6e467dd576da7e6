package nextrung.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nextrung.framework.Framework;

/// The exemplars of a framework: every `.jsonl` file of a folder, files by name, lines in order;
/// none where there is no such folder. A line is `{"text","kind","claim","labels":[{"s":statement
/// id,"g":2}]}`. Nothing is parsed before it is asked for.
///
/// @param folder of the files
/// @param framework whose statements they are labelled with
public record Exemplars(Path folder, Framework framework) {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final Set<String> CLAIMS =
      Set.of("has", "lacks", "wants", "others", "studied", "none");
  private static final int MOST_LABELS = 3;

  /// All exemplars.
  ///
  /// @throws IllegalArgumentException naming the file and line that is broken or labels a statement
  ///   that the framework has not
  public List<Exemplar> read() {
    return files().stream().flatMap(file -> read(file, framework).stream()).toList();
  }

  /// Adds the bytes of all files to a digest.
  void addTo(MessageDigest digest) {
    for (var file : files()) {
      try {
        digest.update(Files.readAllBytes(file));
      } catch (IOException e) {
        throw unreadable(file, e);
      }
    }
  }

  private List<Path> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  /// The exemplars of one file.
  ///
  /// @throws IllegalArgumentException as [#read()]
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
      throw unreadable(file, e);
    }
    return exemplars;
  }

  private static UncheckedIOException unreadable(Path place, IOException e) {
    return new UncheckedIOException(
        "[%s] cannot be read; name a file of UTF-8 text that exists and may be read"
            .formatted(place),
        e);
  }

  private static Exemplar parse(String line, Framework framework, String place) {
    try {
      var exemplar = JSON.readValue(line, Exemplar.class);
      require(exemplar, framework);
      return exemplar;
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          ("[%s] is no exemplar of %s: expected a text, a kind (cv, self or posting), a claim"
                  + " (has, lacks, wants, others, studied or none), and at most %d labels of its"
                  + " statements with grade 1 or 2")
              .formatted(place, framework.soc(), MOST_LABELS),
          e);
    }
  }

  private static void require(Exemplar exemplar, Framework framework) {
    exemplar.labels().forEach(label -> framework.statement(label.statement()));
    if (exemplar.text().isBlank()) {
      throw new IllegalArgumentException("its text is blank");
    }
    if (!CLAIMS.contains(exemplar.claim())) {
      throw new IllegalArgumentException("\"%s\" is no claim".formatted(exemplar.claim()));
    }
    if (exemplar.labels().size() > MOST_LABELS) {
      throw new IllegalArgumentException("it has %d labels".formatted(exemplar.labels().size()));
    }
  }
}
