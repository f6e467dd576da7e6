package nextrung.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The words of a trade: what its people say for an activity, a thing or a product.
///
/// The file has one concept a line, `key | preferred phrase | variant; variant`, with `#` comments.
/// A variant that also means something outside the trade ends in `?`.
///
/// @param concepts in the order of the file
public record TradeVocabulary(List<Concept> concepts) {

  /// A concept with the phrases that stand for it.
  ///
  /// @param key a stable name
  /// @param preferred the phrase in the words of the statements
  /// @param variants phrases that mean it wherever they stand
  /// @param ambiguous phrases that mean it only within the trade
  public record Concept(
      String key, String preferred, List<String> variants, List<String> ambiguous) {}

  public TradeVocabulary {
    concepts = List.copyOf(concepts);
  }

  /// No words at all: for frameworks without a vocabulary file.
  public static TradeVocabulary empty() {
    return new TradeVocabulary(List.of());
  }

  /// Reads a file.
  ///
  /// @throws IllegalArgumentException naming the line that has another shape
  public static TradeVocabulary read(Path file) {
    var concepts = new ArrayList<Concept>();
    try {
      var lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        var line = lines.get(i).replaceFirst("(^|\\s)#.*", "").strip();
        if (!line.isEmpty()) {
          concepts.add(concept(line, file.getFileName() + ":" + (i + 1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "[%s] cannot be read; restore it or check its permissions".formatted(file), e);
    }
    return new TradeVocabulary(concepts);
  }

  private static Concept concept(String line, String place) {
    var parts = line.split("\\s*\\|\\s*", -1);
    if (parts.length != 3 || parts[0].isBlank() || parts[1].isBlank()) {
      throw new IllegalArgumentException(
          "[%s] expected \"key | preferred phrase | variant; variant\"".formatted(place));
    }
    var variants =
        Arrays.stream(parts[2].split(";")).map(String::strip).filter(v -> !v.isEmpty()).toList();
    return new Concept(
        parts[0],
        parts[1],
        variants.stream().filter(v -> !v.endsWith("?")).toList(),
        variants.stream()
            .filter(v -> v.endsWith("?"))
            .map(v -> v.substring(0, v.length() - 1).strip())
            .toList());
  }
}
