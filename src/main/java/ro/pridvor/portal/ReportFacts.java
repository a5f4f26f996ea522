package ro.pridvor.portal;

import static ro.pridvor.problem.ProblemKind.INVALID_VALUE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ro.pridvor.content.Content.PlanEntry;
import ro.pridvor.content.ReportEntry;
import ro.pridvor.content.ReportEntry.MeasureReportEntry;
import ro.pridvor.content.Text;
import ro.pridvor.model.MeasureStatus;
import ro.pridvor.model.Report;
import ro.pridvor.problem.ProblemLog;
import ro.pridvor.text.Enums;

/** Reports of a plan, and the references in them. */
final class ReportFacts {
  private ReportFacts() {}

  static Report report(ReportEntry r) {
    return new Report(
        r.year(),
        r.published().value(),
        r.by().value(),
        value(r.summary()),
        r.measures().stream().map(ReportFacts::entry).toList(),
        r.corrections().stream()
            .map(
                c ->
                    new Report.Correction(
                        c.date().value(),
                        value(c.by()),
                        c.text().value(),
                        c.measures().stream().map(ReportFacts::entry).toList()))
            .toList(),
        r.fingerprints().stream()
            .map(p -> new Report.Fingerprint(p.value(), value(p.written())))
            .toList());
  }

  private static Report.Entry entry(MeasureReportEntry e) {
    return new Report.Entry(
        e.measure().value(),
        e.status().flatMap(s -> Enums.read(MeasureStatus.class, s.value())),
        value(e.reason()),
        value(e.done()),
        e.values().stream()
            .map(v -> new Report.Value(v.indicator(), v.value(), value(v.note())))
            .toList(),
        e.spent().stream()
            .map(
                s ->
                    new Report.Spent(
                        value(s.source()),
                        s.amount(),
                        value(s.currency()).orElse(DetailFacts.LEI),
                        value(s.note())))
            .toList(),
        e.evidence().stream()
            .map(x -> new Report.Evidence(x.text().value(), value(x.url()), value(x.file())))
            .toList(),
        value(e.by()),
        Dates.written(e.reported()));
  }

  /** Resolves the measures, indicators and funding sources that reports name; checks dates. */
  static void check(
      PlanEntry plan, Reference sources, PlanReferences references, ProblemLog problems) {
    Map<String, Integer> indicators = indicators(plan);
    for (ReportEntry report : plan.extras().reports()) {
      Dates.check(Optional.of(report.published()), "published", problems);
      checkEntries(plan, report.measures(), report.year(), sources, references, problems);
      report
          .corrections()
          .forEach(
              c -> {
                Dates.check(Optional.of(c.date()), "date", problems);
                checkEntries(plan, c.measures(), report.year(), sources, references, problems);
              });
      report.written().forEach(e -> checkIndicators(e, indicators, problems));
    }
  }

  private static void checkEntries(
      PlanEntry plan,
      List<MeasureReportEntry> entries,
      int year,
      Reference sources,
      PlanReferences references,
      ProblemLog problems) {
    Reference once = new Reference("plans/" + plan.id().value() + "/reports/" + year, problems);
    for (MeasureReportEntry entry : entries) {
      references.measure(plan.id(), entry.measure());
      once.define(entry.measure());
      Dates.check(entry.reported(), "reported", problems);
      entry.spent().forEach(spent -> spent.source().ifPresent(sources::resolve));
    }
  }

  private static void checkIndicators(
      MeasureReportEntry entry, Map<String, Integer> indicators, ProblemLog problems) {
    int count = indicators.getOrDefault(entry.measure().value(), Integer.MAX_VALUE);
    entry.values().stream()
        .filter(v -> v.indicator() < 1 || v.indicator() > count)
        .forEach(
            v ->
                problems.add(
                    INVALID_VALUE,
                    v.at(),
                    Integer.toString(v.indicator()),
                    "indicator",
                    "@form.indicator"));
  }

  /** How many indicators each measure has, also where its objective gives them. */
  private static Map<String, Integer> indicators(PlanEntry plan) {
    Map<String, Integer> counts = new HashMap<>();
    plan.objectives()
        .forEach(
            general ->
                general
                    .objectives()
                    .forEach(
                        specific -> {
                          Cells shared =
                              Cells.of(specific.shared()).over(Cells.of(general.shared()));
                          specific
                              .measures()
                              .forEach(
                                  m ->
                                      counts.put(
                                          m.id().value(),
                                          Cells.of(m.cells()).over(shared).indicators().size()));
                        }));
    return counts;
  }

  /** The newest report of each measure with a status, by the measure's id. */
  static Map<String, Report.Entry> newest(PlanEntry plan) {
    return plan.extras().reports().stream()
        .map(ReportFacts::report)
        .flatMap(report -> report.current().stream())
        .filter(entry -> entry.status().isPresent())
        .collect(Collectors.toMap(Report.Entry::measure, e -> e, (older, newer) -> newer));
  }

  private static Optional<String> value(Optional<Text> text) {
    return text.map(Text::value);
  }
}
