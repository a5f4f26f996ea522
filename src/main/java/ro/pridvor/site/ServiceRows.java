package ro.pridvor.site;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import ro.pridvor.address.Addresses;
import ro.pridvor.danger.Danger;
import ro.pridvor.model.Need;
import ro.pridvor.model.Organisation;
import ro.pridvor.model.Service;
import ro.pridvor.model.ServiceState;
import ro.pridvor.model.TargetGroup;
import ro.pridvor.page.Link;
import ro.pridvor.page.ServiceView.FacetCard;
import ro.pridvor.page.ServiceView.Provider;
import ro.pridvor.page.ServiceView.ServiceLists;
import ro.pridvor.page.ServiceView.ServiceRole;
import ro.pridvor.page.ServiceView.ServiceRow;
import ro.pridvor.page.ServiceView.StateCount;
import ro.pridvor.page.ServiceView.StateRows;
import ro.pridvor.page.ServiceView.TownRows;
import ro.pridvor.page.ServiceView.UrgentNumber;
import ro.pridvor.portal.Portal;
import ro.pridvor.text.PlainText;

/** Makes the parts of pages that show services. */
final class ServiceRows {
  private static final Comparator<Service> BY_NAME =
      Comparator.comparing(Service::name, PlainText.ALPHABETICAL).thenComparing(Service::id);

  private final Portal portal;
  private final String language;
  private final Addresses addresses;
  private final Set<String> namesakes;
  private final Map<Service, ServiceRow> made =
      Collections.synchronizedMap(new IdentityHashMap<>());

  ServiceRows(Portal portal, String language) {
    this.portal = portal;
    this.language = language;
    this.addresses = Addresses.of(language, portal.facts());
    this.namesakes = namesakes(portal);
  }

  /** Names that two services have, or a service and an institution, in lower case. */
  private static Set<String> namesakes(Portal portal) {
    Set<String> seen = new HashSet<>();
    portal.organisations().values().forEach(o -> seen.add(lower(o.name())));
    Set<String> repeated = new HashSet<>();
    for (Service service : portal.services()) {
      if (!seen.add(lower(service.name()))) {
        repeated.add(lower(service.name()));
      }
    }
    return repeated;
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  ServiceRow row(Service service) {
    return made.computeIfAbsent(service, this::make);
  }

  private ServiceRow make(Service s) {
    return new ServiceRow(
        s.id(),
        s.name(),
        namesakes.contains(lower(s.name())),
        addresses.service(s.id()),
        portal.state(s),
        s.town(),
        s.needs().stream().map(need -> need.name(language)).toList(),
        s.contact().flatMap(Service.Contact::phone),
        s.easy());
  }

  Optional<Link> planLink(String id) {
    return portal.plan(id).map(p -> Link.of(p.shortTitle(), addresses.plan(p.id())));
  }

  Optional<Provider> provider(Service s) {
    return s.provider().map(portal.organisations()::get).map(this::provider);
  }

  Provider provider(Organisation o) {
    return new Provider(
        link(o), o.kind(), contact(o), o.parent().map(portal.organisations()::get).map(this::link));
  }

  private Link link(Organisation o) {
    return Link.of(o.name(), addresses.organisation(o.id()));
  }

  /** Its own, or of the nearest organisation above it that has one. */
  private Optional<Organisation.Contact> contact(Organisation o) {
    return o.contact().or(() -> o.parent().map(portal.organisations()::get).flatMap(this::contact));
  }

  List<ServiceRow> rows(List<Service> services) {
    return services.stream().sorted(BY_NAME).map(this::row).toList();
  }

  /** By state, each by town. */
  ServiceLists lists(List<Service> services) {
    return new ServiceLists(
        byState(services).entrySet().stream()
            .map(e -> new StateRows(e.getKey(), e.getValue().size(), byTown(e.getValue())))
            .toList());
  }

  /** By state, in the order of the states; only those of which there is one. */
  Map<ServiceState.Kind, List<Service>> byState(List<Service> services) {
    Map<ServiceState.Kind, List<Service>> byState = new EnumMap<>(ServiceState.Kind.class);
    services.forEach(
        s -> byState.computeIfAbsent(portal.state(s).kind(), kind -> new ArrayList<>()).add(s));
    return byState;
  }

  /** Those that exist as far as is known today. */
  List<Service> existing(List<Service> services) {
    return services.stream().filter(s -> portal.state(s).exists()).toList();
  }

  private List<TownRows> byTown(List<Service> services) {
    List<TownRows> lists = new ArrayList<>();
    split(services).forEach((town, own) -> lists.add(new TownRows(townLink(town), rows(own))));
    return lists;
  }

  /** By town, what is for the whole country first. */
  static Map<String, List<Service>> split(List<Service> services) {
    Map<String, List<Service>> byTown = new TreeMap<>(PlainText.ALPHABETICAL);
    services.forEach(
        s -> byTown.computeIfAbsent(s.town().orElse(""), town -> new ArrayList<>()).add(s));
    return byTown;
  }

  Optional<Link> townLink(String town) {
    return town.isEmpty() ? Optional.empty() : Optional.of(Link.of(town, addresses.town(town)));
  }

  Link needLink(Need need) {
    return Link.of(need.name(language), language, addresses.need(need.id()));
  }

  FacetCard card(String name, String address, List<Service> services) {
    return new FacetCard(
        name,
        address,
        byState(services).entrySet().stream()
            .map(e -> new StateCount(e.getKey(), e.getValue().size()))
            .toList());
  }

  /** National services that answer the telephone when there is danger. */
  List<ServiceRow> urgent() {
    return rows(portal.urgentServices());
  }

  /** Those that answer people of a group. */
  List<ServiceRow> urgent(TargetGroup group) {
    return rows(
        portal.urgentServices().stream()
            .filter(s -> portal.isFor(s, Optional.of(group.id())))
            .toList());
  }

  /** Numbers to call, each with the kinds of danger that it answers. */
  List<UrgentNumber> urgentNumbers() {
    return portal.urgentServices().stream()
        .map(
            service ->
                new UrgentNumber(
                    row(service),
                    Stream.of(Danger.values())
                        .filter(danger -> portal.isFor(service, danger.group()))
                        .map(Danger::key)
                        .toList()))
        .toList();
  }

  /** The services that a measure concerns. */
  List<ServiceRole> ofMeasure(String planId, String measureId) {
    List<ServiceRole> roles = new ArrayList<>();
    for (Service service :
        portal.servicesOf().byMeasure().getOrDefault(Portal.key(planId, measureId), List.of())) {
      service.measures().stream()
          .filter(m -> m.plan().equals(planId) && m.measure().equals(measureId))
          .findFirst()
          .ifPresent(m -> roles.add(new ServiceRole(m.role(), row(service))));
    }
    return roles;
  }
}
