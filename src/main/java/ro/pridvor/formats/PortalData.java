package ro.pridvor.formats;

import static ro.pridvor.formats.Json.object;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ro.pridvor.address.Addresses;
import ro.pridvor.model.Cell;
import ro.pridvor.model.Deadline;
import ro.pridvor.model.FundingSource;
import ro.pridvor.model.GeneralObjective;
import ro.pridvor.model.Glossary;
import ro.pridvor.model.Indicator;
import ro.pridvor.model.Measure;
import ro.pridvor.model.Organisation;
import ro.pridvor.model.Plan;
import ro.pridvor.model.Service;
import ro.pridvor.model.SpecificObjective;
import ro.pridvor.model.SubObjective;
import ro.pridvor.model.TargetGroup;
import ro.pridvor.model.Update;
import ro.pridvor.portal.Portal;

/** Everything that the portal knows, as plain maps and lists ready for JSON. */
public final class PortalData {
  private static final Addresses ADDRESSES = Addresses.ROMANIAN;

  private final Portal portal;

  public PortalData(Portal portal) {
    this.portal = portal;
  }

  /** {@code date/portal.json}: the whole portal. */
  public byte[] write() {
    return Json.bytes(
        object()
            .with("title", portal.facts().title())
            .with("publisher", portal.facts().publisher().name())
            .with("date", portal.facts().date().toString())
            .with("baseUrl", portal.facts().baseUrl())
            .with("plans", portal.plans().stream().map(this::whole).toList())
            .with("targetGroups", list(portal.targetGroups().values(), this::group))
            .with("organisations", list(portal.organisations().values(), this::organisation))
            .with("fundingSources", list(portal.fundingSources().values(), this::funding))
            .with(
                "services", portal.services().stream().map(s -> ServiceData.of(s, portal)).toList())
            .with("updates", portal.updates().stream().map(this::update).toList())
            .with("terms", portal.glossary().terms().stream().map(this::term).toList())
            .with(
                "abbreviations",
                portal.glossary().abbreviations().stream().map(this::abbreviation).toList())
            .done());
  }

  private static <T> List<Map<String, Object>> list(
      java.util.Collection<T> items, java.util.function.Function<T, Map<String, Object>> f) {
    return items.stream().map(f).toList();
  }

  private Map<String, Object> whole(Plan plan) {
    return facts(plan)
        .with("objectives", plan.objectives().stream().map(o -> general(plan, o)).toList())
        .done();
  }

  Json.JsonObject facts(Plan plan) {
    return object()
        .with("type", "plan")
        .with("id", plan.id())
        .with("url", ADDRESSES.plan(plan.id()))
        .with("language", plan.details().language())
        .with("title", plan.title())
        .with("translations", plan.details().translations())
        .with("shortTitle", plan.shortTitle())
        .with("kind", name(plan.kind()))
        .with("kindLabel", plan.details().kindLabel())
        .with("status", name(plan.status()))
        .with("state", name(portal.state(plan).kind()))
        .with("consultation", plan.consultation().map(PortalData::consultation))
        .with("replacedBy", plan.replacedBy())
        .with("statusNote", plan.statusNote())
        .with("authority", plan.authority())
        .with("place", plan.place())
        .with("from", plan.period().from())
        .with("to", plan.period().to())
        .with("labels", plan.labels())
        .with("components", plan.components().stream().map(this::component).toList())
        .with("legalBasis", plan.legalBasis().stream().map(Plan.LegalBasis::text).toList())
        .with("approval", plan.approval().stream().map(this::approval).toList())
        .with("signatories", plan.signatories().stream().map(this::signatory).toList())
        .with("sections", plan.sections().stream().map(this::section).toList())
        .with("updates", updateUrls(portal.updatesOf().byPlan().get(plan.id())))
        .with("annexes", plan.details().annexes().stream().map(DetailData::annex).toList())
        .with("proposals", plan.details().proposals().stream().map(DetailData::proposal).toList())
        .with(
            "versions",
            plan.details().versions().stream().map(v -> VersionData.facts(plan, v).done()).toList())
        .with(
            "reports",
            plan.details().reports().stream()
                .map(r -> ADDRESSES.report(plan.id(), r.year()))
                .toList())
        .with("annual", AnnualData.tables(plan))
        .with("contact", plan.details().contact().map(DetailData::contact))
        .with("tags", plan.details().tags())
        .with("related", DetailData.related(plan.details().related()))
        .with("links", DetailData.links(plan.details().links()))
        .with("note", plan.note())
        .with("easy", plan.easy());
  }

  private Map<String, Object> component(Plan.Component c) {
    return object().with("id", c.id()).with("title", c.title()).with("name", c.name()).done();
  }

  private Map<String, Object> approval(Plan.ApprovalStep a) {
    return object().with("text", a.text()).with("date", a.date()).with("number", a.number()).done();
  }

  private Map<String, Object> signatory(Plan.Signatory s) {
    return object().with("name", s.name()).with("role", s.role()).done();
  }

  private Map<String, Object> section(Plan.Section s) {
    return object()
        .with("id", s.id())
        .with("title", s.title())
        .with("text", s.text())
        .with("translations", s.translations())
        .done();
  }

  Map<String, Object> general(Plan plan, GeneralObjective o) {
    return object()
        .with("type", "general-objective")
        .with("id", o.id())
        .with("url", ADDRESSES.objective(plan.id(), o.id()))
        .with("code", o.code())
        .with("component", o.component())
        .with("title", o.title())
        .with("translations", o.translations())
        .with("note", o.note())
        .with("easy", o.easy())
        .with("objectives", o.objectives().stream().map(s -> specific(plan, s)).toList())
        .done();
  }

  Map<String, Object> specific(Plan plan, SpecificObjective o) {
    return object()
        .with("type", "specific-objective")
        .with("id", o.id())
        .with("url", ADDRESSES.objective(plan.id(), o.id()))
        .with("code", o.code())
        .with("title", o.title())
        .with("translations", o.translations())
        .with("note", o.note())
        .with("easy", o.easy())
        .with("subObjectives", o.subObjectives().stream().map(PortalData::part).toList())
        .with("measures", o.measures().stream().map(m -> measure(plan, m)).toList())
        .done();
  }

  private static Map<String, Object> part(SubObjective o) {
    return object()
        .with("id", o.id())
        .with("code", o.code())
        .with("title", o.title())
        .with("translations", o.translations())
        .with("note", o.note())
        .with("easy", o.easy())
        .done();
  }

  Map<String, Object> measure(Plan plan, Measure m) {
    return object()
        .with("type", "measure")
        .with("id", m.id())
        .with("plan", plan.id())
        .with("url", ADDRESSES.measure(plan.id(), m.id()))
        .with("code", m.code())
        .with("subObjective", m.subObjective())
        .with("text", m.text())
        .with("translations", m.translations())
        .with("expectedResults", m.expectedResults())
        .with("indicators", m.indicators().stream().map(this::indicator).toList())
        .with("deadline", m.deadline().map(this::deadline))
        .with("responsible", cell(m.responsible()))
        .with("partners", cell(m.partners()))
        .with("funding", cell(m.funding()))
        .with("targetGroups", m.targetGroups())
        .with(
            "services",
            serviceUrls(portal.servicesOf().byMeasure().get(Portal.key(plan.id(), m.id()))))
        .with(
            "updates",
            updateUrls(portal.updatesOf().byMeasure().get(Portal.key(plan.id(), m.id()))))
        .with("status", m.status().map(PortalData::name))
        .with("statusNote", m.statusNote())
        .with("budget", DetailData.budget(m.details()))
        .with("milestones", DetailData.milestones(m.details()))
        .with("results", DetailData.results(m.details()))
        .with("contact", m.details().contact().map(DetailData::contact))
        .with("tags", m.details().tags())
        .with("related", DetailData.related(m.details().related()))
        .with("links", DetailData.links(m.details().links()))
        .with(
            "withdrawn",
            m.withdrawn().map(w -> object().with("date", w.date()).with("by", w.by()).done()))
        .with("note", m.note())
        .with("easy", m.easy())
        .done();
  }

  private static Map<String, Object> consultation(Plan.Consultation c) {
    return object()
        .with("from", c.from().map(Object::toString))
        .with("to", c.to().map(Object::toString))
        .with("email", c.email())
        .with("address", c.address())
        .with("hearing", c.hearing())
        .done();
  }

  private Map<String, Object> deadline(Deadline d) {
    return object()
        .with("text", d.text())
        .with("from", d.from().map(Object::toString))
        .with("to", d.to().map(Object::toString))
        .with("times", d.recurrence().map(Deadline.Recurrence::times))
        .with("per", d.recurrence().map(r -> name(r.unit())))
        .with("every", d.recurrence().map(Deadline.Recurrence::every).filter(n -> n > 1))
        .with("permanent", d.permanent() ? Boolean.TRUE : null)
        .with("years", d.years())
        .with("conditional", d.conditional() ? Boolean.TRUE : null)
        .done();
  }

  private Map<String, Object> indicator(Indicator i) {
    return object()
        .with("text", i.text())
        .with("target", i.target().map(this::target))
        .with(
            "values",
            i.values().stream()
                .map(v -> object().with("year", v.year()).with("value", v.value()).done())
                .toList())
        .done();
  }

  private Map<String, Object> target(Indicator.Target t) {
    return object()
        .with("value", t.value())
        .with("unit", t.unit())
        .with("comparison", t.comparison().map(PortalData::name))
        .with("per", t.per().map(PortalData::name))
        .with("by", t.by())
        .with("baseline", t.baseline())
        .done();
  }

  /** Each entry verbatim, with the ids of what it names. */
  private List<Map<String, Object>> cell(Cell cell) {
    return cell.entries().stream()
        .map(
            entry ->
                object()
                    .with("text", entry.text())
                    .with(
                        "refs",
                        entry.spans().stream().flatMap(s -> s.ref().stream()).distinct().toList())
                    .done())
        .toList();
  }

  Map<String, Object> group(TargetGroup g) {
    return object()
        .with("type", "target-group")
        .with("id", g.id())
        .with("url", ADDRESSES.group(g.id()))
        .with("name", g.name())
        .with("names", g.names())
        .with("parent", g.parents().stream().findFirst())
        .with("parents", g.parents())
        .with("synonyms", g.synonyms())
        .with("easy", g.easy())
        .with("measures", measureUrls(portal.byGroup().get(g.id())))
        .with("services", serviceUrls(portal.servicesOf().byGroup().get(g.id())))
        .done();
  }

  Map<String, Object> organisation(Organisation o) {
    return object()
        .with("type", "organisation")
        .with("id", o.id())
        .with("url", ADDRESSES.organisation(o.id()))
        .with("name", o.name())
        .with("acronym", o.acronym())
        .with("kind", name(o.kind()))
        .with("scope", o.scope())
        .with("parent", o.parent())
        .with("easy", o.easy())
        .with("responsibleFor", measureUrls(portal.answering().get(o.id())))
        .with("partnerIn", measureUrls(portal.partnering().get(o.id())))
        .with("services", serviceUrls(portal.servicesOf().byOrganisation().get(o.id())))
        .done();
  }

  private Map<String, Object> funding(FundingSource f) {
    return object()
        .with("id", f.id())
        .with("url", ADDRESSES.fundingSource(f.id()))
        .with("name", f.name())
        .with("parent", f.parent())
        .with("measures", measureUrls(portal.byFunding().get(f.id())))
        .done();
  }

  Map<String, Object> update(Update u) {
    return object()
        .with("type", "update")
        .with("id", u.id())
        .with("url", ADDRESSES.update(u.id()))
        .with("title", u.title())
        .with("date", u.date().toString())
        .with("text", u.text())
        .with("easy", u.easy())
        .with("plans", u.plans().stream().map(ADDRESSES::plan).toList())
        .with("measures", u.measures().stream().map(this::about).toList())
        .with("services", u.services().stream().map(ADDRESSES::service).toList())
        .done();
  }

  private Map<String, Object> about(Update.About about) {
    return object()
        .with("url", ADDRESSES.measure(about.plan(), about.measure()))
        .with("status", about.status().map(PortalData::name))
        .done();
  }

  private Map<String, Object> term(Glossary.Term t) {
    return object()
        .with("id", t.id())
        .with("term", t.term())
        .with("definition", t.definition())
        .with("source", t.source().map(Glossary.TermSource::plan))
        .done();
  }

  private Map<String, Object> abbreviation(Glossary.Abbreviation a) {
    return object()
        .with("id", a.id())
        .with("abbreviation", a.abbreviation())
        .with("expansion", a.expansion())
        .with("alsoPrinted", a.alsoPrinted())
        .with("scope", a.scope())
        .with("source", a.source().map(Glossary.TermSource::plan))
        .done();
  }

  private static List<String> serviceUrls(List<Service> services) {
    return ServiceData.urls(Optional.ofNullable(services).orElse(List.of()));
  }

  private static List<String> updateUrls(List<Update> updates) {
    return Optional.ofNullable(updates).orElse(List.of()).stream()
        .map(update -> ADDRESSES.update(update.id()))
        .toList();
  }

  private static List<String> measureUrls(List<Portal.PlacedMeasure> measures) {
    return Optional.ofNullable(measures).orElse(List.of()).stream()
        .map(m -> ADDRESSES.measure(m.plan().id(), m.measure().id()))
        .toList();
  }

  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
