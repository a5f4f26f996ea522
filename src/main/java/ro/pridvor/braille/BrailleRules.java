package ro.pridvor.braille;

/**
 * What Romanian braille readers do not all write alike; there is no official standard.
 *
 * @param brackets the cells of round brackets
 * @param letterAfterNumber how a letter that could be read as a figure is kept apart from the
 *     number before it: {@code 5a} is otherwise the same cells as {@code 51}
 */
public record BrailleRules(Brackets brackets, LetterAfterNumber letterAfterNumber) {

  /** Exactly what liblouis 3.30 writes with its table {@code ro-g0}. */
  public static final BrailleRules LIBLOUIS =
      new BrailleRules(Brackets.SAME_AS_QUOTES, LetterAfterNumber.NOTHING);

  /** As liblouis, but no letter is written so that it reads as a figure. */
  public static final BrailleRules USUAL =
      new BrailleRules(Brackets.SAME_AS_QUOTES, LetterAfterNumber.DOT_6);

  /** The cells of round brackets. */
  public enum Brackets {
    /** 236 and 356, as liblouis writes them in fact. */
    SAME_AS_QUOTES,
    /** 126 and 345, as the authors of the table say in it. */
    ROMANIAN
  }

  /** The sign before a letter from a to j that follows a number. */
  public enum LetterAfterNumber {
    NOTHING(""),
    DOT_6("\u2820"),
    DOTS_56("\u2830");

    private final String sign;

    LetterAfterNumber(String sign) {
      this.sign = sign;
    }

    String sign() {
      return sign;
    }
  }
}
