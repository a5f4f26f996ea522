package ro.pridvor.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import ro.pridvor.annex.Column;
import ro.pridvor.annex.Companion;
import ro.pridvor.annex.PlanTrees;
import ro.pridvor.annex.Prose;
import ro.pridvor.content.TreeWriter;
import ro.pridvor.document.Markup;
import ro.pridvor.document.OfficePackage;
import ro.pridvor.document.XmlFile;

/**
 * The annex as a Word document that a council prints and a screen reader can read: headings for
 * objectives, a table for the measures of each, whose header rows are marked and repeated.
 */
public final class DocxAnnex {
  private final PlanTrees plan;
  private final Companion companion;
  private final AnnexLabels labels;
  private final List<Column> columns;
  private final List<String> keys = new ArrayList<>();
  private final List<String> added = new ArrayList<>();

  private DocxAnnex(PlanTrees plan) {
    this.plan = plan;
    this.companion = Companion.of(plan);
    this.labels = new AnnexLabels(plan, companion);
    this.columns = labels.used();
  }

  /**
   * The bytes of the file.
   *
   * @param language BCP 47 tag of the plan's words
   */
  public static byte[] of(PlanTrees plan, String language) {
    DocxAnnex annex = new DocxAnnex(plan);
    byte[] body = XmlFile.write(xml -> annex.document(new Markup(xml)));
    String title = PlanTrees.text(plan.plan(), "title");
    return DocxPackage.of(title, language, body, annex.data());
  }

  private void document(Markup xml) throws XMLStreamException {
    xml.open("w:document", "xmlns:w", DocxPackage.MAIN);
    xml.xml().writeAttribute("xmlns:r", OfficePackage.OFFICE);
    xml.open("w:body");
    paragraph(xml, "Title", PlanTrees.text(plan.plan(), "title"), "");
    sections(xml, true);
    facts(xml);
    String component = "";
    boolean components = !PlanTrees.maps(plan.plan(), "components").isEmpty();
    for (Map<String, Object> general : plan.generals()) {
      String own = PlanTrees.text(general, "component");
      if (components && !own.equals(component)) {
        component = own;
        heading(xml, 1, title(own), "c_" + own);
      }
      int level = components ? 2 : 1;
      heading(xml, level, AnnexRows.titled(general), AnnexRows.key('g', general));
      for (Map<String, Object> specific : PlanTrees.maps(general, "objectives")) {
        heading(xml, level + 1, AnnexRows.titled(specific), AnnexRows.key('s', specific));
        table(xml, general, specific);
      }
    }
    sections(xml, false);
    DocxPackage.page(xml, true);
    xml.close().close();
  }

  private String title(String component) {
    return PlanTrees.maps(plan.plan(), "components").stream()
        .filter(c -> PlanTrees.text(c, "id").equals(component))
        .map(c -> PlanTrees.text(c, "title"))
        .findFirst()
        .orElse("");
  }

  private void sections(Markup xml, boolean before) throws XMLStreamException {
    for (Map<String, Object> section : PlanTrees.maps(plan.plan(), "sections")) {
      if (PlanTrees.text(section, "position").equals("after") == before) {
        continue;
      }
      if (!PlanTrees.text(section, "title-printed").equals("false")) {
        heading(xml, 1, PlanTrees.text(section, "title"), "");
      }
      for (Prose prose : Prose.of(PlanTrees.text(section, "text"))) {
        paragraph(xml, prose.item() ? "ListBullet" : "", prose.text(), "");
      }
    }
  }

  /**
   * Acts and steps that the plan's own file lists, under the words that the portal has for them.
   */
  private void facts(Markup xml) throws XMLStreamException {
    for (Map.Entry<String, String> list :
        List.of(Map.entry("legal-basis", "Temei legal"), Map.entry("approval", "Aprobare"))) {
      List<Map<String, Object>> entries = PlanTrees.maps(plan.plan(), list.getKey());
      if (!entries.isEmpty()) {
        heading(xml, 1, list.getValue(), "");
        added.add(list.getValue());
      }
      for (Map<String, Object> entry : entries) {
        paragraph(xml, "ListBullet", PlanTrees.text(entry, "text"), "");
      }
    }
  }

  private void heading(Markup xml, int level, String text, String key) throws XMLStreamException {
    if (!text.isBlank()) {
      paragraph(xml, "Heading" + level, text, key);
    }
  }

  /** A paragraph, with a bookmark by which the import finds it again if it is a part. */
  private void paragraph(Markup xml, String style, String text, String key)
      throws XMLStreamException {
    xml.open("w:p");
    if (!style.isEmpty()) {
      xml.open("w:pPr").empty("w:pStyle", "w:val", style).close();
    }
    if (!key.isEmpty()) {
      bookmark(xml, key);
    }
    run(xml, text);
    xml.close();
  }

  private void bookmark(Markup xml, String key) throws XMLStreamException {
    keys.add(key);
    String number = Integer.toString(keys.size());
    xml.empty("w:bookmarkStart", "w:id", number, "w:name", bookmark(keys.size()));
    xml.empty("w:bookmarkEnd", "w:id", number);
  }

  private static String bookmark(int number) {
    return "pridvor_" + number;
  }

  private static void run(Markup xml, String text) throws XMLStreamException {
    xml.open("w:r");
    String[] lines = text.split("\n");
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        xml.empty("w:br");
      }
      xml.open("w:t", "xml:space", "preserve").text(lines[i]).close();
    }
    xml.close();
  }

  private void table(Markup xml, Map<String, Object> general, Map<String, Object> specific)
      throws XMLStreamException {
    List<Map<String, Object>> measures = PlanTrees.maps(specific, "measures");
    if (measures.isEmpty()) {
      return;
    }
    int[] widths = DocxPackage.widths(columns);
    xml.open("w:tbl").open("w:tblPr").empty("w:tblStyle", "w:val", "TableGrid");
    xml.empty("w:tblW", "w:w", "5000", "w:type", "pct").empty("w:tblLayout", "w:type", "fixed");
    xml.empty("w:tblLook", "w:val", "0020", "w:firstRow", "1", "w:noVBand", "1");
    xml.empty("w:tblCaption", "w:val", AnnexRows.titled(specific)).close();
    xml.open("w:tblGrid");
    for (int width : widths) {
      xml.empty("w:gridCol", "w:w", Integer.toString(width));
    }
    xml.close();
    header(xml, widths);
    for (int m = 0; m < measures.size(); m++) {
      row(
          xml,
          widths,
          measures,
          m,
          new PlanTrees.Measure(general, specific, measures.get(m)).cells());
    }
    xml.close();
  }

  private void header(Markup xml, int[] widths) throws XMLStreamException {
    xml.open("w:tr").open("w:trPr").empty("w:cantSplit").empty("w:tblHeader").close();
    for (int c = 0; c < widths.length; c++) {
      open(xml, widths[c], "");
      paragraph(xml, "TableHeader", labels.of(columns.get(c)), "");
      xml.close();
    }
    xml.close();
  }

  private static void open(Markup xml, int width, String merge) throws XMLStreamException {
    xml.open("w:tc").open("w:tcPr");
    xml.empty("w:tcW", "w:w", Integer.toString(width), "w:type", "dxa");
    if (!merge.isEmpty()) {
      xml.empty("w:vMerge", "w:val", merge);
    }
    xml.close();
  }

  private void row(
      Markup xml,
      int[] widths,
      List<Map<String, Object>> measures,
      int m,
      Map<String, Object> cells)
      throws XMLStreamException {
    Map<String, Object> measure = measures.get(m);
    xml.open("w:tr");
    for (int c = 0; c < columns.size(); c++) {
      Column column = columns.get(c);
      boolean continued = continues(column, measures, m);
      boolean begins = continues(column, measures, m + 1);
      open(xml, widths[c], continued ? "continue" : begins ? "restart" : "");
      String key = c == 0 ? AnnexRows.key('m', measure) : "";
      content(xml, continued ? List.of() : text(column, measure, cells), key);
      xml.close();
    }
    xml.close();
  }

  /** Whether a measure's cell is one with that of the measure above. */
  private static boolean continues(Column column, List<Map<String, Object>> measures, int m) {
    if (m == 0 || m >= measures.size() || !column.isCell()) {
      return false;
    }
    boolean inherited =
        !measures.get(m).containsKey(column.key())
            && !measures.get(m - 1).containsKey(column.key());
    Object merged = measures.get(m).get("merged-with-previous");
    return inherited || PlanTrees.entries(merged).contains(column.key());
  }

  private static List<Prose> text(
      Column column, Map<String, Object> measure, Map<String, Object> cells) {
    if (column == Column.NUMBER) {
      return Prose.of(PlanTrees.text(measure, "code"));
    }
    if (column == Column.MEASURE) {
      return Prose.of(PlanTrees.text(measure, "text"));
    }
    return PlanTrees.entries(cells.get(column.key())).stream()
        .map(entry -> new Prose(entry, false))
        .toList();
  }

  /** The format wants a paragraph in each cell, even where there is nothing to say. */
  private void content(Markup xml, List<Prose> paragraphs, String key) throws XMLStreamException {
    if (paragraphs.isEmpty()) {
      xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "TableText").close();
      if (!key.isEmpty()) {
        bookmark(xml, key);
      }
      xml.close();
    }
    String bookmark = key;
    for (Prose prose : paragraphs) {
      paragraph(xml, prose.item() ? "TableBullet" : "TableText", prose.text(), bookmark);
      bookmark = "";
    }
  }

  /** What is not printed: each part's own data, and which bookmark is which part. */
  private byte[] data() {
    return XmlFile.write(
        "data",
        "https://pridvor.ro/annex",
        raw -> {
          Markup xml = new Markup(raw);
          for (Map.Entry<String, Map<String, Object>> part : companion.parts().entrySet()) {
            xml.open("item", "name", part.getKey());
            xml.text(TreeWriter.json(part.getValue())).close();
          }
          xml.open("item", "name", Companion.ADDED_WORDS);
          xml.text(String.join(" ", added)).close();
          for (int i = 0; i < keys.size(); i++) {
            xml.empty("key", "bookmark", bookmark(i + 1), "part", keys.get(i));
          }
        });
  }
}
