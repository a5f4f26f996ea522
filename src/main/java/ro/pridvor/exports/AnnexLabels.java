package ro.pridvor.exports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ro.pridvor.annex.Column;
import ro.pridvor.annex.Companion;
import ro.pridvor.annex.Headers;
import ro.pridvor.annex.PlanTrees;

/** The headers of an annex: the plan's own labels where the import would understand them. */
final class AnnexLabels {
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

  private final Map<String, Object> labels;
  private final Companion companion;
  private final Headers headers = new Headers();

  AnnexLabels(PlanTrees plan, Companion companion) {
    this.labels = PlanTrees.map(plan.plan(), "labels");
    this.companion = companion;
  }

  String of(Column column) {
    return Optional.of(PlanTrees.text(labels, column.key()))
        .filter(label -> headers.column(label).filter(c -> c == column).isPresent())
        .orElse(DEFAULTS.get(column));
  }

  /** The columns of a measure's own row that the plan uses: number, text, cells. */
  List<Column> used() {
    List<Column> columns = new ArrayList<>();
    if (anywhere(Companion.CODE)) {
      columns.add(Column.NUMBER);
    }
    columns.add(Column.MEASURE);
    Column.cells().stream().filter(this::isUsed).forEach(columns::add);
    return columns;
  }

  private boolean anywhere(String key) {
    return companion.parts().entrySet().stream()
        .filter(part -> part.getKey().startsWith("m_"))
        .anyMatch(part -> !PlanTrees.text(part.getValue(), key).isEmpty());
  }

  private boolean isUsed(Column column) {
    return companion.parts().values().stream()
        .anyMatch(part -> PlanTrees.entries(part.get(Companion.OWN)).contains(column.key()));
  }
}
