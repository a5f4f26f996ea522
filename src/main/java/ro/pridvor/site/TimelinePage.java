package ro.pridvor.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ro.pridvor.address.Addresses;
import ro.pridvor.model.Deadline;
import ro.pridvor.model.GeneralObjective;
import ro.pridvor.model.Plan;
import ro.pridvor.model.SpecificObjective;
import ro.pridvor.page.Label;
import ro.pridvor.page.Link;
import ro.pridvor.page.Page;
import ro.pridvor.page.PageKind;
import ro.pridvor.page.TimelineView;
import ro.pridvor.page.TimelineView.GeneralRow;
import ro.pridvor.page.TimelineView.PrintedDeadline;
import ro.pridvor.page.TimelineView.Span;
import ro.pridvor.page.TimelineView.SpecificRow;
import ro.pridvor.page.View.DeadlineView;
import ro.pridvor.page.View.PlanRef;
import ro.pridvor.portal.Portal.PlacedMeasure;

/**
 * The page of a plan's deadlines by objective and year. Only those are drawn that have a last day
 * which is certain and after which the measure is late; all others are listed in their own words.
 * Measures that were withdrawn are left out.
 */
final class TimelinePage {
  /** A table of more columns could not be read; years further away are listed as printed. */
  private static final int MOST_YEARS = 16;

  private final Plan plan;
  private final Addresses addresses;
  private final Rows rows;
  private final PlanLinks links;
  private final List<PlacedMeasure> measures;
  private final List<PlacedMeasure> drawn;
  private final List<PlacedMeasure> listed;
  private final List<Integer> years;

  TimelinePage(
      Plan plan, List<PlacedMeasure> all, Addresses addresses, Rows rows, PlanLinks links) {
    this.plan = plan;
    this.addresses = addresses;
    this.rows = rows;
    this.links = links;
    this.measures = all.stream().filter(m -> m.measure().inPlan()).toList();
    int first = plan.period().from();
    int last = Math.min(first + MOST_YEARS - 1, Math.max(plan.period().to(), latest(measures)));
    Map<Boolean, List<PlacedMeasure>> certain =
        measures.stream()
            .collect(
                Collectors.partitioningBy(
                    placed -> due(placed).stream().anyMatch(y -> y >= first && y <= last)));
    this.drawn = certain.get(true);
    this.listed = certain.get(false);
    this.years = IntStream.rangeClosed(first, last).boxed().toList();
  }

  private static int latest(List<PlacedMeasure> measures) {
    return measures.stream().flatMap(m -> due(m).stream()).mapToInt(y -> y).max().orElse(0);
  }

  /** The years in which a measure is certainly due; none where its words do not say. */
  private static List<Integer> due(PlacedMeasure placed) {
    Optional<Deadline> deadline = placed.measure().deadline();
    Optional<LocalDate> day = deadline.flatMap(Deadline::due);
    if (day.isEmpty()) {
      return List.of();
    }
    List<Integer> listed = deadline.get().years();
    return listed.isEmpty() ? List.of(day.get().getYear()) : listed;
  }

  /** Its address, if there is anything to draw. */
  Optional<String> address() {
    return drawn.isEmpty() ? Optional.empty() : Optional.of(addresses.timeline(plan.id()));
  }

  /** The page, if there is anything to draw. */
  Optional<Page> page(PlanRef ref, String language, List<Link> above) {
    return address()
        .map(
            address ->
                new Page(
                    address,
                    PageKind.TIMELINE,
                    language,
                    Label.message("timeline"),
                    above,
                    view(ref),
                    plan.id()));
  }

  private TimelineView view(PlanRef ref) {
    Map<SpecificObjective, List<PlacedMeasure>> bySpecific = new IdentityHashMap<>();
    drawn.forEach(m -> bySpecific.computeIfAbsent(m.specific(), s -> new ArrayList<>()).add(m));
    List<GeneralRow> objectives = new ArrayList<>();
    int number = 0;
    for (GeneralObjective general : plan.objectives()) {
      number++;
      List<SpecificRow> parts = new ArrayList<>();
      int part = 0;
      for (SpecificObjective specific : general.objectives()) {
        part++;
        List<PlacedMeasure> own = bySpecific.getOrDefault(specific, List.of());
        if (!own.isEmpty()) {
          String place = number + "." + part;
          String name =
              specific.code().map(String::strip).filter(c -> c.length() < 9).orElse(place);
          parts.add(new SpecificRow(name, links.of(specific), counts(own), spans(own)));
        }
      }
      if (!parts.isEmpty()) {
        objectives.add(new GeneralRow(links.of(general), List.copyOf(parts)));
      }
    }
    return new TimelineView(
        ref,
        measures.size(),
        drawn.size(),
        years,
        counts(drawn),
        objectives,
        printed(),
        (int) measures.stream().filter(m -> m.measure().deadline().isEmpty()).count());
  }

  private List<Integer> counts(List<PlacedMeasure> own) {
    return years.stream()
        .map(year -> (int) own.stream().filter(m -> due(m).contains(year)).count())
        .toList();
  }

  /** Where the words say when a measure begins, from then on; years listed with gaps have none. */
  private List<Span> spans(List<PlacedMeasure> own) {
    return own.stream()
        .flatMap(
            m -> {
              Deadline deadline = m.measure().deadline().orElseThrow();
              Optional<Integer> from = deadline.from().map(LocalDate::getYear);
              int to = due(m).get(0);
              return deadline.years().isEmpty() && from.filter(y -> y < to).isPresent()
                  ? Stream.of(new Span(place(from.get()), place(to)))
                  : Stream.empty();
            })
        .distinct()
        .toList();
  }

  private int place(int year) {
    return Math.max(0, Math.min(year - years.get(0), years.size() - 1));
  }

  private List<PrintedDeadline> printed() {
    Map<String, PrintedDeadline> byWords = new LinkedHashMap<>();
    for (PlacedMeasure placed : listed) {
      rows.deadline(placed).ifPresent(d -> byWords.merge(words(d), one(d), TimelinePage::add));
    }
    return byWords.values().stream()
        .sorted((a, b) -> Integer.compare(b.count(), a.count()))
        .toList();
  }

  private static String words(DeadlineView d) {
    return d.deadline().text().strip();
  }

  private static PrintedDeadline one(DeadlineView d) {
    return new PrintedDeadline(words(d), 1, d.address(), d.state());
  }

  private static PrintedDeadline add(PrintedDeadline a, PrintedDeadline b) {
    return new PrintedDeadline(a.text(), a.count() + b.count(), a.address(), a.state());
  }
}
