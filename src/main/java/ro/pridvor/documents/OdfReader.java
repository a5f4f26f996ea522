package ro.pridvor.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import ro.pridvor.documents.Document.Block;
import ro.pridvor.documents.Document.Cell;
import ro.pridvor.documents.Document.Note;
import ro.pridvor.documents.Document.Paragraph;
import ro.pridvor.documents.Document.Remark;
import ro.pridvor.documents.Document.Role;
import ro.pridvor.documents.Document.Row;
import ro.pridvor.documents.Document.Table;

/** Reads OpenDocument text and spreadsheets (ISO/IEC 26300). */
final class OdfReader {
  private static final int MAX_COLUMNS = 500;
  private static final int MAX_REPEATED_ROWS = 1000;

  private final ZipParts parts;
  private final Places places;
  private final boolean keepHidden;
  private final OdfLists lists = new OdfLists();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Paragraph> notes = new ArrayList<>();
  private final Set<Remark> remarks = new LinkedHashSet<>();
  private final Map<String, String> data = new LinkedHashMap<>();
  private final Set<String> hiddenTables = new HashSet<>();
  private final Map<String, String> parents = new HashMap<>();
  private int tables;
  private int paragraphs;

  OdfReader(ZipParts parts, Places places, boolean keepHidden) {
    this.parts = parts;
    this.places = places;
    this.keepHidden = keepHidden;
  }

  Document read() {
    boolean encrypted =
        parts
            .xml("META-INF/manifest.xml")
            .filter(m -> !Xml.all(m, "encryption-data").isEmpty())
            .isPresent();
    if (encrypted) {
      throw new UnreadableDocument(UnreadableDocument.Reason.PASSWORD);
    }
    Element root = parts.required("content.xml");
    parts.xml("styles.xml").ifPresent(this::styles);
    styles(root);
    Element body =
        Xml.child(root, "body")
            .orElseThrow(() -> new UnreadableDocument(UnreadableDocument.Reason.DAMAGED));
    Xml.children(body).forEach(this::blocks);
    blocks.addAll(notes);
    headersAndFooters();
    return new Document(meta("title"), meta("language"), blocks, data, List.copyOf(remarks));
  }

  private String meta(String name) {
    return parts
        .xml("meta.xml")
        .flatMap(m -> Xml.path(m, "meta", name))
        .map(e -> e.getTextContent().strip())
        .orElse("");
  }

  private void styles(Element root) {
    lists.read(root);
    for (Element style : Xml.all(root, "style")) {
      String name = Xml.attribute(style, "name");
      parents.put(name, Xml.attribute(style, "parent-style-name"));
      Xml.child(style, "table-properties")
          .filter(p -> Xml.attribute(p, "display").equals("false"))
          .ifPresent(p -> hiddenTables.add(name));
    }
  }

  private void headersAndFooters() {
    parts
        .xml("styles.xml")
        .ifPresent(
            root -> {
              for (String kind : List.of("header", "footer")) {
                for (Element part : Xml.all(root, kind)) {
                  String text = plain(part).strip();
                  if (!text.isEmpty() && !text.matches("[\\d\\s/?]*")) {
                    remarks.add(new Remark(Note.HEADERS_AND_FOOTERS, "", text));
                  }
                }
              }
            });
  }

  private void blocks(Element parent) {
    for (Element e : Xml.children(parent)) {
      switch (e.getLocalName()) {
        case "p", "h" -> {
          Paragraph p = paragraph(e, "", Role.TEXT, 0, places.paragraph(++paragraphs));
          if (!p.text().isBlank()) {
            blocks.add(p);
          }
          boxes(e, blocks);
        }
        case "list" -> list(e, "", 1, blocks);
        case "table" -> table(e);
        case "tracked-changes" -> {
          if (!Xml.children(e).isEmpty()) {
            remarks.add(new Remark(Note.TRACKED_CHANGES, "", ""));
          }
        }
        case "table-of-content", "illustration-index", "alphabetical-index" ->
            remarks.add(new Remark(Note.CONTENTS_LIST, "", ""));
        case "forms",
            "sequence-decls",
            "calculation-settings",
            "content-validations",
            "database-ranges",
            "named-expressions",
            "shapes",
            "soft-page-break",
            "user-field-decls",
            "variable-decls" -> {}
        default -> blocks(e); // sections
      }
    }
  }

  private Paragraph paragraph(Element p, String label, Role role, int level, String place) {
    boolean heading = p.getLocalName().equals("h");
    boolean title = isTitle(Xml.attribute(p, "style-name"));
    return new Paragraph(
        text(p).strip(),
        label,
        title ? Role.TITLE : heading ? Role.HEADING : role,
        heading ? Xml.number(p, "outline-level", 1) : level,
        place);
  }

  private boolean isTitle(String style) {
    String at = style;
    for (int i = 0; i < 10 && !at.isEmpty(); i++) {
      if (at.equals("Title")) {
        return true;
      }
      at = parents.getOrDefault(at, "");
    }
    return false;
  }

  private void list(Element list, String inherited, int level, List<? super Paragraph> into) {
    String own = Xml.attribute(list, "style-name");
    String style = own.isEmpty() ? inherited : own;
    boolean continues =
        Xml.attribute(list, "continue-numbering").equals("true")
            || !Xml.attribute(list, "continue-list").isEmpty();
    if (level == 1) {
      lists.begin(style, continues);
    }
    for (Element item : Xml.children(list)) {
      boolean first = item.getLocalName().equals("list-item");
      for (Element e : Xml.children(item)) {
        if (e.getLocalName().equals("list")) {
          list(e, style, level + 1, into);
        } else if (e.getLocalName().matches("p|h")) {
          String label = first && !text(e).isBlank() ? lists.next(style, level) : "";
          first = first && text(e).isBlank();
          Paragraph p = paragraph(e, label, Role.ITEM, level, "");
          if (!p.text().isBlank()) {
            into.add(p);
          }
        }
      }
    }
  }

  private void boxes(Element p, List<? super Paragraph> into) {
    for (Element box : Xml.all(p, "text-box")) {
      remarks.add(new Remark(Note.TEXT_BOXES, "", ""));
      Xml.all(box, "p").stream()
          .map(inner -> paragraph(inner, "", Role.TEXT, 0, ""))
          .filter(inner -> !inner.text().isBlank())
          .forEach(into::add);
    }
  }

  /** Visible text: notes, comments and boxes are told apart from it. */
  private String text(Element parent) {
    StringBuilder text = new StringBuilder();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element e) {
        text.append(inline(e));
      } else if (n.getNodeType() == Node.TEXT_NODE) {
        text.append(n.getNodeValue().replaceAll("[ \\t\\r\\n]+", " "));
      }
    }
    return text.toString();
  }

  private String inline(Element e) {
    return switch (e.getLocalName()) {
      case "s" -> " ".repeat(Math.min(200, Math.max(1, Xml.number(e, "c", 1))));
      case "tab" -> " ";
      case "line-break" -> "\n";
      case "note" -> {
        String body = Xml.child(e, "note-body").map(OdfReader::plain).orElse("").strip();
        if (notes.stream().noneMatch(n -> n.text().equals(body))) {
          notes.add(new Paragraph(body, (notes.size() + 1) + ".", Role.FOOTNOTE, 0, ""));
        }
        remarks.add(new Remark(Note.FOOTNOTES, "", ""));
        yield "";
      }
      case "annotation" -> {
        remarks.add(new Remark(Note.COMMENTS, "", ""));
        yield "";
      }
      case "hidden-text", "hidden-paragraph", "frame", "custom-shape", "tracked-changes" -> "";
      default -> text(e);
    };
  }

  private static String plain(Element parent) {
    return Xml.all(parent, "p").stream()
        .map(Element::getTextContent)
        .collect(Collectors.joining(" "));
  }

  private void table(Element element) {
    String name = Xml.attribute(element, "name");
    boolean sheet = element.getParentNode().getLocalName().equals("spreadsheet");
    String place = sheet ? places.sheet(name) : places.table(++tables);
    if (sheet && name.startsWith(XlsxReader.DATA_SHEET)) {
      new Rows(element, place, true)
          .rows.forEach(r -> data.merge(cellText(r, 0), cellText(r, 1), String::concat));
      return;
    }
    boolean hidden = sheet && hiddenTables.contains(Xml.attribute(element, "style-name"));
    Rows rows = new Rows(element, place, keepHidden);
    if (hidden) {
      remarks.add(new Remark(Note.HIDDEN_SHEET, place, plain(element)));
    }
    if ((!hidden || keepHidden) && !rows.rows.isEmpty()) {
      blocks.add(new Table(sheet ? name : "", place, rows.rows));
    }
  }

  private static String cellText(Row row, int column) {
    return row.cells().stream()
        .filter(c -> c.column() == column)
        .map(c -> c.content().stream().map(Paragraph::text).collect(Collectors.joining("\n")))
        .findFirst()
        .orElse("");
  }

  /** The rows of one table, repeated ones unfolded within reason. */
  private final class Rows {
    private final List<Row> rows = new ArrayList<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private final Map<Integer, StringBuilder> hiddenWords = new HashMap<>();
    private final String place;
    private final boolean keep;
    private int number;

    Rows(Element table, String place, boolean keep) {
      this.place = place;
      this.keep = keep;
      int column = 0;
      for (Element c : Xml.all(table, "table-column")) {
        int repeated = Math.min(MAX_COLUMNS, Xml.number(c, "number-columns-repeated", 1));
        if (Xml.attribute(c, "visibility").matches("collapse|filter")) {
          for (int i = 0; i < repeated; i++) {
            hiddenColumns.add(column + i);
          }
        }
        column = Math.min(MAX_COLUMNS, column + repeated);
      }
      walk(table, false);
      hiddenWords.forEach(
          (c, words) ->
              remarks.add(
                  new Remark(
                      Note.HIDDEN_COLUMN,
                      places.column(place, XlsxReader.letters(c)),
                      words.toString().strip())));
    }

    private void walk(Element parent, boolean header) {
      for (Element e : Xml.children(parent)) {
        switch (e.getLocalName()) {
          case "table-row" -> row(e, header);
          case "table-header-rows" -> walk(e, true);
          case "table-row-group", "table-rows" -> walk(e, header);
          default -> {}
        }
      }
    }

    private void row(Element element, boolean header) {
      int repeated = Xml.number(element, "number-rows-repeated", 1);
      List<Cell> cells = cells(element);
      boolean empty = cells.stream().allMatch(c -> c.isEmpty() && c.rows() == 1);
      boolean covered = !Xml.all(element, "covered-table-cell").isEmpty();
      if (Xml.attribute(element, "visibility").matches("collapse|filter") && !keep) {
        String words = plain(element).strip();
        if (!words.isEmpty()) {
          remarks.add(new Remark(Note.HIDDEN_ROW, places.row(place, number + 1), words));
        }
      } else if (!empty || covered) {
        for (int i = 0; i < Math.min(repeated, MAX_REPEATED_ROWS); i++) {
          rows.add(new Row(cells, "", header, places.row(place, number + 1 + i)));
        }
      }
      number += repeated;
    }

    private List<Cell> cells(Element row) {
      List<Cell> cells = new ArrayList<>();
      int column = 0;
      int shown = 0;
      for (Element e : Xml.children(row)) {
        boolean covered = e.getLocalName().equals("covered-table-cell");
        if (!covered && !e.getLocalName().equals("table-cell")) {
          continue;
        }
        int repeated = Math.min(MAX_COLUMNS, Xml.number(e, "number-columns-repeated", 1));
        List<Paragraph> content = covered ? List.of() : content(e);
        for (int i = 0; i < (content.isEmpty() && repeated > 50 ? 1 : repeated); i++) {
          if (hiddenColumns.contains(column + i) && !keep) {
            if (!content.isEmpty()) {
              String words = content.stream().map(Paragraph::text).collect(Collectors.joining(" "));
              hiddenWords
                  .computeIfAbsent(column + i, k -> new StringBuilder())
                  .append(words)
                  .append(" | ");
            }
            continue;
          }
          if (!covered) {
            cells.add(
                new Cell(
                    shown,
                    Math.min(MAX_COLUMNS, Math.max(1, Xml.number(e, "number-columns-spanned", 1))),
                    Math.min(100_000, Math.max(1, Xml.number(e, "number-rows-spanned", 1))),
                    content));
          }
          shown++;
        }
        column += repeated;
      }
      return cells;
    }

    private List<Paragraph> content(Element cell) {
      List<Paragraph> content = new ArrayList<>();
      for (Element e : Xml.children(cell)) {
        switch (e.getLocalName()) {
          case "p", "h" -> {
            for (String line : text(e).split("\n")) {
              if (!line.isBlank()) {
                content.add(Paragraph.of(line.strip()));
              }
            }
            boxes(e, content);
          }
          case "list" -> list(e, "", 1, content);
          case "table" -> {
            remarks.add(new Remark(Note.NESTED_TABLES, place, ""));
            Xml.all(e, "p").forEach(p -> content.add(Paragraph.of(text(p).strip())));
          }
          case "annotation" -> remarks.add(new Remark(Note.COMMENTS, "", ""));
          case "section" -> content.addAll(content(e));
          default -> {}
        }
      }
      return content;
    }
  }
}
