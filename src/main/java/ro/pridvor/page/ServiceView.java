package ro.pridvor.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ro.pridvor.model.Glossary;
import ro.pridvor.model.Organisation;
import ro.pridvor.model.Service;
import ro.pridvor.model.ServiceState;
import ro.pridvor.model.TargetGroup;
import ro.pridvor.page.View.GroupCard;
import ro.pridvor.page.View.MeasureRow;
import ro.pridvor.page.View.PlanRows;

/** What the pages of services and of the guided search show. */
public sealed interface ServiceView extends View.OfServices {

  /**
   * The front door to all services.
   *
   * @param urgent national services with a telephone number for emergencies
   */
  record Services(
      List<ServiceRow> urgent,
      List<FacetCard> states,
      List<FacetCard> needs,
      List<FacetCard> groups,
      List<FacetCard> towns)
      implements ServiceView {}

  /** Services that share something. */
  record ServiceListPage(Facet facet, String name, ServiceLists lists, List<Link> related)
      implements ServiceView {}

  /** What the services of a list share. */
  enum Facet {
    NEED,
    GROUP,
    TOWN,
    STATE
  }

  /**
   * One service, whole.
   *
   * @param offices whom to ask in its town where no provider is known
   * @param near other services of the town for the same needs
   * @param structured the service in the vocabulary of schema.org; empty unless it can be used
   */
  record ServicePage(
      Service service,
      List<Link> needs,
      List<GroupCard> groups,
      Optional<Link> town,
      Optional<Provider> provider,
      List<Provider> offices,
      ServiceState state,
      List<MeasureRole> measures,
      Optional<Link> sourcePlan,
      List<ServiceRow> near,
      List<UpdateView.UpdateCard> updates,
      String leaflet,
      List<Glossary.Abbreviation> abbreviations,
      Map<String, Object> structured)
      implements ServiceView {}

  /**
   * One service on one sheet of paper.
   *
   * @param letters as large as what there is to say allows
   */
  record Leaflet(
      Service service,
      List<String> groups,
      Optional<Provider> provider,
      List<Provider> offices,
      ServiceState state,
      Link page,
      Optional<String> publicAddress,
      Letters letters)
      implements ServiceView {}

  /** How large the letters of a leaflet can be, so that all fits on one sheet. */
  enum Letters {
    LARGE,
    MEDIUM,
    SMALL
  }

  /** Guided search, first step: for whom? */
  record FindHelp(List<ServiceRow> urgent, List<WhoNode> groups) implements ServiceView {}

  /**
   * Guided search, second step: what is needed?
   *
   * @param needs those for which a service is known; none: the page says whom to ask
   */
  record FindHelpNeed(TargetGroup group, List<FacetCard> needs, GroupCard all, Ask ask)
      implements ServiceView {}

  /**
   * Guided search, third step: who helps, and what was promised.
   *
   * @param services every place of the portal, so that nobody misses theirs
   */
  record FindHelpResult(
      TargetGroup group,
      Link need,
      List<TownServices> services,
      int measureCount,
      List<PlanRows> measures,
      GroupCard all,
      Ask ask)
      implements ServiceView {}

  // Parts of pages.

  /** A service in a list. */
  record ServiceRow(
      String id,
      String name,
      boolean namesake,
      String address,
      ServiceState state,
      Optional<String> town,
      List<String> needs,
      Optional<String> phone,
      Optional<String> easy) {}

  /**
   * A number to call when there is danger.
   *
   * @param dangers the kinds that it answers
   */
  record UrgentNumber(ServiceRow service, List<String> dangers) {}

  /**
   * What the search says to whoever is in danger.
   *
   * @param rules words of people in danger, compressed
   */
  record DangerHelp(List<UrgentNumber> numbers, String rules) {}

  /**
   * Who provides a service.
   *
   * @param parent whom to ask where the provider itself has no known contact
   */
  record Provider(
      Link link,
      Organisation.Kind kind,
      Optional<Organisation.Contact> contact,
      Optional<Link> parent) {}

  /** A measure that concerns a service, and how. */
  record MeasureRole(Service.Role role, MeasureRow measure, String plan) {}

  /** A service that a measure concerns, and how. */
  record ServiceRole(Service.Role role, ServiceRow service) {}

  /** A way into the services, with how many it leads to. */
  record FacetCard(String name, String address, List<StateCount> counts) {}

  /** How many services of some have a state. */
  record StateCount(ServiceState.Kind kind, int count) {}

  /**
   * Services by their state, each by town.
   *
   * @param states only those of which there is a service, in the order of the states
   */
  record ServiceLists(List<StateRows> states) {

    /** No services at all. */
    public static final ServiceLists NONE = new ServiceLists(List.of());

    /** Those that a person can be sent to. */
    public Optional<StateRows> existing() {
      return states.stream().filter(s -> s.kind() == ServiceState.Kind.EXISTING).findFirst();
    }

    /** All others. */
    public List<StateRows> others() {
      return states.stream().filter(s -> s.kind() != ServiceState.Kind.EXISTING).toList();
    }
  }

  /** Services of one state, by town. */
  record StateRows(ServiceState.Kind kind, int count, List<TownRows> towns) {}

  /** Services of a town; no town: of the whole country. */
  record TownRows(Optional<Link> town, List<ServiceRow> rows) {}

  /**
   * What a town has and what it promised; no town: the whole country.
   *
   * @param wider services that exist for the groups that the reader's is part of
   * @param others services that do not exist, or are not known to, by their state
   * @param offices whom to ask there
   */
  record TownServices(
      String id,
      Optional<Link> town,
      List<ServiceRow> existing,
      List<ServiceRow> wider,
      List<StateRows> others,
      List<Provider> offices) {}

  /**
   * Whom to ask where no service is known.
   *
   * @param urgent numbers to call when there is danger
   */
  record Ask(List<ServiceRow> urgent, List<AskPlace> places) {}

  /** The institutions of a place that owe an answer. */
  record AskPlace(Link town, List<Provider> offices) {}

  /**
   * A target group with what the guided search has for it.
   *
   * @param services how many exist
   */
  record WhoNode(
      String name,
      String address,
      Optional<String> easy,
      int services,
      int measures,
      List<WhoNode> children) {}
}
