package ro.pridvor.status;

import static java.util.Optional.empty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ro.pridvor.model.Organisation;
import ro.pridvor.model.Plan;
import ro.pridvor.model.PlanState;
import ro.pridvor.model.PlanStatus;
import ro.pridvor.model.PortalFacts;
import ro.pridvor.model.Report;
import ro.pridvor.model.Service;
import ro.pridvor.portal.Portal;
import ro.pridvor.portal.Portal.PlacedMeasure;
import ro.pridvor.status.Duty.Kind;

/** What is due on a day. A measure for which several institutions answer is a duty of each. */
public final class Duties {
  private final Portal portal;
  private final LocalDate today;
  private final List<Duty> duties = new ArrayList<>();

  private Duties(Portal portal, LocalDate today) {
    this.portal = portal;
    this.today = today;
  }

  /** All duties, by kind, then in the order of the content. */
  public static List<Duty> of(Portal portal, LocalDate today) {
    Duties all = new Duties(portal, today);
    portal.plans().forEach(all::plan);
    portal.organisations().values().forEach(all::measures);
    portal.services().forEach(all::service);
    all.accessibility(portal.facts().accessibility());
    all.duties.sort(Comparator.comparing(Duty::kind));
    return List.copyOf(all.duties);
  }

  /** Those of an institution and of all units below it; a duty of several is named once. */
  public static List<Duty> of(Organisation organisation, Portal portal, LocalDate today) {
    Set<String> units = new LinkedHashSet<>(Set.of(organisation.id()));
    int before;
    do {
      before = units.size();
      portal.organisations().values().stream()
          .filter(o -> o.parent().filter(units::contains).isPresent())
          .map(Organisation::id)
          .forEach(units::add);
    } while (units.size() > before);
    return of(portal, today).stream()
        .filter(duty -> duty.organisation().filter(units::contains).isPresent())
        .collect(
            Collectors.toMap(
                d -> List.of(d.kind(), d.plan(), d.measure(), d.service()),
                d -> d,
                (first, second) -> first,
                LinkedHashMap::new))
        .values()
        .stream()
        .toList();
  }

  private void plan(Plan plan) {
    List<Integer> years = unreported(plan);
    if (!years.isEmpty()) {
      add(Kind.REPORT, plan, empty(), years, 0);
    }
    Optional<LocalDate> closed =
        plan.consultation().flatMap(Plan.Consultation::to).filter(to -> to.isBefore(today));
    if (closed.isPresent() && plan.status() == PlanStatus.CONSULTATION) {
      add(Kind.CONSULTATION, plan, closed, List.of(), 0);
    }
    int open =
        (int) plan.details().proposals().stream().filter(p -> p.decision().isEmpty()).count();
    if (closed.isPresent() && open > 0) {
      add(Kind.PROPOSALS, plan, closed, List.of(), open);
    }
  }

  /**
   * The years of the plan that are over and have no report; of a plan that has ended, only the last
   * one, and only for a year.
   */
  private List<Integer> unreported(Plan plan) {
    PlanState state = PlanState.of(plan, today);
    int last = Math.min(plan.period().to(), today.getYear() - 1);
    boolean ended = state.over();
    if (state.proposed() || ended && last < today.getYear() - 1) {
      return List.of();
    }
    Set<Integer> given =
        plan.details().reports().stream().map(Report::year).collect(Collectors.toSet());
    return IntStream.rangeClosed(ended ? last : plan.period().from(), last)
        .boxed()
        .filter(year -> !given.contains(year))
        .toList();
  }

  private void add(
      Kind kind, Plan plan, Optional<LocalDate> since, List<Integer> years, int count) {
    Optional<String> authority =
        Optional.of(plan.authority()).filter(portal.organisations()::containsKey);
    duties.add(new Duty(kind, authority, Optional.of(plan), empty(), empty(), since, years, count));
  }

  private void measures(Organisation organisation) {
    for (PlacedMeasure placed : portal.answering().getOrDefault(organisation.id(), List.of())) {
      if (MeasureCounts.isOverdueUnreported(placed, today)) {
        duties.add(
            new Duty(
                Kind.OVERDUE,
                Optional.of(organisation.id()),
                Optional.of(placed.plan()),
                Optional.of(placed.measure()),
                empty(),
                placed.measure().deadline().flatMap(d -> d.due()),
                List.of(),
                0));
      }
    }
  }

  private void service(Service service) {
    if (service.status() == Service.Status.EXISTING && !ServiceCounts.isConfirmed(service, today)) {
      duties.add(
          new Duty(
              Kind.UNCONFIRMED,
              service.provider(),
              empty(),
              empty(),
              Optional.of(service),
              service.confirmed().flatMap(Service.Confirmation::lastDay),
              List.of(),
              0));
    }
  }

  private void accessibility(PortalFacts.Accessibility facts) {
    facts
        .lastReview()
        .filter(day -> day.plusYears(1).isBefore(today))
        .ifPresent(
            day ->
                duties.add(
                    new Duty(
                        Kind.ACCESSIBILITY,
                        empty(),
                        empty(),
                        empty(),
                        empty(),
                        Optional.of(day),
                        List.of(),
                        0)));
  }
}
