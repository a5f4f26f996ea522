package ro.pridvor.documents;

import java.util.List;
import ro.pridvor.documents.Document.Cell;
import ro.pridvor.documents.Document.Row;
import ro.pridvor.documents.Document.Table;

/** A table as a grid in which every position knows the cell that covers it. */
public final class Grid {
  private final Spot[][] spots;
  private final int width;

  /** A cell with the row that it starts in. */
  public record Spot(Cell cell, int row) {}

  public Grid(Table table) {
    List<Row> rows = table.rows();
    int wide = 0;
    for (Row row : rows) {
      for (Cell cell : row.cells()) {
        wide = Math.max(wide, cell.column() + cell.columns());
      }
    }
    width = wide;
    spots = new Spot[rows.size()][width];
    for (int r = 0; r < rows.size(); r++) {
      for (Cell cell : rows.get(r).cells()) {
        fill(cell, r);
      }
    }
  }

  private void fill(Cell cell, int row) {
    Spot spot = new Spot(cell, row);
    int last = Math.min(row + cell.rows(), spots.length);
    for (int r = row; r < last; r++) {
      for (int c = cell.column(); c < cell.column() + cell.columns(); c++) {
        if (spots[r][c] == null) {
          spots[r][c] = spot;
        }
      }
    }
  }

  public int width() {
    return width;
  }

  public int height() {
    return spots.length;
  }

  /** The cell at a position, or {@code null} where the grid has none. */
  public Spot at(int row, int column) {
    return column < width ? spots[row][column] : null;
  }

  /** The text at a position, empty where there is none. */
  public String text(int row, int column) {
    Spot spot = at(row, column);
    return spot == null ? "" : spot.cell().text();
  }

  /** Whether the cell at a position began in a row above. */
  public boolean continues(int row, int column) {
    Spot spot = at(row, column);
    return spot != null && spot.row() < row;
  }
}
