package ro.pridvor.portal;

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
    byte[] hash = sha1(namespace, utf8(name));
    long most = number(hash, 0) & ~0xF000L | 0x5000L;
    long least = number(hash, 8) & ~(0b11L << 62) | 0b10L << 62;
    return new UUID(most, least);
  }

  private static byte[] sha1(UUID namespace, byte[] name) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-1");
      update(digest, namespace.getMostSignificantBits());
      update(digest, namespace.getLeastSignificantBits());
      return digest.digest(name);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void update(MessageDigest digest, long number) {
    for (int shift = 56; shift >= 0; shift -= 8) {
      digest.update((byte) (number >>> shift));
    }
  }

  /** The eight bytes from a place on, the highest first. */
  private static long number(byte[] bytes, int from) {
    long number = 0;
    for (int i = from; i < from + Long.BYTES; i++) {
      number = number << 8 | bytes[i] & 0xFF;
    }
    return number;
  }

  /** Written out, because this package may not know charsets of files. */
  private static byte[] utf8(String text) {
    byte[] bytes = new byte[text.length() * 3];
    int length = 0;
    for (int c : text.codePoints().toArray()) {
      int more = c < 0x80 ? 0 : c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
      int mark = more == 0 ? 0 : 0xFF00 >> more + 1 & 0xFF;
      bytes[length++] = (byte) (mark | c >> 6 * more);
      for (int i = more - 1; i >= 0; i--) {
        bytes[length++] = (byte) (0x80 | c >> 6 * i & 0x3F);
      }
    }
    return Arrays.copyOf(bytes, length);
  }
}
