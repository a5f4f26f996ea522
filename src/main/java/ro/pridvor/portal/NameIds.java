package ro.pridvor.portal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;
import ro.pridvor.model.PortalFacts;

/**
 * UUIDs of version 5 (RFC 9562): the same name always has the same id, so that ids stay as stable
 * as published addresses are.
 */
public final class NameIds {
  private static final UUID URL_NAMESPACE = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

  private final UUID namespace;

  private NameIds(String portal) {
    this.namespace = of(URL_NAMESPACE, "urn:pridvor:" + portal);
  }

  /** Ids that depend neither on the address nor on the title of the portal: both may change. */
  public static NameIds of(PortalFacts facts) {
    return new NameIds(facts.id());
  }

  /** The id of a name such as {@code service/cantina-sociala}. */
  public String of(String name) {
    return of(namespace, name).toString();
  }

  /** The same as an IRI, for linked data. */
  public String urn(String name) {
    return "urn:uuid:" + of(name);
  }

  static UUID of(UUID namespace, String name) {
    byte[] hash = sha1(namespace, name.getBytes(StandardCharsets.UTF_8));
    byte[] bytes = Arrays.copyOf(hash, 16);
    bytes[6] = (byte) (bytes[6] & 0x0F | 0x50);
    bytes[8] = (byte) (bytes[8] & 0x3F | 0x80);
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }

  private static byte[] sha1(UUID namespace, byte[] name) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-1");
      ByteBuffer prefix = ByteBuffer.allocate(16);
      prefix.putLong(namespace.getMostSignificantBits());
      prefix.putLong(namespace.getLeastSignificantBits());
      digest.update(prefix.array());
      return digest.digest(name);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
