package ro.pridvor.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ro.pridvor.model.Organisation;
import ro.pridvor.model.Plan;
import ro.pridvor.model.Service;
import ro.pridvor.portal.Portal;
import ro.pridvor.portal.Portal.PlacedMeasure;

/**
 * Completeness and freshness of a portal on a day.
 *
 * @param lastYear the year for which indicators should have values
 * @param national services that belong to no plan
 */
public record Status(
    LocalDate today,
    int lastYear,
    MeasureCounts all,
    ServiceCounts services,
    List<PlanStatus> plans,
    List<OrganisationStatus> organisations,
    ServiceCounts national) {

  /** One plan. */
  public record PlanStatus(Plan plan, MeasureCounts measures, ServiceCounts services) {}

  /** One organisation: the measures that it answers for, the services that it provides. */
  public record OrganisationStatus(
      Organisation organisation, MeasureCounts measures, ServiceCounts services) {}

  /** The status on a day; organisations that answer for nothing are left out. */
  public static Status of(Portal portal, LocalDate today) {
    Map<String, List<PlacedMeasure>> byPlan = new TreeMap<>();
    for (PlacedMeasure placed : portal.measures()) {
      byPlan.computeIfAbsent(placed.plan().id(), id -> new ArrayList<>()).add(placed);
    }
    Map<String, List<Service>> servicesByPlan = new TreeMap<>();
    Map<String, List<Service>> byProvider = new TreeMap<>();
    for (Service service : portal.services()) {
      servicesByPlan
          .computeIfAbsent(service.plan().orElse(""), id -> new ArrayList<>())
          .add(service);
      service
          .provider()
          .ifPresent(id -> byProvider.computeIfAbsent(id, key -> new ArrayList<>()).add(service));
    }
    return new Status(
        today,
        today.getYear() - 1,
        MeasureCounts.of(portal.measures(), today),
        ServiceCounts.of(portal.services(), today),
        portal.plans().stream()
            .map(
                plan ->
                    new PlanStatus(
                        plan,
                        MeasureCounts.of(byPlan.getOrDefault(plan.id(), List.of()), today),
                        ServiceCounts.of(servicesByPlan.getOrDefault(plan.id(), List.of()), today)))
            .toList(),
        organisations(portal, byProvider, today),
        ServiceCounts.of(servicesByPlan.getOrDefault("", List.of()), today));
  }

  private static List<OrganisationStatus> organisations(
      Portal portal, Map<String, List<Service>> byProvider, LocalDate today) {
    return portal.organisations().values().stream()
        .map(
            o ->
                new OrganisationStatus(
                    o,
                    MeasureCounts.of(portal.answering().getOrDefault(o.id(), List.of()), today),
                    ServiceCounts.of(byProvider.getOrDefault(o.id(), List.of()), today)))
        .filter(row -> row.measures().measures() + row.services().existing() > 0)
        .sorted(
            Comparator.comparingInt((OrganisationStatus row) -> -row.measures().measures())
                .thenComparing(row -> row.organisation().name())
                .thenComparing(row -> row.organisation().id()))
        .toList();
  }
}
