package ro.pridvor.braille;

import java.util.Set;
import java.util.TreeSet;
import ro.pridvor.braille.BrailleRules.Brackets;

/**
 * Translates print into six-dot Romanian braille, a word at a time.
 *
 * <pre>{@code
 * new RomanianBraille(BrailleRules.USUAL).translate("Bacău, 2026") // ⠨⠃⠁⠉⠡⠥⠂ ⠼⠃⠚⠃⠋
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class RomanianBraille {
  private static final String NUMBER = "\u283c";
  private static final String CAPITAL = "\u2828";
  private static final String CAPITAL_WORD = "\u2828\u2828";
  private static final String END_OF_CAPITALS = "\u2820\u2804";
  private static final String SMALL_SIGN = "\u2820";
  private static final String APOSTROPHE = "\u2804";
  private static final String OPEN_WITHIN = "\u2823";
  private static final String CLOSE_WITHIN = "\u281c";
  private static final String QUOTE_WITHIN = "\u2826";
  private static final String EN_DASH_ALONE = "\u2824\u2824";
  private static final String EM_DASH_ALONE = "\u2838\u2824";
  private static final String IN_NUMBERS = "^,:.+-*/()=[]";
  private static final String IN_CAPITALS = "-'./";
  private static final String FIGURES = "jabcdefghi";
  private static final String INVISIBLE = "\u00ad\u200b\u2060\ufeff\u200e\u200f";

  private final BrailleTable table = BrailleTable.load();
  private final BrailleRules rules;

  public RomanianBraille(BrailleRules rules) {
    this.rules = rules;
  }

  /** The text in Unicode braille; between words stands one ordinary space. */
  public String translate(String text) {
    StringBuilder out = new StringBuilder(text.length() * 2);
    for (String word : words(text)) {
      if (!out.isEmpty()) {
        out.append(' ');
      }
      out.append(word(word));
    }
    return out.toString();
  }

  /** The characters of a text that this table has no cells for. */
  public Set<String> unknown(String text) {
    Set<String> unknown = new TreeSet<>();
    text.codePoints()
        .filter(c -> !isSpace(c) && INVISIBLE.indexOf(c) < 0 && !isDigit(c))
        .filter(c -> table.of(c).isEmpty())
        .forEach(c -> unknown.add(Character.toString(c)));
    return unknown;
  }

  static String[] words(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> INVISIBLE.indexOf(c) < 0)
        .forEach(c -> clean.appendCodePoint(isSpace(c) ? ' ' : c));
    String trimmed = clean.toString().strip();
    return trimmed.isEmpty() ? new String[0] : trimmed.split(" +");
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** The cells of one word, whose characters are all visible. */
  String word(String word) {
    return new Word(word.codePoints().toArray()).translate();
  }

  /** A word being translated, from left to right. */
  private final class Word {
    private final int[] text;
    private final StringBuilder out = new StringBuilder();
    private boolean number;
    private boolean capitals;

    Word(int[] text) {
      this.text = text;
    }

    String translate() {
      for (int i = 0; i < text.length; i++) {
        int c = text[i];
        numberMode(i);
        capitalMode(i);
        out.append(isDigit(c) ? figure(c) : sign(c, i));
      }
      return out.toString();
    }

    private void numberMode(int i) {
      int c = text[i];
      if (number) {
        number = isDigit(c) || IN_NUMBERS.indexOf(c) >= 0;
        if (!number && looksLikeFigure(c)) {
          out.append(rules.letterAfterNumber().sign());
        }
      } else if (startsNumber(i)) {
        number = true;
        capitals = false;
        out.append(NUMBER);
      }
    }

    private boolean looksLikeFigure(int c) {
      return table
          .of(c)
          .filter(cell -> !Character.isUpperCase(c))
          .filter(cell -> FIGURES.chars().anyMatch(f -> figure(f).equals(cell)))
          .isPresent();
    }

    private String figure(int c) {
      int letter = isDigit(c) ? FIGURES.charAt(c - '0') : c;
      return table.of(letter).orElseThrow();
    }

    private boolean startsNumber(int i) {
      int next = i;
      while (next < text.length && IN_NUMBERS.indexOf(text[next]) >= 0) {
        next++;
      }
      return next < text.length && isDigit(text[next]);
    }

    private void capitalMode(int i) {
      int c = text[i];
      if (capitals && Character.isLowerCase(c)) {
        capitals = false;
        out.append(END_OF_CAPITALS);
      } else if (capitals) {
        capitals = Character.isUpperCase(c) || IN_CAPITALS.indexOf(c) >= 0;
      } else if (Character.isUpperCase(c)) {
        capitals = capitalsFrom(i) > 1;
        out.append(capitals ? CAPITAL_WORD : CAPITAL);
      }
    }

    private int capitalsFrom(int i) {
      int count = 0;
      for (int next = i; next < text.length && !startsNumber(next); next++) {
        if (Character.isUpperCase(text[next])) {
          count++;
        } else if (IN_CAPITALS.indexOf(text[next]) < 0) {
          break;
        }
      }
      return count;
    }

    private String sign(int c, int i) {
      boolean letterBefore = i > 0 && Character.isLetter(text[i - 1]);
      boolean letterAfter = i + 1 < text.length && Character.isLetter(text[i + 1]);
      String cells = table.of(c).orElse("");
      return switch (c) {
        case '(' -> letterBefore || romanianBrackets() ? OPEN_WITHIN : cells;
        case ')' -> letterAfter || romanianBrackets() ? CLOSE_WITHIN : cells;
        case '–' -> isAlone(i) ? EN_DASH_ALONE : cells;
        case '—' -> isAlone(i) ? EM_DASH_ALONE : cells;
        case '’' -> letterBefore && letterAfter ? APOSTROPHE : cells;
        case '«' -> letterBefore ? QUOTE_WITHIN : cells;
        case '+', '=' -> number || i == 0 && c == '+' ? cells : SMALL_SIGN + cells;
        default -> cells;
      };
    }

    /** Whether neither a letter nor a figure stands next to a sign. */
    private boolean isAlone(int i) {
      boolean before = i > 0 && Character.isLetterOrDigit(text[i - 1]);
      boolean after = i + 1 < text.length && Character.isLetterOrDigit(text[i + 1]);
      return !before && !after;
    }

    private boolean romanianBrackets() {
      return rules.brackets() == Brackets.ROMANIAN;
    }
  }
}
