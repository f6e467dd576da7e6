package nextrung.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nextrung.framework.Framework;
import nextrung.framework.Ladder.Strand;
import nextrung.framework.Level;
import nextrung.framework.Statement;
import org.apache.commons.codec.digest.DigestUtils;

/// The stable identifiers of a framework and its parts: UUIDs of version 5 (RFC 9562), made from
/// the occupation, the version, and the key or words of the part. The same words have the same
/// identifier wherever they are exported.
public final class Identifiers {
  /// The namespace of names that are addresses.
  private static final UUID NAMESPACE = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

  private final String stem;

  public Identifiers(Framework framework) {
    this.stem = "urn:nextrung:" + framework.soc() + "|" + framework.version();
  }

  public UUID framework() {
    return uuid(NAMESPACE, stem);
  }

  UUID level(Level level) {
    return part("level", level.key());
  }

  /// By its words rather than its place: moving a statement within its level keeps its identifier.
  UUID statement(Statement statement) {
    return part(statement.id().level(), statement.text());
  }

  UUID strand(Strand strand) {
    return part("strand", strand.key());
  }

  /// Anything else, for instance an arrow between two parts.
  UUID part(String kind, String name) {
    return uuid(NAMESPACE, stem + "|" + kind + "|" + name);
  }

  static UUID uuid(UUID namespace, String name) {
    var bytes = ByteBuffer.wrap(sha1(namespace, name));
    long most = (bytes.getLong() & ~0xF000L) | 0x5000L;
    long least = (bytes.getLong() & ~(0xCL << 60)) | (0x8L << 60);
    return new UUID(most, least);
  }

  private static byte[] sha1(UUID namespace, String name) {
    var sha = DigestUtils.getSha1Digest();
    sha.update(
        ByteBuffer.allocate(16)
            .putLong(namespace.getMostSignificantBits())
            .putLong(namespace.getLeastSignificantBits())
            .array());
    return sha.digest(name.getBytes(StandardCharsets.UTF_8));
  }
}
