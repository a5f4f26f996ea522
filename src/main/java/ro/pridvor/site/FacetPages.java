package ro.pridvor.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import ro.pridvor.model.Deadline;
import ro.pridvor.model.FundingSource;
import ro.pridvor.model.Organisation;
import ro.pridvor.model.TargetGroup;
import ro.pridvor.portal.Portal;
import ro.pridvor.portal.Portal.PlacedMeasure;
import ro.pridvor.site.Rows.Part;
import ro.pridvor.site.View.FundingCard;
import ro.pridvor.site.View.GroupCard;
import ro.pridvor.site.View.GroupNode;
import ro.pridvor.site.View.OrganisationCard;
import ro.pridvor.site.View.OrganisationSection;
import ro.pridvor.site.View.Parts;
import ro.pridvor.site.View.PlanRows;
import ro.pridvor.site.View.YearCount;

/** The pages by which measures are found: target group, organisation, funding source, deadline. */
final class FacetPages {
  private final Portal portal;
  private final String language;
  private final Addresses addresses;
  private final Rows rows;

  FacetPages(Portal portal, String language) {
    this.portal = portal;
    this.language = language;
    this.addresses = Addresses.of(language);
    this.rows = new Rows(portal, language);
  }

  List<Page> all() {
    List<Page> pages = new ArrayList<>();
    pages.add(top(PageKind.GROUPS, addresses.groups(), "nav.groups", groupTree()));
    portal.targetGroups().values().forEach(group -> addGroup(pages, group));
    pages.add(
        top(
            PageKind.ORGANISATIONS,
            addresses.organisations(),
            "nav.organisations",
            organisationSections()));
    portal.organisations().values().forEach(organisation -> add(pages, organisation));
    pages.add(
        top(PageKind.FUNDING_SOURCES, addresses.fundingSources(), "nav.funding", fundingCards()));
    portal.fundingSources().values().forEach(source -> add(pages, source));
    addDeadlines(pages);
    return pages;
  }

  private Page top(PageKind kind, String address, String title, View view) {
    List<Link> crumbs = List.of(Link.message("nav.home", addresses.home()));
    return new Page(address, kind, language, Label.message(title), crumbs, view, "");
  }

  /** A page below a top one. */
  private Page below(PageKind kind, String address, Label title, View view, List<Link> crumbs) {
    List<Link> all = new ArrayList<>();
    all.add(Link.message("nav.home", addresses.home()));
    all.addAll(crumbs);
    return new Page(address, kind, language, title, all, view, "");
  }

  /** Makes the view of a part of one plan's list. */
  private interface PartView {
    View of(PlanRows rows, Parts parts);
  }

  /** Adds the pages of those plans' lists that are too long for the facet's own page. */
  private void addParts(
      List<Page> pages,
      PageKind kind,
      List<Link> above,
      Label title,
      List<Part> parts,
      PartView view) {
    for (Part part : parts) {
      boolean first = part.parts().current() == 1;
      List<Link> crumbs = new ArrayList<>(above);
      if (!first) {
        crumbs.add(Link.of(part.rows().title(), part.planAddress()));
      }
      View partView = view.of(part.rows(), part.parts());
      pages.add(below(kind, part.address(), title, partView, crumbs));
    }
  }

  // Target groups.

  private View.Groups groupTree() {
    return new View.Groups(nodes(Optional.empty()));
  }

  private List<GroupNode> nodes(Optional<String> parent) {
    return portal.targetGroups().values().stream()
        .filter(group -> group.parent().equals(parent))
        .map(group -> new GroupNode(rows.group(group), nodes(Optional.of(group.id()))))
        .toList();
  }

  private void addGroup(List<Page> pages, TargetGroup group) {
    List<PlacedMeasure> measures = portal.byGroup().getOrDefault(group.id(), List.of());
    Optional<Link> parent =
        group
            .parent()
            .map(portal.targetGroups()::get)
            .map(p -> Link.of(p.name(language), addresses.group(p.id())));
    List<GroupCard> children =
        portal.targetGroups().values().stream()
            .filter(g -> g.parent().filter(group.id()::equals).isPresent())
            .map(rows::group)
            .toList();
    String address = addresses.group(group.id());
    Link top = Link.message("nav.groups", addresses.groups());
    Link self = Link.of(group.name(language), address);
    View view =
        new View.GroupPage(
            group,
            parent,
            children,
            measures.size(),
            rows.byPlan(measures, address),
            Optional.empty());
    pages.add(below(PageKind.GROUP, address, self.label(), view, List.of(top)));
    addParts(
        pages,
        PageKind.GROUP,
        List.of(top, self),
        self.label(),
        rows.whole(measures, address),
        (list, parts) ->
            new View.GroupPage(
                group, parent, List.of(), list.count(), List.of(list), Optional.of(parts)));
  }

  // Organisations.

  private View.Organisations organisationSections() {
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
    Optional<Link> parent = o.parent().map(portal.organisations()::get).map(this::link);
    List<Link> units =
        portal.organisations().values().stream()
            .filter(u -> u.parent().filter(o.id()::equals).isPresent())
            .map(this::link)
            .toList();
    String address = addresses.organisation(o.id());
    Link top = Link.message("nav.organisations", addresses.organisations());
    Link self = Link.of(title(o), address);
    pages.add(
        below(
            PageKind.ORGANISATION,
            address,
            self.label(),
            new View.OrganisationPage(
                o,
                parent,
                units,
                answering.size(),
                rows.byPlan(answering, address + "raspunde/"),
                partnering.size(),
                rows.byPlan(partnering, address + "partener/"),
                Optional.empty()),
            List.of(top)));
    addParts(
        pages,
        PageKind.ORGANISATION,
        List.of(top, self),
        self.label(),
        rows.whole(answering, address + "raspunde/"),
        (list, parts) ->
            new View.OrganisationPage(
                o,
                parent,
                List.of(),
                list.count(),
                List.of(list),
                0,
                List.of(),
                Optional.of(parts)));
    addParts(
        pages,
        PageKind.ORGANISATION,
        List.of(top, self),
        self.label(),
        rows.whole(partnering, address + "partener/"),
        (list, parts) ->
            new View.OrganisationPage(
                o,
                parent,
                List.of(),
                0,
                List.of(),
                list.count(),
                List.of(list),
                Optional.of(parts)));
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

  // Funding sources.

  private View.FundingSources fundingCards() {
    return new View.FundingSources(
        portal.fundingSources().values().stream()
            .map(
                f ->
                    new FundingCard(
                        f.name(),
                        addresses.fundingSource(f.id()),
                        funded(f.id()).size(),
                        f.easy(),
                        f.parent()))
            .toList());
  }

  private List<PlacedMeasure> funded(String id) {
    return portal.byFunding().getOrDefault(id, List.of());
  }

  private void add(List<Page> pages, FundingSource source) {
    List<PlacedMeasure> measures = funded(source.id());
    Optional<Link> parent =
        source
            .parent()
            .map(portal.fundingSources()::get)
            .map(p -> Link.of(p.name(), addresses.fundingSource(p.id())));
    List<Link> children =
        portal.fundingSources().values().stream()
            .filter(f -> f.parent().filter(source.id()::equals).isPresent())
            .map(f -> Link.of(f.name(), addresses.fundingSource(f.id())))
            .toList();
    String address = addresses.fundingSource(source.id());
    Link top = Link.message("nav.funding", addresses.fundingSources());
    Link self = Link.of(source.name(), address);
    View view =
        new View.FundingSourcePage(
            source,
            parent,
            children,
            measures.size(),
            rows.byPlan(measures, address),
            Optional.empty());
    pages.add(below(PageKind.FUNDING_SOURCE, address, self.label(), view, List.of(top)));
    addParts(
        pages,
        PageKind.FUNDING_SOURCE,
        List.of(top, self),
        self.label(),
        rows.whole(measures, address),
        (list, parts) ->
            new View.FundingSourcePage(
                source, parent, List.of(), list.count(), List.of(list), Optional.of(parts)));
  }

  // Deadlines.

  private void addDeadlines(List<Page> pages) {
    Map<Integer, List<PlacedMeasure>> byYear = new TreeMap<>();
    for (PlacedMeasure placed : portal.measures()) {
      placed
          .measure()
          .deadline()
          .flatMap(Deadline::to)
          .ifPresent(
              to -> byYear.computeIfAbsent(to.getYear(), y -> new ArrayList<>()).add(placed));
    }
    List<PlacedMeasure> permanent = filter(Deadline::permanent);
    List<PlacedMeasure> recurring = filter(d -> d.recurrence().isPresent());
    List<PlacedMeasure> without =
        portal.measures().stream()
            .filter(m -> m.measure().deadline().filter(Deadline::understood).isEmpty())
            .toList();
    List<YearCount> years =
        byYear.entrySet().stream()
            .map(
                e ->
                    new YearCount(
                        e.getKey(),
                        e.getValue().size(),
                        addresses.deadline(Integer.toString(e.getKey()))))
            .toList();
    int thisYear = portal.facts().date().getYear();
    View view =
        new View.Deadlines(thisYear, years, permanent.size(), recurring.size(), without.size());
    pages.add(top(PageKind.DEADLINES, addresses.deadlines(), "nav.deadlines", view));
    byYear.forEach(
        (year, list) ->
            addDeadline(pages, Integer.toString(year), Label.of(Integer.toString(year)), list));
    addDeadline(pages, "permanent", Label.message("deadlines.permanent"), permanent);
    addDeadline(pages, "periodic", Label.message("deadlines.periodic"), recurring);
    addDeadline(pages, "fara-termen", Label.message("deadlines.none"), without);
  }

  private List<PlacedMeasure> filter(Predicate<Deadline> wanted) {
    return portal.measures().stream()
        .filter(m -> m.measure().deadline().filter(wanted).isPresent())
        .toList();
  }

  private void addDeadline(
      List<Page> pages, String facet, Label title, List<PlacedMeasure> measures) {
    String address = addresses.deadline(facet);
    Link top = Link.message("nav.deadlines", addresses.deadlines());
    View view =
        new View.DeadlinePage(
            facet, measures.size(), rows.byPlan(measures, address), Optional.empty());
    pages.add(below(PageKind.DEADLINE, address, title, view, List.of(top)));
    addParts(
        pages,
        PageKind.DEADLINE,
        List.of(top, new Link(title, address)),
        title,
        rows.whole(measures, address),
        (list, parts) ->
            new View.DeadlinePage(facet, list.count(), List.of(list), Optional.of(parts)));
  }
}
