package nextrung;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where things lie on disk.
///
/// @param root the folder that holds `index/` and `models/`
public record Home(Path root) {
  public Path framework(String soc) {
    return root.resolve("index/frameworks").resolve(soc + ".json");
  }

  public Path frameworks() {
    return root.resolve("index/frameworks");
  }

  public Path vocabulary(String soc) {
    return root.resolve("index/vocabulary").resolve(soc + ".txt");
  }

  /// Built indexes, one folder each.
  public Path indexes() {
    return root.resolve("index/built");
  }

  public Path ladder(String soc) {
    return root.resolve("models/ladders").resolve(soc + ".json");
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
