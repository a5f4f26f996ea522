package ro.pridvor.model;

import java.time.LocalDate;
import java.util.Optional;

/** Where the deadline of a measure stands on a day; where that is not certain, nothing is said. */
public enum DeadlineState {
  OVERDUE,
  DUE_THIS_YEAR,
  AHEAD,
  /** Known to have no end. */
  RUNNING,
  UNKNOWN;

  /**
   * The state of a measure's deadline. Deadlines bind only in a plan in force, or adopted and not
   * begun, and nobody waits for a measure that is done, given up or withdrawn.
   */
  public static DeadlineState of(Measure measure, PlanState plan, LocalDate today) {
    boolean binding = plan.inForce() || plan.kind() == PlanState.Kind.UPCOMING;
    Optional<MeasureStatus> status = measure.status();
    boolean closed = status.filter(DeadlineState::isClosed).isPresent();
    return binding && !closed ? measure.deadline().map(d -> of(d, today)).orElse(UNKNOWN) : UNKNOWN;
  }

  private static boolean isClosed(MeasureStatus status) {
    return switch (status) {
      case DONE, ABANDONED, WITHDRAWN -> true;
      case NOT_STARTED, IN_PROGRESS, LATE -> false;
    };
  }

  private static DeadlineState of(Deadline deadline, LocalDate today) {
    if (deadline.to().isEmpty()) {
      boolean begun = deadline.from().filter(today::isBefore).isEmpty();
      return deadline.understood() && begun ? RUNNING : UNKNOWN;
    }
    LocalDate to = deadline.to().get();
    if (to.isBefore(today)) {
      return deadline.due().isPresent() ? OVERDUE : UNKNOWN;
    }
    return to.getYear() == today.getYear() ? DUE_THIS_YEAR : AHEAD;
  }
}
