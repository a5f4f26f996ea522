package ro.pridvor.content;

import java.io.Reader;

/**
 * Reads a text so that no read ends between the halves of a surrogate pair: snakeyaml-engine 3.0.1
 * fails where one does (StreamReader reads the second half past the end of its buffer).
 */
final class CodePointReader extends Reader {
  private final String text;
  private int at;

  CodePointReader(String text) {
    this.text = text;
  }

  @Override
  public int read(char[] into, int offset, int length) {
    if (at == text.length()) {
      return -1;
    }
    int end = Math.min(text.length(), at + length);
    boolean divides = end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
    if (divides && end - at > 1) {
      end--;
    }
    text.getChars(at, end, into, offset);
    int count = end - at;
    at = end;
    return count;
  }

  @Override
  public void close() {}
}
