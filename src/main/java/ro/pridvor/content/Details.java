package ro.pridvor.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import ro.pridvor.problem.SourcePosition;

/** What may be written of a measure beside the cells of its row, as written. */
public record Details(
    List<BudgetEntry> budget,
    List<MilestoneEntry> milestones,
    List<ResultEntry> results,
    Optional<ContactPointEntry> contact,
    List<Text> tags,
    List<RelatedEntry> related,
    List<LinkEntry> links) {

  /** An amount of money. */
  public record BudgetEntry(
      Optional<Integer> year,
      Optional<Text> source,
      Optional<BigDecimal> planned,
      Optional<BigDecimal> spent,
      Optional<Text> currency,
      Optional<Text> note,
      SourcePosition at) {}

  /** A step on the way. */
  public record MilestoneEntry(Text text, Optional<Text> date, Optional<Text> status) {}

  /** What a year brought, in words. */
  public record ResultEntry(int year, Text text) {}

  /** Whom to ask. */
  public record ContactPointEntry(
      Optional<Text> person,
      Optional<Text> office,
      Optional<Text> phone,
      Optional<Text> email,
      Optional<Text> address,
      Optional<Text> hours) {}

  /** Another plan, or one of its measures. */
  public record RelatedEntry(Text plan, Optional<Text> measure, Optional<Text> relation) {}

  /** A page of the web. */
  public record LinkEntry(Text text, Text url) {}
}
