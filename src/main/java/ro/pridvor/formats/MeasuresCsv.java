package ro.pridvor.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ro.pridvor.address.Addresses;
import ro.pridvor.model.DataTable;
import ro.pridvor.model.Deadline;
import ro.pridvor.model.Indicator;
import ro.pridvor.model.Measure;
import ro.pridvor.model.Plan;
import ro.pridvor.portal.Portal;
import ro.pridvor.portal.Portal.PlacedMeasure;

/**
 * {@code date/masuri.csv}: RFC 4180, UTF-8 with BOM, one row a measure, columns as fixed by the
 * design (§5). Lists are joined by {@code " | "}; texts are verbatim.
 */
public final class MeasuresCsv {
  private static final String HEADER = DataTable.MEASURES.header();

  private final String base;

  /**
   * @param base the public address of the site, or empty for addresses from its root
   */
  public MeasuresCsv(String base) {
    this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
  }

  /** The whole file. */
  public byte[] write(Portal portal) {
    Csv csv = new Csv(HEADER);
    portal.measures().forEach(placed -> csv.row(row(placed)));
    return csv.bytes();
  }

  /** The same table as a workbook, for who opens it by a double click. */
  byte[] workbook(Portal portal) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(HEADER.split(",")));
    portal.measures().forEach(placed -> rows.add(row(placed)));
    return Spreadsheet.write("masuri", rows);
  }

  private List<String> row(PlacedMeasure placed) {
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
        base + Addresses.ROMANIAN.measure(placed.plan().id(), m.id()));
  }
}
