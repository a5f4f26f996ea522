package ro.pridvor.portal;

import static java.util.Optional.empty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ro.pridvor.model.Measure;
import ro.pridvor.model.Plan;
import ro.pridvor.model.PlanVersion;
import ro.pridvor.model.Report;
import ro.pridvor.model.Update;
import ro.pridvor.model.WrittenDate;
import ro.pridvor.portal.Event.Kind;

/** Reads the events out of what the content says of one plan. */
final class PlanEvents {
  private final Plan plan;
  private final List<Event> events = new ArrayList<>();

  private PlanEvents(Plan plan) {
    this.plan = plan;
  }

  static List<Event> of(Plan plan) {
    PlanEvents all = new PlanEvents(plan);
    all.approval();
    all.consultation();
    plan.details().reports().forEach(all::report);
    plan.details().versions().forEach(all::replacement);
    plan.measures().forEach(all::withdrawal);
    return all.events;
  }

  /** News; its id is that which it always had in the feed of news. */
  static Event of(Update update) {
    return new Event(
        "update/" + update.id(),
        Kind.UPDATE,
        update.date(),
        empty(),
        update.title(),
        Optional.of(update.easy().orElse(update.text())),
        update.measures().stream().map(m -> Portal.key(m.plan(), m.measure())).distinct().toList(),
        Optional.of(update));
  }

  private void add(
      Kind kind,
      String id,
      Optional<LocalDate> date,
      String subject,
      Optional<String> text,
      List<String> measures) {
    date.ifPresent(
        day ->
            events.add(
                new Event(id, kind, day, Optional.of(plan), subject, text, measures, empty())));
  }

  /** Steps are told apart by their day and number: they have no ids. */
  private void approval() {
    Map<String, Integer> same = new HashMap<>();
    for (Plan.ApprovalStep step : plan.approval()) {
      String key = step.date().orElse("") + "/" + step.number().orElse("");
      int count = same.merge(key, 1, Integer::sum);
      String id = "approval/" + plan.id() + "/" + key + (count > 1 ? "/" + count : "");
      add(Kind.APPROVAL, id, step.date().flatMap(PlanEvents::day), step.text(), empty(), List.of());
    }
  }

  private void consultation() {
    plan.consultation()
        .ifPresent(
            c ->
                add(
                    Kind.CONSULTATION,
                    "consultation/" + plan.id(),
                    c.from(),
                    c.to().map(LocalDate::toString).orElse(""),
                    empty(),
                    List.of()));
  }

  private void report(Report report) {
    String id = "report/" + plan.id() + "/" + report.year();
    String year = Integer.toString(report.year());
    add(Kind.REPORT, id, day(report.published()), year, report.summary(), keys(report.entries()));
    int number = 0;
    for (Report.Correction c : report.corrections()) {
      String own = id + "/correction/" + ++number;
      add(Kind.CORRECTION, own, day(c.date()), year, Optional.of(c.text()), keys(c.entries()));
    }
  }

  private List<String> keys(List<Report.Entry> entries) {
    return entries.stream().map(e -> Portal.key(plan.id(), e.measure())).toList();
  }

  private void replacement(PlanVersion version) {
    version
        .replaced()
        .ifPresent(
            r ->
                add(
                    Kind.REPLACEMENT,
                    "replacement/" + plan.id() + "/" + version.id(),
                    day(r.date()),
                    version.id(),
                    r.by(),
                    List.of()));
  }

  private void withdrawal(Measure measure) {
    measure
        .withdrawn()
        .ifPresent(
            w ->
                add(
                    Kind.WITHDRAWAL,
                    "withdrawal/" + plan.id() + "/" + measure.id(),
                    day(w.date()),
                    measure.id(),
                    Optional.of(w.by()),
                    List.of(Portal.key(plan.id(), measure.id()))));
  }

  /** The day, where it is written in full. */
  private static Optional<LocalDate> day(String date) {
    return new WrittenDate(date).isDay() ? Dates.first(date) : empty();
  }
}
