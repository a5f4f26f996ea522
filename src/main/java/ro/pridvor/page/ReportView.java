package ro.pridvor.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import ro.pridvor.model.Indicator;
import ro.pridvor.model.MeasureStatus;
import ro.pridvor.model.Report;
import ro.pridvor.status.Progress;

/** What the pages of reports show. */
public sealed interface ReportView extends View.OfReports {

  /**
   * The report of a year.
   *
   * @param progress of all measures, corrections included
   * @param spent sums by source and currency
   * @param moved what differs from the report before, if there is one
   */
  record ReportPage(
      View.PlanRef plan,
      Report report,
      Progress progress,
      List<SpentSum> spent,
      List<ObjectivePart> objectives,
      Optional<Moved> moved,
      View.Neighbours neighbours)
      implements ReportView, OfPlan {}

  /** A sum of money; no link where the report names no source. */
  record SpentSum(Optional<Link> source, String currency, BigDecimal amount) {}

  /**
   * The measures of a general objective.
   *
   * @param unreported measures of which the report says nothing
   */
  record ObjectivePart(
      String id,
      Link objective,
      Progress progress,
      List<MeasurePart> measures,
      List<Link> unreported) {}

  /**
   * What is reported of a measure, corrections included.
   *
   * @param first as first published, where it was corrected
   */
  record MeasurePart(
      Link measure,
      Report.Entry entry,
      Optional<Report.Entry> first,
      List<ValueRow> values,
      List<SpentRow> spent,
      List<EvidenceLink> evidence,
      List<Report.Correction> corrections) {}

  /**
   * A value beside its indicator.
   *
   * @param before the value of the report before, if there is one
   */
  record ValueRow(Optional<Indicator> indicator, Report.Value value, Optional<BigDecimal> before) {}

  /** Money with a link to its source. */
  record SpentRow(Report.Spent spent, Optional<Link> source) {}

  /**
   * A page or file that shows what was done.
   *
   * @param inSite whether the address is one of this site
   */
  record EvidenceLink(String text, String address, boolean inSite) {}

  /** Measures whose status differs between two reports, out of those in both. */
  record Moved(int year, String address, int inBoth, List<MovedRow> rows) {}

  /** A measure with its status in two reports. */
  record MovedRow(Link measure, Optional<MeasureStatus> before, Optional<MeasureStatus> now) {}

  /** A report in a list. */
  record ReportLink(int year, String published, String address, Progress progress) {}

  /** A report that says something of a measure. */
  record HistoryRow(int year, String published, String address, Report.Entry entry) {}
}
