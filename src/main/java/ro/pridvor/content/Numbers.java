package ro.pridvor.content;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers as YAML writes them. */
final class Numbers {
  private static final int MAX_DIGITS = 40;

  private Numbers() {}

  /** The value of a YAML number; nothing for what is none or is absurdly long. */
  static Optional<BigDecimal> parse(String text) {
    if (text.length() > MAX_DIGITS) {
      return Optional.empty();
    }
    try {
      return Optional.of(new BigDecimal(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
