package ro.pridvor.page;

import java.time.LocalDate;
import ro.pridvor.model.Deadline;

/** Where a deadline stands on the portal's day. */
public enum DeadlineState {
  OVERDUE,
  DUE_THIS_YEAR,
  AHEAD,
  RUNNING,
  UNKNOWN;

  public static DeadlineState of(Deadline deadline, LocalDate today) {
    if (deadline.to().isPresent()) {
      LocalDate to = deadline.to().get();
      if (to.isBefore(today)) {
        return OVERDUE;
      }
      return to.getYear() == today.getYear() ? DUE_THIS_YEAR : AHEAD;
    }
    return deadline.understood() ? RUNNING : UNKNOWN;
  }
}
