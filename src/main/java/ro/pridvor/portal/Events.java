package ro.pridvor.portal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ro.pridvor.model.Organisation;
import ro.pridvor.model.Plan;
import ro.pridvor.model.Service;
import ro.pridvor.model.TargetGroup;
import ro.pridvor.portal.Portal.PlacedMeasure;

/**
 * The events of a portal up to its own day, the newest first, and whom each concerns. News have the
 * day that their writer gave them.
 *
 * <p>Every plan can be followed. A group or an institution can be followed if something has
 * happened already, or if a plan that is not over has a measure for it; else nothing would ever
 * come.
 */
public final class Events {
  private static final Comparator<Event> NEWEST_FIRST =
      Comparator.comparing(Event::date).reversed().thenComparing(Event::id);

  private final Portal portal;
  private final List<Event> all = new ArrayList<>();
  private final Map<String, List<Event>> byPlan = new HashMap<>();
  private final Map<String, List<Event>> byMeasure = new HashMap<>();
  private final Map<String, List<Event>> byService = new HashMap<>();
  private final Map<String, List<Event>> byAuthority = new HashMap<>();
  private final Set<String> awaited;

  private Events(Portal portal) {
    this.portal = portal;
    this.awaited =
        portal.plans().stream()
            .filter(plan -> !portal.state(plan).over())
            .map(Plan::id)
            .collect(Collectors.toSet());
  }

  /** The events of a portal. */
  public static Events of(Portal portal) {
    Events events = new Events(portal);
    portal.plans().forEach(plan -> PlanEvents.of(plan).forEach(events::add));
    portal.updates().stream().map(PlanEvents::of).forEach(events::add);
    return events;
  }

  private void add(Event event) {
    boolean ahead = event.date().isAfter(portal.facts().date());
    if (ahead && event.kind() != Event.Kind.UPDATE) {
      return;
    }
    all.add(event);
    Set<String> plans = new LinkedHashSet<>();
    event.plan().ifPresent(plan -> plans.add(plan.id()));
    event.measures().forEach(key -> plans.add(key.substring(0, key.indexOf('/'))));
    event.update().ifPresent(update -> plans.addAll(update.plans()));
    plans.forEach(id -> put(byPlan, id, event));
    event.measures().forEach(key -> put(byMeasure, key, event));
    event.update().ifPresent(u -> u.services().forEach(id -> put(byService, id, event)));
    event.plan().ifPresent(plan -> put(byAuthority, plan.authority(), event));
  }

  private static void put(Map<String, List<Event>> map, String key, Event event) {
    map.computeIfAbsent(key, k -> new ArrayList<>()).add(event);
  }

  /** News written by people. */
  public List<Event> news() {
    return all.stream().filter(e -> e.kind() == Event.Kind.UPDATE).sorted(NEWEST_FIRST).toList();
  }

  /** What happened to a plan. */
  public List<Event> of(Plan plan) {
    return sorted(byPlan.getOrDefault(plan.id(), List.of()));
  }

  /** What happened to measures and services for a group. */
  public List<Event> of(TargetGroup group) {
    Set<Event> found = new HashSet<>();
    measures(found, measuresOf(group));
    services(found, portal.servicesOf().byGroup().getOrDefault(group.id(), List.of()));
    return sorted(found);
  }

  /** What happened to the plans, measures and services of an institution. */
  public List<Event> of(Organisation organisation) {
    Set<Event> found = new HashSet<>(byAuthority.getOrDefault(organisation.id(), List.of()));
    measures(found, measuresOf(organisation));
    services(
        found, portal.servicesOf().byOrganisation().getOrDefault(organisation.id(), List.of()));
    return sorted(found);
  }

  /** Whether a feed of a group has something to say, now or later. */
  public boolean followed(TargetGroup group) {
    return awaits(measuresOf(group)) || !of(group).isEmpty();
  }

  /** Whether a feed of an institution has something to say, now or later. */
  public boolean followed(Organisation organisation) {
    return awaits(measuresOf(organisation)) || !of(organisation).isEmpty();
  }

  private List<PlacedMeasure> measuresOf(TargetGroup group) {
    return portal.byGroup().getOrDefault(group.id(), List.of());
  }

  private List<PlacedMeasure> measuresOf(Organisation organisation) {
    List<PlacedMeasure> both =
        new ArrayList<>(portal.answering().getOrDefault(organisation.id(), List.of()));
    both.addAll(portal.partnering().getOrDefault(organisation.id(), List.of()));
    return both;
  }

  private boolean awaits(List<PlacedMeasure> measures) {
    return measures.stream().anyMatch(placed -> awaited.contains(placed.plan().id()));
  }

  private void measures(Set<Event> found, List<PlacedMeasure> measures) {
    if (byMeasure.isEmpty()) {
      return;
    }
    for (PlacedMeasure placed : measures) {
      String key = Portal.key(placed.plan().id(), placed.measure().id());
      found.addAll(byMeasure.getOrDefault(key, List.of()));
    }
  }

  private void services(Set<Event> found, List<Service> services) {
    services.forEach(service -> found.addAll(byService.getOrDefault(service.id(), List.of())));
  }

  private static List<Event> sorted(Collection<Event> events) {
    return events.stream().distinct().sorted(NEWEST_FIRST).toList();
  }
}
