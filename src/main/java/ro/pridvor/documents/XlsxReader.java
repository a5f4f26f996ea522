package ro.pridvor.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import ro.pridvor.documents.Document.Block;
import ro.pridvor.documents.Document.Note;
import ro.pridvor.documents.Document.Paragraph;
import ro.pridvor.documents.Document.Remark;
import ro.pridvor.documents.Document.Role;
import ro.pridvor.documents.Document.Row;
import ro.pridvor.documents.Document.Table;

/** Reads SpreadsheetML (ECMA-376): each sheet is a table; what is hidden is named. */
final class XlsxReader {
  /** Sheets whose name starts so hold the data of a program: a key and a text in each row. */
  static final String DATA_SHEET = "_pridvor";

  private static final int MAX_COLUMNS = 500;

  private final ZipParts parts;
  private final Places places;
  private final boolean keepHidden;
  private final List<String> strings = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private final Set<Remark> remarks = new LinkedHashSet<>();
  private final Map<String, String> data = new LinkedHashMap<>();
  private XlsxFormats formats;

  XlsxReader(ZipParts parts, Places places, boolean keepHidden) {
    this.parts = parts;
    this.places = places;
    this.keepHidden = keepHidden;
  }

  Document read() {
    Element workbook = parts.required("xl/workbook.xml");
    boolean from1904 =
        Xml.child(workbook, "workbookPr")
            .filter(p -> DocxText.isOn(Xml.attribute(p, "date1904")))
            .filter(p -> !Xml.attribute(p, "date1904").isEmpty())
            .isPresent();
    formats = new XlsxFormats(parts.xml("xl/styles.xml"), from1904);
    parts
        .xml("xl/sharedStrings.xml")
        .ifPresent(root -> Xml.children(root, "si").forEach(si -> strings.add(rich(si))));
    Map<String, String> targets = targets();
    Xml.child(workbook, "sheets")
        .ifPresent(all -> Xml.children(all, "sheet").forEach(s -> sheet(s, targets)));
    textBoxes();
    String title =
        parts
            .xml("docProps/core.xml")
            .flatMap(root -> Xml.child(root, "title"))
            .map(e -> e.getTextContent().strip())
            .orElse("");
    return new Document(title, "", blocks, data, List.copyOf(remarks));
  }

  private Map<String, String> targets() {
    Map<String, String> targets = new HashMap<>();
    parts
        .xml("xl/_rels/workbook.xml.rels")
        .ifPresent(
            root ->
                Xml.children(root, "Relationship")
                    .forEach(
                        r -> {
                          String target = Xml.attribute(r, "Target");
                          targets.put(
                              Xml.attribute(r, "Id"),
                              target.startsWith("/") ? target.substring(1) : "xl/" + target);
                        }));
    return targets;
  }

  private void sheet(Element entry, Map<String, String> targets) {
    String name = Xml.attribute(entry, "name");
    String part = targets.getOrDefault(relation(entry), "");
    Element root = parts.xml(part).orElse(null);
    if (root == null || !root.getLocalName().equals("worksheet")) {
      return; // a chart
    }
    Sheet sheet = new Sheet(root, places.sheet(name));
    if (name.startsWith(DATA_SHEET)) {
      sheet.rows.values().stream()
          .filter(row -> row.size() >= 2)
          .forEach(row -> data.merge(row.get(0), row.get(1), String::concat));
      return;
    }
    String state = Xml.attribute(entry, "state");
    if (!state.isEmpty() && !state.equals("visible")) {
      remarks.add(new Remark(Note.HIDDEN_SHEET, places.sheet(name), sheet.text()));
      if (!keepHidden) {
        return;
      }
    }
    Table table = sheet.table(name);
    if (!table.rows().isEmpty()) {
      blocks.add(table);
    }
  }

  private static String relation(Element sheet) {
    return sheet.getAttributeNS(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id");
  }

  /** Text of runs; what shows how to read it aloud (East Asian) is left out. */
  private static String rich(Element si) {
    return Xml.children(si).stream()
        .filter(e -> !e.getLocalName().equals("rPh"))
        .flatMap(e -> e.getLocalName().equals("t") ? List.of(e).stream() : Xml.children(e, "t"))
        .map(Element::getTextContent)
        .collect(Collectors.joining());
  }

  private void textBoxes() {
    for (String name : parts.names()) {
      if (name.matches("xl/drawings/drawing\\d+\\.xml")) {
        for (Element box : Xml.all(parts.required(name), "txBody")) {
          String text =
              Xml.all(box, "p").stream()
                  .map(
                      p ->
                          Xml.all(p, "t").stream()
                              .map(Element::getTextContent)
                              .collect(Collectors.joining()))
                  .collect(Collectors.joining("\n"))
                  .strip();
          if (!text.isEmpty()) {
            remarks.add(new Remark(Note.TEXT_BOXES, "", ""));
            blocks.add(new Paragraph(text, "", Role.TEXT, 0, ""));
          }
        }
      }
      if (name.matches("xl/(comments|threadedComments/threadedComment)\\d+\\.xml")) {
        remarks.add(new Remark(Note.COMMENTS, "", ""));
      }
    }
  }

  /** The cells of one sheet. */
  private final class Sheet {
    private final Map<Integer, Map<Integer, String>> rows = new TreeMap<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private final Set<Integer> hiddenRows = new HashSet<>();
    private final Map<Integer, Map<Integer, int[]>> merges = new HashMap<>();
    private final Set<Long> covered = new HashSet<>();
    private final String place;

    Sheet(Element root, String place) {
      this.place = place;
      Xml.child(root, "cols").ifPresent(cols -> Xml.children(cols, "col").forEach(this::column));
      Xml.child(root, "sheetData").ifPresent(all -> Xml.children(all, "row").forEach(this::row));
      Xml.child(root, "mergeCells")
          .ifPresent(all -> Xml.children(all, "mergeCell").forEach(this::merge));
    }

    private void column(Element col) {
      if (Xml.attribute(col, "hidden").matches("1|true")) {
        int last = Math.min(Xml.number(col, "max", 1), MAX_COLUMNS);
        for (int c = Xml.number(col, "min", 1); c <= last; c++) {
          hiddenColumns.add(c - 1);
        }
      }
    }

    private void row(Element row) {
      int number = Xml.number(row, "r", rows.size() + 1) - 1;
      if (Xml.attribute(row, "hidden").matches("1|true")) {
        hiddenRows.add(number);
      }
      Map<Integer, String> cells = new TreeMap<>();
      int column = 0;
      for (Element c : Xml.children(row)) {
        String address = Xml.attribute(c, "r");
        column = address.isEmpty() ? column : columnOf(address);
        String text = value(c, number);
        if (!text.isBlank() && column < MAX_COLUMNS) {
          cells.put(column, text.strip());
        }
        column++;
      }
      rows.put(number, cells);
    }

    private String value(Element c, int row) {
      String stored = Xml.child(c, "v").map(Element::getTextContent).orElse("");
      return switch (Xml.attribute(c, "t")) {
        case "s" ->
            stored.matches("\\d{1,8}") && Integer.parseInt(stored) < strings.size()
                ? strings.get(Integer.parseInt(stored))
                : "";
        case "inlineStr" -> Xml.child(c, "is").map(XlsxReader::rich).orElse("");
        case "str" -> stored;
        case "b" -> stored.equals("1") ? "DA" : "NU";
        case "e" -> {
          remarks.add(
              new Remark(Note.FORMULA_ERROR, places.cell(place, Xml.attribute(c, "r")), stored));
          yield stored;
        }
        case "d" -> stored;
        default -> stored.isEmpty() ? "" : formats.show(stored, Xml.number(c, "s", 0));
      };
    }

    private void merge(Element merge) {
      String[] ends = Xml.attribute(merge, "ref").split(":");
      if (ends.length != 2) {
        return;
      }
      int r1 = rowOf(ends[0]);
      int c1 = columnOf(ends[0]);
      int r2 = Math.min(rowOf(ends[1]), rows.isEmpty() ? r1 : lastRow());
      int c2 = Math.min(columnOf(ends[1]), MAX_COLUMNS);
      merges.computeIfAbsent(r1, k -> new HashMap<>()).put(c1, new int[] {r2, c2});
      for (int r = r1; r <= r2; r++) {
        for (int c = c1; c <= c2; c++) {
          if (r != r1 || c != c1) {
            covered.add((long) r * MAX_COLUMNS + c);
          }
        }
      }
    }

    private int lastRow() {
      return rows.keySet().stream().max(Integer::compare).orElse(0);
    }

    private String text() {
      return rows.values().stream()
          .flatMap(r -> r.values().stream())
          .collect(Collectors.joining(" | "));
    }

    private Table table(String name) {
      Set<Integer> leftOutRows = keepHidden ? Set.of() : hiddenRows;
      Set<Integer> leftOutColumns = keepHidden ? Set.of() : hiddenColumns;
      remarkOnHidden();
      List<Integer> shownRows =
          rows.keySet().stream().filter(r -> !leftOutRows.contains(r)).toList();
      int width =
          rows.values().stream().flatMap(r -> r.keySet().stream()).max(Integer::compare).orElse(-1)
              + 1;
      List<Integer> shownColumns = new ArrayList<>();
      for (int c = 0; c < width; c++) {
        if (!leftOutColumns.contains(c)) {
          shownColumns.add(c);
        }
      }
      List<Row> table = new ArrayList<>();
      for (int r : shownRows) {
        List<Document.Cell> cells = new ArrayList<>();
        for (int i = 0; i < shownColumns.size(); i++) {
          int c = shownColumns.get(i);
          if (!covered.contains((long) r * MAX_COLUMNS + c)) {
            cells.add(cell(r, c, i, shownRows, shownColumns));
          }
        }
        table.add(new Row(cells, "", false, places.row(place, r + 1)));
      }
      return new Table(name, place, table);
    }

    private Document.Cell cell(
        int r, int c, int at, List<Integer> shownRows, List<Integer> shownColumns) {
      int[] end = merges.getOrDefault(r, Map.of()).getOrDefault(c, new int[] {r, c});
      int tall = (int) shownRows.stream().filter(x -> x >= r && x <= end[0]).count();
      int wide = (int) shownColumns.stream().filter(x -> x >= c && x <= end[1]).count();
      List<Paragraph> content = new ArrayList<>();
      String text = rows.getOrDefault(r, Map.of()).getOrDefault(c, "");
      text.lines().filter(l -> !l.isBlank()).forEach(l -> content.add(Paragraph.of(l.strip())));
      return new Document.Cell(at, Math.max(1, wide), Math.max(1, tall), content);
    }

    private void remarkOnHidden() {
      for (int r : hiddenRows) {
        String words = String.join(" | ", rows.getOrDefault(r, Map.of()).values());
        if (!words.isBlank()) {
          remarks.add(new Remark(Note.HIDDEN_ROW, places.row(place, r + 1), words));
        }
      }
      for (int c : hiddenColumns) {
        String words =
            rows.values().stream()
                .map(r -> r.getOrDefault(c, ""))
                .filter(t -> !t.isBlank())
                .collect(Collectors.joining(" | "));
        if (!words.isBlank()) {
          remarks.add(new Remark(Note.HIDDEN_COLUMN, places.column(place, letters(c)), words));
        }
      }
    }
  }

  static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int c = column + 1; c > 0; c = (c - 1) / 26) {
      letters.insert(0, (char) ('A' + (c - 1) % 26));
    }
    return letters.toString();
  }

  private static int columnOf(String address) {
    int column = 0;
    for (char sign : address.toCharArray()) {
      if (sign >= 'A' && sign <= 'Z') {
        column = Math.min(column * 26 + sign - 'A' + 1, 1_000_000);
      }
    }
    return Math.max(0, column - 1);
  }

  private static int rowOf(String address) {
    String digits = address.replaceAll("\\D", "");
    return digits.isEmpty() || digits.length() > 8 ? 0 : Integer.parseInt(digits) - 1;
  }
}
