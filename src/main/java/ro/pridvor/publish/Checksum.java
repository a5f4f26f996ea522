package ro.pridvor.publish;

import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * What the content of a file is known again by: its length and two sums of different kinds. Guards
 * against change and damage, not against somebody who wants to be mistaken for somebody else.
 */
public record Checksum(int size, long sum) {
  /** The imprint of a content. */
  public static Checksum of(byte[] content) {
    CRC32 one = new CRC32();
    one.update(content);
    CRC32C other = new CRC32C();
    other.update(content);
    return new Checksum(content.length, one.getValue() << Integer.SIZE | other.getValue());
  }
}
