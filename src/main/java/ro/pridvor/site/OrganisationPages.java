package ro.pridvor.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import ro.pridvor.address.Addresses;
import ro.pridvor.model.Organisation;
import ro.pridvor.page.Label;
import ro.pridvor.page.Link;
import ro.pridvor.page.OrganisationParts.OrganisationCard;
import ro.pridvor.page.OrganisationParts.OrganisationNode;
import ro.pridvor.page.OrganisationParts.OrganisationSection;
import ro.pridvor.page.Page;
import ro.pridvor.page.PageKind;
import ro.pridvor.page.ServiceView.ServiceLists;
import ro.pridvor.page.View;
import ro.pridvor.page.View.Parts;
import ro.pridvor.page.View.PlanRows;
import ro.pridvor.portal.Portal;
import ro.pridvor.portal.Portal.PlacedMeasure;
import ro.pridvor.text.PlainText;

/** The pages of organisations: what each answers for, where it takes part, what it offers. */
final class OrganisationPages {
  private final Portal portal;
  private final String language;
  private final Addresses addresses;
  private final Rows rows;
  private final ServiceRows services;
  private final PageMaker maker;
  private final StructuredData structured;

  OrganisationPages(Portal portal, String language, Rows rows) {
    this.portal = portal;
    this.language = language;
    this.addresses = Addresses.of(language, portal.facts());
    this.rows = rows;
    this.services = rows.services();
    this.maker = new PageMaker(language, addresses);
    this.structured = new StructuredData(portal);
  }

  List<Page> all() {
    List<Page> pages = new ArrayList<>();
    pages.add(
        maker.page(
            PageKind.ORGANISATIONS,
            addresses.organisations(),
            Label.message("nav.organisations"),
            sections(),
            List.of()));
    portal.organisations().values().forEach(organisation -> add(pages, organisation));
    return pages;
  }

  private View.Organisations sections() {
    List<OrganisationSection> sections = new ArrayList<>();
    for (Organisation.Kind kind : Organisation.Kind.values()) {
      Map<String, List<OrganisationCard>> byScope = new TreeMap<>();
      portal.organisations().values().stream()
          .filter(o -> o.kind() == kind)
          .sorted((a, b) -> PlainText.ALPHABETICAL.compare(a.name(), b.name()))
          .forEach(
              o -> byScope.computeIfAbsent(scopeName(o), name -> new ArrayList<>()).add(card(o)));
      byScope.forEach(
          (scope, cards) ->
              sections.add(
                  new OrganisationSection(
                      kind, Optional.of(scope).filter(s -> !s.isEmpty()), List.copyOf(cards))));
    }
    return new View.Organisations(sections);
  }

  private String scopeName(Organisation o) {
    return o.scope().map(portal.organisations()::get).map(Organisation::name).orElse("");
  }

  private OrganisationCard card(Organisation o) {
    return new OrganisationCard(
        o.name(),
        o.acronym(),
        addresses.organisation(o.id()),
        answering(o.id()).size(),
        partnering(o.id()).size());
  }

  private List<PlacedMeasure> answering(String id) {
    return portal.answering().getOrDefault(id, List.of());
  }

  private List<PlacedMeasure> partnering(String id) {
    return portal.partnering().getOrDefault(id, List.of());
  }

  private void add(List<Page> pages, Organisation o) {
    List<PlacedMeasure> answering = answering(o.id());
    List<PlacedMeasure> partnering = partnering(o.id());
    String address = addresses.organisation(o.id());
    Link top = Link.message("nav.organisations", addresses.organisations());
    Link self = Link.of(title(o), address);
    View view =
        new View.OrganisationPage(
            o,
            parent(o),
            unitsOf(o).stream().map(this::link).toList(),
            answering.size(),
            rows.byPlan(answering, address + "raspunde/"),
            partnering.size(),
            rows.byPlan(partnering, address + "partener/"),
            services.lists(portal.servicesOf().byOrganisation().getOrDefault(o.id(), List.of())),
            tree(o),
            Rows.years(answering, addresses),
            structured.organisationPage(o),
            Optional.empty(),
            !portal.dueAhead(answering).isEmpty(),
            rows.events().followed(o));
    pages.add(maker.page(PageKind.ORGANISATION, address, self.label(), view, List.of(top)));
    maker.addParts(
        pages,
        PageKind.ORGANISATION,
        List.of(top, self),
        self.label(),
        rows.whole(answering, address + "raspunde/"),
        (list, parts) -> part(o, List.of(list), List.of(), parts));
    maker.addParts(
        pages,
        PageKind.ORGANISATION,
        List.of(top, self),
        self.label(),
        rows.whole(partnering, address + "partener/"),
        (list, parts) -> part(o, List.of(), List.of(list), parts));
  }

  private View part(
      Organisation o, List<PlanRows> answering, List<PlanRows> partnering, Parts parts) {
    return new View.OrganisationPage(
        o,
        parent(o),
        List.of(),
        answering.stream().mapToInt(PlanRows::count).sum(),
        answering,
        partnering.stream().mapToInt(PlanRows::count).sum(),
        partnering,
        ServiceLists.NONE,
        List.of(),
        List.of(),
        Map.of(),
        Optional.of(parts),
        false,
        false);
  }

  private Optional<Link> parent(Organisation o) {
    return o.parent().map(portal.organisations()::get).map(this::link);
  }

  private List<Organisation> unitsOf(Organisation o) {
    return portal.organisations().values().stream()
        .filter(u -> u.parent().filter(o.id()::equals).isPresent())
        .toList();
  }

  private List<OrganisationNode> tree(Organisation o) {
    OrganisationNode node = new OrganisationNode(link(o), true, below(o));
    Set<String> seen = new HashSet<>(Set.of(o.id()));
    Optional<Organisation> above = o.parent().map(portal.organisations()::get);
    while (above.isPresent() && seen.add(above.get().id())) {
      node = new OrganisationNode(link(above.get()), false, List.of(node));
      above = above.get().parent().map(portal.organisations()::get);
    }
    boolean alone = node.current() && node.children().isEmpty();
    return alone ? List.of() : List.of(node);
  }

  private List<OrganisationNode> below(Organisation o) {
    return unitsOf(o).stream().map(u -> new OrganisationNode(link(u), false, below(u))).toList();
  }

  private static String title(Organisation o) {
    return o.acronym()
        .filter(acronym -> !o.name().contains(acronym))
        .map(acronym -> o.name() + " (" + acronym + ")")
        .orElse(o.name());
  }

  private Link link(Organisation o) {
    return Link.of(title(o), addresses.organisation(o.id()));
  }
}
