package ro.pridvor.formats;

import java.util.Map;
import java.util.TreeMap;
import ro.pridvor.address.Addresses;
import ro.pridvor.model.GeneralObjective;
import ro.pridvor.model.Measure;
import ro.pridvor.model.Plan;
import ro.pridvor.model.SpecificObjective;
import ro.pridvor.portal.Portal;

/**
 * {@code index.json} beside the page of every plan, objective, measure, group, organisation,
 * service, news.
 */
public final class Twins {
  private static final Addresses ADDRESSES = Addresses.ROMANIAN;

  private final Portal portal;
  private final PortalData data;

  public Twins(Portal portal) {
    this.portal = portal;
    this.data = new PortalData(portal);
  }

  /** The content of each twin, by file; made into bytes by {@link #bytes}. */
  public Map<String, Object> all() {
    Map<String, Object> twins = new TreeMap<>();
    for (Plan plan : portal.plans()) {
      twins.put(file(ADDRESSES.plan(plan.id())), data.facts(plan).done());
      for (GeneralObjective general : plan.objectives()) {
        twins.put(file(ADDRESSES.objective(plan.id(), general.id())), data.general(plan, general));
        for (SpecificObjective specific : general.objectives()) {
          twins.put(
              file(ADDRESSES.objective(plan.id(), specific.id())), data.specific(plan, specific));
          for (Measure measure : specific.measures()) {
            twins.put(
                file(ADDRESSES.measure(plan.id(), measure.id())), data.measure(plan, measure));
          }
        }
      }
    }
    portal
        .targetGroups()
        .values()
        .forEach(g -> twins.put(file(ADDRESSES.group(g.id())), data.group(g)));
    portal
        .organisations()
        .values()
        .forEach(o -> twins.put(file(ADDRESSES.organisation(o.id())), data.organisation(o)));
    portal.services().forEach(s -> twins.put(file(ADDRESSES.service(s.id())), ServiceData.of(s)));
    portal.updates().forEach(u -> twins.put(file(ADDRESSES.update(u.id())), data.update(u)));
    return twins;
  }

  /** JSON of one twin. */
  public static byte[] bytes(Object twin) {
    return Json.bytes(twin);
  }

  private static String file(String address) {
    return address.substring(1) + "index.json";
  }
}
