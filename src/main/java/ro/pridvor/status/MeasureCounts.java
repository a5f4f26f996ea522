package ro.pridvor.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ro.pridvor.model.Deadline;
import ro.pridvor.model.Indicator;
import ro.pridvor.model.Measure;
import ro.pridvor.model.PlanState;
import ro.pridvor.portal.Portal.PlacedMeasure;

/**
 * What is known of some measures.
 *
 * @param measured measures with indicators in plans that ran last year
 * @param withoutValue of those, the ones for which no indicator has a value for last year
 * @param overdueUnreported past their deadline, and nobody has said how far they came
 */
public record MeasureCounts(
    int measures,
    int withoutResponsible,
    int withoutDeadline,
    int withoutIndicator,
    int measured,
    int withoutValue,
    int overdueUnreported) {

  static MeasureCounts of(List<PlacedMeasure> placed, LocalDate today) {
    Counter counter = new Counter(today);
    placed.forEach(counter::add);
    return new MeasureCounts(
        placed.size(),
        counter.withoutResponsible,
        counter.withoutDeadline,
        counter.withoutIndicator,
        counter.measured,
        counter.withoutValue,
        counter.overdueUnreported);
  }

  /**
   * Whether it is past its deadline and nobody has said how far it came; a plan that nobody has
   * adopted is late with nothing.
   */
  static boolean isOverdueUnreported(PlacedMeasure placed, LocalDate today) {
    boolean adopted = !PlanState.of(placed.plan(), today).proposed();
    Optional<LocalDate> due = placed.measure().deadline().flatMap(Deadline::due);
    return adopted
        && placed.measure().status().isEmpty()
        && due.filter(to -> to.isBefore(today)).isPresent();
  }

  /** Whether nothing is missing. */
  public boolean complete() {
    return withoutResponsible + withoutDeadline + withoutIndicator + withoutValue == 0
        && overdueUnreported == 0;
  }

  private static final class Counter {
    private final LocalDate today;
    private int withoutResponsible;
    private int withoutDeadline;
    private int withoutIndicator;
    private int measured;
    private int withoutValue;
    private int overdueUnreported;

    Counter(LocalDate today) {
      this.today = today;
    }

    void add(PlacedMeasure placed) {
      Measure measure = placed.measure();
      withoutResponsible += measure.responsible().isEmpty() ? 1 : 0;
      withoutDeadline += measure.deadline().isEmpty() ? 1 : 0;
      withoutIndicator += measure.indicators().isEmpty() ? 1 : 0;
      overdueUnreported += isOverdueUnreported(placed, today) ? 1 : 0;
      int lastYear = today.getYear() - 1;
      if (placed.plan().period().contains(lastYear) && !measure.indicators().isEmpty()) {
        measured++;
        withoutValue += hasValue(measure.indicators(), lastYear) ? 0 : 1;
      }
    }

    private static boolean hasValue(List<Indicator> indicators, int year) {
      for (Indicator indicator : indicators) {
        for (Indicator.Reported value : indicator.values()) {
          if (value.year() == year) {
            return true;
          }
        }
      }
      return false;
    }
  }
}
