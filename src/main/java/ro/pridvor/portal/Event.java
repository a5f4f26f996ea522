package ro.pridvor.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ro.pridvor.model.Plan;
import ro.pridvor.model.Update;

/**
 * Something that happened to a plan on a day that the content gives in full. What has only a month
 * or a year, or no date, is no event: its day would have to be invented.
 *
 * @param id unique in the portal; made of ids of the content, so that it survives changes of titles
 *     and addresses
 * @param plan none for news that concern several plans or none
 * @param subject what the kind says it is
 * @param text more words about it, Markdown
 * @param measures keys of the measures concerned, see {@link Portal#key}; empty where it concerns
 *     the plan as a whole
 * @param update the news, where it is news
 */
public record Event(
    String id,
    Kind kind,
    LocalDate date,
    Optional<Plan> plan,
    String subject,
    Optional<String> text,
    List<String> measures,
    Optional<Update> update) {

  public Event {
    measures = List.copyOf(measures);
  }

  /** What happened. */
  public enum Kind {
    /** News; the subject is its title. */
    UPDATE,
    /** A report was published; the subject is its year. */
    REPORT,
    /** A report was corrected; the subject is its year. */
    CORRECTION,
    /** A public consultation began; the subject is its last day, or empty. */
    CONSULTATION,
    /** A step of the approval; the subject is its text. */
    APPROVAL,
    /** An earlier text was replaced; the subject is the id of that text. */
    REPLACEMENT,
    /** A measure was taken out; the subject is its id. */
    WITHDRAWAL
  }
}
