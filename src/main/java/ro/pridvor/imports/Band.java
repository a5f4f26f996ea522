package ro.pridvor.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ro.pridvor.annex.Column;

/**
 * The headers of a stretch of a table, and what each column holds.
 *
 * @param first the first row of headers
 * @param last the last row of headers
 * @param columns what each column of the grid holds; absent if it has no header
 * @param labels the printed header of each column
 */
record Band(int first, int last, Map<Integer, Column> columns, Map<Integer, String> labels) {

  List<Integer> of(Column column) {
    return columns.entrySet().stream()
        .filter(e -> e.getValue() == column)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  Optional<String> label(Column column) {
    return of(column).stream().findFirst().map(labels::get);
  }

  boolean has(Column column) {
    return columns.containsValue(column);
  }

  Band at(int newFirst, int newLast) {
    return new Band(newFirst, newLast, columns, labels);
  }
}
