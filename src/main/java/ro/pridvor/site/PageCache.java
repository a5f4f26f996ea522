package ro.pridvor.site;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ro.pridvor.model.FundingSource;
import ro.pridvor.model.Glossary;
import ro.pridvor.model.Organisation;
import ro.pridvor.model.Plan;
import ro.pridvor.model.PortalFacts;
import ro.pridvor.model.Service;
import ro.pridvor.model.TargetGroup;
import ro.pridvor.model.Update;
import ro.pridvor.page.Page;
import ro.pridvor.portal.Portal;

/**
 * Remembers the pages of plans between mappers. A mapper keeps what {@link #begin} gave it, so that
 * one that still works on an older portal cannot mislead a newer one.
 */
public final class PageCache {
  private Optional<Shared> shared = Optional.empty();
  private Map<Plan, List<Page>> plans = empty();

  /** What the pages of a plan show of the rest of the portal. */
  private record Shared(
      PortalFacts facts,
      Map<String, TargetGroup> groups,
      Map<String, Organisation> organisations,
      Map<String, FundingSource> fundingSources,
      Glossary glossary,
      List<Service> services,
      List<Update> updates,
      Map<String, Integer> groupCounts,
      Map<String, String> related) {}

  /** The pages that still hold for this portal, by plan; to be completed. */
  synchronized Map<Plan, List<Page>> begin(Portal portal) {
    Shared now =
        new Shared(
            portal.facts(),
            portal.targetGroups(),
            portal.organisations(),
            portal.fundingSources(),
            portal.glossary(),
            portal.services(),
            portal.updates(),
            portal.byGroup().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().size())),
            related(portal));
    Map<Plan, List<Page>> next = empty();
    if (shared.filter(now::equals).isPresent()) {
      for (Plan plan : portal.plans()) {
        Optional.ofNullable(plans.get(plan)).ifPresent(pages -> next.put(plan, pages));
      }
    }
    plans = next;
    shared = Optional.of(now);
    return next;
  }

  /** What plans and measures are called that others name, and those that continue others. */
  private static Map<String, String> related(Portal portal) {
    Map<String, String> titles = new TreeMap<>();
    Stream.concat(
            portal.plans().stream().flatMap(plan -> plan.details().related().stream()),
            portal.measures().stream()
                .flatMap(placed -> placed.measure().details().related().stream()))
        .forEach(
            r ->
                portal
                    .plan(r.plan())
                    .ifPresent(
                        plan ->
                            titles.put(
                                r.plan() + "/" + r.measure().orElse(""),
                                plan.shortTitle()
                                    + r.measure()
                                        .map(m -> portal.measureTitle(plan, m))
                                        .orElse(""))));
    Successions.continuing(portal)
        .forEach(
            (key, by) ->
                titles.put(
                    key + " <",
                    by.stream()
                        .map(
                            placed ->
                                Portal.key(placed.plan().id(), placed.measure().id())
                                    + placed.plan().shortTitle()
                                    + placed.measure().code().orElse("")
                                    + placed.measure().text())
                        .collect(Collectors.joining("\n"))));
    return titles;
  }

  /** Plans are told apart by identity: equal ones are the same, thanks to the linker's cache. */
  private static Map<Plan, List<Page>> empty() {
    return Collections.synchronizedMap(new IdentityHashMap<>());
  }
}
