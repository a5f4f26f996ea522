package ro.pridvor.theme;

import java.io.Writer;
import java.util.Arrays;

/** Characters in, UTF-8 out, without a text in between. Not for several threads. */
final class Utf8Writer extends Writer {
  private static final int MOST_BYTES = 3;

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

  @Override
  public void write(char[] text, int offset, int length) {
    int needed = size + (length + 1) * MOST_BYTES;
    if (needed > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(needed, bytes.length * 2));
    }
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
