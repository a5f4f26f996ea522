package ro.pridvor.theme;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Characters in, UTF-8 out, without a text in between. Not for several threads. */
final class Utf8Writer extends Writer {
  private static final int MOST_BYTES = 3;

  /** No page is larger; a template that writes more will not end. */
  private static final int MAX_BYTES = 64 * 1024 * 1024;

  private static final byte[][] ESCAPES = escapes();

  private byte[] bytes;
  private int size;
  private char[] chars = new char[512];
  private char highSurrogate;

  Utf8Writer(int expectedSize) {
    bytes = new byte[expectedSize];
  }

  @Override
  public void write(String text, int offset, int length) {
    if (chars.length < length) {
      chars = new char[length];
    }
    text.getChars(offset, offset + length, chars, 0);
    write(chars, 0, length);
  }

  /** Text that must not be read as markup; the same five characters as FreeMarker escapes. */
  void writeEscaped(String text) {
    int length = text.length();
    if (chars.length < length) {
      chars = new char[length];
    }
    text.getChars(0, length, chars, 0);
    int start = 0;
    for (int i = 0; i < length; i++) {
      char c = chars[i];
      if (c <= '>' && ESCAPES[c] != null) {
        write(chars, start, i - start);
        writeBytes(ESCAPES[c]);
        start = i + 1;
      }
    }
    write(chars, start, length - start);
  }

  private static byte[][] escapes() {
    byte[][] escapes = new byte['>' + 1][];
    escapes['<'] = "&lt;".getBytes(StandardCharsets.US_ASCII);
    escapes['>'] = "&gt;".getBytes(StandardCharsets.US_ASCII);
    escapes['&'] = "&amp;".getBytes(StandardCharsets.US_ASCII);
    escapes['"'] = "&quot;".getBytes(StandardCharsets.US_ASCII);
    escapes['\''] = "&#39;".getBytes(StandardCharsets.US_ASCII);
    return escapes;
  }

  /** What is UTF-8 already: whole characters. */
  void writeBytes(byte[] utf8) {
    reserve(utf8.length);
    System.arraycopy(utf8, 0, bytes, size, utf8.length);
    size += utf8.length;
  }

  private void reserve(int more) {
    int needed = size + more;
    if (size > MAX_BYTES) {
      throw new LimitExceeded("output", Optional.empty());
    }
    if (needed > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(needed, bytes.length * 2));
    }
  }

  @Override
  public void write(char[] text, int offset, int length) {
    reserve((length + 1) * MOST_BYTES);
    byte[] out = bytes;
    int at = size;
    for (int i = offset; i < offset + length; i++) {
      char c = text[i];
      if (c < 0x80) {
        out[at++] = (byte) c;
      } else if (c < 0x800) {
        out[at++] = (byte) (0xC0 | c >> 6);
        out[at++] = (byte) (0x80 | c & 0x3F);
      } else if (Character.isSurrogate(c)) {
        at = surrogate(c, out, at);
      } else {
        out[at++] = (byte) (0xE0 | c >> 12);
        out[at++] = (byte) (0x80 | c >> 6 & 0x3F);
        out[at++] = (byte) (0x80 | c & 0x3F);
      }
    }
    size = at;
  }

  /** The two halves of a pair may come in two writes; a half alone is not a character. */
  private int surrogate(char c, byte[] out, int start) {
    int at = start;
    if (Character.isHighSurrogate(c)) {
      highSurrogate = c;
      return at;
    }
    if (highSurrogate == 0) {
      out[at++] = '?';
      return at;
    }
    int point = Character.toCodePoint(highSurrogate, c);
    highSurrogate = 0;
    out[at++] = (byte) (0xF0 | point >> 18);
    out[at++] = (byte) (0x80 | point >> 12 & 0x3F);
    out[at++] = (byte) (0x80 | point >> 6 & 0x3F);
    out[at++] = (byte) (0x80 | point & 0x3F);
    return at;
  }

  /** All that has been written. */
  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  @Override
  public void flush() {
    // Nothing waits anywhere.
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
