package ro.pridvor.site;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import ro.pridvor.address.Addresses;
import ro.pridvor.model.FundingSource;
import ro.pridvor.model.GeneralObjective;
import ro.pridvor.model.Indicator;
import ro.pridvor.model.Measure;
import ro.pridvor.model.MeasureStatus;
import ro.pridvor.model.Plan;
import ro.pridvor.model.Report;
import ro.pridvor.page.Label;
import ro.pridvor.page.Link;
import ro.pridvor.page.Page;
import ro.pridvor.page.PageKind;
import ro.pridvor.page.ReportView;
import ro.pridvor.page.ReportView.EvidenceLink;
import ro.pridvor.page.ReportView.HistoryRow;
import ro.pridvor.page.ReportView.MeasurePart;
import ro.pridvor.page.ReportView.Moved;
import ro.pridvor.page.ReportView.MovedRow;
import ro.pridvor.page.ReportView.ObjectivePart;
import ro.pridvor.page.ReportView.ReportLink;
import ro.pridvor.page.ReportView.SpentRow;
import ro.pridvor.page.ReportView.SpentSum;
import ro.pridvor.page.ReportView.ValueRow;
import ro.pridvor.page.View.Neighbours;
import ro.pridvor.page.View.PlanRef;
import ro.pridvor.portal.Portal;
import ro.pridvor.status.Progress;
import ro.pridvor.text.PlainText;

/** The pages of the reports of a plan: by objective, with what moved since the report before. */
final class ReportPages {
  private final Portal portal;
  private final Plan plan;
  private final PlanRef ref;
  private final Addresses addresses;
  private final String language;
  private final List<Link> above;
  private final Function<GeneralObjective, Link> link;
  private final List<Round> rounds;

  /** A report with what holds today of each measure. */
  private record Round(Report report, Map<String, Report.Entry> entries) {
    static Round of(Report report) {
      return new Round(report, report.byMeasure());
    }

    Optional<Report.Entry> of(Measure measure) {
      return of(measure.id());
    }

    Optional<Report.Entry> of(String measure) {
      return Optional.ofNullable(entries.get(measure));
    }
  }

  /**
   * @param above the way down from home to the plan, and the plan
   */
  ReportPages(
      Portal portal,
      Plan plan,
      PlanRef ref,
      Addresses addresses,
      String language,
      List<Link> above,
      Function<GeneralObjective, Link> link) {
    this.portal = portal;
    this.plan = plan;
    this.ref = ref;
    this.addresses = addresses;
    this.language = language;
    this.above = above;
    this.link = link;
    this.rounds = plan.details().reports().stream().map(Round::of).toList();
  }

  List<Page> all() {
    List<Page> pages = new ArrayList<>();
    for (int i = 0; i < rounds.size(); i++) {
      pages.add(page(i));
    }
    return pages;
  }

  /** The reports with their addresses, the newest first. */
  List<ReportLink> links() {
    List<ReportLink> links = new ArrayList<>();
    for (Round round : rounds) {
      Report report = round.report();
      links.add(
          0,
          new ReportLink(
              report.year(),
              report.published(),
              address(report),
              progress(inPlan(plan.measures()), round)));
    }
    return links;
  }

  /** What the reports say of a measure, the oldest first. */
  List<HistoryRow> history(String measure) {
    return rounds.stream()
        .flatMap(
            round ->
                round.of(measure).stream()
                    .map(
                        entry ->
                            new HistoryRow(
                                round.report().year(),
                                round.report().published(),
                                address(round.report()) + "#" + measure,
                                entry)))
        .toList();
  }

  private String address(Report report) {
    return addresses.report(plan.id(), report.year());
  }

  private Page page(int i) {
    Round round = rounds.get(i);
    Report report = round.report();
    Optional<Round> before = i > 0 ? Optional.of(rounds.get(i - 1)) : Optional.empty();
    return new Page(
        address(report),
        PageKind.REPORT,
        language,
        Label.of(Integer.toString(report.year())),
        above,
        new ReportView.ReportPage(
            ref,
            report,
            progress(inPlan(plan.measures()), round),
            spent(round),
            plan.objectives().stream().map(o -> objective(o, round, before)).toList(),
            before.map(b -> moved(b, round)),
            new Neighbours(
                before.map(Round::report).map(this::named),
                rounds.stream().skip(i + 1L).findFirst().map(Round::report).map(this::named))),
        plan.id());
  }

  private Link named(Report report) {
    return Link.of(Integer.toString(report.year()), address(report));
  }

  private static List<Measure> inPlan(Collection<Measure> measures) {
    return measures.stream().filter(Measure::inPlan).toList();
  }

  private static Progress progress(List<Measure> measures, Round round) {
    List<MeasureStatus> statuses =
        measures.stream()
            .flatMap(m -> round.of(m).stream())
            .flatMap(entry -> entry.status().stream())
            .toList();
    return Progress.of(measures.size(), statuses);
  }

  private ObjectivePart objective(GeneralObjective objective, Round round, Optional<Round> before) {
    List<Measure> measures = objective.measures();
    return new ObjectivePart(
        objective.id(),
        link.apply(objective),
        progress(inPlan(measures), round),
        measures.stream()
            .flatMap(m -> round.of(m).stream().map(e -> part(m, e, round.report(), before)))
            .toList(),
        inPlan(measures).stream().filter(m -> round.of(m).isEmpty()).map(this::link).toList());
  }

  private Link link(Measure measure) {
    return Link.of(
        PlainText.title(Portal.title(measure)), addresses.measure(plan.id(), measure.id()));
  }

  private MeasurePart part(
      Measure measure, Report.Entry entry, Report report, Optional<Round> before) {
    List<Report.Correction> corrections = report.correctionsOf(measure.id());
    return new MeasurePart(
        link(measure),
        entry,
        report.entries().stream()
            .filter(e -> !corrections.isEmpty() && e.measure().equals(measure.id()))
            .findFirst(),
        entry.values().stream().map(v -> value(measure, v, before)).toList(),
        entry.spent().stream().map(s -> new SpentRow(s, source(s.source()))).toList(),
        entry.evidence().stream().map(this::evidence).toList(),
        corrections);
  }

  private static ValueRow value(Measure measure, Report.Value value, Optional<Round> before) {
    Optional<Indicator> indicator =
        measure.indicators().stream().skip(value.indicator() - 1L).findFirst();
    Optional<BigDecimal> earlier =
        before
            .flatMap(round -> round.of(measure))
            .flatMap(
                entry ->
                    entry.values().stream()
                        .filter(v -> v.indicator() == value.indicator())
                        .map(Report.Value::value)
                        .findFirst());
    return new ValueRow(indicator, value, earlier);
  }

  private EvidenceLink evidence(Report.Evidence e) {
    return new EvidenceLink(
        e.text(),
        e.url()
            .or(() -> e.file().map(file -> Addresses.ROMANIAN.plan(plan.id()) + file))
            .orElse(""),
        e.url().isEmpty());
  }

  private Optional<Link> source(Optional<String> id) {
    Optional<FundingSource> known = id.map(portal.fundingSources()::get);
    return known.map(s -> Link.of(s.name(), addresses.fundingSource(s.id())));
  }

  private List<SpentSum> spent(Round round) {
    Map<List<String>, BigDecimal> sums = new LinkedHashMap<>();
    for (Report.Entry entry : round.entries().values()) {
      for (Report.Spent s : entry.spent()) {
        sums.merge(List.of(s.source().orElse(""), s.currency()), s.amount(), BigDecimal::add);
      }
    }
    List<SpentSum> rows = new ArrayList<>();
    sums.forEach(
        (key, amount) ->
            rows.add(new SpentSum(source(Optional.of(key.get(0))), key.get(1), amount)));
    return rows;
  }

  private Moved moved(Round before, Round now) {
    List<MovedRow> rows = new ArrayList<>();
    int inBoth = 0;
    for (Measure measure : plan.measures()) {
      Optional<Report.Entry> old = before.of(measure);
      Optional<Report.Entry> own = now.of(measure);
      if (old.isPresent() && own.isPresent()) {
        inBoth++;
        if (!old.get().status().equals(own.get().status())) {
          rows.add(new MovedRow(link(measure), old.get().status(), own.get().status()));
        }
      }
    }
    return new Moved(before.report().year(), address(before.report()), inBoth, List.copyOf(rows));
  }
}
