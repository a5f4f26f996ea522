package ro.pridvor.exports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ro.pridvor.annex.Column;
import ro.pridvor.annex.Companion;
import ro.pridvor.annex.Headers;
import ro.pridvor.annex.PlanTrees;
import ro.pridvor.content.TreeWriter;

/**
 * The rows of an annex: a measure each, inherited cells repeated, what is not printed at the end.
 */
final class AnnexRows {
  /** Headers where a plan has none of its own, or none that the import would understand. */
  private static final Map<Column, String> DEFAULTS = new EnumMap<>(Column.class);

  static {
    DEFAULTS.put(Column.GENERAL, "Obiectiv general");
    DEFAULTS.put(Column.SPECIFIC, "Obiectiv specific");
    DEFAULTS.put(Column.NUMBER, "Nr.");
    DEFAULTS.put(Column.MEASURE, "Măsuri");
    DEFAULTS.put(Column.EXPECTED_RESULTS, "Rezultate așteptate");
    DEFAULTS.put(Column.INDICATORS, "Indicatori");
    DEFAULTS.put(Column.DEADLINE, "Termen");
    DEFAULTS.put(Column.RESPONSIBLE, "Responsabili");
    DEFAULTS.put(Column.PARTNERS, "Parteneri");
    DEFAULTS.put(Column.FUNDING, "Surse de finanțare");
    DEFAULTS.put(Column.ID, Column.ID.key());
    DEFAULTS.put(Column.DATA, Column.DATA.key());
  }

  private final PlanTrees plan;
  private final Companion companion;
  private final List<Column> columns = new ArrayList<>();
  private final List<String> stored = new ArrayList<>();

  AnnexRows(PlanTrees plan) {
    this.plan = plan;
    this.companion = Companion.of(plan);
    columns.addAll(List.of(Column.GENERAL, Column.SPECIFIC, Column.NUMBER, Column.MEASURE));
    Column.cells().stream().filter(this::isUsed).forEach(columns::add);
    columns.addAll(List.of(Column.ID, Column.DATA));
  }

  private boolean isUsed(Column column) {
    return companion.parts().values().stream()
        .anyMatch(part -> PlanTrees.entries(part.get(Companion.OWN)).contains(column.key()));
  }

  /** All rows, headers first; entries of a list stand on lines of their own. */
  List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(columns.stream().map(this::header).toList());
    for (Map<String, Object> general : plan.generals()) {
      for (Map<String, Object> specific : PlanTrees.maps(general, "objectives")) {
        for (Map<String, Object> measure : PlanTrees.maps(specific, "measures")) {
          rows.add(row(general, specific, measure));
        }
      }
    }
    return rows;
  }

  private String header(Column column) {
    Map<String, Object> labels = PlanTrees.map(plan.plan(), "labels");
    return Optional.of(PlanTrees.text(labels, column.key()))
        .filter(label -> new Headers().column(label).filter(c -> c == column).isPresent())
        .orElse(DEFAULTS.get(column));
  }

  private List<String> row(
      Map<String, Object> general, Map<String, Object> specific, Map<String, Object> measure) {
    Map<String, Object> cells = new LinkedHashMap<>(PlanTrees.map(general, "shared"));
    cells.putAll(PlanTrees.map(specific, "shared"));
    cells.putAll(measure);
    List<String> row = new ArrayList<>();
    for (Column column : columns) {
      row.add(
          switch (column) {
            case GENERAL -> titled(general);
            case SPECIFIC -> titled(specific);
            case NUMBER -> PlanTrees.text(measure, "code");
            case MEASURE -> PlanTrees.text(measure, "text");
            case ID -> key('m', measure);
            case DATA -> data(general, specific, measure);
            default -> String.join("\n", PlanTrees.entries(cells.get(column.key())));
          });
    }
    return row;
  }

  private static String titled(Map<String, Object> objective) {
    return (PlanTrees.text(objective, "code") + " " + PlanTrees.text(objective, "title")).strip();
  }

  private static String key(char level, Map<String, Object> part) {
    return Companion.key(level, PlanTrees.text(part, "id"));
  }

  /** What is not printed of the row's parts, each once in the table. */
  private String data(
      Map<String, Object> general, Map<String, Object> specific, Map<String, Object> measure) {
    Map<String, Object> data = new LinkedHashMap<>();
    for (String key :
        List.of(Companion.PLAN, key('g', general), key('s', specific), key('m', measure))) {
      if (!stored.contains(key)) {
        stored.add(key);
        data.put(key, companion.part(key));
      }
    }
    return TreeWriter.json(data);
  }
}
