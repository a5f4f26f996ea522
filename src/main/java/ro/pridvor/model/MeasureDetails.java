package ro.pridvor.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a measure beside the printed cells of its row.
 *
 * @param tags free words of the writer
 * @param related other plans and measures
 * @param links laws and other pages of the web
 */
public record MeasureDetails(
    List<BudgetLine> budget,
    List<Milestone> milestones,
    List<Result> results,
    Optional<ContactPoint> contact,
    List<String> tags,
    List<Related> related,
    List<WebLink> links) {

  public static final MeasureDetails NONE =
      new MeasureDetails(
          List.of(), List.of(), List.of(), Optional.empty(), List.of(), List.of(), List.of());

  /**
   * An amount of money; the lines of a measure add up.
   *
   * @param year the year that it is for; absent where it is for the whole time
   * @param source id of the funding source
   * @param planned what was set aside; absent where nobody has said
   * @param spent what was paid; absent where nobody has said
   * @param currency ISO 4217
   */
  public record BudgetLine(
      Optional<Integer> year,
      Optional<String> source,
      Optional<BigDecimal> planned,
      Optional<BigDecimal> spent,
      String currency,
      Optional<String> note) {}

  /**
   * A step on the way.
   *
   * @param date as written: a day, a month or a year
   */
  public record Milestone(String text, Optional<String> date, Optional<MeasureStatus> status) {}

  /** What a year brought, in words. */
  public record Result(int year, String text) {}

  /** Whom to ask. */
  public record ContactPoint(
      Optional<String> person,
      Optional<String> office,
      Optional<String> phone,
      Optional<String> email,
      Optional<String> address,
      Optional<String> hours) {}

  /** Another plan, or one of its measures. */
  public record Related(String plan, Optional<String> measure, Relation relation) {}

  /** How this one stands to the other. */
  public enum Relation {
    CONTINUES,
    IMPLEMENTS,
    PART_OF,
    SEE
  }

  /** A page of the web with what it is. */
  public record WebLink(String text, String url) {}
}
