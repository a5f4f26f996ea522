package ro.pridvor.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import ro.pridvor.address.Addresses;
import ro.pridvor.model.Deadline;
import ro.pridvor.model.FundingSource;
import ro.pridvor.model.TargetGroup;
import ro.pridvor.page.Label;
import ro.pridvor.page.Link;
import ro.pridvor.page.Page;
import ro.pridvor.page.PageKind;
import ro.pridvor.page.ServiceView.ServiceLists;
import ro.pridvor.page.View;
import ro.pridvor.page.View.FundingCard;
import ro.pridvor.page.View.GroupCard;
import ro.pridvor.page.View.GroupNode;
import ro.pridvor.page.View.YearCount;
import ro.pridvor.portal.Portal;
import ro.pridvor.portal.Portal.PlacedMeasure;

/** The pages by which measures are found: target group, funding source, deadline. */
final class FacetPages {
  private final Portal portal;
  private final String language;
  private final Addresses addresses;
  private final Rows rows;
  private final ServiceRows services;
  private final PageMaker maker;

  FacetPages(Portal portal, String language, Rows rows) {
    this.portal = portal;
    this.language = language;
    this.addresses = Addresses.of(language, portal.facts());
    this.rows = rows;
    this.services = rows.services();
    this.maker = new PageMaker(language, addresses);
  }

  List<Page> all() {
    List<Page> pages = new ArrayList<>();
    pages.add(top(PageKind.GROUPS, addresses.groups(), "nav.groups", groupTree()));
    portal.targetGroups().values().forEach(group -> addGroup(pages, group));
    pages.addAll(new OrganisationPages(portal, language, rows).all());
    pages.add(
        top(PageKind.FUNDING_SOURCES, addresses.fundingSources(), "nav.funding", fundingCards()));
    portal.fundingSources().values().forEach(source -> add(pages, source));
    addDeadlines(pages);
    return pages;
  }

  private Page top(PageKind kind, String address, String title, View view) {
    return maker.page(kind, address, Label.message(title), view, List.of());
  }

  // Target groups.

  private View.Groups groupTree() {
    return new View.Groups(nodes(portal.topGroups()));
  }

  private List<GroupNode> nodes(List<TargetGroup> groups) {
    return groups.stream()
        .map(group -> new GroupNode(rows.group(group), nodes(portal.groupsBelow(group.id()))))
        .toList();
  }

  private void addGroup(List<Page> pages, TargetGroup group) {
    List<PlacedMeasure> measures = portal.byGroup().getOrDefault(group.id(), List.of());
    List<Link> parents =
        group.parents().stream()
            .map(portal.targetGroups()::get)
            .map(
                p -> Link.of(p.name(language), p.languageOfName(language), addresses.group(p.id())))
            .toList();
    List<GroupCard> children = portal.groupsBelow(group.id()).stream().map(rows::group).toList();
    String address = addresses.group(group.id());
    Link top = Link.message("nav.groups", addresses.groups());
    Link self = Link.of(group.name(language), group.languageOfName(language), address);
    View view =
        new View.GroupPage(
            group,
            parents,
            children,
            measures.size(),
            rows.byPlan(measures, address),
            services.lists(portal.servicesOf().byGroup().getOrDefault(group.id(), List.of())),
            Optional.empty(),
            rows.events().followed(group));
    pages.add(maker.page(PageKind.GROUP, address, self.label(), view, List.of(top)));
    maker.addParts(
        pages,
        PageKind.GROUP,
        List.of(top, self),
        self.label(),
        rows.whole(measures, address),
        (list, parts) ->
            new View.GroupPage(
                group,
                parents,
                List.of(),
                list.count(),
                List.of(list),
                ServiceLists.NONE,
                Optional.of(parts),
                false));
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
    pages.add(maker.page(PageKind.FUNDING_SOURCE, address, self.label(), view, List.of(top)));
    maker.addParts(
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
    List<PlacedMeasure> permanent = filter(FacetPages::withoutEnd);
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

  private static boolean withoutEnd(Deadline d) {
    boolean starts = d.from().isPresent() && d.to().isEmpty() && d.recurrence().isEmpty();
    return d.permanent() || starts;
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
    pages.add(maker.page(PageKind.DEADLINE, address, title, view, List.of(top)));
    maker.addParts(
        pages,
        PageKind.DEADLINE,
        List.of(top, new Link(title, address)),
        title,
        rows.whole(measures, address),
        (list, parts) ->
            new View.DeadlinePage(facet, list.count(), List.of(list), Optional.of(parts)));
  }
}
