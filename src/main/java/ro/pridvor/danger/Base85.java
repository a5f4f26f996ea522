package ro.pridvor.danger;

/**
 * Bytes as text of a page: four bytes are five characters, as in Ascii85, where base64 needs six.
 * The digits are the characters from ( to ~ without the angle brackets, so that nothing is escaped.
 */
final class Base85 {
  private static final int BASE = 85;
  private static final int FIRST = '(';
  private static final int WHOLE = 4;

  private Base85() {}

  /** As text; of a last group of less than four bytes one character more than there are bytes. */
  static String encode(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (int from = 0; from < bytes.length; from += WHOLE) {
      long group = 0;
      for (int i = from; i < from + WHOLE; i++) {
        group = group << Byte.SIZE | (i < bytes.length ? bytes[i] & 0xff : 0);
      }
      char[] digits = new char[WHOLE + 1];
      for (int i = WHOLE; i >= 0; i--) {
        digits[i] = digit((int) (group % BASE));
        group /= BASE;
      }
      text.append(digits, 0, Math.min(WHOLE, bytes.length - from) + 1);
    }
    return text.toString();
  }

  private static char digit(int value) {
    int c = FIRST + value;
    c += c >= '<' ? 1 : 0;
    return (char) (c >= '>' ? c + 1 : c);
  }
}
