package ro.pridvor.formats;

import static ro.pridvor.formats.Json.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ro.pridvor.address.Addresses;
import ro.pridvor.model.Plan;
import ro.pridvor.model.Report;
import ro.pridvor.portal.Portal;
import ro.pridvor.text.Enums;

/** Reports as data: one as JSON, all of them as the rows of {@code date/rapoarte.csv}. */
final class ReportData {
  private static final Addresses ADDRESSES = Addresses.ROMANIAN;

  private ReportData() {}

  /** A report with its corrections. */
  static Map<String, Object> whole(Plan plan, Report r) {
    return object()
        .with("type", "report")
        .with("plan", plan.id())
        .with("year", r.year())
        .with("url", ADDRESSES.report(plan.id(), r.year()))
        .with("published", r.published())
        .with("by", r.by())
        .with("summary", r.summary())
        .with("measures", r.entries().stream().map(e -> entry(plan, e)).toList())
        .with(
            "corrections",
            r.corrections().stream()
                .map(
                    c ->
                        object()
                            .with("date", c.date())
                            .with("by", c.by())
                            .with("text", c.text())
                            .with(
                                "measures", c.entries().stream().map(e -> entry(plan, e)).toList())
                            .done())
                .toList())
        .done();
  }

  private static Map<String, Object> entry(Plan plan, Report.Entry e) {
    return object()
        .with("measure", e.measure())
        .with("url", ADDRESSES.measure(plan.id(), e.measure()))
        .with("status", e.status().map(Enums::written))
        .with("reason", e.reason())
        .with("done", e.done())
        .with(
            "values",
            e.values().stream()
                .map(
                    v ->
                        object()
                            .with("indicator", v.indicator())
                            .with("value", v.value())
                            .with("note", v.note())
                            .done())
                .toList())
        .with(
            "spent",
            e.spent().stream()
                .map(
                    s ->
                        object()
                            .with("source", s.source())
                            .with("amount", s.amount())
                            .with("currency", s.currency())
                            .with("note", s.note())
                            .done())
                .toList())
        .with(
            "evidence",
            e.evidence().stream()
                .map(
                    x ->
                        object()
                            .with("text", x.text())
                            .with(
                                "url",
                                x.url().or(() -> x.file().map(f -> ADDRESSES.plan(plan.id()) + f)))
                            .done())
                .toList())
        .with("by", e.by())
        .with("reported", e.reported())
        .done();
  }

  /** What holds today of every measure of every report. */
  static Stream<List<String>> rows(Portal portal) {
    List<List<String>> rows = new ArrayList<>();
    for (Plan plan : portal.plans()) {
      for (Report report : plan.details().reports()) {
        report.current().forEach(e -> rows.add(row(portal, plan, report, e)));
      }
    }
    return rows.stream();
  }

  private static List<String> row(Portal portal, Plan plan, Report report, Report.Entry e) {
    List<Report.Correction> corrections = report.correctionsOf(e.measure());
    String address = ADDRESSES.report(plan.id(), report.year()) + "#" + e.measure();
    return List.of(
        plan.id(),
        Integer.toString(report.year()),
        report.published(),
        e.measure(),
        e.status().map(Enums::written).orElse(""),
        e.reason().orElse(""),
        e.done().orElse(""),
        e.values().stream()
            .map(v -> v.indicator() + ": " + v.value().toPlainString())
            .collect(Collectors.joining(" | ")),
        e.spent().stream()
            .map(s -> s.amount().toPlainString() + " " + s.currency())
            .collect(Collectors.joining(" | ")),
        e.by().orElse(report.by()),
        e.reported().orElse(""),
        Optional.of(corrections)
            .filter(c -> !c.isEmpty())
            .map(c -> c.get(c.size() - 1).date())
            .orElse(""),
        Csv.url(portal.facts(), address));
  }
}
