package ro.pridvor.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ro.pridvor.address.Addresses;
import ro.pridvor.model.GeneralObjective;
import ro.pridvor.model.Plan;
import ro.pridvor.page.PlanParts.ComponentOutline;
import ro.pridvor.page.PlanParts.GeneralOutline;
import ro.pridvor.page.PlanParts.SpecificOutline;

/** The outline of a plan: its components and objectives, with how many measures each has. */
final class PlanOutline {
  private final Plan plan;
  private final Addresses addresses;
  private final Levels levels;

  PlanOutline(Plan plan, Addresses addresses) {
    this.plan = plan;
    this.addresses = addresses;
    this.levels = new Levels(plan, "");
  }

  /** In the order of the plan, by component where it has some. */
  List<ComponentOutline> whole() {
    Map<String, List<GeneralOutline>> byComponent = new LinkedHashMap<>();
    plan.components().forEach(c -> byComponent.put(c.id(), new ArrayList<>()));
    for (GeneralObjective general : plan.objectives()) {
      byComponent
          .computeIfAbsent(general.component().orElse(""), id -> new ArrayList<>())
          .add(outline(general));
    }
    List<ComponentOutline> outline = new ArrayList<>();
    byComponent.forEach(
        (id, objectives) -> outline.add(new ComponentOutline(plan.component(id), objectives)));
    return outline;
  }

  private GeneralOutline outline(GeneralObjective general) {
    List<SpecificOutline> specifics =
        general.objectives().stream()
            .map(
                s ->
                    new SpecificOutline(
                        levels.of(s).code(),
                        levels.of(s).title(),
                        addresses.objective(plan.id(), s.id()),
                        s.measures().size()))
            .toList();
    return new GeneralOutline(
        levels.of(general).code(),
        levels.of(general).title(),
        addresses.objective(plan.id(), general.id()),
        specifics.stream().mapToInt(SpecificOutline::measureCount).sum(),
        specifics);
  }
}
