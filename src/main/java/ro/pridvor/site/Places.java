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
import ro.pridvor.model.Plan;
import ro.pridvor.model.Service;
import ro.pridvor.model.TargetGroup;
import ro.pridvor.page.Link;
import ro.pridvor.page.ServiceView.Ask;
import ro.pridvor.page.ServiceView.AskPlace;
import ro.pridvor.page.ServiceView.Provider;
import ro.pridvor.page.ServiceView.TownServices;
import ro.pridvor.portal.Portal;
import ro.pridvor.text.PlainText;

/** The towns and counties of the portal, what each has, and whom to ask there. */
final class Places {
  private final Portal portal;
  private final ServiceRows services;
  private final Map<String, Place> places = new TreeMap<>(PlainText.ALPHABETICAL);

  /** A place that readers can choose. */
  private record Place(Link link, List<Provider> offices) {}

  Places(Portal portal, String language, ServiceRows services) {
    this.portal = portal;
    this.services = services;
    Set<String> told = new HashSet<>();
    portal
        .servicesOf()
        .byTown()
        .forEach(
            (town, all) -> {
              Optional<Plan> plan = planOf(town, all);
              plan.ifPresent(p -> told.add(p.authority()));
              List<Provider> offices = plan.map(this::officesOf).orElse(List.of());
              places.put(town, new Place(services.townLink(town).orElseThrow(), offices));
            });
    portal.plans().stream()
        .filter(plan -> told.add(plan.authority()))
        .forEach(
            plan -> places.put(plan.place(), place(plan, Addresses.of(language, portal.facts()))));
  }

  private Optional<Plan> planOf(String town, List<Service> all) {
    return all.stream()
        .flatMap(s -> s.plan().flatMap(portal::plan).stream())
        .findFirst()
        .or(() -> portal.plans().stream().filter(p -> p.place().equals(town)).findFirst());
  }

  private Place place(Plan plan, Addresses addresses) {
    return new Place(Link.of(plan.place(), addresses.plan(plan.id())), officesOf(plan));
  }

  /** The social services of a plan's authority, or the authority itself. */
  private List<Provider> officesOf(Plan plan) {
    List<Provider> found =
        portal.organisations().values().stream()
            .filter(o -> o.kind() == Organisation.Kind.SOCIAL_SERVICE)
            .filter(o -> o.scope().map(plan.authority()::equals).orElse(true))
            .map(services::provider)
            .toList();
    return found.isEmpty()
        ? Optional.ofNullable(portal.organisations().get(plan.authority()))
            .map(services::provider)
            .stream()
            .toList()
        : found;
  }

  /**
   * Every place, even one that has nothing, so that its people read that and whom to ask; the whole
   * country first, if it has something.
   *
   * @param own services for a group
   * @param wider services for those that it is part of
   */
  List<TownServices> with(List<Service> own, List<Service> wider) {
    Map<String, List<Service>> ownByTown = ServiceRows.split(own);
    Map<String, List<Service>> widerByTown = ServiceRows.split(wider);
    List<String> towns = new ArrayList<>();
    if (ownByTown.containsKey("") || widerByTown.containsKey("")) {
      towns.add("");
    }
    towns.addAll(places.keySet());
    return towns.stream()
        .map(
            town ->
                place(
                    town,
                    ownByTown.getOrDefault(town, List.of()),
                    widerByTown.getOrDefault(town, List.of())))
        .toList();
  }

  private TownServices place(String town, List<Service> own, List<Service> wider) {
    List<Service> all = new ArrayList<>(own);
    all.addAll(wider);
    return new TownServices(
        town.isEmpty() ? "toata-tara" : Addresses.slug(town),
        Optional.ofNullable(places.get(town)).map(Place::link),
        services.rows(services.existing(own)),
        services.rows(services.existing(wider)),
        services.lists(all).others(),
        offices(town));
  }

  /** Whom to ask in a town or county. */
  List<Provider> offices(String town) {
    return Optional.ofNullable(places.get(town)).map(Place::offices).orElse(List.of());
  }

  /** Whom people of a group can ask, wherever they live. */
  Ask ask(TargetGroup group) {
    return new Ask(
        services.urgent(group),
        places.values().stream().map(p -> new AskPlace(p.link(), p.offices())).toList());
  }
}
