package ro.pridvor.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * What the content of a file is known again by: its length and two sums of different kinds. Guards
 * against change and damage, not against somebody who wants to be mistaken for somebody else.
 */
public record Checksum(int size, long sum) {
  private static final int BUFFER = 1 << 16;

  /** The checksum of a content. */
  public static Checksum of(byte[] content) {
    return of(content, content.length);
  }

  /** The checksum of the first bytes. */
  public static Checksum of(byte[] content, int length) {
    CRC32 one = new CRC32();
    one.update(content, 0, length);
    CRC32C other = new CRC32C();
    other.update(content, 0, length);
    return of(length, one, other);
  }

  /** The checksum of a file of less than 2 GiB, read in pieces. */
  static Checksum of(Path file) throws IOException {
    CRC32 one = new CRC32();
    CRC32C other = new CRC32C();
    int size = 0;
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        one.update(buffer, 0, read);
        other.update(buffer, 0, read);
        size = Math.addExact(size, read);
      }
    }
    return of(size, one, other);
  }

  private static Checksum of(int size, CRC32 one, CRC32C other) {
    return new Checksum(size, one.getValue() << Integer.SIZE | other.getValue());
  }
}
