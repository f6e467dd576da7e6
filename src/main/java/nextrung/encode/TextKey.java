package nextrung.encode;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import org.apache.commons.codec.digest.DigestUtils;

/// Stands for a text without holding it: half of a SHA-256 of the text and a secret of this
/// process. Nobody who sees the memory of the process gets texts out of keys but by guessing whole
/// ones.
///
/// @param first 64 bits
/// @param second 64 more
record TextKey(long first, long second) {
  private static final byte[] SECRET = secret();

  private static byte[] secret() {
    var secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    return secret;
  }

  /// Equal texts have equal keys within one process.
  static TextKey of(String text) {
    var units = ByteBuffer.allocate(Character.BYTES * text.length());
    units.asCharBuffer().put(text);
    var digest = DigestUtils.getSha256Digest();
    digest.update(SECRET);
    digest.update(units);
    var hash = ByteBuffer.wrap(digest.digest());
    return new TextKey(hash.getLong(), hash.getLong());
  }
}
