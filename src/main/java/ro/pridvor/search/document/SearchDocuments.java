package ro.pridvor.search.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import ro.pridvor.address.Addresses;
import ro.pridvor.model.Deadline;
import ro.pridvor.model.FreePage;
import ro.pridvor.model.GeneralObjective;
import ro.pridvor.model.Glossary;
import ro.pridvor.model.Indicator;
import ro.pridvor.model.Measure;
import ro.pridvor.model.Need;
import ro.pridvor.model.Organisation;
import ro.pridvor.model.Plan;
import ro.pridvor.model.Service;
import ro.pridvor.model.SpecificObjective;
import ro.pridvor.model.SubObjective;
import ro.pridvor.model.TargetGroup;
import ro.pridvor.model.Update;
import ro.pridvor.portal.Portal;
import ro.pridvor.portal.Portal.PlacedMeasure;
import ro.pridvor.text.PlainText;

/**
 * Everything that can be found, in plan order. What has no page is left out, so a new kind of thing
 * is found as soon as it has pages and a method here.
 */
public final class SearchDocuments {
  private static final int MAX_TITLE = 160;
  private static final int MAX_OBJECTIVE = 60;

  private final Portal portal;
  private final Set<String> pages;
  private final Addresses addresses = Addresses.ROMANIAN;
  private final List<SearchDocument> documents = new ArrayList<>();
  private final Map<String, PlacedMeasure> placed = new HashMap<>();

  private SearchDocuments(Portal portal, Set<String> pages) {
    this.portal = portal;
    this.pages = pages;
    portal.measures().forEach(m -> placed.put(Portal.key(m.plan().id(), m.measure().id()), m));
  }

  /**
   * @param pages addresses that exist
   */
  public static List<SearchDocument> of(Portal portal, Set<String> pages) {
    SearchDocuments all = new SearchDocuments(portal, pages);
    portal.targetGroups().values().forEach(all::group);
    portal.services().forEach(all::service);
    portal.plans().forEach(all::plan);
    portal.organisations().values().forEach(all::organisation);
    portal.glossary().terms().forEach(all::term);
    portal.glossary().abbreviations().forEach(all::abbreviation);
    portal.updates().forEach(all::update);
    portal.pages().forEach(all::page);
    return List.copyOf(all.documents);
  }

  private void group(TargetGroup group) {
    Draft draft = new Draft("grup", addresses.group(group.id()), group.name());
    draft.names.add(group.name());
    draft.text(List.of(group.easy(), group.note()));
    draft.texts.addAll(group.synonyms());
    draft.texts.addAll(group.names().values());
    draft.groups(List.of(group.id()));
    draft.done();
  }

  private void service(Service service) {
    Draft draft = new Draft("serviciu", addresses.service(service.id()), service.name());
    draft.names.add(service.name());
    draft.names.addAll(service.aliases());
    draft.names.addAll(service.offers());
    draft.texts.addAll(service.howToApply());
    draft.texts.addAll(service.audience().conditions());
    draft.text(List.of(service.providerText(), service.town(), service.easy(), service.note()));
    draft.text(List.of(service.place().flatMap(Service.Place::address), service.cost()));
    draft.groups(service.audience().targetGroups());
    service.audience().targetGroups().stream().limit(1).forEach(draft::mainGroup);
    service.provider().ifPresent(id -> draft.organisations(Facet.INSTITUTIE, List.of(id)));
    service.plan().ifPresent(id -> draft.facet(Facet.PLAN, id));
    draft.context = service.town().orElse("");
    service.measures().stream()
        .map(m -> placed.get(Portal.key(m.plan(), m.measure())))
        .filter(Objects::nonNull)
        .forEach(draft::objectivesOf);
    service.needs().forEach(draft::need);
    service.plannedBy().ifPresent(draft::year);
    draft.about.addAll(service.town().map(Places::marks).orElse(Set.of(Places.EVERYWHERE)));
    draft.state(Availability.of(portal.state(service)));
    draft.done();
  }

  private void plan(Plan plan) {
    Draft draft = new Draft("plan", addresses.plan(plan.id()), plan.title());
    draft.context = plan.place();
    draft.names.add(plan.title());
    draft.names.add(plan.shortTitle());
    for (Plan.Section section : plan.sections()) {
      draft.texts.add(section.title());
      draft.texts.add(section.text());
    }
    plan.details().annual().stream()
        .flatMap(table -> table.rows().stream())
        .forEach(row -> draft.texts.add(row.name()));
    plan.legalBasis().forEach(basis -> draft.texts.add(basis.text()));
    draft.text(List.of(plan.easy(), plan.note(), plan.statusNote()));
    draft.organisations(Facet.INSTITUTIE, List.of(plan.authority()));
    draft.facet(Facet.PLAN, plan.id());
    draft.about.addAll(Places.marks(plan.place()));
    draft.done();
    for (GeneralObjective general : plan.objectives()) {
      general(plan, general);
    }
  }

  private void general(Plan plan, GeneralObjective general) {
    Draft draft =
        objective(plan, general, general.id(), general.code(), general.title(), general.easy());
    draft.text(List.of(general.note()));
    draft.context = plan.shortTitle();
    draft.done();
    for (SpecificObjective specific : general.objectives()) {
      Draft own =
          objective(
              plan, general, specific.id(), specific.code(), specific.title(), specific.easy());
      own.text(List.of(specific.note()));
      for (SubObjective part : specific.subObjectives()) {
        own.texts.add(part.title());
        own.text(List.of(part.easy(), part.note()));
      }
      own.context = plan.shortTitle();
      own.objective = objective(general.code(), general.title());
      own.done();
      for (Measure measure : specific.measures()) {
        measure(new PlacedMeasure(plan, general, specific, measure));
      }
    }
  }

  private Draft objective(
      Plan plan,
      GeneralObjective general,
      String id,
      Optional<String> code,
      String title,
      Optional<String> easy) {
    String words = title.isEmpty() ? code.orElse("") : title;
    Draft draft = new Draft("obiectiv", addresses.objective(plan.id(), id), words);
    draft.names.add(title);
    code.ifPresent(draft.names::add);
    draft.text(List.of(easy));
    draft.place(plan, general, List.of(id));
    return draft;
  }

  private void measure(PlacedMeasure placed) {
    Plan plan = placed.plan();
    Measure measure = placed.measure();
    Draft draft = new Draft("masura", addresses.measure(plan.id(), measure.id()), measure.text());
    draft.context = plan.shortTitle();
    draft.objective = objective(placed.specific().code(), placed.specific().title());
    draft.names.add(measure.text());
    measure.code().ifPresent(draft.names::add);
    placed.specific().above(measure).map(SubObjective::title).ifPresent(draft.texts::add);
    draft.texts.addAll(measure.expectedResults());
    measure.indicators().stream().map(Indicator::text).forEach(draft.texts::add);
    draft.texts.addAll(measure.responsible().texts());
    draft.texts.addAll(measure.partners().texts());
    draft.texts.addAll(measure.funding().texts());
    draft.text(List.of(measure.easy(), measure.note(), measure.statusNote()));
    draft.groups(measure.targetGroups());
    draft.organisations(Facet.INSTITUTIE, measure.responsible().refs(false));
    draft.organisations(Facet.PARTENER, measure.partners().refs(false));
    draft.organisations(Facet.PARTENER, measure.partners().refs(true));
    draft.organisations(Facet.PARTENER, measure.responsible().refs(true));
    measure.funding().refs(false).forEach(id -> draft.facet(Facet.FINANTARE, id));
    draft.place(plan, placed.general(), List.of(placed.specific().id()));
    servicesOf(plan, measure).stream()
        .flatMap(service -> service.needs().stream())
        .forEach(draft::need);
    draft.state(Availability.of(measure, portal.state(plan)));
    draft.deadline(placed);
    draft.facet(Facet.STADIU, measure.status().map(s -> key(s.name())).orElse("neraportat"));
    draft.done();
  }

  private List<Service> servicesOf(Plan plan, Measure measure) {
    return portal
        .servicesOf()
        .byMeasure()
        .getOrDefault(Portal.key(plan.id(), measure.id()), List.of());
  }

  private static String key(String constant) {
    return constant.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  private static String objective(Optional<String> code, String title) {
    return PlainText.cut(code.map(c -> c + " ").orElse("") + title, MAX_OBJECTIVE);
  }

  private void organisation(Organisation organisation) {
    String title = organisation.acronym().map(a -> a + " – ").orElse("") + organisation.name();
    Draft draft = new Draft("institutie", addresses.organisation(organisation.id()), title);
    draft.names.add(title);
    draft.text(List.of(organisation.easy(), organisation.note()));
    draft.about.addAll(Places.of(organisation, portal));
    draft.organisations(Facet.INSTITUTIE, List.of(organisation.id()));
    draft.done();
  }

  private void term(Glossary.Term term) {
    Draft draft = new Draft("termen", addresses.glossary() + "#" + term.id(), term.term());
    draft.names.add(term.term());
    draft.names.addAll(term.synonyms());
    draft.texts.add(term.definition());
    draft.text(List.of(term.note()));
    term.source().ifPresent(source -> draft.facet(Facet.PLAN, source.plan()));
    draft.done();
  }

  private void abbreviation(Glossary.Abbreviation term) {
    String title = term.abbreviation() + " – " + term.expansion();
    Draft draft = new Draft("termen", addresses.glossary() + "#" + term.id(), title);
    draft.names.add(title);
    draft.texts.addAll(term.alsoPrinted());
    draft.text(List.of(term.note()));
    term.source().ifPresent(source -> draft.facet(Facet.PLAN, source.plan()));
    draft.done();
  }

  private void update(Update update) {
    Draft draft = new Draft("noutate", addresses.update(update.id()), update.title());
    draft.context = update.date().toString();
    draft.names.add(update.title());
    draft.texts.add(update.text());
    draft.text(List.of(update.easy()));
    update.plans().forEach(id -> draft.facet(Facet.PLAN, id));
    update.measures().forEach(about -> draft.facet(Facet.PLAN, about.plan()));
    draft.done();
  }

  private void page(FreePage page) {
    Draft draft = new Draft("pagina", addresses.freePage(page.id()), page.title());
    draft.names.add(page.title());
    draft.texts.add(page.text());
    draft.done();
  }

  /** A document under construction. */
  private final class Draft {
    private final String kind;
    private final String address;
    private final String title;
    private final List<String> names = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final Set<String> about = new LinkedHashSet<>();
    private final Map<Facet, List<String>> facets = new EnumMap<>(Facet.class);
    private String context = "";
    private String objective = "";
    private String when = "";
    private String state = "";
    private Optional<LocalDate> deadline = Optional.empty();

    Draft(String kind, String address, String title) {
      this.kind = kind;
      this.address = address;
      this.title = PlainText.cut(title, MAX_TITLE);
      facet(Facet.FEL, kind);
      facet(Facet.LIMBA, portal.facts().language());
    }

    void text(List<Optional<String>> known) {
      known.stream().flatMap(Optional::stream).forEach(texts::add);
    }

    void facet(Facet facet, String value) {
      List<String> values = facets.computeIfAbsent(facet, k -> new ArrayList<>());
      if (!values.contains(value)) {
        values.add(value);
      }
    }

    /** The group that it is for before all others. */
    void mainGroup(String id) {
      about.add(Aliases.MAIN + id);
    }

    /** A service has the objectives of its measures. */
    void objectivesOf(PlacedMeasure measure) {
      String plan = measure.plan().id();
      facet(Facet.OBIECTIV, plan + "/" + measure.general().id());
      facet(Facet.OBIECTIV, plan + "/" + measure.specific().id());
    }

    void need(Need need) {
      about.add("~" + need.id());
    }

    void year(int year) {
      about.add("^" + year);
    }

    void state(Availability availability) {
      state = availability.text();
      facet(Facet.STARE, availability.state().key());
    }

    /** Where it stands in a plan: an objective of any level is a value of the facet. */
    void place(Plan plan, GeneralObjective general, List<String> below) {
      facet(Facet.PLAN, plan.id());
      about.addAll(Places.marks(plan.place()));
      below.forEach(id -> facet(Facet.OBIECTIV, plan.id() + "/" + id));
      general.component().ifPresent(c -> facet(Facet.COMPONENTA, plan.id() + "/" + c));
      facet(Facet.OBIECTIV, plan.id() + "/" + general.id());
    }

    /** Groups and those above them. */
    void groups(List<String> ids) {
      for (String id : TargetGroup.withAncestors(ids, portal.targetGroups())) {
        if (about.add("#" + id)) {
          facet(Facet.GRUP, id);
        }
      }
    }

    void organisations(Facet role, List<String> ids) {
      for (String id : ids) {
        Optional.ofNullable(portal.organisations().get(id))
            .map(Aliases::about)
            .ifPresent(about::add);
        facet(role, id);
      }
    }

    void deadline(PlacedMeasure placed) {
      Optional<Deadline> printed = placed.measure().deadline();
      if (printed.isEmpty()) {
        facet(Facet.TERMEN, "fara-termen");
        return;
      }
      Deadline known = printed.get();
      when = PlainText.cut(known.text(), MAX_TITLE);
      texts.add(known.text());
      deadline = known.to();
      known.to().ifPresent(to -> facet(Facet.AN, Integer.toString(to.getYear())));
      known.to().ifPresent(to -> year(to.getYear()));
      switch (portal.deadlineState(placed)) {
        case OVERDUE -> facet(Facet.TERMEN, "depasit");
        case DUE_THIS_YEAR -> facet(Facet.TERMEN, "anul-acesta");
        case AHEAD -> facet(Facet.TERMEN, "viitor");
        case RUNNING, UNKNOWN -> {}
      }
      if (known.permanent()) {
        facet(Facet.TERMEN, "permanent");
      }
      known.recurrence().ifPresent(r -> facet(Facet.TERMEN, "periodic"));
      if (!known.understood()) {
        facet(Facet.TERMEN, "neclar");
      }
    }

    void done() {
      int hash = address.indexOf('#');
      if (pages.contains(hash < 0 ? address : address.substring(0, hash))) {
        documents.add(
            new SearchDocument(
                kind,
                address,
                title,
                context,
                objective,
                when,
                state,
                List.copyOf(names),
                List.copyOf(texts),
                List.copyOf(about),
                Map.copyOf(facets),
                deadline));
      }
    }
  }
}
