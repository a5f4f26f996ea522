package ro.pridvor.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/** A date as content writes it: a day, a month or a year (ISO 8601). */
public record WrittenDate(String text) {
  private static final int MONTH = "2026-01".length();
  private static final int YEAR = "2026".length();

  /** Whether a day is written, and not only a month or a year. */
  public boolean isDay() {
    return text.length() > MONTH;
  }

  /** The last day that it can mean; nothing if there is no such day. */
  public Optional<LocalDate> lastDay() {
    try {
      if (text.length() == YEAR) {
        return Optional.of(Year.parse(text).atMonth(12).atEndOfMonth());
      }
      return Optional.of(
          text.length() == MONTH ? YearMonth.parse(text).atEndOfMonth() : LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
