package ro.pridvor.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** How a measure is judged: the printed words, and the figure in them if there is one. */
public record Indicator(
    String text, Optional<Target> target, List<Reported> values, Optional<String> note) {

  /**
   * The figure to reach.
   *
   * @param unit what is counted, or {@code %}
   * @param by the year by which
   */
  public record Target(
      BigDecimal value,
      Optional<String> unit,
      Optional<Comparison> comparison,
      Optional<Per> per,
      Optional<Integer> by,
      Optional<BigDecimal> baseline) {}

  /** How the figure binds. */
  public enum Comparison {
    AT_LEAST,
    AT_MOST,
    EXACTLY,
    INCREASE_BY,
    DECREASE_BY
  }

  /** The period that the figure is for. */
  public enum Per {
    YEAR,
    HALF_YEAR,
    QUARTER,
    MONTH,
    WEEK
  }

  /** What was reached in a year. */
  public record Reported(int year, BigDecimal value, Optional<String> note) {}
}
