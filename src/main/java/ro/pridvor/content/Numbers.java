package ro.pridvor.content;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as YAML and as Romanian writes them: 2000, 2.5, "2,5", "12 500", "1.234.567,8". What the
 * two read differently ("2.000", "2,000") is no number until the writer says which.
 */
final class Numbers {
  private static final int MAX_DIGITS = 40;
  private static final Pattern PLAIN = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d{1,2})?");
  private static final Pattern AMBIGUOUS = Pattern.compile("[+-]?[1-9]\\d{0,2}[.,]\\d{3}");
  private static final Pattern ROMANIAN =
      Pattern.compile(
          "([+-]?)(\\d{1,3}(?:\\.\\d{3})+|\\d{1,3}(?:[ \u00A0\u2009\u202F]\\d{3})+|\\d+)(?:,(\\d+))?");

  private Numbers() {}

  /** The value; nothing for what is none, can be read in two ways or is absurdly long. */
  static Optional<BigDecimal> parse(String text) {
    String written = text.strip().replace('\u2212', '-');
    if (written.length() > MAX_DIGITS || isAmbiguous(written)) {
      return Optional.empty();
    }
    Matcher romanian = ROMANIAN.matcher(written);
    if (romanian.matches()) {
      String whole = romanian.group(2).replaceAll("\\D", "");
      String decimals = romanian.group(3) == null ? "" : "." + romanian.group(3);
      return Optional.of(new BigDecimal(romanian.group(1) + whole + decimals));
    }
    return PLAIN.matcher(written).matches()
        ? Optional.of(new BigDecimal(written))
        : Optional.empty();
  }

  /** Whether a number is thousands to a reader of Romanian and a fraction to a program. */
  static boolean isAmbiguous(String text) {
    return AMBIGUOUS.matcher(text.strip()).matches();
  }
}
