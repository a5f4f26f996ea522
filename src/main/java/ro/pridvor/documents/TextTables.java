package ro.pridvor.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import ro.pridvor.documents.Document.Block;
import ro.pridvor.documents.Document.Cell;
import ro.pridvor.documents.Document.Paragraph;
import ro.pridvor.documents.Document.Role;
import ro.pridvor.documents.Document.Row;
import ro.pridvor.documents.Document.Table;

/**
 * Finds tables pasted into text: columns between tabs, between bars, in a drawn grid, or set apart
 * by two spaces or more.
 */
final class TextTables {
  private static final Pattern RULE = Pattern.compile("[\\s|+:=\\-─━┄┈│┃┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬═║]+");
  private static final Pattern BAR = Pattern.compile("\\s*[|│║].*[|│║].*");
  private static final Pattern SPACED = Pattern.compile("\\S.*\\S? {2,}\\S.*");

  private final List<String> lines;
  private final Places places;
  private final List<Block> blocks = new ArrayList<>();
  private int tables;

  TextTables(List<String> lines, Places places) {
    this.lines = lines;
    this.places = places;
  }

  /** How the columns of a stretch of lines are told apart. */
  private enum Kind {
    NONE,
    TABS,
    BARS,
    SPACES
  }

  List<Block> blocks() {
    int i = 0;
    while (i < lines.size()) {
      Kind kind = kind(i);
      int end = i + 1;
      while (end < lines.size() && belongs(kind, end)) {
        end++;
      }
      if (kind != Kind.NONE && end - i >= 2) {
        table(kind, i, end);
      } else {
        paragraphs(i, end);
      }
      i = end;
    }
    return blocks;
  }

  private Kind kind(int line) {
    String text = lines.get(line);
    if (text.indexOf('\t') >= 0 && !text.isBlank()) {
      return Kind.TABS;
    }
    if (BAR.matcher(text).matches() || isRule(text) && next(line, BAR)) {
      return Kind.BARS;
    }
    if (SPACED.matcher(text.strip()).matches() && next(line, SPACED)) {
      return Kind.SPACES;
    }
    return Kind.NONE;
  }

  private boolean next(int line, Pattern pattern) {
    return line + 1 < lines.size() && pattern.matcher(lines.get(line + 1).strip()).matches();
  }

  private static boolean isRule(String line) {
    return line.strip().length() >= 3 && RULE.matcher(line).matches();
  }

  private boolean belongs(Kind kind, int line) {
    String text = lines.get(line);
    return switch (kind) {
      case NONE -> kind(line) == Kind.NONE;
      case TABS -> text.indexOf('\t') >= 0;
      case BARS -> BAR.matcher(text).matches() || isRule(text);
      case SPACES -> !text.isBlank() && (text.startsWith(" ") || text.strip().contains("  "));
    };
  }

  private void paragraphs(int from, int to) {
    for (int i = from; i < to; i++) {
      String text = lines.get(i).strip();
      if (!text.isEmpty()) {
        int level = heading(text);
        String plain = level > 0 ? text.substring(level).strip() : text;
        blocks.add(
            new Paragraph(
                plain, "", level > 0 ? Role.HEADING : Role.TEXT, level, places.line(i + 1)));
      }
    }
  }

  private static int heading(String text) {
    int level = 0;
    while (level < text.length() && text.charAt(level) == '#') {
      level++;
    }
    return level <= 6 && level < text.length() && text.charAt(level) == ' ' ? level : 0;
  }

  private void table(Kind kind, int from, int to) {
    String place = places.table(++tables);
    List<List<String>> records = new ArrayList<>();
    List<Integer> at = new ArrayList<>();
    int[] stops = kind == Kind.SPACES ? stops(from, to) : new int[0];
    boolean drawn = kind == Kind.BARS && rules(from, to) > 2;
    boolean fresh = true;
    for (int i = from; i < to; i++) {
      if (kind == Kind.BARS && isRule(lines.get(i))) {
        fresh = true;
        continue;
      }
      List<String> values = values(kind, lines.get(i), stops);
      boolean continues =
          drawn && !fresh || kind == Kind.SPACES && !values.isEmpty() && values.get(0).isEmpty();
      if (continues && !records.isEmpty()) {
        append(records.get(records.size() - 1), values);
      } else {
        records.add(new ArrayList<>(values));
        at.add(i + 1);
      }
      fresh = false;
    }
    List<Row> rows = new ArrayList<>();
    for (int r = 0; r < records.size(); r++) {
      List<Cell> cells = new ArrayList<>();
      for (int c = 0; c < records.get(r).size(); c++) {
        String text = records.get(r).get(c).replaceAll("<br\\s*/?>", "\n");
        cells.add(new Cell(c, 1, 1, CsvReader.lines(text)));
      }
      rows.add(new Row(cells, "", false, places.line(at.get(r))));
    }
    blocks.add(new Table("", place, rows));
  }

  private long rules(int from, int to) {
    return lines.subList(from, to).stream().filter(TextTables::isRule).count();
  }

  private static void append(List<String> record, List<String> values) {
    for (int c = 0; c < values.size(); c++) {
      String more = values.get(c);
      if (c >= record.size()) {
        record.add(more);
      } else if (!more.isEmpty()) {
        record.set(c, (record.get(c) + " " + more).strip());
      }
    }
  }

  private static List<String> values(Kind kind, String line, int[] stops) {
    List<String> values = new ArrayList<>();
    switch (kind) {
      case TABS -> {
        for (String value : line.split("\t", -1)) {
          values.add(value.strip().replaceAll("^\"|\"$", ""));
        }
      }
      case BARS -> {
        String inner = line.strip().replaceAll("^[|│║]|[|│║]$", "");
        for (String value : inner.split("(?<!\\\\)[|│║]", -1)) {
          values.add(value.strip().replace("\\|", "|"));
        }
      }
      default -> {
        for (int s = 0; s < stops.length; s++) {
          int start = Math.min(stops[s], line.length());
          int end = s + 1 < stops.length ? Math.min(stops[s + 1], line.length()) : line.length();
          values.add(line.substring(start, end).strip());
        }
      }
    }
    return values;
  }

  /** Columns begin where no line of the stretch has a sign in both places before. */
  private int[] stops(int from, int to) {
    int width = lines.subList(from, to).stream().mapToInt(String::length).max().orElse(0);
    List<Integer> stops = new ArrayList<>();
    for (int c = 0; c < width; c++) {
      if (blank(from, to, c - 1) && blank(from, to, c - 2) && !blank(from, to, c)) {
        stops.add(c);
      }
    }
    return stops.stream().mapToInt(Integer::intValue).toArray();
  }

  private boolean blank(int from, int to, int column) {
    return column < 0
        || lines.subList(from, to).stream()
            .allMatch(l -> l.length() <= column || l.charAt(column) == ' ');
  }
}
