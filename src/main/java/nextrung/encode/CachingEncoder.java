package nextrung.encode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Remembers the encodings of the texts that it was asked for last: job postings repeat their
/// lines, and a person who corrects a report sends the same text again. Two threads that ask for
/// the same new text at the same time both encode it, with equal results. No text stays in memory:
/// a line of a CV is remembered by a [TextKey].
public final class CachingEncoder implements Encoder {
  /// A longer text hardly comes twice, and would make the memory needed grow without a bound.
  private static final int LONGEST = 1_000;

  /// The words of a line take some thirty kilobytes: enough for a few documents.
  private static final int WITH_WORDS = 512;

  private final Encoder encoder;
  private final Memory encodings;
  private final Memory withWords = new Memory(WITH_WORDS);

  /// @param capacity the most lines to remember, at least 16; one takes about two kilobytes
  public CachingEncoder(Encoder encoder, int capacity) {
    this.encoder = encoder;
    this.encodings = new Memory(capacity);
  }

  /// What was made of the last texts; it hands out copies.
  private static final class Memory {
    /// Threads seldom meet at one of this many locks.
    private static final int PARTS = 16;

    private final List<Map<TextKey, Encoding>> parts = new ArrayList<>();

    Memory(int capacity) {
      for (int i = 0; i < PARTS; i++) {
        parts.add(new Recent(capacity / PARTS));
      }
    }

    Encoding get(String text, Function<String, Encoding> made) {
      if (text.length() > LONGEST) {
        return made.apply(text);
      }
      var key = TextKey.of(text);
      var part = parts.get(Math.floorMod(key.hashCode(), PARTS));
      synchronized (part) {
        var known = part.get(key);
        if (known != null) {
          return known.copy();
        }
      }
      var value = made.apply(text);
      synchronized (part) {
        part.put(key, value);
      }
      return value.copy();
    }
  }

  /// Drops the entry that was not used for longest.
  private static final class Recent extends LinkedHashMap<TextKey, Encoding> {
    private final int capacity;

    Recent(int capacity) {
      super(16, 0.75f, true);
      this.capacity = capacity;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<TextKey, Encoding> eldest) {
      return size() > capacity;
    }
  }

  @Override
  public Encoding encode(String text) {
    return encodings.get(text, encoder::encode);
  }

  @Override
  public Encoding encodeWithWords(String text) {
    return withWords.get(text, encoder::encodeWithWords);
  }

  @Override
  public List<String> claims() {
    return encoder.claims();
  }

  @Override
  public double near() {
    return encoder.near();
  }

  @Override
  public int dimension() {
    return encoder.dimension();
  }

  @Override
  public String fingerprint() {
    return encoder.fingerprint();
  }

  @Override
  public void close() {
    encoder.close();
  }
}
