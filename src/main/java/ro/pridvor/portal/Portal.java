package ro.pridvor.portal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import ro.pridvor.model.DataTable;
import ro.pridvor.model.Deadline;
import ro.pridvor.model.DeadlineState;
import ro.pridvor.model.FreePage;
import ro.pridvor.model.FundingSource;
import ro.pridvor.model.GeneralObjective;
import ro.pridvor.model.Glossary;
import ro.pridvor.model.Measure;
import ro.pridvor.model.Need;
import ro.pridvor.model.Organisation;
import ro.pridvor.model.Plan;
import ro.pridvor.model.PlanState;
import ro.pridvor.model.PortalFacts;
import ro.pridvor.model.Service;
import ro.pridvor.model.ServiceState;
import ro.pridvor.model.SpecificObjective;
import ro.pridvor.model.TargetGroup;
import ro.pridvor.model.Update;
import ro.pridvor.problem.SourcePosition;

/**
 * All plans with what they share, linked.
 *
 * @param targetGroups by id, in the order of the content
 * @param measures every measure of every plan, in plan order, with where it stands
 * @param byGroup measures by target group id; measures of a group's own subgroups are among them
 * @param answering measures by the organisation that answers for them
 * @param partnering measures by the organisation that takes part
 * @param byFunding measures by funding source id
 * @param servicesOf services by what they name
 * @param updates the newest first
 * @param updatesOf news by what they name
 * @param positions where plans, objectives and measures are written, by {@link #key}; services, by
 *     {@link #serviceKey}; news, by {@link #updateKey}
 */
public record Portal(
    PortalFacts facts,
    List<Plan> plans,
    Map<String, TargetGroup> targetGroups,
    Map<String, Organisation> organisations,
    Map<String, FundingSource> fundingSources,
    Glossary glossary,
    List<Service> services,
    List<Update> updates,
    List<FreePage> pages,
    List<PlacedMeasure> measures,
    Map<String, List<PlacedMeasure>> byGroup,
    Map<String, List<PlacedMeasure>> answering,
    Map<String, List<PlacedMeasure>> partnering,
    Map<String, List<PlacedMeasure>> byFunding,
    ServiceRelations servicesOf,
    UpdateRelations updatesOf,
    Map<String, SourcePosition> positions) {

  /** A measure and all that stands above it. */
  public record PlacedMeasure(
      Plan plan, GeneralObjective general, SpecificObjective specific, Measure measure) {

    public Optional<Plan.Component> component() {
      return general.component().flatMap(plan::component);
    }
  }

  /** The groups that are part of no other, in the order of the content. */
  public List<TargetGroup> topGroups() {
    return targetGroups.values().stream().filter(group -> group.parents().isEmpty()).toList();
  }

  /** The groups that are part of this one; a group may be part of several. */
  public List<TargetGroup> groupsBelow(String id) {
    return targetGroups.values().stream().filter(group -> group.parents().contains(id)).toList();
  }

  /** A group, all that it is part of, and those that are everybody. */
  public Set<String> groupsAround(TargetGroup group) {
    Set<String> all = TargetGroup.withAncestors(List.of(group.id()), targetGroups);
    targetGroups.values().stream()
        .filter(TargetGroup::everyone)
        .forEach(everybody -> all.add(everybody.id()));
    return all;
  }

  /** National services that answer the telephone when there is danger. */
  public List<Service> urgentServices() {
    return servicesOf.byNeed().getOrDefault(Need.URGENTA, List.of()).stream()
        .filter(service -> service.town().isEmpty() && state(service).exists())
        .filter(service -> service.contact().flatMap(Service.Contact::phone).isPresent())
        .toList();
  }

  /** Whether a service is for a group, one that this is part of, or everybody. */
  public boolean isFor(Service service, Optional<String> groupId) {
    Set<String> around =
        groupId
            .map(targetGroups::get)
            .map(this::groupsAround)
            .orElseGet(
                () ->
                    targetGroups.values().stream()
                        .filter(TargetGroup::everyone)
                        .map(TargetGroup::id)
                        .collect(Collectors.toSet()));
    return service.audience().targetGroups().stream().anyMatch(around::contains);
  }

  /** The state of a plan on the portal's day. */
  public PlanState state(Plan plan) {
    return PlanState.of(plan, facts.date());
  }

  /** The state of a measure's deadline on the portal's day. */
  public DeadlineState deadlineState(PlacedMeasure placed) {
    return DeadlineState.of(placed.measure(), state(placed.plan()), facts.date());
  }

  /** Those whose last day is certain, ahead, and awaited by somebody. */
  public List<PlacedMeasure> dueAhead(List<PlacedMeasure> of) {
    return of.stream()
        .filter(
            placed ->
                switch (deadlineState(placed)) {
                  case DUE_THIS_YEAR, AHEAD ->
                      placed.measure().deadline().flatMap(Deadline::due).isPresent();
                  default -> false;
                })
        .toList();
  }

  /** The tables that have rows; those of measures and services are always published. */
  public List<DataTable> tables() {
    return Arrays.stream(DataTable.values())
        .filter(
            table ->
                switch (table) {
                  case MEASURES, SERVICES -> true;
                  case DEADLINES -> anyMeasure(m -> m.deadline().isPresent());
                  case BUDGET -> anyMeasure(m -> !m.details().budget().isEmpty());
                  case PROGRESS -> anyMeasure(m -> m.inPlan() && m.status().isPresent());
                  case REPORTS ->
                      plans.stream().anyMatch(plan -> !plan.details().reports().isEmpty());
                  case ANNUAL ->
                      plans.stream().anyMatch(plan -> !plan.details().annual().isEmpty());
                  case VALUES ->
                      anyMeasure(m -> m.indicators().stream().anyMatch(i -> !i.values().isEmpty()));
                })
        .toList();
  }

  private boolean anyMeasure(Predicate<Measure> condition) {
    return measures.stream().map(PlacedMeasure::measure).anyMatch(condition);
  }

  /** The state of a service on the portal's day. */
  public ServiceState state(Service service) {
    return ServiceState.of(service, planOf(service).map(this::state), facts.date());
  }

  /**
   * The plan by which a service is known: the one that it names, else that of its source, else, for
   * a promise, the most binding of those whose measures concern it.
   */
  public Optional<Plan> planOf(Service service) {
    return service
        .plan()
        .or(() -> service.source().flatMap(Service.Source::plan))
        .flatMap(this::plan)
        .or(
            () ->
                service.status() == Service.Status.PLANNED
                    ? mostBinding(service.measures())
                    : Optional.empty());
  }

  private Optional<Plan> mostBinding(List<Service.MeasureRef> measures) {
    return measures.stream()
        .flatMap(measure -> plan(measure.plan()).stream())
        .min(Comparator.comparing(plan -> bindingOrder(state(plan))));
  }

  private static int bindingOrder(PlanState state) {
    if (state.over()) {
      return 2;
    }
    return state.proposed() ? 1 : 0;
  }

  /** The plan of an id. */
  public Optional<Plan> plan(String id) {
    return plans.stream().filter(plan -> plan.id().equals(id)).findFirst();
  }

  /** What a measure is called in a link. */
  public static String title(Measure measure) {
    return measure.code().map(code -> code + " ").orElse("") + measure.text();
  }

  /** The same by its id, which it is called by where the plan has no such measure. */
  public String measureTitle(Plan plan, String measureId) {
    return plan.measures().stream()
        .filter(measure -> measure.id().equals(measureId))
        .map(Portal::title)
        .findFirst()
        .orElse(measureId);
  }

  /** The key of a plan's item in {@link #positions}. */
  public static String key(String planId, String itemId) {
    return planId + "/" + itemId;
  }

  /** The key of a service in {@link #positions}. */
  public static String serviceKey(String serviceId) {
    return "servicii/" + serviceId;
  }

  /** The key of a free page in {@link #positions}. */
  public static String pageKey(String pageId) {
    return "pages/" + pageId;
  }

  /** The key of a redirect in {@link #positions}. */
  public static String redirectKey(String from) {
    return "redirect " + from;
  }

  /** The key of news in {@link #positions}. */
  public static String updateKey(String updateId) {
    return "noutati/" + updateId;
  }
}
