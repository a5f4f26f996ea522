package ro.pridvor.page;

import java.util.List;
import java.util.Optional;
import ro.pridvor.difference.PlanDifference.Kind;
import ro.pridvor.model.AnnualTable;
import ro.pridvor.model.MeasureDetails;
import ro.pridvor.model.MeasureDetails.BudgetLine;
import ro.pridvor.model.MeasureDetails.Relation;
import ro.pridvor.model.Proposal;
import ro.pridvor.status.BudgetTotals;
import ro.pridvor.status.Progress;

/** What pages show of a measure beside its cells, and of measures added up. */
public final class DetailParts {
  private DetailParts() {}

  /**
   * Details of a measure.
   *
   * @param continuedBy measures of other plans
   * @param history what reports say of it, the oldest first
   * @param changes between earlier texts of the plan, the oldest first
   * @param totals of its budget, where there is more than one line to add up
   */
  public record DetailsView(
      MeasureDetails details,
      List<BudgetRow> budget,
      Optional<BudgetTotals> totals,
      List<RelatedLink> related,
      List<Proposal> proposals,
      List<TextChange> changes,
      List<ReportView.HistoryRow> history,
      List<Link> continuedBy) {}

  /**
   * How an earlier text of the plan differs in this measure.
   *
   * @param title of the earlier text
   * @param date of the earlier text, as written
   * @param address of the difference
   */
  public record TextChange(String title, String date, List<Kind> kinds, String address) {}

  /**
   * A proposal in the list of its plan.
   *
   * @param measures that it is about
   */
  public record ProposalView(Proposal proposal, List<Link> measures) {}

  /**
   * A table of an annual plan.
   *
   * @param columns the keys of those columns that some row has something in
   * @param sums of all rows by source and currency, where there is more than one amount
   */
  public record AnnualView(
      AnnualTable table, List<String> columns, List<AnnualRow> rows, List<AnnualAmount> sums) {}

  /**
   * A row of such a table.
   *
   * @param cells in the order of the columns; empty where nothing is printed
   */
  public record AnnualRow(AnnualTable.Row row, List<String> cells, List<AnnualAmount> budget) {}

  /** An amount with a link to its source. */
  public record AnnualAmount(AnnualTable.Amount amount, Optional<Link> source) {}

  /** A line of a budget with a link to the source. */
  public record BudgetRow(BudgetLine line, Optional<Link> source) {}

  /** Another plan or measure. */
  public record RelatedLink(Relation relation, Link link) {}

  /**
   * The money of a plan or an objective.
   *
   * @param bySource the same sums as in the totals, each with its source
   * @param byObjective the objectives that have amounts
   */
  public record BudgetView(
      BudgetTotals totals, List<SourceSum> bySource, List<ObjectiveSum> byObjective) {}

  /** The sum of a source; no link where the lines name none. */
  public record SourceSum(BudgetTotals.Sum sum, Optional<Link> source) {}

  /** The sum of an objective. */
  public record ObjectiveSum(BudgetTotals.Sum sum, Link objective) {}

  /**
   * How far a plan or an objective has come.
   *
   * @param byObjective the same below it; empty where that would say nothing more
   */
  public record ProgressView(Progress progress, List<ObjectiveProgress> byObjective) {}

  /** How far an objective has come; no progress where nothing is reported. */
  public record ObjectiveProgress(Link objective, int measures, Optional<Progress> progress) {}
}
