package ro.pridvor.imports;

import java.util.ArrayList;
import java.util.List;
import ro.pridvor.annex.Column;
import ro.pridvor.documents.Grid;
import ro.pridvor.documents.Grid.Spot;
import ro.pridvor.imports.Draft.MeasureRow;
import ro.pridvor.imports.Draft.Specific;
import ro.pridvor.imports.Draft.Value;
import ro.pridvor.imports.Understood.LeftOut;

/** The cells of one row, given to its measure. */
record RowCells(Mapping mapping, MeasureRow measure, Band band, List<LeftOut> furniture) {

  void read(Grid grid, int r, String place) {
    band.columns()
        .forEach(
            (c, column) -> {
              Spot spot = grid.at(r, c);
              if (spot == null) {
                return;
              }
              if (column == Column.ID || column == Column.DATA) {
                own(column, spot);
              } else if (column.isCell() && spot.cell().column() == c) {
                cell(column, spot);
              } else if (column.isCell() && spot.row() == r && !measure.cells.containsKey(column)) {
                cell(column, spot); // one cell across several columns
              } else if (column.shape() == Column.Shape.NOTE && spot.cell().column() == c) {
                note(column, c, spot);
              }
            });
  }

  private void own(Column column, Spot spot) {
    if (column == Column.ID) {
      measure.key = spot.cell().text();
    } else {
      measure.data = spot.cell().text();
    }
    furniture.add(new LeftOut(measure.place, spot.cell().text(), "own-data"));
  }

  private void cell(Column column, Spot spot) {
    Value before = measure.cells.get(column);
    if (before != null && before.spot() == spot) {
      return;
    }
    List<String> entries = entries(column, spot);
    if (before == null || before.entries().isEmpty()) {
      measure.cells.put(column, new Value(spot, entries));
    } else if (!entries.isEmpty()) {
      List<String> all = new ArrayList<>(before.entries());
      if (column.shape() == Column.Shape.TEXT) {
        all = List.of(all.get(0) + (isMark(spot) ? ", " : " ") + entries.get(0));
      } else {
        all.addAll(entries);
      }
      measure.cells.put(column, new Value(before.spot(), all));
    }
  }

  /** Of a mark in a column of a calendar, the words are those of its header. */
  private List<String> entries(Column column, Spot spot) {
    if (column == Column.DEADLINE && isMark(spot) && !mapping.own()) {
      String label = band.labels().getOrDefault(spot.cell().column(), "");
      furniture.add(new LeftOut(measure.place, spot.cell().text(), "mark"));
      return List.of(BandFinder.lastPart(label));
    }
    return CellText.entries(column, spot.cell().content(), mapping.lines());
  }

  private static boolean isMark(Spot spot) {
    return spot.cell().text().strip().matches("[xX×✓✔●•■█*+]");
  }

  private void note(Column column, int c, Spot spot) {
    String text = Clean.line(spot.cell().text());
    if (!text.isEmpty()) {
      String note =
          (column == Column.AUDIENCE ? "@audience " : "@column ")
              + band.labels().get(c)
              + ": "
              + text;
      if (!measure.notes.contains(note)) {
        measure.notes.add(note);
      }
    }
  }

  /** The number of a row: the measure's, its objective's if it covers several, or a mere count. */
  static void number(
      MeasureRow measure,
      Specific specific,
      Grid grid,
      int r,
      Band band,
      List<String> runningNumbers) {
    for (int c : band.of(Column.NUMBER)) {
      Spot spot = grid.at(r, c);
      if (spot == null || spot.row() != r || spot.cell().isEmpty()) {
        continue;
      }
      String number = Clean.line(spot.cell().text());
      boolean ofObjective =
          spot.cell().rows() > 1 && rowsOfMeasure(grid, r, band) < spot.cell().rows();
      if (ofObjective && specific.code.isEmpty()) {
        specific.code = number;
      } else if (!ofObjective && measure.code.isEmpty()) {
        measure.code = number;
      } else if (!number.equals(measure.code) && !number.equals(specific.code)) {
        runningNumbers.add(number);
      }
    }
  }

  private static int rowsOfMeasure(Grid grid, int r, Band band) {
    return band.of(Column.MEASURE).stream()
        .map(c -> grid.at(r, c))
        .filter(s -> s != null)
        .mapToInt(s -> s.cell().rows())
        .max()
        .orElse(1);
  }
}
