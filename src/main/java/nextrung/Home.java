package nextrung;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nextrung.framework.Framework;
import nextrung.framework.FrameworkReader;

/// Where things lie on disk.
///
/// @param root the folder that holds `index/` and `models/`
public record Home(Path root) {
  private static final String JSON = ".json";

  public Path framework(String soc) {
    return frameworks().resolve(soc + JSON);
  }

  public Path frameworks() {
    return root.resolve("index/frameworks");
  }

  /// Reads a framework.
  ///
  /// @throws IllegalArgumentException where it has no file here, naming those that have, or where
  ///   the file holds another framework: its ladder and models go by its own code
  /// @throws nextrung.framework.FrameworkException where its file cannot be used
  public Framework readFramework(String soc) {
    if (!Files.exists(framework(soc))) {
      throw new IllegalArgumentException(
          "there is no framework [%s] in %s; %s".formatted(soc, frameworks(), wayOut()));
    }
    var framework = FrameworkReader.read(framework(soc));
    if (!framework.soc().equals(soc)) {
      throw new IllegalArgumentException(
          "[%s] holds the framework [%s]; name the file %s%s"
              .formatted(framework(soc), framework.soc(), framework.soc(), JSON));
    }
    return framework;
  }

  private String wayOut() {
    var codes = codes();
    return codes.isEmpty()
        ? "name the folder that holds index and models with --home"
        : "name one of %s, or put its file there".formatted(String.join(", ", codes));
  }

  private List<String> codes() {
    try (Stream<Path> files = Files.list(frameworks())) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(JSON))
          .map(name -> name.substring(0, name.length() - JSON.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  public Path vocabulary(String soc) {
    return root.resolve("index/vocabulary").resolve(soc + ".txt");
  }

  /// Built indexes, one folder each.
  public Path indexes() {
    return root.resolve("index/built");
  }

  public Path ladder(String soc) {
    return root.resolve("models/ladders").resolve(soc + JSON);
  }

  public Path exemplars(String soc) {
    return root.resolve("models/exemplars").resolve(soc);
  }

  public Path corpus(String soc) {
    return root.resolve("models/corpus").resolve(soc);
  }

  /// The encoder of a framework: one of its own where one was trained, else the generic one.
  public Path encoder(String soc) {
    return hasGenericEncoder(soc) ? genericEncoder() : ownEncoder(soc);
  }

  /// Whether no encoder was trained for a framework.
  boolean hasGenericEncoder(String soc) {
    return !Files.isDirectory(ownEncoder(soc));
  }

  private Path ownEncoder(String soc) {
    return root.resolve("models/encoder").resolve(soc);
  }

  /// The encoder that was trained for no trade.
  public Path genericEncoder() {
    return root.resolve("models/encoder/generic");
  }

  public Path cues() {
    return root.resolve("models/claims/cues.txt");
  }

  public Path headings() {
    return root.resolve("models/sections/headings.txt");
  }

  public Path masking() {
    return root.resolve("models/sections/masking.txt");
  }

  /// All learned models.
  public Path learned() {
    return root.resolve("models/learned");
  }

  /// The learned models of a framework.
  public Path learned(String soc) {
    return learned().resolve(soc);
  }

  /// The networks that read a document as a whole.
  public Path context(String soc) {
    return root.resolve("models/context").resolve(soc);
  }

  /// The models that fit every framework.
  public Path generic() {
    return learned("generic");
  }

  /// What bulk tagging passes over unread, see `nextrung.bulk.Sieve`.
  public Path sieve(String soc) {
    return learned(soc).resolve("sieve.json");
  }
}
