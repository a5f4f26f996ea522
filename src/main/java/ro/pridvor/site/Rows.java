package ro.pridvor.site;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import ro.pridvor.address.Addresses;
import ro.pridvor.model.Cell;
import ro.pridvor.model.Deadline;
import ro.pridvor.model.Measure;
import ro.pridvor.model.Organisation;
import ro.pridvor.model.Plan;
import ro.pridvor.model.TargetGroup;
import ro.pridvor.page.CellParts.CellView;
import ro.pridvor.page.CellParts.EntryView;
import ro.pridvor.page.CellParts.SpanView;
import ro.pridvor.page.Link;
import ro.pridvor.page.View.DeadlineView;
import ro.pridvor.page.View.GroupCard;
import ro.pridvor.page.View.MeasureRow;
import ro.pridvor.page.View.Parts;
import ro.pridvor.page.View.PlanCard;
import ro.pridvor.page.View.PlanRows;
import ro.pridvor.page.View.YearCount;
import ro.pridvor.portal.Events;
import ro.pridvor.portal.Portal;
import ro.pridvor.portal.Portal.PlacedMeasure;
import ro.pridvor.text.PlainText;

/** Makes the parts that several kinds of page share, each once. Thread-safe. */
final class Rows {
  /** A list of one plan's measures longer than this gets a page of its own. */
  static final int ROWS_PER_PLAN = 12;

  /** A page holds so many rows that it stays light on a slow connection. */
  static final int ROWS_PER_PART = 50;

  private final Portal portal;
  private final Addresses addresses;
  private final String language;
  private final Map<Measure, MeasureRow> made =
      Collections.synchronizedMap(new IdentityHashMap<>());
  private final Map<String, Namesakes> namesakes = new ConcurrentHashMap<>();
  private final Map<String, GroupCard> groups = new ConcurrentHashMap<>();
  private final Map<String, Named> organisations = new ConcurrentHashMap<>();
  private final Map<String, Named> fundingSources = new ConcurrentHashMap<>();
  private final Map<String, String> deadlines = new ConcurrentHashMap<>();
  private final ServiceRows services;
  private final Successions successions;
  private final Events events;

  Rows(Portal portal, String language, Events events) {
    this.portal = portal;
    this.events = events;
    this.language = language;
    this.addresses = Addresses.of(language, portal.facts());
    this.services = new ServiceRows(portal, language);
    this.successions = new Successions(portal, addresses);
  }

  /** What happened, and who can be followed. */
  Events events() {
    return events;
  }

  /** What became of the measures of ended plans. */
  Successions successions() {
    return successions;
  }

  /** The same for services. */
  ServiceRows services() {
    return services;
  }

  /** The same measure stands in many lists: its row is made once. */
  MeasureRow row(PlacedMeasure placed) {
    return made.computeIfAbsent(placed.measure(), measure -> make(placed));
  }

  Namesakes namesakes(Plan plan) {
    return namesakes.computeIfAbsent(plan.id(), id -> Namesakes.of(plan));
  }

  private MeasureRow make(PlacedMeasure placed) {
    return new MeasureRow(
        placed.measure().code(),
        PlainText.plain(placed.measure().text()),
        placed.plan().details().language(),
        namesakes(placed.plan()).byText(placed.measure()),
        addresses.measure(placed.plan().id(), placed.measure().id()),
        deadline(placed),
        placed.measure().responsible().texts(),
        placed.measure().withdrawn().isPresent());
  }

  /**
   * Measures by plan, long lists cut.
   *
   * @param base the address below which each plan's whole list stands
   */
  List<PlanRows> byPlan(List<PlacedMeasure> measures, String base) {
    List<PlanRows> lists = new ArrayList<>();
    for (List<PlacedMeasure> all : split(measures)) {
      Plan plan = all.get(0).plan();
      boolean cut = all.size() > ROWS_PER_PLAN;
      List<PlacedMeasure> shown = cut ? all.subList(0, ROWS_PER_PLAN) : all;
      Optional<String> more = cut ? Optional.of(base + plan.id() + "/") : Optional.empty();
      lists.add(rows(plan, all.size(), shown, 1, more));
    }
    return lists;
  }

  /** A part of a long list, with the address and the plan of its page. */
  record Part(String address, String planAddress, PlanRows rows, Parts parts) {}

  /** The whole lists of those plans whose lists {@link #byPlan} cuts, in parts. */
  List<Part> whole(List<PlacedMeasure> measures, String base) {
    List<Part> parts = new ArrayList<>();
    for (List<PlacedMeasure> all : split(measures)) {
      if (all.size() > ROWS_PER_PLAN) {
        addParts(parts, all, base + all.get(0).plan().id() + "/");
      }
    }
    return parts;
  }

  private void addParts(List<Part> parts, List<PlacedMeasure> all, String address) {
    int count = (all.size() + ROWS_PER_PART - 1) / ROWS_PER_PART;
    List<String> partAddresses = new ArrayList<>(List.of(address));
    for (int part = 2; part <= count; part++) {
      partAddresses.add(address + part + "/");
    }
    for (int i = 0; i < count; i++) {
      int from = i * ROWS_PER_PART;
      List<PlacedMeasure> shown = all.subList(from, Math.min(from + ROWS_PER_PART, all.size()));
      PlanRows rows = rows(all.get(0).plan(), all.size(), shown, from + 1, Optional.empty());
      parts.add(new Part(partAddresses.get(i), address, rows, new Parts(i + 1, partAddresses)));
    }
  }

  private PlanRows rows(
      Plan plan, int count, List<PlacedMeasure> shown, int first, Optional<String> more) {
    return new PlanRows(
        plan.shortTitle(),
        portal.state(plan),
        addresses.plan(plan.id()),
        count,
        first,
        shown.stream().map(this::row).toList(),
        more);
  }

  /** The measures of each plan, plans in order. */
  private static List<List<PlacedMeasure>> split(List<PlacedMeasure> measures) {
    Map<String, List<PlacedMeasure>> byPlan = new LinkedHashMap<>();
    for (PlacedMeasure measure : measures) {
      byPlan.computeIfAbsent(measure.plan().id(), id -> new ArrayList<>()).add(measure);
    }
    return List.copyOf(byPlan.values());
  }

  Optional<DeadlineView> deadline(PlacedMeasure placed) {
    return placed
        .measure()
        .deadline()
        .map(
            d ->
                new DeadlineView(
                    d,
                    portal.deadlineState(placed),
                    facet(d).map(f -> deadlines.computeIfAbsent(f, addresses::deadline))));
  }

  /** The list of deadlines that one stands in, if there is one for its kind. */
  private static Optional<String> facet(Deadline deadline) {
    if (deadline.to().isPresent()) {
      return deadline.to().map(to -> Integer.toString(to.getYear()));
    }
    if (deadline.permanent() || deadline.from().isPresent() && deadline.recurrence().isEmpty()) {
      return Optional.of("permanent");
    }
    return deadline.recurrence().map(r -> "periodic");
  }

  CellView organisations(Cell cell) {
    return view(
        cell,
        id ->
            organisations.computeIfAbsent(
                id,
                i -> new Named(addresses.organisation(i), portal.organisations().get(i).name())));
  }

  CellView funding(Cell cell) {
    return view(
        cell,
        id ->
            fundingSources.computeIfAbsent(
                id,
                i -> new Named(addresses.fundingSource(i), portal.fundingSources().get(i).name())));
  }

  private record Named(String address, String name) {}

  private static CellView view(Cell cell, java.util.function.Function<String, Named> named) {
    return new CellView(
        cell.entries().stream()
            .map(
                entry ->
                    new EntryView(
                        entry.spans().stream()
                            .map(
                                span -> {
                                  Optional<Named> found = span.ref().map(named);
                                  return new SpanView(
                                      span.text(),
                                      found.map(Named::address),
                                      found.map(Named::name));
                                })
                            .toList()))
            .toList());
  }

  GroupCard group(TargetGroup group) {
    return groups.computeIfAbsent(
        group.id(), id -> group(group, portal.byGroup().getOrDefault(id, List.of()).size()));
  }

  GroupCard group(TargetGroup group, int count) {
    return new GroupCard(
        group.id(), group.name(language), addresses.group(group.id()), count, group.easy());
  }

  PlanCard plan(Plan plan) {
    return new PlanCard(
        plan,
        portal.state(plan),
        addresses.plan(plan.id()),
        authority(plan),
        plan.objectives().size(),
        plan.measures().size());
  }

  Link authority(Plan plan) {
    Organisation authority = portal.organisations().get(plan.authority());
    return authority == null
        ? Link.of(plan.place(), addresses.plan(plan.id()))
        : Link.of(authority.name(), addresses.organisation(authority.id()));
  }

  /** How many measures are due in each year, the years in order. */
  static List<YearCount> years(List<PlacedMeasure> measures, Addresses addresses) {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (PlacedMeasure placed : measures) {
      placed
          .measure()
          .deadline()
          .flatMap(Deadline::to)
          .ifPresent(to -> counts.merge(to.getYear(), 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .map(
            e -> new YearCount(e.getKey(), e.getValue(), addresses.deadline(e.getKey().toString())))
        .toList();
  }
}
