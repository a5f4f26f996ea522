package ro.pridvor.documents;

import java.util.ArrayList;
import java.util.List;
import ro.pridvor.documents.Document.Cell;
import ro.pridvor.documents.Document.Paragraph;
import ro.pridvor.documents.Document.Row;
import ro.pridvor.documents.Document.Table;

/** Rows as formats write them, with cells that continue the one above, become a table. */
final class TableBuilder {
  private final List<Line> lines = new ArrayList<>();

  /** A cell as written; {@code continued} if it is one with the cell above. */
  record Raw(int column, int columns, int rows, boolean continued, List<Paragraph> content) {}

  private record Line(List<Raw> cells, String key, boolean header, String place) {}

  void row(List<Raw> cells, String key, boolean header, String place) {
    lines.add(new Line(List.copyOf(cells), key, header, place));
  }

  int size() {
    return lines.size();
  }

  boolean isEmpty() {
    return lines.stream().allMatch(line -> line.cells().isEmpty());
  }

  Table build(String name, String place) {
    List<Row> rows = new ArrayList<>();
    for (int r = 0; r < lines.size(); r++) {
      Line line = lines.get(r);
      List<Cell> cells = new ArrayList<>();
      for (Raw raw : line.cells()) {
        if (!raw.continued() || !startsAbove(r, raw)) {
          int rows2 = Math.max(raw.rows(), rowsFrom(r, raw));
          cells.add(new Cell(raw.column(), raw.columns(), rows2, content(r, raw, rows2)));
        }
      }
      rows.add(new Row(cells, line.key(), line.header(), line.place()));
    }
    return new Table(name, place, rows);
  }

  /** Text that stands in a continued cell, which Word hides but a faulty writer may leave. */
  private List<Paragraph> content(int from, Raw raw, int rows) {
    List<Paragraph> all = new ArrayList<>(raw.content());
    for (int r = from + 1; r < Math.min(from + rows, lines.size()); r++) {
      for (Raw other : lines.get(r).cells()) {
        if (other.continued() && other.column() == raw.column()) {
          other.content().stream().filter(p -> !p.printed().isBlank()).forEach(all::add);
        }
      }
    }
    return all;
  }

  private boolean startsAbove(int row, Raw raw) {
    for (int r = row - 1; r >= 0; r--) {
      Raw above = at(r, raw.column());
      if (above == null) {
        return false;
      }
      if (!above.continued()) {
        return true;
      }
    }
    return false;
  }

  private int rowsFrom(int row, Raw raw) {
    int rows = 1;
    for (int r = row + 1; r < lines.size(); r++) {
      Raw below = at(r, raw.column());
      if (below == null || !below.continued()) {
        break;
      }
      rows++;
    }
    return rows;
  }

  private Raw at(int row, int column) {
    for (Raw raw : lines.get(row).cells()) {
      if (raw.column() == column) {
        return raw;
      }
    }
    return null;
  }
}
