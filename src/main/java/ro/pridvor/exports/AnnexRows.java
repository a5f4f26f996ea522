package ro.pridvor.exports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ro.pridvor.annex.Column;
import ro.pridvor.annex.Companion;
import ro.pridvor.annex.PlanTrees;
import ro.pridvor.annex.PlanTrees.Measure;
import ro.pridvor.content.TreeWriter;

/**
 * The rows of an annex that programs sort and filter: a measure each, inherited cells repeated, the
 * name by which the import finds it at the end.
 */
final class AnnexRows {
  private final PlanTrees plan;
  private final Companion companion;
  private final AnnexLabels labels;
  private final List<Column> columns = new ArrayList<>();
  private final Set<String> stored = new LinkedHashSet<>();

  /**
   * @param data whether a last column holds what is not printed, for files that have no other place
   */
  AnnexRows(PlanTrees plan, boolean data) {
    this.plan = plan;
    this.companion = Companion.of(plan);
    this.labels = new AnnexLabels(plan, companion);
    columns.addAll(List.of(Column.GENERAL, Column.SPECIFIC));
    columns.addAll(labels.used());
    columns.add(Column.ID);
    if (data) {
      columns.add(Column.DATA);
    }
  }

  List<Column> columns() {
    return columns;
  }

  Companion companion() {
    return companion;
  }

  /** All rows, headers first; entries of a list are lines of their own. */
  List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(columns.stream().map(labels::of).toList());
    plan.measures().forEach(measure -> rows.add(row(measure)));
    if (rows.size() == 1) {
      // a plan without measures has data all the same
      rows.add(row(new Measure(Map.of(), Map.of(), Map.of())));
    }
    return rows;
  }

  private List<String> row(Measure row) {
    Map<String, Object> cells = row.cells();
    Map<String, Object> measure = row.own();
    List<String> values = new ArrayList<>();
    for (Column column : columns) {
      values.add(
          switch (column) {
            case GENERAL -> titled(row.general());
            case SPECIFIC -> titled(row.specific());
            case NUMBER -> PlanTrees.text(measure, "code");
            case MEASURE -> PlanTrees.text(measure, "text");
            case ID -> measure.isEmpty() ? "" : key('m', measure);
            case DATA -> data(row);
            default -> String.join("\n", PlanTrees.entries(cells.get(column.key())));
          });
    }
    return values;
  }

  /** Number and title of an objective as they are printed. */
  static String titled(Map<String, Object> objective) {
    return (PlanTrees.text(objective, "code") + " " + PlanTrees.text(objective, "title")).strip();
  }

  static String key(char level, Map<String, Object> part) {
    return Companion.key(level, PlanTrees.text(part, "id"));
  }

  /** What is not printed of the row's parts, each once in the table. */
  private String data(Measure row) {
    Map<String, Object> data = new LinkedHashMap<>();
    for (String key :
        List.of(
            Companion.PLAN,
            key('g', row.general()),
            key('s', row.specific()),
            key('m', row.own()))) {
      if (companion.parts().containsKey(key) && stored.add(key)) {
        data.put(key, companion.part(key));
      }
    }
    return TreeWriter.json(data);
  }
}
