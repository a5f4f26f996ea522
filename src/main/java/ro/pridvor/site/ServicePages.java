package ro.pridvor.site;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ro.pridvor.address.Addresses;
import ro.pridvor.model.Service;
import ro.pridvor.model.ServiceState;
import ro.pridvor.page.Label;
import ro.pridvor.page.Link;
import ro.pridvor.page.Page;
import ro.pridvor.page.PageKind;
import ro.pridvor.page.ServiceView;
import ro.pridvor.page.ServiceView.Facet;
import ro.pridvor.page.ServiceView.FacetCard;
import ro.pridvor.page.ServiceView.MeasureRole;
import ro.pridvor.page.ServiceView.ServiceListPage;
import ro.pridvor.page.ServiceView.ServiceRow;
import ro.pridvor.page.View;
import ro.pridvor.portal.Portal;
import ro.pridvor.portal.Portal.PlacedMeasure;
import ro.pridvor.text.PlainText;

/** The pages of services: all, by what they share, each. */
final class ServicePages {
  private static final int NEAR = 6;

  private final Portal portal;
  private final String language;
  private final Addresses addresses;
  private final Rows rows;
  private final ServiceRows services;
  private final Places places;
  private final StructuredData structured;
  private final Leaflets leaflets;
  private final Map<String, PlacedMeasure> measures;

  /**
   * @param measures all measures by {@link Portal#key}
   */
  ServicePages(Portal portal, String language, Rows rows, Map<String, PlacedMeasure> measures) {
    this.portal = portal;
    this.language = language;
    this.addresses = Addresses.of(language, portal.facts());
    this.rows = rows;
    this.services = rows.services();
    this.places = new Places(portal, language, services);
    this.structured = new StructuredData(portal);
    this.leaflets = new Leaflets(portal, language, services, places);
    this.measures = measures;
  }

  List<Page> all() {
    List<Page> pages = new ArrayList<>();
    List<FacetCard> states = addStates(pages);
    List<FacetCard> needs = addNeeds(pages);
    List<FacetCard> groups = addGroups(pages);
    List<FacetCard> towns = addTowns(pages);
    View front = new ServiceView.Services(services.urgent(), states, needs, groups, towns);
    pages.add(
        new Page(
            addresses.services(),
            PageKind.SERVICES,
            language,
            Label.message("nav.services"),
            List.of(home()),
            front,
            ""));
    portal.services().forEach(service -> add(pages, service));
    return pages;
  }

  private Link home() {
    return Link.message("nav.home", addresses.home());
  }

  private Link top() {
    return Link.message("nav.services", addresses.services());
  }

  // By what they share.

  private List<FacetCard> addStates(List<Page> pages) {
    List<FacetCard> cards = new ArrayList<>();
    services
        .byState(portal.services())
        .forEach(
            (kind, all) -> {
              String key = kind.name().toLowerCase(Locale.ROOT);
              Link self =
                  new Link(Label.message("services.state." + key), addresses.serviceState(kind));
              cards.add(addFacet(pages, Facet.STATE, self, key, all, List.of()));
            });
    return cards;
  }

  private List<FacetCard> addNeeds(List<Page> pages) {
    List<FacetCard> cards = new ArrayList<>();
    portal
        .servicesOf()
        .byNeed()
        .forEach(
            (need, all) ->
                cards.add(
                    addFacet(
                        pages,
                        Facet.NEED,
                        services.needLink(need),
                        need.name(language),
                        all,
                        List.of())));
    return cards;
  }

  private List<FacetCard> addGroups(List<Page> pages) {
    List<FacetCard> cards = new ArrayList<>();
    portal.targetGroups().values().stream()
        .filter(group -> portal.servicesOf().byGroup().containsKey(group.id()))
        .forEach(
            group ->
                cards.add(
                    addFacet(
                        pages,
                        Facet.GROUP,
                        Link.of(
                            group.name(language),
                            group.languageOfName(language),
                            addresses.serviceGroup(group.id())),
                        group.name(language),
                        portal.servicesOf().byGroup().get(group.id()),
                        List.of(
                            Link.message("services.by-need", addresses.findHelp(group.id())),
                            Link.message("services.promises", addresses.group(group.id()))))));
    return cards;
  }

  private List<FacetCard> addTowns(List<Page> pages) {
    List<FacetCard> cards = new ArrayList<>();
    portal.servicesOf().byTown().entrySet().stream()
        .sorted(Map.Entry.comparingByKey(PlainText.ALPHABETICAL))
        .forEach(
            e ->
                cards.add(
                    addFacet(
                        pages,
                        Facet.TOWN,
                        Link.of(e.getKey(), addresses.town(e.getKey())),
                        e.getKey(),
                        e.getValue(),
                        List.of())));
    return cards;
  }

  private FacetCard addFacet(
      List<Page> pages,
      Facet facet,
      Link self,
      String name,
      List<Service> all,
      List<Link> related) {
    pages.add(
        new Page(
            self.address(),
            PageKind.SERVICE_LIST,
            language,
            self.label(),
            List.of(home(), top()),
            new ServiceListPage(facet, name, services.lists(all), related),
            ""));
    return services.card(name, self.address(), all);
  }

  // Each.

  private void add(List<Page> pages, Service service) {
    String address = addresses.service(service.id());
    List<Link> crumbs = List.of(home(), top());
    String source = Portal.serviceKey(service.id());
    Label title = Label.of(title(service));
    pages.add(new Page(address, PageKind.SERVICE, language, title, crumbs, view(service), source));
    Link self = new Link(title, address);
    pages.add(
        new Page(
            addresses.leaflet(service.id()),
            PageKind.SERVICE_LEAFLET,
            language,
            title,
            List.of(home(), top(), self),
            leaflets.of(service, self),
            source));
  }

  private static String title(Service service) {
    return service.town().map(town -> service.name() + " – " + town).orElse(service.name());
  }

  private View view(Service s) {
    return new ServiceView.ServicePage(
        s,
        s.needs().stream().map(services::needLink).toList(),
        s.audience().targetGroups().stream()
            .map(id -> rows.group(portal.targetGroups().get(id)))
            .toList(),
        s.town().flatMap(services::townLink),
        services.provider(s),
        s.town().map(places::offices).orElse(List.of()),
        portal.state(s),
        s.measures().stream().flatMap(m -> measure(m).stream()).toList(),
        s.source().flatMap(Service.Source::plan).flatMap(services::planLink),
        near(s),
        UpdatePages.cards(
            portal.updatesOf().byService().getOrDefault(s.id(), List.of()), NEAR, addresses),
        addresses.leaflet(s.id()),
        abbreviations(s).in(texts(s)),
        structured.service(s));
  }

  private Optional<MeasureRole> measure(Service.MeasureRef ref) {
    return Optional.ofNullable(measures.get(Portal.key(ref.plan(), ref.measure())))
        .map(placed -> new MeasureRole(ref.role(), rows.row(placed), placed.plan().shortTitle()));
  }

  private List<ServiceRow> near(Service s) {
    return portal.services().stream()
        .filter(other -> other != s && other.town().equals(s.town()))
        .filter(other -> portal.state(other).kind() != ServiceState.Kind.CLOSED)
        .filter(other -> !Collections.disjoint(other.needs(), s.needs()))
        .filter(
            other ->
                !Collections.disjoint(other.audience().targetGroups(), s.audience().targetGroups()))
        .sorted(Comparator.comparing(other -> portal.state(other).kind()))
        .limit(NEAR)
        .map(services::row)
        .toList();
  }

  private Abbreviations abbreviations(Service s) {
    String authority =
        s.plan()
            .flatMap(id -> portal.plans().stream().filter(p -> p.id().equals(id)).findFirst())
            .map(plan -> plan.authority())
            .orElse("");
    return new Abbreviations(portal.glossary().abbreviations(), authority);
  }

  private List<String> texts(Service s) {
    return Stream.of(
            Stream.of(s.name()),
            s.offers().stream(),
            s.audience().conditions().stream(),
            s.providerText().stream(),
            s.capacity().stream(),
            s.source().flatMap(Service.Source::quote).stream(),
            s.note().stream(),
            s.measures().stream()
                .flatMap(m -> measure(m).stream())
                .flatMap(
                    m ->
                        Stream.concat(
                            Stream.of(m.measure().text()), m.measure().responsible().stream())))
        .flatMap(texts -> texts)
        .toList();
  }
}
