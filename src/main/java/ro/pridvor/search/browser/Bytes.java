package ro.pridvor.search.browser;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.zip.Deflater;

/** Bytes of a file for browsers under construction. */
public final class Bytes {
  private static final int MORE = 0x80;
  private static final int SEVEN = 7;
  private static final int NAME_BYTES = 5;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** A number that is not negative: seven bits a byte, the lowest first. */
  Bytes number(int value) {
    int rest = value;
    while (rest >= MORE) {
      out.write(rest & (MORE - 1) | MORE);
      rest >>>= SEVEN;
    }
    out.write(rest);
    return this;
  }

  Bytes text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return number(utf8.length).raw(utf8);
  }

  Bytes raw(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  /** A text after another in order: how many characters they share, and the rest. */
  Bytes after(String last, String text) {
    int shared = 0;
    int most = Math.min(last.length(), text.length());
    while (shared < most && last.charAt(shared) == text.charAt(shared)) {
      shared++;
    }
    return number(shared).text(text.substring(shared));
  }

  /** Texts in order, each after the last; their number first. */
  Bytes sorted(Collection<String> texts) {
    number(texts.size());
    String last = "";
    for (String text : texts) {
      after(last, text);
      last = text;
    }
    return this;
  }

  /** A number that may be negative. */
  Bytes signed(int value) {
    return number(value < 0 ? -2 * value - 1 : 2 * value);
  }

  int size() {
    return out.size();
  }

  byte[] bytes() {
    return out.toByteArray();
  }

  /** Compressed as browsers read it: {@code deflate-raw}. */
  public static byte[] deflated(byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    try {
      deflater.setInput(bytes);
      deflater.finish();
      ByteArrayOutputStream small = new ByteArrayOutputStream(bytes.length / 2 + 16);
      byte[] buffer = new byte[8192];
      while (!deflater.finished()) {
        small.write(buffer, 0, deflater.deflate(buffer));
      }
      return small.toByteArray();
    } finally {
      deflater.end();
    }
  }

  static byte[] digest(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return java.util.Arrays.copyOf(digest, NAME_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String name(byte[] digest) {
    return HexFormat.of().formatHex(digest);
  }
}
