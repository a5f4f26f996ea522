package ro.pridvor.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import ro.pridvor.annex.Column;
import ro.pridvor.annex.Headers;
import ro.pridvor.documents.Grid;
import ro.pridvor.text.Folding;

/** Finds rows of headers, of one, two or three rows, wherever in a table they stand. */
final class BandFinder {
  private static final int MAX_HEADER_ROWS = 3;
  private static final int MIN_KNOWN = 2;

  /** Other headers than the first are believed only if all of so many are known. */
  private static final int MIN_OTHER = 3;

  private static final int LONGEST = 110;

  /** Between the headers of several rows. */
  private static final String JOIN = " – ";

  /** From the narrowest level to the widest. */
  private static final List<Column> LEVELS =
      List.of(
          Column.ACTION,
          Column.MEASURE,
          Column.SPECIFIC,
          Column.OBJECTIVE,
          Column.GENERAL,
          Column.COMPONENT);

  private final Headers headers;
  private final Mapping mapping;
  private final Set<String> seen = new LinkedHashSet<>();
  private final Map<String, Optional<Column>> columns = new HashMap<>();

  BandFinder(Headers headers, Mapping mapping) {
    this.headers = headers;
    this.mapping = mapping;
  }

  /** The headers that begin at a row, if any do. */
  Optional<Band> at(Grid grid, int row) {
    if (mapping.own() && row > 0) {
      return Optional.empty(); // our exports have one row of headers, the first
    }
    boolean again = repeats(grid, row);
    if (!again && (known(grid, row).size() < MIN_KNOWN || !looksLikeHeaders(grid, row))) {
      return Optional.empty();
    }
    int last = row;
    while (last + 1 < grid.height()
        && last - row + 1 < (mapping.own() ? 1 : MAX_HEADER_ROWS)
        && belongs(grid, row, last + 1)) {
      last++;
    }
    Map<Integer, String> labels = labels(grid, row, last);
    seen.addAll(texts(grid, row));
    return Optional.of(new Band(row, last, columns(labels), labels));
  }

  /** Headers that stood further up already, as on each page of a long table. */
  private boolean repeats(Grid grid, int row) {
    if (seen.isEmpty() || !looksShort(grid, row)) {
      return false;
    }
    List<String> texts = texts(grid, row);
    return texts.size() >= MIN_KNOWN && seen.containsAll(texts);
  }

  private static List<String> texts(Grid grid, int row) {
    return spots(grid, row).stream()
        .filter(s -> s.row() == row && !s.cell().isEmpty())
        .map(s -> Folding.fold(Clean.line(s.cell().text())))
        .toList();
  }

  private Set<Column> known(Grid grid, int row) {
    Set<Column> known = EnumSet.noneOf(Column.class);
    for (int c = 0; c < grid.width(); c++) {
      if (!grid.continues(row, c)) {
        column(grid.text(row, c)).ifPresent(known::add);
      }
    }
    return known;
  }

  private Optional<Column> column(String header) {
    return columns.computeIfAbsent(
        header,
        h -> {
          Optional<Column> chosen = mapping.column(Clean.line(h));
          return chosen.isPresent() ? chosen : headers.column(Clean.line(h));
        });
  }

  private static boolean looksShort(Grid grid, int row) {
    return spots(grid, row).stream().allMatch(s -> isShort(s.cell().text()));
  }

  private static boolean isShort(String text) {
    return text.length() <= LONGEST && text.lines().count() <= 6;
  }

  /** Headers are short, and most of them are known; of later ones, all. */
  private boolean looksLikeHeaders(Grid grid, int row) {
    int filled = 0;
    int recognised = 0;
    for (Grid.Spot spot : spots(grid, row)) {
      String text = spot.cell().text();
      if (!text.isBlank()) {
        filled++;
        recognised += column(text).isPresent() ? 1 : 0;
        if (!isShort(text)) {
          return false;
        }
      }
    }
    boolean first = seen.isEmpty();
    return first ? recognised * 2 >= filled : filled >= MIN_OTHER && recognised == filled;
  }

  /** The cells that cover a row, from left to right. */
  private static List<Grid.Spot> spots(Grid grid, int row) {
    List<Grid.Spot> spots = new ArrayList<>();
    for (int c = 0; c < grid.width(); c++) {
      Grid.Spot spot = grid.at(row, c);
      if (spot != null && (spots.isEmpty() || spots.get(spots.size() - 1) != spot)) {
        spots.add(spot);
      }
    }
    return spots;
  }

  /**
   * Whether a row below goes on with the headers: a cell above reaches into it, or it divides a
   * cell that covers several columns, or it only numbers the columns.
   */
  private boolean belongs(Grid grid, int first, int row) {
    if (numbersColumns(grid, row)) {
      return true;
    }
    boolean reached = false;
    boolean divided = false;
    boolean completes = false;
    int own = 0;
    int recognised = 0;
    for (int c = 0; c < grid.width(); c++) {
      Grid.Spot spot = grid.at(row, c);
      if (spot == null) {
        continue;
      }
      reached |= spot.row() < row && spot.row() >= first && !spot.cell().isEmpty();
      Grid.Spot above = grid.at(row - 1, c);
      if (spot.row() == row && !spot.cell().isEmpty()) {
        own++;
        recognised += column(spot.cell().text()).isPresent() ? 1 : 0;
        completes |= above == null || above.cell().isEmpty();
        divided |= above != null && above.cell().columns() > spot.cell().columns();
      }
    }
    return reached
        || completes && recognised == own && own < grid.width()
        || divided && own <= grid.width() && recognised > 0 && recognised * 2 >= own;
  }

  /** A row of 0, 1, 2, 3 … or I, II, III … under the headers. */
  private static boolean numbersColumns(Grid grid, int row) {
    List<String> texts = new ArrayList<>();
    for (Grid.Spot spot : spots(grid, row)) {
      if (!spot.cell().isEmpty()) {
        texts.add(spot.cell().text().strip());
      }
    }
    if (texts.size() < 3) {
      return false;
    }
    int start = texts.get(0).matches("[01]") ? Integer.parseInt(texts.get(0)) : -1;
    for (int i = 0; i < texts.size() && start >= 0; i++) {
      if (!texts.get(i).equals(Integer.toString(start + i))) {
        return false;
      }
    }
    return start >= 0;
  }

  private static Map<Integer, String> labels(Grid grid, int first, int last) {
    Map<Integer, String> labels = new TreeMap<>();
    for (int c = 0; c < grid.width(); c++) {
      Set<String> parts = new LinkedHashSet<>();
      for (int r = first; r <= last; r++) {
        String text = Clean.line(grid.text(r, c));
        if (!text.isEmpty() && !(r > first && text.matches("\\d{1,2}"))) {
          parts.add(text);
        }
      }
      if (!parts.isEmpty()) {
        labels.put(c, String.join(JOIN, parts));
      }
    }
    return labels;
  }

  /** What each column holds; a meaning stands once, the others of its kind go to the note. */
  private Map<Integer, Column> columns(Map<Integer, String> labels) {
    Map<Integer, Column> columns = new LinkedHashMap<>();
    labels.forEach((c, label) -> columns.put(c, meaning(label)));
    for (Column column : Column.values()) {
      List<Integer> same = columns.keySet().stream().filter(c -> columns.get(c) == column).toList();
      boolean cellOverSeveral = same.stream().map(labels::get).distinct().count() == 1;
      if (same.size() > 1
          && same.stream().noneMatch(c -> isCorrected(labels.get(c)))
          && column != Column.OTHER
          && !cellOverSeveral
          && !isCalendar(column, same, labels)) {
        int best =
            same.stream().max(Comparator.comparingInt(c -> fit(column, labels.get(c)))).get();
        same.stream().filter(c -> c != best).forEach(c -> columns.put(c, Column.OTHER));
      }
    }
    settleLevels(columns, labels);
    return columns;
  }

  /** Years, quarters or months under one header of deadlines, whose cells are marked. */
  private static boolean isCalendar(
      Column column, List<Integer> same, Map<Integer, String> labels) {
    return column == Column.DEADLINE
        && same.stream()
            .map(c -> Folding.fold(lastPart(labels.get(c))))
            .allMatch(
                l ->
                    l.matches(
                        "(anul )?20\\d\\d|(trim(estrul)?|sem(estrul)?|q|t|s)?\\.? ?[ivx1-4]{1,4}( 20\\d\\d)?"));
  }

  /** Of the headers of several rows, the one nearest to the cells. */
  static String lastPart(String label) {
    int join = label.lastIndexOf(JOIN);
    return join < 0 ? label : label.substring(join + JOIN.length());
  }

  /** Whether a person has said what the header holds. */
  boolean isCorrected(String label) {
    return mapping.corrects(label) || mapping.corrects(lastPart(label));
  }

  private Column meaning(String label) {
    Optional<Column> whole = mapping.column(label);
    return whole.or(() -> column(lastPart(label))).or(() -> column(label)).orElse(Column.OTHER);
  }

  /** Sources say better than sums where money comes from; otherwise the first column wins. */
  private static int fit(Column column, String label) {
    String folded = Folding.fold(label);
    return column == Column.FUNDING && folded.matches(".*(surs|finant|forras|source).*") ? 1 : 0;
  }

  /** The narrowest level of a table is its measures, whatever it is called. */
  private static void settleLevels(Map<Integer, Column> columns, Map<Integer, String> labels) {
    Column at = Column.MEASURE;
    List<Column> present = LEVELS.stream().filter(columns::containsValue).toList();
    if (present.isEmpty()) {
      return;
    }
    List<Column> targets =
        List.of(Column.MEASURE, Column.SPECIFIC, Column.GENERAL, Column.COMPONENT);
    Map<Column, Column> settled = new LinkedHashMap<>();
    int next = 0;
    for (Column level : present) {
      int own = targets.indexOf(level);
      boolean free = level == Column.ACTION || level == Column.OBJECTIVE;
      if (level == Column.OBJECTIVE) {
        own = present.contains(Column.GENERAL) ? 1 : 2;
      }
      next = Math.max(next, free && level == Column.ACTION ? 0 : Math.max(own, 0));
      settled.put(level, next < targets.size() ? targets.get(next) : Column.OTHER);
      next++;
    }
    if (!settled.containsValue(at)) {
      return; // only objectives: the columns keep their names
    }
    columns.replaceAll((c, column) -> settled.getOrDefault(column, column));
  }
}
