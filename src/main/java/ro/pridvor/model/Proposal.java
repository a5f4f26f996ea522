package ro.pridvor.model;

import java.util.List;
import java.util.Optional;

/**
 * What somebody proposed in a public consultation, without anything that says who, and what the
 * authority made of it.
 *
 * @param received as written: a day, a month or a year
 * @param measures ids of the plan's measures that it is about; empty where it is about all of it
 * @param text Markdown
 * @param decision absent while nobody has decided
 * @param answer the authority's words, Markdown
 */
public record Proposal(
    String id,
    Optional<String> received,
    Optional<From> from,
    List<String> measures,
    String text,
    Optional<Decision> decision,
    Optional<String> answer) {

  /** What sort of person or body it came from. */
  public enum From {
    CITIZEN,
    ORGANISATION,
    INSTITUTION,
    HEARING
  }

  /** What became of it. */
  public enum Decision {
    ACCEPTED,
    PARTLY,
    REJECTED
  }
}
