package ro.pridvor.page;

import java.util.List;
import java.util.Optional;
import ro.pridvor.difference.PlanDifference;
import ro.pridvor.difference.PlanDifference.Kind;
import ro.pridvor.model.GeneralObjective;
import ro.pridvor.model.Plan;
import ro.pridvor.model.PlanVersion;

/** What the pages of the earlier texts of a plan show. */
public sealed interface VersionView extends View.OfVersions {

  /**
   * An earlier text, whole.
   *
   * @param version its facts
   */
  record VersionPage(
      View.PlanRef plan,
      PlanVersion version,
      List<Plan.Section> sections,
      List<GeneralObjective> objectives,
      String differences,
      List<TextLink> texts)
      implements VersionView, OfPlan {}

  /**
   * What changed from an earlier text to the next one.
   *
   * @param after facts of the next one; absent where that is the text of today
   * @param counts how many measures are of each kind, kinds without any left out
   */
  record DifferencesPage(
      View.PlanRef plan,
      PlanVersion before,
      Link beforeLink,
      Optional<PlanVersion> after,
      Link afterLink,
      int unchanged,
      List<KindList> counts,
      List<PlanDifference.TitleChange> titles,
      List<ChangeView> changes)
      implements VersionView, OfPlan {}

  /** The measures that changed in one way. */
  record KindList(Kind kind, List<Named> measures) {}

  /** A measure by its code and the beginning of its text. */
  record Named(String id, String name) {}

  /**
   * A measure that changed.
   *
   * @param page of the measure in the text of today, if it is there
   * @param from where it stood, if it moved
   * @param to where it stands now, if it moved
   */
  record ChangeView(
      PlanDifference.MeasureChange change,
      String name,
      Optional<String> page,
      Optional<String> from,
      Optional<String> to) {}

  /**
   * An earlier text in a list.
   *
   * @param differences what changed after it
   */
  record TextLink(PlanVersion version, String address, String differences) {}
}
