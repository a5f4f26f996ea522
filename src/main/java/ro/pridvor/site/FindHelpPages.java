package ro.pridvor.site;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ro.pridvor.address.Addresses;
import ro.pridvor.model.Need;
import ro.pridvor.model.Service;
import ro.pridvor.model.TargetGroup;
import ro.pridvor.page.Label;
import ro.pridvor.page.Link;
import ro.pridvor.page.Page;
import ro.pridvor.page.PageKind;
import ro.pridvor.page.ServiceView;
import ro.pridvor.page.ServiceView.FacetCard;
import ro.pridvor.page.ServiceView.WhoNode;
import ro.pridvor.page.View;
import ro.pridvor.portal.Portal;
import ro.pridvor.portal.Portal.PlacedMeasure;

/**
 * The guided search as plain linked pages: for whom, what need, who helps. Every group has its
 * page; a page of a need exists only where a service is known, and every page says whom to ask.
 */
final class FindHelpPages {
  private final Portal portal;
  private final String language;
  private final Addresses addresses;
  private final Rows rows;
  private final ServiceRows services;
  private final Places places;
  private final Map<String, PlacedMeasure> measures;

  /**
   * @param measures all measures by {@link Portal#key}
   */
  FindHelpPages(Portal portal, String language, Rows rows, Map<String, PlacedMeasure> measures) {
    this.measures = measures;
    this.portal = portal;
    this.language = language;
    this.addresses = Addresses.of(language, portal.facts());
    this.rows = rows;
    this.services = rows.services();
    this.places = new Places(portal, language, services);
  }

  List<Page> all() {
    List<Page> pages = new ArrayList<>();
    pages.add(
        page(
            addresses.findHelp(),
            PageKind.FIND_HELP,
            Label.message("nav.find-help"),
            List.of(),
            new ServiceView.FindHelp(services.urgent(), who(portal.topGroups()))));
    portal.targetGroups().values().forEach(group -> add(pages, group));
    return pages;
  }

  private Page page(String address, PageKind kind, Label title, List<Link> above, View view) {
    List<Link> crumbs = new ArrayList<>();
    crumbs.add(Link.message("nav.home", addresses.home()));
    crumbs.addAll(above);
    return new Page(address, kind, language, title, crumbs, view, "");
  }

  private List<WhoNode> who(List<TargetGroup> groups) {
    return groups.stream().map(this::who).toList();
  }

  private WhoNode who(TargetGroup group) {
    return new WhoNode(
        group.name(language),
        addresses.findHelp(group.id()),
        group.easy(),
        services.existing(own(group)).size(),
        portal.byGroup().getOrDefault(group.id(), List.of()).size(),
        who(portal.groupsBelow(group.id())));
  }

  private List<Service> own(TargetGroup group) {
    return portal.servicesOf().byGroup().getOrDefault(group.id(), List.of()).stream()
        .filter(s -> s.status() != Service.Status.CLOSED)
        .toList();
  }

  /** Services for the groups that this one is part of, and for everybody: for it as well. */
  private List<Service> wider(TargetGroup group) {
    Set<String> above = portal.groupsAround(group);
    Set<String> own = new HashSet<>(own(group).stream().map(Service::id).toList());
    return portal.services().stream()
        .filter(s -> s.status() != Service.Status.CLOSED && !own.contains(s.id()))
        .filter(s -> s.audience().targetGroups().stream().anyMatch(above::contains))
        .toList();
  }

  private Map<Need, List<Service>> byNeed(TargetGroup group) {
    Map<Need, List<Service>> byNeed = new EnumMap<>(Need.class);
    List<Service> all = new ArrayList<>(own(group));
    all.addAll(wider(group));
    all.forEach(
        s -> s.needs().forEach(n -> byNeed.computeIfAbsent(n, k -> new ArrayList<>()).add(s)));
    return byNeed;
  }

  private void add(List<Page> pages, TargetGroup group) {
    Map<Need, List<Service>> byNeed = byNeed(group);
    Link first = Link.message("nav.find-help", addresses.findHelp());
    Link second =
        Link.of(
            group.name(language), group.languageOfName(language), addresses.findHelp(group.id()));
    List<FacetCard> needs = new ArrayList<>();
    byNeed.forEach(
        (need, all) -> {
          String address = addresses.findHelp(group.id(), need.id());
          needs.add(services.card(need.name(language), address, all));
          pages.add(
              page(
                  address,
                  PageKind.FIND_HELP_RESULT,
                  Label.of(group.name(language) + ": " + need.name(language), language),
                  List.of(first, second),
                  result(group, need)));
        });
    pages.add(
        page(
            second.address(),
            PageKind.FIND_HELP_NEED,
            second.label(),
            List.of(first),
            new ServiceView.FindHelpNeed(group, needs, rows.group(group), places.ask(group))));
  }

  private View result(TargetGroup group, Need need) {
    List<Service> own = own(group).stream().filter(s -> s.needs().contains(need)).toList();
    List<Service> wider = wider(group).stream().filter(s -> s.needs().contains(need)).toList();
    List<PlacedMeasure> promised = measures(group, own);
    return new ServiceView.FindHelpResult(
        group,
        services.needLink(need),
        places.with(own, wider),
        promised.size(),
        rows.byPlan(promised, addresses.group(group.id())),
        rows.group(group),
        places.ask(group));
  }

  /** Measures for the group, or a part of it, that concern the services found. */
  private List<PlacedMeasure> measures(TargetGroup group, List<Service> found) {
    return found.stream()
        .flatMap(s -> s.measures().stream())
        .map(m -> Portal.key(m.plan(), m.measure()))
        .distinct()
        .map(key -> Optional.ofNullable(measures.get(key)))
        .flatMap(Optional::stream)
        .filter(
            m ->
                TargetGroup.withAncestors(m.measure().targetGroups(), portal.targetGroups())
                    .contains(group.id()))
        .toList();
  }
}
