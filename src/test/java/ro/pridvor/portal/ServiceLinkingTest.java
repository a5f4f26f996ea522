package ro.pridvor.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ro.pridvor.model.Need;
import ro.pridvor.model.Service;
import ro.pridvor.model.TargetGroup;
import ro.pridvor.problem.ProblemLog;
import ro.pridvor.problem.ProblemText;
import ro.pridvor.testing.Portals;
import ro.pridvor.testing.ServiceFixture;

/** Services joined with what they name. */
class ServiceLinkingTest {
  @TempDir private Path folder;

  @Test
  void everyServiceOfTheFivePlansIsLinkedWithoutAProblem() {
    ProblemLog problems = new ProblemLog();
    Portal portal = Portals.read(Path.of("content"), problems);
    assertEquals(
        List.of(),
        problems.sorted().stream().filter(p -> p.at().file().contains("/services/")).toList());
    assertTrue(portal.services().size() >= 180);
    for (Service service : portal.services()) {
      assertTrue(!service.needs().isEmpty(), service::id);
      assertTrue(service.source().isPresent(), service::id);
    }
  }

  @Test
  void aServiceIsFoundByGroupAndTheGroupsAboveByNeedTownOrganisationAndMeasure() {
    Portal portal = Portals.read();
    assertTrue(ids(portal.servicesOf().byGroup().get("copii-cu-dizabilitati")).contains(PODUL));
    assertTrue(ids(portal.servicesOf().byGroup().get("copii")).contains(PODUL));
    assertTrue(ids(portal.servicesOf().byNeed().get(Need.LOC_DE_ZI)).contains(PODUL));
    assertTrue(ids(portal.servicesOf().byTown().get("Timișoara")).contains(PODUL));
    assertTrue(ids(portal.servicesOf().byOrganisation().get("das-timisoara")).contains(PODUL));
    String key = Portal.key("timisoara-2017-2022", "og-8-6-2");
    assertTrue(ids(portal.servicesOf().byMeasure().get(key)).contains(PODUL));
  }

  @Test
  void whatIsMeantForChildrenWithDisabilitiesIsMeantForBothWiderGroups() {
    Portal portal = Portals.read();
    var groups = portal.targetGroups();
    assertEquals(
        List.of("copii-cu-dizabilitati", "copii", "persoane-cu-dizabilitati"),
        List.copyOf(TargetGroup.withAncestors(List.of("copii-cu-dizabilitati"), groups)));
    assertTrue(ids(portal.servicesOf().byGroup().get("persoane-cu-dizabilitati")).contains(PODUL));
    var wider = portal.byGroup().get("persoane-cu-dizabilitati");
    assertTrue(wider.containsAll(portal.byGroup().get("copii-cu-dizabilitati")));
    assertEquals(wider.size(), Set.copyOf(wider).size(), "each measure once");
  }

  private static final String PODUL = "centrul-de-zi-podul-lung-timisoara";

  private static List<String> ids(List<Service> services) {
    return services.stream().map(Service::id).toList();
  }

  @Test
  void aWrongNameIsReportedWithThePlaceAndWhatWasProbablyMeant() {
    String yaml =
        ServiceFixture.SERVICE
            .replace("das-mic", "das-mik")
            .replace("[copii]", "[copi]")
            .replace("m-1-2-1", "m-1-2-l");
    ProblemLog problems = new ProblemLog();
    Portals.read(ServiceFixture.with(folder, "centru", yaml), problems);
    ProblemText text = new ProblemText(Locale.forLanguageTag("ro"));
    List<String> said =
        problems.sorted().stream()
            .filter(p -> p.at().file().endsWith("services/centru.yaml"))
            .map(p -> p.at().line() + ": " + text.what(p) + " " + text.remedy(p))
            .toList();
    assertEquals(3, said.size(), said::toString);
    assertTrue(said.get(0).contains("Ați vrut să scrieți „copii”?"), said.get(0));
    assertTrue(said.get(1).contains("Ați vrut să scrieți „das-mic”?"), said.get(1));
    assertTrue(said.get(2).contains("Ați vrut să scrieți „m-1-2-1”?"), said.get(2));
  }

  @Test
  void whatIsNotPublishedYetIsNamedByItsKey() {
    Portal whole = Portals.read(ServiceFixture.whole(folder), new ProblemLog());
    assertEquals(List.of(), whole.services().get(0).missing());
    Portal real = Portals.read();
    Service club =
        real.services().stream().filter(s -> s.id().equals("club-60-plus-bacau")).findFirst().get();
    assertTrue(
        club.missing().containsAll(List.of("contact.phone", "place.address", "hours", "cost")));
  }
}
