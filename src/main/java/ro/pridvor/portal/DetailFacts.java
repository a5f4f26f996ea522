package ro.pridvor.portal;

import static ro.pridvor.problem.ProblemKind.BUDGET_COUNTED_TWICE;

import java.util.List;
import java.util.Optional;
import ro.pridvor.content.Content;
import ro.pridvor.content.Content.MeasureEntry;
import ro.pridvor.content.Content.PlanEntry;
import ro.pridvor.content.Details;
import ro.pridvor.content.Details.BudgetEntry;
import ro.pridvor.content.Details.RelatedEntry;
import ro.pridvor.content.PlanExtras;
import ro.pridvor.content.Text;
import ro.pridvor.model.MeasureDetails;
import ro.pridvor.model.MeasureDetails.BudgetLine;
import ro.pridvor.model.MeasureDetails.ContactPoint;
import ro.pridvor.model.MeasureDetails.Milestone;
import ro.pridvor.model.MeasureDetails.Related;
import ro.pridvor.model.MeasureDetails.Relation;
import ro.pridvor.model.MeasureDetails.Result;
import ro.pridvor.model.MeasureDetails.WebLink;
import ro.pridvor.model.MeasureStatus;
import ro.pridvor.problem.ProblemLog;
import ro.pridvor.text.Enums;

/** What is known of a measure beside its cells. */
final class DetailFacts {
  static final String LEI = "RON";

  private DetailFacts() {}

  static MeasureDetails details(Details d, ProblemLog problems) {
    d.milestones().forEach(m -> Dates.check(m.date(), "date", problems));
    return new MeasureDetails(
        d.budget().stream().map(DetailFacts::line).toList(),
        d.milestones().stream()
            .map(
                m ->
                    new Milestone(
                        m.text().value(),
                        Dates.written(m.date()),
                        m.status().flatMap(s -> Enums.read(MeasureStatus.class, s.value()))))
            .toList(),
        d.results().stream().map(r -> new Result(r.year(), r.text().value())).toList(),
        d.contact().map(DetailFacts::contact),
        d.tags().stream().map(Text::value).toList(),
        related(d.related()),
        links(d.links()));
  }

  private static BudgetLine line(BudgetEntry b) {
    return new BudgetLine(
        b.year(),
        value(b.source()),
        b.planned(),
        b.spent(),
        value(b.currency()).orElse(LEI),
        value(b.note()));
  }

  static ContactPoint contact(Details.ContactPointEntry c) {
    return new ContactPoint(
        value(c.person()),
        value(c.office()),
        value(c.phone()),
        value(c.email()),
        value(c.address()),
        value(c.hours()));
  }

  static List<Related> related(List<RelatedEntry> entries) {
    return entries.stream()
        .map(
            r ->
                new Related(
                    r.plan().value(),
                    value(r.measure()),
                    r.relation()
                        .flatMap(x -> Enums.read(Relation.class, x.value()))
                        .orElse(Relation.SEE)))
        .toList();
  }

  static List<WebLink> links(List<Details.LinkEntry> entries) {
    return entries.stream().map(l -> new WebLink(l.text().value(), l.url().value())).toList();
  }

  /** Resolves what the details of all plans name: funding sources, plans, measures. */
  static void check(
      Content content, Reference sources, PlanReferences references, ProblemLog problems) {
    for (Content.PlanEntry plan : content.plans()) {
      ReportFacts.check(plan, sources, references, problems);
      AnnualFacts.check(plan, sources);
      Reference ids = new Reference("plans/" + plan.id().value() + "/consultation", problems);
      for (PlanExtras.ProposalEntry proposal : plan.extras().proposals()) {
        ids.define(proposal.id());
        Dates.check(proposal.received(), "received", problems);
        proposal.measures().forEach(measure -> references.measure(plan.id(), measure));
      }
    }
    content.plans().stream()
        .flatMap(plan -> plan.extras().related().stream())
        .forEach(r -> check(r, references));
    content.plans().stream()
        .flatMap(PlanEntry::measures)
        .map(MeasureEntry::details)
        .forEach(
            details -> {
              details.budget().forEach(line -> line.source().ifPresent(sources::resolve));
              details.related().forEach(r -> check(r, references));
              checkTotals(details.budget(), problems);
            });
  }

  private static void check(RelatedEntry related, PlanReferences references) {
    related
        .measure()
        .ifPresentOrElse(
            measure -> references.measure(related.plan(), measure),
            () -> references.plans().resolve(related.plan()));
  }

  /** A line for all years and sources beside lines for some would be added to them. */
  private static void checkTotals(List<BudgetEntry> lines, ProblemLog problems) {
    for (BudgetEntry line : lines) {
      boolean whole = line.year().isEmpty() && line.source().isEmpty();
      boolean parts = lines.stream().anyMatch(l -> l.year().isPresent() || l.source().isPresent());
      if (whole && parts) {
        problems.add(BUDGET_COUNTED_TWICE, line.at());
      }
    }
  }

  private static Optional<String> value(Optional<Text> text) {
    return text.map(Text::value);
  }
}
