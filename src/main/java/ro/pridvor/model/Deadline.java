package ro.pridvor.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * By when: the printed words, and what they mean as far as that is certain. Where a word could not
 * be accounted for, nothing is claimed.
 *
 * @param from first day, where the words give one
 * @param to last day; none where it runs on
 * @param recurrence how often within it
 * @param permanent runs on without an end of its own
 * @param years the years meant, where they are listed with gaps between {@code from} and {@code to}
 * @param open understood to have no date of its own: on request, thirty days after approval
 * @param conditional depends on something that the words name: funds, an estimate
 * @param unused the words that could not be accounted for; then nothing else is known
 */
public record Deadline(
    String text,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<Recurrence> recurrence,
    boolean permanent,
    List<Integer> years,
    boolean open,
    boolean conditional,
    List<String> unused) {

  /** Words of which nothing is known. */
  public static Deadline unknown(String text, List<String> unused) {
    return new Deadline(
        text,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        List.of(),
        false,
        false,
        List.copyOf(unused));
  }

  /** Whether a date, a recurrence or permanence is known. */
  public boolean understood() {
    return from.isPresent() || to.isPresent() || recurrence.isPresent() || permanent;
  }

  /** The last day, where what was promised is late once it has passed. */
  public Optional<LocalDate> due() {
    return permanent || recurrence.isPresent() || conditional ? Optional.empty() : to;
  }

  /**
   * So many times in each so many units of time: twice a year, once in two years.
   *
   * @param times at least 1
   * @param every at least 1
   */
  public record Recurrence(int times, int every, Unit unit) {

    /** So many times in each unit. */
    public Recurrence(int times, Unit unit) {
      this(times, 1, unit);
    }
  }

  /** Units of recurrence. */
  public enum Unit {
    YEAR,
    QUARTER,
    MONTH,
    WEEK,
    DAY
  }
}
