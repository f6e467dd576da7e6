package nextrung.extract;

import java.time.Duration;
import nextrung.document.Trouble;

/// Takes the text out of files. Safe for use by several threads.
///
/// Plain text and short web pages, JSON and XML are read here. PDF and office files, and longer
/// pages, are given to a process of their own, as they are rich enough to hurt the one that reads
/// them.
public final class Extractor implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final ParserPool pool;

  private Extractor(ParserPool pool) {
    this.pool = pool;
  }

  /// For a file or two: nothing is started in advance.
  public static Extractor single() {
    return new Extractor(new ParserPool(0, 1, LIMIT));
  }

  /// For many files.
  ///
  /// @param idle how many parser processes stand ready
  /// @param most how many files are parsed at once
  public static Extractor pooled(int idle, int most) {
    return pooled(idle, most, LIMIT);
  }

  static Extractor pooled(int idle, int most, Duration limit) {
    return new Extractor(new ParserPool(idle, most, limit));
  }

  /// The text of a file, or why there is none. It never throws for what is in the file.
  public Extraction extract(byte[] file) {
    return extract(FileType.of(file), file);
  }

  /// The same for a file that has a name. Where that says another type than the content, it is
  /// told; the content decides.
  ///
  /// @param name empty where there is none
  public Extraction extract(byte[] file, String name) {
    return extract(FileType.of(file), file, name);
  }

  /// The same for a file whose type is known.
  public Extraction extract(FileType type, byte[] file, String name) {
    var content = extract(type, file);
    return Suffix.contradicting(name, type)
        .<Extraction>map(suffix -> Extraction.Misnamed.of(suffix, content))
        .orElse(content);
  }

  private Extraction extract(FileType type, byte[] file) {
    if (file.length > type.limit()) {
      return new Extraction.Failed(type, Trouble.OVERSIZED);
    }
    return type.isIsolated(file.length) ? pool.read(type, file) : FileReader.extract(type, file);
  }

  @Override
  public void close() {
    pool.close();
  }
}
