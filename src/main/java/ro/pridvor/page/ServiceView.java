package ro.pridvor.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ro.pridvor.model.Glossary;
import ro.pridvor.model.Organisation;
import ro.pridvor.model.PlanStatus;
import ro.pridvor.model.Service;
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
      Optional<PlanMark> plan,
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
      Optional<PlanMark> plan,
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
      String address,
      Service.Status status,
      Optional<Integer> plannedBy,
      Optional<String> town,
      List<String> needs,
      Optional<String> phone,
      Optional<String> easy,
      Optional<Service.Confirmation> confirmed,
      Optional<PlanMark> plan) {}

  /** The plan that names a service, and whether it still holds. */
  record PlanMark(String title, String address, PlanStatus status, int to) {}

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
  record FacetCard(String name, String address, int existing, int past, int planned, int closed) {}

  /**
   * Services that exist, are promised, are closed: apart, each by town.
   *
   * @param past those that existed as long as a plan ran that has ended, and nobody has said since
   *     whether they still do
   */
  record ServiceLists(
      int existingCount,
      List<TownRows> existing,
      int pastCount,
      List<TownRows> past,
      int plannedCount,
      List<TownRows> planned,
      int closedCount,
      List<TownRows> closed) {

    /** No services at all. */
    public static final ServiceLists NONE =
        new ServiceLists(0, List.of(), 0, List.of(), 0, List.of(), 0, List.of());
  }

  /** Services of a town; no town: of the whole country. */
  record TownRows(Optional<Link> town, List<ServiceRow> rows) {}

  /**
   * What a town has and what it promised; no town: the whole country.
   *
   * @param wider services that exist for the groups that the reader's is part of
   * @param past as in {@link ServiceLists}
   * @param offices whom to ask there
   */
  record TownServices(
      String id,
      Optional<Link> town,
      List<ServiceRow> existing,
      List<ServiceRow> wider,
      List<ServiceRow> past,
      List<ServiceRow> planned,
      List<Provider> offices) {}

  /**
   * Whom to ask where no service is known.
   *
   * @param urgent numbers to call when there is danger
   */
  record Ask(List<ServiceRow> urgent, List<AskPlace> places) {}

  /** The institutions of a place that owe an answer. */
  record AskPlace(Link town, List<Provider> offices) {}

  /** A target group with what the guided search has for it. */
  record WhoNode(
      String name,
      String address,
      Optional<String> easy,
      int services,
      int measures,
      List<WhoNode> children) {}
}
