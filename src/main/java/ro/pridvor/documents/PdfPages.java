package ro.pridvor.documents;

import java.util.ArrayList;
import java.util.List;
import ro.pridvor.documents.Document.Cell;
import ro.pridvor.documents.Document.Paragraph;
import ro.pridvor.documents.Document.Row;
import ro.pridvor.documents.Document.Table;

/**
 * Puts a table together that goes on over the page: repeated headers are left out, rows and merged
 * cells that the page divided become one again.
 */
final class PdfPages {
  private final List<Row> all;

  private PdfPages(Table before) {
    this.all = new ArrayList<>(before.rows());
  }

  static Table joined(Table before, List<Row> rows) {
    PdfPages pages = new PdfPages(before);
    int repeated = 0;
    while (repeated < Math.min(rows.size(), before.rows().size())
        && text(rows.get(repeated)).equals(text(before.rows().get(repeated)))) {
      repeated++;
    }
    List<Row> rest = new ArrayList<>(rows.subList(repeated, rows.size()));
    if (!rest.isEmpty()) {
      boolean divided = pages.isDivided(rest.get(0));
      Row first = pages.withoutContinued(rest.get(0), divided);
      if (divided) {
        rest.remove(0);
      } else {
        rest.set(0, first);
      }
    }
    pages.all.addAll(rest);
    return new Table(before.name(), before.place(), pages.all);
  }

  /** A cell with the row that it begins in. */
  private record Owner(int row, int at, Cell cell) {}

  /** The cell that reaches the last row so far in a column. */
  private Owner owner(int column) {
    for (int r = all.size() - 1; r >= 0; r--) {
      List<Cell> cells = all.get(r).cells();
      for (int at = 0; at < cells.size(); at++) {
        Cell cell = cells.get(at);
        if (cell.column() == column) {
          return r + cell.rows() >= all.size() ? new Owner(r, at, cell) : null;
        }
      }
    }
    return null;
  }

  /**
   * A row goes on with the last one if it begins in mid-sentence; or if the first cell that the
   * last row has for itself, such as a number, is blank and so is another that the last row fills.
   */
  private boolean isDivided(Row row) {
    List<Cell> own = new ArrayList<>();
    boolean firstFound = false;
    for (Cell cell : row.cells()) {
      Owner owner = owner(cell.column());
      if (owner == null) {
        return false;
      }
      boolean merged = owner.cell().rows() > 1 || cell.rows() > 1;
      firstFound |= !merged && !owner.cell().isEmpty();
      if (firstFound && !merged && !owner.cell().isEmpty()) {
        own.add(cell);
      }
    }
    if (own.isEmpty() || own.stream().allMatch(Cell::isEmpty)) {
      return false;
    }
    if (!own.get(0).isEmpty()) {
      return isLower(own.get(0));
    }
    return own.stream().filter(Cell::isEmpty).count() > 1
        || own.stream().anyMatch(cell -> !cell.isEmpty() && isLower(cell));
  }

  private static boolean isLower(Cell cell) {
    return Character.isLowerCase(cell.text().codePointAt(0));
  }

  /**
   * Gives the cells that go on with one above to it.
   *
   * @param divided whether the whole row does
   */
  private Row withoutContinued(Row row, boolean divided) {
    List<Cell> left = new ArrayList<>();
    for (Cell cell : row.cells()) {
      Owner owner = owner(cell.column());
      boolean merged =
          owner != null && !owner.cell().isEmpty() && (owner.cell().rows() > 1 || cell.rows() > 1);
      boolean goesOn = merged && (cell.isEmpty() || isLower(cell));
      if (owner == null || !divided && !goesOn) {
        left.add(cell);
      } else {
        extend(owner, cell, divided ? cell.rows() - 1 : cell.rows());
      }
    }
    return new Row(left, row.key(), row.header(), row.place());
  }

  private void extend(Owner owner, Cell more, int rows) {
    List<Paragraph> content = new ArrayList<>(owner.cell().content());
    append(content, more.content());
    Cell cell = owner.cell();
    Row row = all.get(owner.row());
    List<Cell> cells = new ArrayList<>(row.cells());
    cells.set(owner.at(), new Cell(cell.column(), cell.columns(), cell.rows() + rows, content));
    all.set(owner.row(), new Row(cells, row.key(), row.header(), row.place()));
  }

  /** A sentence that the page broke goes on in lower case. */
  private static void append(List<Paragraph> content, List<Paragraph> more) {
    for (int i = 0; i < more.size(); i++) {
      Paragraph next = more.get(i);
      int last = content.size() - 1;
      boolean lower = !next.text().isEmpty() && Character.isLowerCase(next.text().codePointAt(0));
      if (i == 0 && last >= 0 && lower) {
        content.set(last, Paragraph.of(content.get(last).text() + " " + next.text()));
      } else {
        content.add(next);
      }
    }
  }

  private static List<String> text(Row row) {
    return row.cells().stream().map(Cell::text).toList();
  }
}
