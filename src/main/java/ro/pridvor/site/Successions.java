package ro.pridvor.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ro.pridvor.address.Addresses;
import ro.pridvor.model.Measure;
import ro.pridvor.model.MeasureDetails.Related;
import ro.pridvor.model.MeasureDetails.Relation;
import ro.pridvor.model.MeasureStatus;
import ro.pridvor.model.Plan;
import ro.pridvor.page.Link;
import ro.pridvor.page.SuccessionView;
import ro.pridvor.page.SuccessionView.Continued;
import ro.pridvor.portal.Portal;
import ro.pridvor.portal.Portal.PlacedMeasure;
import ro.pridvor.text.PlainText;

/** What became of the measures of ended plans, and which measures continue which. */
final class Successions {
  private final Addresses addresses;
  private final Map<String, List<PlacedMeasure>> continuing;

  Successions(Portal portal, Addresses addresses) {
    this.addresses = addresses;
    this.continuing = continuing(portal);
  }

  /** The measures that continue another one, by its key. */
  static Map<String, List<PlacedMeasure>> continuing(Portal portal) {
    Map<String, List<PlacedMeasure>> all = new HashMap<>();
    for (PlacedMeasure placed : portal.measures()) {
      for (Related related : placed.measure().details().related()) {
        if (related.relation() == Relation.CONTINUES && related.measure().isPresent()) {
          all.computeIfAbsent(
                  Portal.key(related.plan(), related.measure().get()), key -> new ArrayList<>())
              .add(placed);
        }
      }
    }
    return all;
  }

  /** The measures of other plans that continue one. */
  List<Link> of(Plan plan, Measure measure) {
    return continuing.getOrDefault(Portal.key(plan.id(), measure.id()), List.of()).stream()
        .map(
            placed ->
                Link.of(
                    title(placed.measure()) + " (" + placed.plan().shortTitle() + ")",
                    placed.plan().details().language().orElse(""),
                    addresses.measure(placed.plan().id(), placed.measure().id())))
        .toList();
  }

  /** What is known of all measures of a plan. */
  SuccessionView of(Plan plan) {
    List<Link> done = new ArrayList<>();
    List<Continued> continued = new ArrayList<>();
    List<Link> dropped = new ArrayList<>();
    List<Link> unfinished = new ArrayList<>();
    int unknown = 0;
    for (Measure measure : plan.measures()) {
      Link link = Link.of(title(measure), addresses.measure(plan.id(), measure.id()));
      List<Link> by = of(plan, measure);
      MeasureStatus status = measure.status().orElse(null);
      if (!by.isEmpty()) {
        continued.add(new Continued(link, by));
      }
      if (status == MeasureStatus.DONE) {
        done.add(link);
      } else if (by.isEmpty() && status == null) {
        unknown++;
      } else if (by.isEmpty()) {
        boolean given = status == MeasureStatus.ABANDONED || status == MeasureStatus.WITHDRAWN;
        (given ? dropped : unfinished).add(link);
      }
    }
    return new SuccessionView(
        plan.measures().size(), done, continued, dropped, unfinished, unknown);
  }

  /** A measure by its number and the beginning of its text. */
  static String title(Measure measure) {
    return Levels.numbered(measure.code(), PlainText.title(measure.text()));
  }
}
