package ro.pridvor.portal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import ro.pridvor.content.Content;
import ro.pridvor.content.Content.PlanEntry;
import ro.pridvor.content.Text;
import ro.pridvor.problem.ProblemLog;

/** Plans and their measures, for what names them from outside: services and news. */
final class PlanReferences {
  private final Reference plans;
  private final Map<String, Reference> measures = new HashMap<>();

  PlanReferences(Content content, ProblemLog problems) {
    this.plans = new Reference("plans/", problems);
    for (PlanEntry plan : content.plans()) {
      plans.know(plan.id());
      Reference ids = new Reference("plans/" + plan.id().value(), problems);
      plan.measures().forEach(measure -> ids.know(measure.id()));
      measures.put(plan.id().value(), ids);
    }
  }

  Reference plans() {
    return plans;
  }

  /** The measure's id, if the plan has it; a problem if not. */
  Optional<String> measure(Text plan, Text measure) {
    return plans.resolve(plan).flatMap(id -> measures.get(id).resolve(measure));
  }
}
