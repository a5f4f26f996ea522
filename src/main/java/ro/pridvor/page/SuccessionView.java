package ro.pridvor.page;

import java.util.List;

/**
 * What is known of the measures of a plan that has ended; a measure that another one continues may
 * be among the done as well.
 *
 * @param measures how many there are, withdrawn ones included
 * @param dropped abandoned, or taken out of the plan
 * @param unfinished reported, and neither done nor dropped nor continued
 * @param unknown how many nobody has reported anything of, and none continues
 */
public record SuccessionView(
    int measures,
    List<Link> done,
    List<Continued> continued,
    List<Link> dropped,
    List<Link> unfinished,
    int unknown) {

  /** A measure with those of other plans that continue it. */
  public record Continued(Link measure, List<Link> by) {}

  /** Whether anything at all is known. */
  public boolean known() {
    return unknown < measures;
  }
}
