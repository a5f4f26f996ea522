package ro.pridvor.page;

import java.util.List;
import java.util.Optional;
import ro.pridvor.model.GeneralObjective;
import ro.pridvor.model.Plan;
import ro.pridvor.model.SpecificObjective;

/** The parts of which the outline of a plan and its booklet are made. */
public final class PlanParts {
  private PlanParts() {}

  /** The plan's outline below one component; no component where the plan has none. */
  public record ComponentOutline(
      Optional<Plan.Component> component, List<GeneralOutline> objectives) {}

  /** A general objective in the outline. */
  public record GeneralOutline(
      Optional<String> code,
      String title,
      String address,
      int measureCount,
      List<SpecificOutline> objectives) {}

  /** A specific objective in the outline. */
  public record SpecificOutline(
      Optional<String> code, String title, String address, int measureCount) {}

  /**
   * What an objective's own page says of it.
   *
   * @param translation of the title into the language of the page
   * @param printed the title as printed, where that is in capitals
   */
  public record ObjectiveFacts(
      Optional<String> code,
      String title,
      Optional<String> translation,
      Optional<String> printed,
      Optional<String> note,
      Optional<String> easy,
      int measureCount) {}

  /** What stands under one title of the third level, in plans that have one. */
  public record SubSection(
      String id,
      String title,
      Optional<String> translation,
      Optional<String> note,
      Optional<String> easy,
      List<View.MeasureRow> measures) {}

  /** What a booklet prints below one component; no component where the plan has none. */
  public record BookletPart(Optional<Plan.Component> component, List<BookletGeneral> objectives) {}

  /** A general objective in a booklet. */
  public record BookletGeneral(GeneralObjective objective, List<BookletSpecific> objectives) {}

  /** A specific objective in a booklet, with its measures whole: its own, then those by part. */
  public record BookletSpecific(
      SpecificObjective objective, List<BookletMeasure> measures, List<BookletSub> parts) {}

  /** What a booklet prints under one title of the third level. */
  public record BookletSub(SubSection part, List<BookletMeasure> measures) {}

  /**
   * A measure in a booklet.
   *
   * @param title its text in one line
   * @param whole whether that line is the whole text
   */
  public record BookletMeasure(
      String address, String title, boolean whole, View.MeasurePage measure) {}
}
