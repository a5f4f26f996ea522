package ro.pridvor.content;

import static ro.pridvor.problem.ProblemKind.CONTROL_CHARACTER;
import static ro.pridvor.problem.ProblemKind.LONG_WORD;

import java.util.Locale;
import java.util.Optional;
import ro.pridvor.problem.ProblemKind;

/**
 * What no text may hold: characters that nobody sees and terminals and browsers act on, and words
 * so long that no line, file name or index has room for them.
 */
final class TextCheck {
  /** Characters without a space: far above the longest address, far below a pasted picture. */
  static final int MAX_WORD = 2_000;

  private static final int SHOWN = 30;

  /**
   * What is wrong.
   *
   * @param offset where, in UTF-16 units
   * @param arguments of the problem
   */
  record Found(ProblemKind kind, int offset, String... arguments) {}

  private TextCheck() {}

  /** The first such fault of a text. */
  static Optional<Found> first(String text) {
    int word = 0;
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if (isForbidden(c)) {
        return Optional.of(
            new Found(CONTROL_CHARACTER, i, String.format(Locale.ROOT, "U+%04X", c)));
      }
      word = Character.isWhitespace(c) ? 0 : word + 1;
      if (word > MAX_WORD) {
        int start = text.offsetByCodePoints(i, 1 - word);
        String shown = text.substring(start, start + SHOWN) + "…";
        return Optional.of(new Found(LONG_WORD, start, shown, Integer.toString(MAX_WORD)));
      }
      i += Character.charCount(c);
    }
    return Optional.empty();
  }

  /**
   * Control characters (categories Cc but tab and line breaks), halves of surrogate pairs, and
   * noncharacters (Unicode, section 23.7).
   */
  static boolean isForbidden(int c) {
    if (c >= ' ' && c < 0x7F || c == '\n' || c == '\t' || c == '\r') {
      return false;
    }
    return Character.getType(c) == Character.CONTROL
        || Character.getType(c) == Character.SURROGATE
        || (c & 0xFFFE) == 0xFFFE
        || c >= 0xFDD0 && c <= 0xFDEF;
  }
}
