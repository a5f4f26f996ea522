package ro.pridvor.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ro.pridvor.model.Measure;
import ro.pridvor.model.Plan;
import ro.pridvor.model.Service;

/**
 * Something that is due on a day, or overdue.
 *
 * @param organisation id of the institution whose duty it is; none for the portal's own publisher
 * @param since the day that it counts from; none where the content gives no such day
 * @param years without a report
 * @param count how many proposals wait for a decision
 */
public record Duty(
    Kind kind,
    Optional<String> organisation,
    Optional<Plan> plan,
    Optional<Measure> measure,
    Optional<Service> service,
    Optional<LocalDate> since,
    List<Integer> years,
    int count) {

  public Duty {
    years = List.copyOf(years);
  }

  /** What sort of duty; in the order in which lists name them. */
  public enum Kind {
    /** Years of a plan that have passed without a report. */
    REPORT,
    /** A consultation is over and the plan still asks for proposals. */
    CONSULTATION,
    /** Proposals received in a consultation that is over wait for a decision. */
    PROPOSALS,
    /** The deadline of a measure has passed and nobody has said how far it has come. */
    OVERDUE,
    /** Nobody has confirmed a service in the last twelve months. */
    UNCONFIRMED,
    /** The accessibility statement was last looked at more than a year ago. */
    ACCESSIBILITY
  }
}
