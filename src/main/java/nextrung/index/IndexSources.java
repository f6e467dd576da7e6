package nextrung.index;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import nextrung.encode.Encoder;
import nextrung.framework.Framework;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;

/// Everything that an index is made from.
public record IndexSources(
    Framework framework, Exemplars exemplars, TradeVocabulary vocabulary, Encoder encoder) {
  /// Raised whenever the documents of the index change their shape.
  private static final int LAYOUT = 2;

  /// Changes whenever an index built from these sources would: 64 hexadecimal digits.
  public String fingerprint() {
    var sha = DigestUtils.getSha256Digest();
    add(sha, LAYOUT + encoder.fingerprint() + framework);
    framework.levels().forEach(level -> add(sha, level.toString()));
    exemplars.addTo(sha);
    vocabulary.concepts().forEach(concept -> add(sha, concept.toString()));
    return Hex.encodeHexString(sha.digest());
  }

  private static void add(MessageDigest sha, String part) {
    sha.update(part.getBytes(StandardCharsets.UTF_8));
    sha.update((byte) 0);
  }
}
