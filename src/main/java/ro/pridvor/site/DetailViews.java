package ro.pridvor.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import ro.pridvor.address.Addresses;
import ro.pridvor.model.FundingSource;
import ro.pridvor.model.Measure;
import ro.pridvor.model.MeasureDetails;
import ro.pridvor.model.MeasureDetails.Related;
import ro.pridvor.model.Plan;
import ro.pridvor.page.DetailParts.BudgetRow;
import ro.pridvor.page.DetailParts.BudgetView;
import ro.pridvor.page.DetailParts.DetailsView;
import ro.pridvor.page.DetailParts.ObjectiveProgress;
import ro.pridvor.page.DetailParts.ObjectiveSum;
import ro.pridvor.page.DetailParts.ProgressView;
import ro.pridvor.page.DetailParts.ProposalView;
import ro.pridvor.page.DetailParts.RelatedLink;
import ro.pridvor.page.DetailParts.SourceSum;
import ro.pridvor.page.DetailParts.TextChange;
import ro.pridvor.page.Link;
import ro.pridvor.page.ReportView.HistoryRow;
import ro.pridvor.portal.Portal;
import ro.pridvor.status.BudgetTotals;
import ro.pridvor.status.Progress;
import ro.pridvor.text.PlainText;

/** Makes what pages show beside printed cells: money, progress, links to other plans. */
final class DetailViews {
  private final Portal portal;
  private final Addresses addresses;
  private final Map<String, List<TextChange>> changes;
  private final Function<String, List<HistoryRow>> history;
  private final Successions successions;

  /**
   * @param history what reports say of a measure, by its id
   * @param changes of each measure between texts of its plan, by its id
   */
  DetailViews(
      Portal portal,
      Addresses addresses,
      Map<String, List<TextChange>> changes,
      Function<String, List<HistoryRow>> history,
      Successions successions) {
    this.successions = successions;
    this.changes = changes;
    this.history = history;
    this.portal = portal;
    this.addresses = addresses;
  }

  DetailsView details(Plan plan, Measure measure) {
    MeasureDetails d = measure.details();
    return new DetailsView(
        d,
        d.budget().stream().map(line -> new BudgetRow(line, source(line.source()))).toList(),
        BudgetTotals.of(List.of(measure)).filter(totals -> d.budget().size() > 1),
        related(d.related()),
        plan.details().about(measure.id()),
        changes.getOrDefault(measure.id(), List.of()),
        history.apply(measure.id()),
        successions.of(plan, measure));
  }

  List<ProposalView> proposals(Plan plan) {
    return plan.details().proposals().stream()
        .map(
            p ->
                new ProposalView(
                    p,
                    p.measures().stream()
                        .map(
                            id ->
                                Link.of(
                                    PlainText.title(portal.measureTitle(plan, id)),
                                    addresses.measure(plan.id(), id)))
                        .toList()))
        .toList();
  }

  List<RelatedLink> related(List<Related> all) {
    return all.stream().flatMap(r -> related(r).stream()).toList();
  }

  private Optional<Link> source(Optional<String> id) {
    Optional<FundingSource> known = id.map(portal.fundingSources()::get);
    return known.map(source -> Link.of(source.name(), addresses.fundingSource(source.id())));
  }

  private Optional<RelatedLink> related(Related r) {
    return portal
        .plan(r.plan())
        .map(
            plan -> {
              String name = plan.shortTitle();
              String address = addresses.plan(plan.id());
              String language = "";
              if (r.measure().isPresent()) {
                address = addresses.measure(plan.id(), r.measure().get());
                name = portal.measureTitle(plan, r.measure().get()) + " (" + name + ")";
                language = plan.details().language().orElse("");
              }
              return new RelatedLink(
                  r.relation(), Link.of(PlainText.title(name), language, address));
            });
  }

  /**
   * The money of some measures.
   *
   * @param parts the objectives below, in order
   */
  <T> Optional<BudgetView> budget(
      Collection<Measure> measures,
      List<T> parts,
      Function<T, Link> link,
      Function<T, List<Measure>> below) {
    return BudgetTotals.of(measures)
        .map(
            totals -> {
              List<ObjectiveSum> sums = new ArrayList<>();
              for (T part : parts) {
                BudgetTotals.of(below.apply(part))
                    .ifPresent(
                        of ->
                            of.whole()
                                .forEach(s -> sums.add(new ObjectiveSum(s, link.apply(part)))));
              }
              return new BudgetView(
                  totals,
                  totals.bySource().stream()
                      .map(s -> new SourceSum(s, source(Optional.of(s.key()))))
                      .toList(),
                  sums);
            });
  }

  /** How far some measures have come, and those of each objective below. */
  <T> Optional<ProgressView> progress(
      Collection<Measure> measures,
      List<T> parts,
      Function<T, Link> link,
      Function<T, List<Measure>> below) {
    return Progress.of(measures)
        .map(
            whole ->
                new ProgressView(
                    whole,
                    parts.size() < 2
                        ? List.of()
                        : parts.stream()
                            .map(
                                part ->
                                    new ObjectiveProgress(
                                        link.apply(part),
                                        below.apply(part).size(),
                                        Progress.of(below.apply(part))))
                            .toList()));
  }
}
