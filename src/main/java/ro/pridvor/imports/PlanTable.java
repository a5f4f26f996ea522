package ro.pridvor.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import ro.pridvor.annex.Column;
import ro.pridvor.documents.Document.Cell;
import ro.pridvor.documents.Document.Row;
import ro.pridvor.documents.Document.Table;
import ro.pridvor.documents.Grid;

/** A table with the headers found in it; of cards ("label, value"), the rows become columns. */
final class PlanTable {
  private static final int CARD_LABELS = 3;

  private final Table table;
  private final Grid grid;
  private final TreeMap<Integer, Band> bands = new TreeMap<>();

  private PlanTable(Table table) {
    this.table = table;
    this.grid = new Grid(table);
  }

  static PlanTable of(Table source, BandFinder finder) {
    PlanTable plain = new PlanTable(source);
    plain.find(finder);
    if (plain.bands.isEmpty() && plain.grid.width() == 2) {
      PlanTable turned = new PlanTable(turned(source));
      turned.find(finder);
      if (turned.bands.containsKey(0)
          && turned.bands.get(0).columns().values().stream()
                  .filter(c -> c != Column.OTHER)
                  .distinct()
                  .count()
              >= CARD_LABELS) {
        return turned;
      }
    }
    return plain;
  }

  private void find(BandFinder finder) {
    for (int r = 0; r < grid.height(); r++) {
      Optional<Band> band = finder.at(grid, r);
      if (band.isPresent()) {
        Band found = withMeasure(band.get(), finder);
        bands.put(r, found);
        r = found.last();
      }
    }
  }

  private static Table turned(Table source) {
    List<Row> rows = new ArrayList<>();
    for (int c = 0; c < 2; c++) {
      List<Cell> cells = new ArrayList<>();
      for (int r = 0; r < source.rows().size(); r++) {
        for (Cell cell : source.rows().get(r).cells()) {
          if (cell.column() == c) {
            cells.add(new Cell(r, 1, 1, cell.content()));
          }
        }
      }
      rows.add(new Row(cells, "", false, source.place()));
    }
    return new Table(source.name(), source.place(), rows);
  }

  /** Where no header names the measures, the longest texts of an unknown column are they. */
  private Band withMeasure(Band band, BandFinder finder) {
    if (band.has(Column.MEASURE)) {
      return band;
    }
    int best = -1;
    long most = 0;
    for (Column candidate : List.of(Column.OTHER, Column.SPECIFIC, Column.GENERAL)) {
      for (int c : band.of(candidate)) {
        long length = length(band, c);
        if (length > most && !finder.isCorrected(band.labels().get(c))) {
          most = length;
          best = c;
        }
      }
      if (best >= 0) {
        break;
      }
    }
    if (best < 0) {
      return band;
    }
    var columns = new TreeMap<>(band.columns());
    columns.put(best, Column.MEASURE);
    return new Band(band.first(), band.last(), columns, band.labels());
  }

  private long length(Band band, int column) {
    long length = 0;
    for (int r = band.last() + 1; r < grid.height(); r++) {
      Grid.Spot spot = grid.at(r, column);
      boolean own = spot != null && spot.row() == r && spot.cell().columns() == 1;
      length += own ? spot.cell().text().length() : 0;
    }
    return length;
  }

  Table table() {
    return table;
  }

  Grid grid() {
    return grid;
  }

  /** The headers that hold for a row: the nearest above. */
  Optional<Band> bandFor(int row) {
    return Optional.ofNullable(bands.floorEntry(row)).map(java.util.Map.Entry::getValue);
  }

  boolean isHeader(int row) {
    return bandFor(row).filter(b -> row <= b.last()).isPresent();
  }

  boolean hasMeasures() {
    return bands.values().stream().anyMatch(b -> b.has(Column.MEASURE));
  }

  List<Band> bands() {
    return List.copyOf(bands.values());
  }
}
