package ro.pridvor.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ro.pridvor.documents.PdfRulings.Line;

/** A table drawn with lines: positions of its rows and columns, and which of them are one cell. */
final class PdfGrid {
  private static final double NEAR = 3;
  private static final double SAME_LINE = 1.5;

  private final List<Double> xs;
  private final List<Double> ys;
  private final List<Line> lines;

  private PdfGrid(List<Line> lines) {
    this.lines = lines;
    this.xs = positions(lines, false);
    this.ys = positions(lines, true);
  }

  /** A cell; rows and columns count from 0. */
  record Box(int row, int column, int rows, int columns) {}

  double left() {
    return xs.get(0);
  }

  double right() {
    return xs.get(xs.size() - 1);
  }

  double top() {
    return ys.get(0);
  }

  double bottom() {
    return ys.get(ys.size() - 1);
  }

  int columns() {
    return xs.size() - 1;
  }

  int rows() {
    return ys.size() - 1;
  }

  double x(int column) {
    return xs.get(column);
  }

  double y(int row) {
    return ys.get(row);
  }

  /** The tables of a page, from above: lines that touch one another belong together. */
  static List<PdfGrid> of(List<Line> drawn) {
    List<Line> lines = joined(drawn);
    int[] group = new int[lines.size()];
    for (int i = 0; i < group.length; i++) {
      group[i] = i;
    }
    for (int i = 0; i < lines.size(); i++) {
      for (int j = i + 1; j < lines.size(); j++) {
        if (touch(lines.get(i), lines.get(j))) {
          group[root(group, i)] = root(group, j);
        }
      }
    }
    Map<Integer, List<Line>> groups = new HashMap<>();
    for (int i = 0; i < group.length; i++) {
      groups.computeIfAbsent(root(group, i), k -> new ArrayList<>()).add(lines.get(i));
    }
    return groups.values().stream()
        .map(PdfGrid::new)
        .filter(g -> g.columns() >= 2 && g.rows() >= 1)
        .sorted((a, b) -> Double.compare(a.top(), b.top()))
        .toList();
  }

  private static int root(int[] group, int i) {
    int at = i;
    while (group[at] != at) {
      group[at] = group[group[at]];
      at = group[at];
    }
    return at;
  }

  /** Pieces of one line are joined: programs draw a border cell by cell. */
  private static List<Line> joined(List<Line> drawn) {
    List<Line> all = new ArrayList<>();
    for (boolean horizontal : new boolean[] {true, false}) {
      List<Line> sorted =
          drawn.stream()
              .filter(l -> l.horizontal() == horizontal)
              .sorted(Comparator.comparingDouble(Line::at))
              .toList();
      int from = 0;
      for (int i = 1; i <= sorted.size(); i++) {
        if (i == sorted.size() || sorted.get(i).at() - sorted.get(i - 1).at() > SAME_LINE) {
          all.addAll(joinedAlong(sorted.subList(from, i)));
          from = i;
        }
      }
    }
    return all;
  }

  private static List<Line> joinedAlong(List<Line> pieces) {
    List<Line> sorted = new ArrayList<>(pieces);
    sorted.sort(Comparator.comparingDouble(Line::from));
    List<Line> all = new ArrayList<>();
    for (Line line : sorted) {
      int last = all.size() - 1;
      if (last >= 0 && line.from() <= all.get(last).to() + NEAR) {
        Line before = all.get(last);
        double to = Math.max(before.to(), line.to());
        all.set(last, new Line(line.horizontal(), before.at(), before.from(), to));
      } else {
        all.add(line);
      }
    }
    return all;
  }

  private static boolean touch(Line a, Line b) {
    if (a.horizontal() == b.horizontal()) {
      return false;
    }
    return a.at() >= b.from() - NEAR
        && a.at() <= b.to() + NEAR
        && b.at() >= a.from() - NEAR
        && b.at() <= a.to() + NEAR;
  }

  private static List<Double> positions(List<Line> lines, boolean horizontal) {
    List<Double> all =
        lines.stream().filter(l -> l.horizontal() == horizontal).map(Line::at).sorted().toList();
    List<Double> distinct = new ArrayList<>();
    for (double at : all) {
      if (distinct.isEmpty() || at - distinct.get(distinct.size() - 1) > NEAR) {
        distinct.add(at);
      }
    }
    return distinct;
  }

  /** The cells: neighbours with no line between them are one. */
  List<Box> boxes() {
    boolean[][] taken = new boolean[rows()][columns()];
    List<Box> boxes = new ArrayList<>();
    for (int r = 0; r < rows(); r++) {
      for (int c = 0; c < columns(); c++) {
        if (!taken[r][c]) {
          Box box = grow(r, c, taken);
          boxes.add(box);
          for (int i = r; i < r + box.rows(); i++) {
            for (int j = c; j < c + box.columns(); j++) {
              taken[i][j] = true;
            }
          }
        }
      }
    }
    return boxes;
  }

  private Box grow(int row, int column, boolean[][] taken) {
    int columns = 1;
    while (column + columns < columns()
        && !taken[row][column + columns]
        && !hasLine(false, xs.get(column + columns), row)) {
      columns++;
    }
    int rows = 1;
    while (row + rows < rows() && isOpen(row + rows, column, columns)) {
      rows++;
    }
    return new Box(row, column, rows, columns);
  }

  private boolean isOpen(int row, int column, int columns) {
    for (int c = column; c < column + columns; c++) {
      if (hasLine(true, ys.get(row), c)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a line is drawn at a position along a row or column. */
  private boolean hasLine(boolean horizontal, double at, int along) {
    List<Double> ends = horizontal ? xs : ys;
    double middle = (ends.get(along) + ends.get(along + 1)) / 2;
    return lines.stream()
        .anyMatch(
            l ->
                l.horizontal() == horizontal
                    && Math.abs(l.at() - at) <= NEAR
                    && l.from() <= middle
                    && l.to() >= middle);
  }
}
