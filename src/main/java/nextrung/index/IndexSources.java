package nextrung.index;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import nextrung.encode.Encoder;
import nextrung.framework.Framework;

/// Everything that an index is made from.
public record IndexSources(
    Framework framework, Exemplars exemplars, TradeVocabulary vocabulary, Encoder encoder) {
  /// Raised whenever the documents of the index change their shape.
  private static final int LAYOUT = 2;

  /// Changes whenever an index built from these sources would: 64 hexadecimal digits.
  public String fingerprint() {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      add(sha, LAYOUT + encoder.fingerprint() + framework);
      framework.levels().forEach(level -> add(sha, level.toString()));
      exemplars.addTo(sha);
      vocabulary.concepts().forEach(concept -> add(sha, concept.toString()));
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void add(MessageDigest sha, String part) {
    sha.update(part.getBytes(StandardCharsets.UTF_8));
    sha.update((byte) 0);
  }
}
