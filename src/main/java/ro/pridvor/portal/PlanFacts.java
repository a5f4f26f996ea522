package ro.pridvor.portal;

import java.util.List;
import java.util.Optional;
import ro.pridvor.content.Content.ConsultationEntry;
import ro.pridvor.content.Content.PlanEntry;
import ro.pridvor.content.Content.SectionEntry;
import ro.pridvor.content.PlanExtras;
import ro.pridvor.content.Text;
import ro.pridvor.model.GeneralObjective;
import ro.pridvor.model.Period;
import ro.pridvor.model.Plan;
import ro.pridvor.model.PlanDetails;
import ro.pridvor.model.PlanKind;
import ro.pridvor.model.PlanStatus;
import ro.pridvor.model.PlanVersion;
import ro.pridvor.model.Proposal;
import ro.pridvor.text.Enums;
import ro.pridvor.text.PlainText;

/** The plan's own facts, which need no linking. */
final class PlanFacts {
  private PlanFacts() {}

  static Plan plan(PlanEntry p, List<GeneralObjective> objectives, List<PlanVersion> versions) {
    return new Plan(
        p.id().value(),
        PlainText.plain(p.title().value()),
        p.shortTitle().value(),
        Enums.read(PlanKind.class, p.kind().value()).orElse(PlanKind.OPERATIONAL_PLAN),
        p.authority().value(),
        p.place().value(),
        new Period(p.from(), p.to()),
        Enums.read(PlanStatus.class, p.status().value()).orElse(PlanStatus.DRAFT),
        value(p.statusNote()),
        p.consultation().map(PlanFacts::consultation),
        value(p.replacedBy()),
        p.source()
            .map(s -> new Plan.Source(value(s.file()), s.description().value(), value(s.url()))),
        p.labels(),
        components(p),
        p.legalBasis().stream()
            .map(l -> new Plan.LegalBasis(l.text().value(), value(l.reference()), value(l.note())))
            .toList(),
        approval(p),
        p.signatories().stream()
            .map(s -> new Plan.Signatory(s.name().value(), value(s.role())))
            .toList(),
        sections(p.sections()),
        value(p.note()),
        value(p.easy()),
        p.easyTested().map(t -> new Plan.EasyTest(t.by().value(), t.date().value())),
        details(p.extras(), versions),
        objectives);
  }

  private static PlanDetails details(PlanExtras p, List<PlanVersion> versions) {
    return new PlanDetails(
        value(p.language()),
        p.translations(),
        value(p.kindLabel()),
        p.annexes().stream()
            .map(
                a ->
                    new PlanDetails.Annex(
                        a.file().value(),
                        PlainText.plain(a.title().value()),
                        value(a.language()),
                        a.bytes(),
                        a.accessible()
                            .flatMap(x -> Enums.read(PlanDetails.Accessible.class, x.value())),
                        value(a.note())))
            .toList(),
        p.contact().map(DetailFacts::contact),
        p.tags().stream().map(Text::value).toList(),
        DetailFacts.related(p.related()),
        DetailFacts.links(p.links()),
        p.proposals().stream().map(PlanFacts::proposal).toList(),
        versions,
        p.reports().stream().map(ReportFacts::report).toList(),
        p.annual().stream().map(AnnualFacts::table).toList());
  }

  private static Proposal proposal(PlanExtras.ProposalEntry p) {
    return new Proposal(
        p.id().value(),
        Dates.written(p.received()),
        p.from().flatMap(x -> Enums.read(Proposal.From.class, x.value())),
        p.measures().stream().map(Text::value).toList(),
        p.text().value(),
        p.decision().flatMap(x -> Enums.read(Proposal.Decision.class, x.value())),
        value(p.answer()));
  }

  private static Plan.Consultation consultation(ConsultationEntry c) {
    return new Plan.Consultation(
        c.from().flatMap(d -> Dates.first(d.value())),
        c.to().flatMap(d -> Dates.last(d.value())),
        value(c.email()),
        value(c.address()),
        value(c.hearing()));
  }

  private static List<Plan.Component> components(PlanEntry p) {
    return p.components().stream()
        .map(c -> new Plan.Component(c.id().value(), c.title(), c.name().value(), value(c.note())))
        .toList();
  }

  private static List<Plan.ApprovalStep> approval(PlanEntry p) {
    return p.approval().stream()
        .map(
            a ->
                new Plan.ApprovalStep(
                    a.text().value(), value(a.date()), value(a.number()), value(a.note())))
        .toList();
  }

  static List<Plan.Section> sections(List<SectionEntry> sections) {
    return sections.stream()
        .map(
            s ->
                new Plan.Section(
                    s.id().value(),
                    PlainText.plain(s.title().value()),
                    s.titlePrinted(),
                    s.before(),
                    s.text().value(),
                    s.translations(),
                    value(s.note())))
        .toList();
  }

  private static Optional<String> value(Optional<Text> text) {
    return text.map(Text::value);
  }
}
