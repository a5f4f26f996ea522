package ro.pridvor.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * By when: the printed words, and what they mean as far as they could be understood.
 *
 * @param from first day, where the words give a period
 * @param to last day
 * @param recurrence how often within it
 * @param permanent runs on without an end of its own
 */
public record Deadline(
    String text,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<Recurrence> recurrence,
    boolean permanent) {

  /** Whether anything beyond the words themselves is known. */
  public boolean understood() {
    return to.isPresent() || recurrence.isPresent() || permanent;
  }

  /** So many times in each unit of time, for example twice a year. */
  public record Recurrence(int times, Unit unit) {}

  /** Units of recurrence. */
  public enum Unit {
    YEAR,
    QUARTER,
    MONTH,
    WEEK
  }
}
