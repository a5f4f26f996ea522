package ro.pridvor.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ro.pridvor.annex.Column;
import ro.pridvor.documents.Grid;
import ro.pridvor.documents.Grid.Spot;
import ro.pridvor.imports.Titles.Level;

/** Tells rows that name a part of a plan from rows of measures. */
final class TitleRows {
  private static final int LONGEST_TITLE = 600;

  private TitleRows() {}

  /** The cells that begin in a row and have a text, from left to right. */
  static List<Spot> filled(Grid grid, int r) {
    List<Spot> spots = new ArrayList<>();
    for (int c = 0; c < grid.width(); c++) {
      Spot spot = grid.at(r, c);
      boolean first = spots.isEmpty() || spots.get(spots.size() - 1) != spot;
      if (spot != null && first && spot.row() == r && !spot.cell().isEmpty()) {
        spots.add(spot);
      }
    }
    return spots;
  }

  /** The cell of a row that is one line across the table. */
  static Optional<Spot> of(Grid grid, int r, Band band, List<Spot> filled) {
    if (filled.size() > 2) {
      return Optional.empty();
    }
    Spot chosen = widest(filled);
    boolean onlyNumberBeside =
        filled.stream()
            .filter(s -> s != chosen)
            .allMatch(s -> s.cell().text().strip().matches("[\\dIVXLC.]{1,8}[.)]?"));
    if (!onlyNumberBeside) {
      return Optional.empty();
    }
    boolean across = chosen.cell().columns() * 2 > grid.width() && grid.width() > 2;
    String text = Clean.line(chosen.cell().text());
    boolean named =
        Titles.of(text)
            .filter(t -> t.level() != Level.UNKNOWN && t.level() != Level.MEASURE)
            .filter(t -> !t.code().isEmpty() || t.level() == Level.COMPONENT)
            .isPresent();
    boolean inObjectiveColumn =
        List.of(Column.GENERAL, Column.SPECIFIC, Column.COMPONENT)
                .contains(band.columns().get(chosen.cell().column()))
            && chosen.cell().columns() == 1;
    boolean capitals =
        text.length() > 8 && text.equals(text.toUpperCase(Locale.ROOT)) && filled.size() == 1;
    boolean first =
        filled.size() == 1
            && chosen.cell().column() == 0
            && band.columns().get(0) != Column.MEASURE;
    boolean spread = chosen.cell().columns() > 1 && filled.size() == 1;
    boolean isTitle = across || !inObjectiveColumn && (named || capitals && (first || spread));
    return isTitle && text.length() <= LONGEST_TITLE ? Optional.of(chosen) : Optional.empty();
  }

  /** The first of the cells that cover most columns. */
  static Spot widest(List<Spot> filled) {
    Spot widest = filled.get(0);
    for (Spot spot : filled) {
      widest = spot.cell().columns() > widest.cell().columns() ? spot : widest;
    }
    return widest;
  }

  /** Whether nothing covers a row but a text in the column of measures. */
  static boolean isAlone(Grid grid, int r, Band band) {
    int covered = 0;
    for (int c : band.columns().keySet()) {
      Spot spot = grid.at(r, c);
      covered += spot != null && !spot.cell().isEmpty() ? 1 : 0;
    }
    return covered == 1
        && band.columns().size() > 1
        && band.of(Column.MEASURE).stream()
            .map(c -> grid.at(r, c))
            .anyMatch(s -> s != null && s.row() == r && !s.cell().isEmpty());
  }
}
