package ro.pridvor.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The state of a service on a day, from its status and that of the plan that names it: the only
 * place that answers whether a person can be sent there.
 *
 * @param plannedBy last year by which a service that is only planned was promised
 * @param plan state of the plan that names it
 * @param late whether it is still promised, by a year that has passed
 */
public record ServiceState(
    Kind kind, Optional<Integer> plannedBy, Optional<PlanState> plan, boolean late) {

  /** Kinds of state, in the order in which lists show them. */
  public enum Kind {
    /** Exists as far as is known today. */
    EXISTING,
    /** Existed while a plan was in force that has ended; nobody has confirmed it since. */
    PAST,
    /** Promised by a plan in force, or by nobody in particular. */
    PLANNED,
    /** Named in a plan that nobody has adopted. */
    PROPOSED,
    /** Promised by a plan that has ended; nobody has said whether it was founded. */
    LAPSED,
    CLOSED
  }

  /** The state of a service whose plan, if it has one, has the given state. */
  public static ServiceState of(Service service, Optional<PlanState> plan, LocalDate today) {
    Kind kind = kind(service, plan, today);
    boolean late =
        kind == Kind.PLANNED
            && service.plannedBy().filter(year -> year < today.getYear()).isPresent();
    return new ServiceState(kind, service.plannedBy(), plan, late);
  }

  private static Kind kind(Service service, Optional<PlanState> plan, LocalDate today) {
    boolean over = plan.filter(PlanState::over).isPresent();
    return switch (service.status()) {
      case EXISTING -> over && !confirmedSince(service, plan, today) ? Kind.PAST : Kind.EXISTING;
      case PLANNED -> {
        if (over) {
          yield Kind.LAPSED;
        }
        yield plan.filter(PlanState::proposed).isPresent() ? Kind.PROPOSED : Kind.PLANNED;
      }
      case CLOSED -> Kind.CLOSED;
    };
  }

  /**
   * Whether somebody has confirmed the service after its plan ended; where the day of the end is
   * not known, in the last twelve months.
   */
  private static boolean confirmedSince(
      Service service, Optional<PlanState> plan, LocalDate today) {
    LocalDate end = plan.flatMap(PlanState::until).orElse(today.minusYears(1));
    return service
        .confirmed()
        .flatMap(Service.Confirmation::lastDay)
        .filter(day -> day.isAfter(end))
        .isPresent();
  }

  /** Whether a person can be sent there. */
  public boolean exists() {
    return kind == Kind.EXISTING;
  }

  /** The year in which the plan that names it ended, where it has ended and the year is known. */
  public Optional<Integer> planEnd() {
    return plan.filter(PlanState::over).flatMap(PlanState::until).map(LocalDate::getYear);
  }
}
