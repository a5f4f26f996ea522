package ro.pridvor.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import ro.pridvor.document.Block.Row;
import ro.pridvor.document.Block.Table;

/** Reads a table; a cell that spans columns is followed by empty ones. */
final class TableReader {
  private final Function<Element, List<Run>> runs;

  TableReader(Function<Element, List<Run>> runs) {
    this.runs = runs;
  }

  Table read(Element table) {
    Element caption = table.selectFirst("> caption");
    List<List<Run>> columns = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    for (Element row : table.select("> thead > tr, > tbody > tr, > tfoot > tr, > tr")) {
      List<List<Run>> cells = cells(row);
      boolean heads = row.select("> td").isEmpty() && !row.select("> th").isEmpty();
      if (heads && columns.isEmpty() && rows.isEmpty()) {
        columns.addAll(cells);
      } else if (!cells.isEmpty()) {
        rows.add(new Row(row.child(0).normalName().equals("th"), cells));
      }
    }
    int width =
        Math.max(columns.size(), rows.stream().mapToInt(r -> r.cells().size()).max().orElse(0));
    return new Table(
        caption == null ? List.of() : runs.apply(caption),
        columns.isEmpty() ? List.of() : filled(columns, width),
        rows.stream().map(row -> new Row(row.headed(), filled(row.cells(), width))).toList());
  }

  private List<List<Run>> cells(Element row) {
    List<List<Run>> cells = new ArrayList<>();
    for (Element cell : row.select("> th, > td")) {
      cells.add(runs.apply(cell));
      String span = cell.attr("colspan");
      int width = span.matches("[1-9][0-9]?") ? Integer.parseInt(span) : 1;
      for (int i = 1; i < width; i++) {
        cells.add(List.of());
      }
    }
    return cells;
  }

  private static List<List<Run>> filled(List<List<Run>> cells, int width) {
    List<List<Run>> filled = new ArrayList<>(cells);
    while (filled.size() < width) {
      filled.add(List.of());
    }
    return List.copyOf(filled);
  }
}
