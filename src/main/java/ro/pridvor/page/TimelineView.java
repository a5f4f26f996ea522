package ro.pridvor.page;

import java.util.List;
import java.util.Optional;
import ro.pridvor.model.DeadlineState;

/**
 * When the measures of a plan are due, by objective and year.
 *
 * @param years the columns, one after the other without gaps
 * @param certain how many measures have a deadline that is drawn
 * @param totals how many measures are due in each year
 * @param objectives general objectives that have one
 * @param printed deadlines that are not drawn, by their words
 * @param without how many measures have no deadline
 */
public record TimelineView(
    View.PlanRef plan,
    int measures,
    int certain,
    List<Integer> years,
    List<Integer> totals,
    List<GeneralRow> objectives,
    List<PrintedDeadline> printed,
    int without)
    implements View.OfTimelines, OfPlan {

  /** A general objective with those of its objectives that have a certain deadline. */
  public record GeneralRow(Link objective, List<SpecificRow> objectives) {}

  /**
   * An objective.
   *
   * @param name what it is called in the picture: its number, or its place in the plan
   * @param due how many of its measures are due in each year
   * @param spans years in which something runs until its deadline, as places in the list of years
   */
  public record SpecificRow(String name, Link objective, List<Integer> due, List<Span> spans) {}

  /** From a year to another, both as places in the list of years. */
  public record Span(int from, int to) {}

  /**
   * Measures with the same words for their deadline.
   *
   * @param address of the list of such deadlines, if there is one
   * @param state of the first of them
   */
  public record PrintedDeadline(
      String text, int count, Optional<String> address, DeadlineState state) {}
}
