package ro.pridvor.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an authority promises to do; cells that the plan gives for a whole objective are filled in.
 *
 * @param subObjective id of the part of its specific objective that it stands under
 * @param text verbatim, Markdown
 * @param translations of the text, by language
 * @param targetGroups ids
 */
public record Measure(
    String id,
    Optional<String> code,
    Optional<String> subObjective,
    String text,
    Map<String, String> translations,
    List<String> expectedResults,
    List<Indicator> indicators,
    Optional<Deadline> deadline,
    Cell responsible,
    Cell partners,
    Cell funding,
    List<String> targetGroups,
    Optional<MeasureStatus> status,
    Optional<String> statusNote,
    Optional<Withdrawal> withdrawn,
    Optional<String> note,
    Optional<String> easy,
    MeasureDetails details) {

  /** Whether it is still part of its plan. */
  public boolean inPlan() {
    return withdrawn.isEmpty();
  }

  /**
   * How a measure was taken out of its plan.
   *
   * @param date a day, a month or a year, as written
   * @param by the act, verbatim
   */
  public record Withdrawal(String date, String by) {}
}
