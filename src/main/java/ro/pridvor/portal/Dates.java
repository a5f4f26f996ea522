package ro.pridvor.portal;

import static ro.pridvor.problem.ProblemKind.INVALID_VALUE;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import ro.pridvor.content.Text;
import ro.pridvor.model.WrittenDate;
import ro.pridvor.problem.ProblemLog;

/** Dates as content writes them: a day, a month or a year. */
final class Dates {
  private static final int EARLIEST_YEAR = 1800;
  private static final int LATEST_YEAR = 2200;

  private Dates() {}

  /**
   * The first day that a written date means; nothing if there is no such day, or if its year is one
   * that no plan speaks of (0001, 9999).
   */
  static Optional<LocalDate> first(String date) {
    try {
      return Optional.of(
              switch (date.length()) {
                case 4 -> LocalDate.of(Integer.parseInt(date), 1, 1);
                case 7 -> YearMonth.parse(date).atDay(1);
                default -> LocalDate.parse(date);
              })
          .filter(day -> day.getYear() >= EARLIEST_YEAR && day.getYear() <= LATEST_YEAR);
    } catch (DateTimeParseException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The last day that a written date means; nothing if there is no such day. */
  static Optional<LocalDate> last(String date) {
    return first(date).flatMap(day -> new WrittenDate(date).lastDay());
  }

  /** A date as written, if there is such a day. */
  static Optional<String> written(Optional<Text> date) {
    return date.map(Text::value).filter(d -> first(d).isPresent());
  }

  /** Reports a date that no calendar has, such as 30 February. */
  static void check(Optional<Text> date, String key, ProblemLog problems) {
    date.filter(d -> first(d.value()).isEmpty())
        .ifPresent(d -> problems.add(INVALID_VALUE, d.at(), d.value(), key, "@form.date"));
  }
}
