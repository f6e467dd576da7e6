package nextrung.encode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Remembers the vectors of the texts that it was asked for last: job postings repeat their lines.
/// Two threads that ask for the same new text at the same time both encode it, with equal results.
public final class CachingEncoder implements Encoder {
  /// Threads seldom meet at one of this many locks.
  private static final int PARTS = 16;

  private final Encoder encoder;
  private final List<Map<String, float[]>> parts = new ArrayList<>();

  /// @param capacity the most vectors to remember, at least 16; one takes about two kilobytes
  public CachingEncoder(Encoder encoder, int capacity) {
    this.encoder = encoder;
    for (int i = 0; i < PARTS; i++) {
      parts.add(new Recent(capacity / PARTS));
    }
  }

  /// Drops the entry that was not used for longest.
  private static final class Recent extends LinkedHashMap<String, float[]> {
    private final int capacity;

    Recent(int capacity) {
      super(16, 0.75f, true);
      this.capacity = capacity;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
      return size() > capacity;
    }
  }

  @Override
  public float[] encode(String text) {
    var part = parts.get(Math.floorMod(text.hashCode(), PARTS));
    synchronized (part) {
      var known = part.get(text);
      if (known != null) {
        return known.clone();
      }
    }
    var vector = encoder.encode(text);
    synchronized (part) {
      part.put(text, vector.clone());
    }
    return vector;
  }

  /// Not remembered: they are asked for once, of the few lines that are explained.
  @Override
  public Optional<WordShares> shares(String text) {
    return encoder.shares(text);
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
