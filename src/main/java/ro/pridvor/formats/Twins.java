package ro.pridvor.formats;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import ro.pridvor.address.Addresses;
import ro.pridvor.model.GeneralObjective;
import ro.pridvor.model.Measure;
import ro.pridvor.model.Plan;
import ro.pridvor.model.PlanVersion;
import ro.pridvor.model.SpecificObjective;
import ro.pridvor.portal.Portal;
import ro.pridvor.website.OutputFile;
import ro.pridvor.website.Publication;

/**
 * {@code index.json} beside the page of every plan, objective, measure, group, organisation,
 * service, news.
 */
final class Twins {
  private static final Addresses ADDRESSES = Addresses.ROMANIAN;

  private final Portal portal;
  private final PortalData data;

  private Twins(Portal portal) {
    this.portal = portal;
    this.data = new PortalData(portal);
  }

  private Map<String, Supplier<Object>> all() {
    Map<String, Supplier<Object>> twins = new TreeMap<>();
    for (Plan plan : portal.plans()) {
      twins.put(file(ADDRESSES.plan(plan.id())), () -> data.facts(plan).done());
      addVersions(plan, twins);
      addReports(plan, twins);
      for (GeneralObjective general : plan.objectives()) {
        twins.put(
            file(ADDRESSES.objective(plan.id(), general.id())), () -> data.general(plan, general));
        for (SpecificObjective specific : general.objectives()) {
          twins.put(
              file(ADDRESSES.objective(plan.id(), specific.id())),
              () -> data.specific(plan, specific));
          for (Measure measure : specific.measures()) {
            twins.put(
                file(ADDRESSES.measure(plan.id(), measure.id())),
                () -> data.measure(plan, measure));
          }
        }
      }
    }
    portal
        .targetGroups()
        .values()
        .forEach(g -> twins.put(file(ADDRESSES.group(g.id())), () -> data.group(g)));
    portal
        .organisations()
        .values()
        .forEach(o -> twins.put(file(ADDRESSES.organisation(o.id())), () -> data.organisation(o)));
    portal
        .services()
        .forEach(s -> twins.put(file(ADDRESSES.service(s.id())), () -> ServiceData.of(s, portal)));
    portal.updates().forEach(u -> twins.put(file(ADDRESSES.update(u.id())), () -> data.update(u)));
    return twins;
  }

  private static void addReports(Plan plan, Map<String, Supplier<Object>> twins) {
    plan.details()
        .reports()
        .forEach(
            report ->
                twins.put(
                    file(ADDRESSES.report(plan.id(), report.year())),
                    () -> ReportData.whole(plan, report)));
  }

  private static void addVersions(Plan plan, Map<String, Supplier<Object>> twins) {
    List<PlanVersion> versions = plan.details().versions();
    for (int i = 0; i < versions.size(); i++) {
      PlanVersion version = versions.get(i);
      int index = i;
      twins.put(
          file(ADDRESSES.version(plan.id(), version.id())), () -> VersionData.whole(plan, version));
      twins.put(
          file(ADDRESSES.differences(plan.id(), version.id())),
          () -> VersionData.differences(plan, index));
    }
  }

  static List<OutputFile> files(Publication publication) {
    return new Twins(publication.portal())
        .all().entrySet().stream()
            .map(twin -> OutputFile.of(twin.getKey(), () -> Json.bytes(twin.getValue().get())))
            .toList();
  }

  private static String file(String address) {
    return address.substring(1) + "index.json";
  }
}
