package ro.pridvor.page;

import java.util.Optional;
import ro.pridvor.model.Plan;

/** The language of the printed words on a page: that of the plan whose words it shows. */
public final class ContentLanguage {
  private ContentLanguage() {}

  /** The language of a plan's page, where that is not the portal's own. */
  public static Optional<String> of(View view) {
    return plan(view).flatMap(plan -> plan.details().language());
  }

  private static Optional<Plan> plan(View view) {
    if (view instanceof View.PlanPage page) {
      return Optional.of(page.plan());
    }
    return view instanceof OfPlan page ? Optional.of(page.plan().plan()) : Optional.empty();
  }
}
