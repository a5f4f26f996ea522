package ro.pridvor.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import ro.pridvor.documents.Document.Block;
import ro.pridvor.documents.Document.Note;
import ro.pridvor.documents.Document.Paragraph;
import ro.pridvor.documents.Document.Remark;
import ro.pridvor.documents.Document.Role;
import ro.pridvor.documents.Document.Table;

/** Reads WordprocessingML (ECMA-376), as Word, LibreOffice and others write it. */
final class DocxReader {
  private static final Pattern CONTENTS = Pattern.compile("toc( heading)? ?\\d?");

  /** The namespace of custom parts that hold {@link Document#data}. */
  static final String DATA_NAMESPACE = "https://pridvor.ro/annex";

  private final ZipParts parts;
  private final Places places;
  private final DocxStyles styles;
  private final DocxNumbering numbering;
  private final List<Block> blocks = new ArrayList<>();
  private final Set<Remark> remarks = new LinkedHashSet<>();
  private final Map<String, String> footnotes = new HashMap<>();
  private final List<Paragraph> notes = new ArrayList<>();
  private final Map<String, String> keys = new HashMap<>();
  private int tables;
  private int paragraphs;

  DocxReader(ZipParts parts, Places places) {
    this.parts = parts;
    this.places = places;
    this.styles = new DocxStyles(parts.xml("word/styles.xml"));
    this.numbering = new DocxNumbering(parts.xml("word/numbering.xml"));
  }

  Document read() {
    Element body =
        Xml.child(parts.required("word/document.xml"), "body")
            .orElseThrow(() -> new UnreadableDocument(UnreadableDocument.Reason.DAMAGED));
    notes("word/footnotes.xml", "footnote");
    notes("word/endnotes.xml", "endnote");
    Map<String, String> data = data();
    blocks(body);
    blocks.addAll(notes);
    remarkOnParts();
    return new Document(core("title"), core("language"), blocks, data, List.copyOf(remarks));
  }

  private String core(String name) {
    return parts
        .xml("docProps/core.xml")
        .flatMap(root -> Xml.child(root, name))
        .map(e -> e.getTextContent().strip())
        .orElse("");
  }

  private void notes(String part, String name) {
    parts
        .xml(part)
        .ifPresent(
            root ->
                Xml.children(root, name)
                    .filter(note -> Xml.attribute(note, "type").isEmpty())
                    .forEach(
                        note ->
                            footnotes.put(
                                name.substring(0, 3) + Xml.attribute(note, "id"),
                                Xml.all(note, "p").stream()
                                    .map(p -> new DocxText(p).text().strip())
                                    .collect(Collectors.joining("\n")))));
  }

  private void blocks(Element parent) {
    for (Element e : Xml.children(parent)) {
      switch (e.getLocalName()) {
        case "p" -> blocks.addAll(paragraph(e, true));
        case "tbl" -> table(e);
        case "del", "moveFrom" -> remark(Note.TRACKED_CHANGES, "", "");
        case "AlternateContent" -> Xml.child(e, "Choice").ifPresent(this::blocks);
        case "sdt" -> {
          if (isContentsList(e)) {
            remark(Note.CONTENTS_LIST, "", "");
          } else {
            Xml.child(e, "sdtContent").ifPresent(this::blocks);
          }
        }
        case "sectPr" -> {}
        default -> blocks(e); // ins, smartTag, customXml
      }
    }
  }

  private static boolean isContentsList(Element sdt) {
    return Xml.path(sdt, "sdtPr", "docPartObj", "docPartGallery")
        .filter(g -> Xml.attribute(g, "val").equals("Table of Contents"))
        .isPresent();
  }

  /** A paragraph, and those of text boxes anchored in it; none if it is empty. */
  private List<Paragraph> paragraph(Element p, boolean inBody) {
    if (!p.hasChildNodes()) { // an empty line
      paragraphs += inBody ? 1 : 0;
      return List.of();
    }
    DocxText content = new DocxText(p);
    String style = Xml.path(p, "pPr", "pStyle").map(s -> Xml.attribute(s, "val")).orElse("");
    if (CONTENTS.matcher(styles.name(style)).matches()) {
      remark(Note.CONTENTS_LIST, "", content.text());
      return List.of();
    }
    String place = inBody ? places.paragraph(++paragraphs) : "";
    remarkOn(content, place);
    List<Paragraph> all = new ArrayList<>();
    boolean blank = content.text().isBlank();
    String label = blank ? "" : label(p, style);
    int heading = heading(p, style);
    Role role =
        styles.name(style).equals("title")
            ? Role.TITLE
            : heading > 0 ? Role.HEADING : label.isEmpty() ? Role.TEXT : Role.ITEM;
    int level = heading > 0 ? heading : label.isEmpty() ? 0 : listLevel(p, style) + 1;
    if (!blank) {
      all.add(new Paragraph(content.text().strip(), label, role, level, place, key(p)));
    }
    for (Element box : content.boxes()) {
      all.addAll(paragraph(box, inBody));
      remark(Note.TEXT_BOXES, place, "");
    }
    for (String id : content.footnotes()) {
      String text = footnotes.getOrDefault(id, "");
      notes.add(new Paragraph(text, (notes.size() + 1) + ".", Role.FOOTNOTE, 0, place));
      remark(Note.FOOTNOTES, "", "");
    }
    return all;
  }

  private void remarkOn(DocxText content, String place) {
    if (content.tracked()) {
      remark(Note.TRACKED_CHANGES, "", "");
    }
    if (!content.hidden().isBlank()) {
      remark(Note.HIDDEN_TEXT, place, content.hidden().strip());
    }
  }

  private int heading(Element p, String style) {
    return Xml.path(p, "pPr", "outlineLvl")
        .map(e -> Xml.number(e, "val", 9) + 1)
        .filter(level -> level <= 9)
        .orElseGet(() -> styles.heading(style));
  }

  private Optional<Element> list(Element p, String style) {
    return Xml.path(p, "pPr", "numPr").or(() -> styles.property(style, "numPr"));
  }

  private int listLevel(Element p, String style) {
    return list(p, style)
        .flatMap(n -> Xml.child(n, "ilvl"))
        .map(i -> Xml.number(i, "val", 0))
        .orElse(0);
  }

  private String label(Element p, String style) {
    Optional<String> id =
        list(p, style)
            .flatMap(n -> Xml.child(n, "numId"))
            .or(() -> styles.property(style, "numPr").flatMap(n -> Xml.child(n, "numId")))
            .map(n -> Xml.attribute(n, "val"));
    return id.map(i -> numbering.next(i, listLevel(p, style))).orElse("");
  }

  private void table(Element tbl) {
    TableBuilder builder = new TableBuilder();
    String place = places.table(++tables);
    rows(tbl, builder, place);
    if (!builder.isEmpty()) {
      String caption =
          Xml.path(tbl, "tblPr", "tblCaption").map(c -> Xml.attribute(c, "val")).orElse("");
      Table table = builder.build(caption, place);
      blocks.add(table);
    }
  }

  private void rows(Element parent, TableBuilder builder, String place) {
    for (Element e : Xml.children(parent)) {
      switch (e.getLocalName()) {
        case "tr" -> row(e, builder, places.row(place, builder.size() + 1));
        case "tblPr", "tblGrid" -> {}
        case "AlternateContent" -> Xml.child(e, "Choice").ifPresent(c -> rows(c, builder, place));
        default -> rows(e, builder, place); // sdt, sdtContent, customXml, ins
      }
    }
  }

  private void row(Element tr, TableBuilder builder, String place) {
    Optional<Element> properties = Xml.child(tr, "trPr");
    if (properties.flatMap(p -> Xml.child(p, "del")).isPresent()) {
      remark(Note.TRACKED_CHANGES, "", "");
      return;
    }
    if (properties.flatMap(p -> Xml.child(p, "hidden")).isPresent()) {
      remark(Note.HIDDEN_ROW, place, text(tr));
      return;
    }
    boolean header = properties.flatMap(p -> Xml.child(p, "tblHeader")).isPresent();
    int before =
        properties
            .flatMap(p -> Xml.child(p, "gridBefore"))
            .map(g -> Xml.number(g, "val", 0))
            .orElse(0);
    List<TableBuilder.Raw> cells = new ArrayList<>();
    cells(tr, cells, before);
    builder.row(cells, key(tr), header, place);
  }

  /** The part that a bookmark of ours within an element names, empty if none does. */
  private String key(Element parent) {
    return keys.isEmpty()
        ? ""
        : Xml.all(parent, "bookmarkStart").stream()
            .map(b -> keys.getOrDefault(Xml.attribute(b, "name"), ""))
            .filter(key -> !key.isEmpty())
            .findFirst()
            .orElse("");
  }

  private int cells(Element parent, List<TableBuilder.Raw> cells, int from) {
    int column = from;
    for (Element e : Xml.children(parent)) {
      if (e.getLocalName().equals("tc")) {
        TableBuilder.Raw cell = cell(e, column);
        cells.add(cell);
        column += cell.columns();
      } else if (!e.getLocalName().equals("trPr") && !e.getLocalName().equals("tblPrEx")) {
        column = cells(e, cells, column);
      }
    }
    return column;
  }

  private TableBuilder.Raw cell(Element tc, int column) {
    int span =
        Xml.path(tc, "tcPr", "gridSpan").map(g -> Math.max(1, Xml.number(g, "val", 1))).orElse(1);
    boolean continued =
        Xml.path(tc, "tcPr", "vMerge")
            .filter(m -> !Xml.attribute(m, "val").equals("restart"))
            .isPresent();
    List<Paragraph> content = new ArrayList<>();
    content(tc, content);
    return new TableBuilder.Raw(column, span, 1, continued, content);
  }

  private void content(Element parent, List<Paragraph> content) {
    for (Element e : Xml.children(parent)) {
      switch (e.getLocalName()) {
        case "p" -> content.addAll(paragraph(e, false));
        case "tcPr" -> {}
        case "del", "moveFrom" -> remark(Note.TRACKED_CHANGES, "", "");
        case "AlternateContent" -> Xml.child(e, "Choice").ifPresent(c -> content(c, content));
        case "tbl" -> {
          remark(Note.NESTED_TABLES, places.table(tables), "");
          for (Element row : Xml.all(e, "tr")) {
            List<Paragraph> inner = new ArrayList<>();
            Xml.children(row, "tc").forEach(tc -> content(tc, inner));
            content.addAll(inner);
          }
        }
        default -> content(e, content);
      }
    }
  }

  private static String text(Element parent) {
    return Xml.all(parent, "p").stream()
        .map(p -> new DocxText(p).text().strip())
        .filter(t -> !t.isEmpty())
        .collect(Collectors.joining(" | "));
  }

  private void remark(Note note, String place, String text) {
    remarks.add(new Remark(note, place, text));
  }

  private void remarkOnParts() {
    if (parts.xml("word/comments.xml").filter(c -> !Xml.children(c).isEmpty()).isPresent()) {
      remark(Note.COMMENTS, "", "");
    }
    for (String name : parts.names()) {
      if (name.matches("word/(header|footer)\\d*\\.xml")) {
        parts
            .xml(name)
            .map(DocxReader::text)
            .filter(t -> t.chars().anyMatch(Character::isLetter))
            .ifPresent(t -> remark(Note.HEADERS_AND_FOOTERS, "", t));
      }
    }
  }

  /** Custom XML parts of ours: items by name, and which bookmark is which part. */
  private Map<String, String> data() {
    Map<String, String> data = new LinkedHashMap<>();
    for (String name : parts.names()) {
      if (name.matches("customXml/item\\d+\\.xml")) {
        parts
            .xml(name)
            .filter(root -> DATA_NAMESPACE.equals(root.getNamespaceURI()))
            .ifPresent(
                root -> {
                  Xml.children(root, "item")
                      .forEach(i -> data.put(Xml.attribute(i, "name"), i.getTextContent()));
                  Xml.children(root, "key")
                      .forEach(
                          k -> keys.put(Xml.attribute(k, "bookmark"), Xml.attribute(k, "part")));
                });
      }
    }
    return data;
  }
}
