package ro.pridvor.formats;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import ro.pridvor.address.Addresses;
import ro.pridvor.model.Deadline;
import ro.pridvor.model.Indicator;
import ro.pridvor.model.Measure;
import ro.pridvor.model.Plan;
import ro.pridvor.model.PortalFacts;
import ro.pridvor.portal.Portal;
import ro.pridvor.portal.Portal.PlacedMeasure;

/**
 * {@code date/masuri.csv}: RFC 4180, UTF-8 with BOM, one row a measure, columns as fixed by the
 * design (§5). Lists are joined by {@code " | "}; texts are verbatim.
 */
public final class MeasuresCsv {
  private MeasuresCsv() {}

  static Stream<List<String>> rows(Portal portal) {
    return portal.measures().stream().map(placed -> row(placed, portal.facts()));
  }

  private static List<String> row(PlacedMeasure placed, PortalFacts facts) {
    Measure m = placed.measure();
    return List.of(
        placed.plan().id(),
        placed.component().map(Plan.Component::title).orElse(""),
        placed.general().code().orElse(""),
        placed.general().title(),
        placed.specific().code().orElse(""),
        placed.specific().title(),
        m.id(),
        m.code().orElse(""),
        m.text(),
        Csv.join(m.expectedResults()),
        Csv.join(m.indicators().stream().map(Indicator::text).toList()),
        m.deadline().map(Deadline::text).orElse(""),
        Csv.join(m.responsible().texts()),
        Csv.join(m.partners().texts()),
        Csv.join(m.funding().texts()),
        Csv.join(m.targetGroups()),
        m.status().map(s -> s.name().toLowerCase(Locale.ROOT).replace('_', '-')).orElse(""),
        Csv.url(facts, Addresses.ROMANIAN.measure(placed.plan().id(), m.id())));
  }
}
