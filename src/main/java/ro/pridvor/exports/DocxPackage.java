package ro.pridvor.exports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import ro.pridvor.annex.Column;
import ro.pridvor.document.Markup;
import ro.pridvor.document.OfficePackage;
import ro.pridvor.document.XmlFile;
import ro.pridvor.document.ZipArchive;

/** The parts of a WordprocessingML package (ECMA-376) around its text: styles, footer, data. */
final class DocxPackage {
  static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";

  /** Usable width of a landscape A4 page, in twentieths of a point. */
  private static final int PAGE_WIDTH = 14_570;

  private DocxPackage() {}

  /** A document without data of ours. */
  static byte[] of(String title, String language, byte[] document) {
    return parts(title, language, document, DocxPackage::types).bytes();
  }

  /** A document with data that is not printed. */
  static byte[] of(String title, String language, byte[] document, byte[] data) {
    String relation = OfficePackage.OFFICE + "/customXml";
    return parts(
            title,
            language,
            document,
            DocxPackage::typesWithData,
            relation,
            "../customXml/item1.xml")
        .add("customXml/item1.xml", data)
        .add("customXml/itemProps1.xml", XmlFile.write(x -> dataProperties(new Markup(x))))
        .add(
            "customXml/_rels/item1.xml.rels",
            OfficePackage.relations(OfficePackage.OFFICE + "/customXmlProps", "itemProps1.xml"))
        .bytes();
  }

  /**
   * @param data what the main part is related to besides: types and targets in turn
   */
  private static ZipArchive parts(
      String title, String language, byte[] document, OfficePackage.Content types, String... data) {
    List<String> relations = new ArrayList<>();
    for (String part : List.of("styles", "numbering", "footer", "settings")) {
      relations.add(OfficePackage.OFFICE + "/" + part);
      relations.add((part.equals("footer") ? "footer1" : part) + ".xml");
    }
    relations.addAll(List.of(data));
    return new ZipArchive()
        .add("[Content_Types].xml", OfficePackage.types(types))
        .add(
            "_rels/.rels",
            OfficePackage.relations(
                OfficePackage.OFFICE + "/officeDocument",
                "word/document.xml",
                OfficePackage.CORE_RELATION,
                "docProps/core.xml"))
        .add("docProps/core.xml", OfficePackage.core(title, language))
        .add("word/document.xml", document)
        .add(
            "word/_rels/document.xml.rels",
            OfficePackage.relations(relations.toArray(String[]::new)))
        .add("word/styles.xml", word("styles", x -> styles(x, language)))
        .add("word/numbering.xml", word("numbering", DocxPackage::bullets))
        .add("word/footer1.xml", word("ftr", DocxPackage::footer))
        .add("word/settings.xml", word("settings", DocxPackage::settings));
  }

  /** Without them LibreOffice drops the data when it saves. */
  private static void dataProperties(Markup xml) throws XMLStreamException {
    String namespace = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
    String id = "{6F1B7A52-3C0E-4F0B-9C55-1D6B0E5A9A01}";
    xml.empty("ds:datastoreItem", "xmlns:ds", namespace, "ds:itemID", id);
  }

  private static byte[] word(String root, OfficePackage.Content content) {
    return OfficePackage.part("w:" + root, content, "xmlns:w", MAIN);
  }

  private static void types(Markup xml) throws XMLStreamException {
    xml.empty("Default", "Extension", "xml", "ContentType", "application/xml");
    OfficePackage.type(xml, "/word/document.xml", WORD + "document.main+xml");
    for (String part : List.of("styles", "numbering", "settings")) {
      OfficePackage.type(xml, "/word/" + part + ".xml", WORD + part + "+xml");
    }
    OfficePackage.type(xml, "/word/footer1.xml", WORD + "footer+xml");
    OfficePackage.coreType(xml);
  }

  private static void typesWithData(Markup xml) throws XMLStreamException {
    types(xml);
    String office = "application/vnd.openxmlformats-officedocument.";
    OfficePackage.type(xml, "/customXml/itemProps1.xml", office + "customXmlProperties+xml");
  }

  /** Without it Word opens the file in the mode of an older version. */
  private static void settings(Markup xml) throws XMLStreamException {
    String word = "http://schemas.microsoft.com/office/word";
    xml.open("w:compat");
    xml.empty("w:compatSetting", "w:name", "compatibilityMode", "w:uri", word, "w:val", "15");
    xml.close();
  }

  private static void footer(Markup xml) throws XMLStreamException {
    xml.open("w:p").open("w:pPr").empty("w:jc", "w:val", "center").close();
    field(xml, "PAGE");
    xml.open("w:r").open("w:t", "xml:space", "preserve").text(" / ").close().close();
    field(xml, "NUMPAGES");
    xml.close();
  }

  private static void field(Markup xml, String name) throws XMLStreamException {
    xml.open("w:fldSimple", "w:instr", name);
    xml.open("w:r").open("w:t").text("1").close().close();
    xml.close();
  }

  private static void bullets(Markup xml) throws XMLStreamException {
    xml.open("w:abstractNum", "w:abstractNumId", "0").open("w:lvl", "w:ilvl", "0");
    xml.empty("w:start", "w:val", "1").empty("w:numFmt", "w:val", "bullet");
    xml.empty("w:lvlText", "w:val", "•").empty("w:lvlJc", "w:val", "left");
    xml.open("w:pPr").empty("w:ind", "w:left", "360", "w:hanging", "240").close();
    xml.close().close();
    xml.open("w:num", "w:numId", "1").empty("w:abstractNumId", "w:val", "0").close();
  }

  private static void styles(Markup xml, String language) throws XMLStreamException {
    xml.open("w:docDefaults").open("w:rPrDefault").open("w:rPr");
    xml.empty("w:rFonts", "w:ascii", "Calibri", "w:hAnsi", "Calibri", "w:cs", "Calibri");
    xml.empty("w:sz", "w:val", "22").empty("w:lang", "w:val", language).close().close();
    xml.open("w:pPrDefault").open("w:pPr").empty("w:spacing", "w:after", "120").close().close();
    xml.close();
    paragraph(xml, "Normal", "Normal", "", 22, false, 0, "120");
    paragraph(xml, "Title", "Title", "Normal", 36, true, 0, "240");
    paragraph(xml, "Heading1", "heading 1", "Normal", 30, true, 1, "160");
    paragraph(xml, "Heading2", "heading 2", "Normal", 26, true, 2, "120");
    paragraph(xml, "Heading3", "heading 3", "Normal", 24, true, 3, "120");
    paragraph(xml, "TableText", "Table Text", "Normal", 18, false, 0, "40");
    paragraph(xml, "TableHeader", "Table Header", "TableText", 18, true, 0, "40");
    list(xml, "ListBullet", "List Bullet", "Normal");
    list(xml, "TableBullet", "Table Bullet", "TableText");
    xml.open("w:style", "w:type", "table", "w:styleId", "TableGrid");
    xml.empty("w:name", "w:val", "Table Grid");
    xml.open("w:tblPr").open("w:tblBorders");
    for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
      xml.empty("w:" + side, "w:val", "single", "w:sz", "4", "w:color", "auto");
    }
    xml.close().open("w:tblCellMar");
    xml.empty("w:left", "w:w", "85", "w:type", "dxa")
        .empty("w:right", "w:w", "85", "w:type", "dxa");
    xml.close().close().close();
  }

  private static void paragraph(
      Markup xml,
      String id,
      String name,
      String parent,
      int size,
      boolean bold,
      int heading,
      String after)
      throws XMLStreamException {
    xml.open("w:style", "w:type", "paragraph", "w:styleId", id);
    if (id.equals("Normal")) {
      xml.xml().writeAttribute("w:default", "1");
    }
    xml.empty("w:name", "w:val", name);
    if (!parent.isEmpty()) {
      xml.empty("w:basedOn", "w:val", parent);
    }
    xml.open("w:pPr");
    if (heading > 0) {
      xml.empty("w:keepNext").empty("w:spacing", "w:before", "240", "w:after", after);
      xml.empty("w:outlineLvl", "w:val", Integer.toString(heading - 1));
    } else {
      xml.empty("w:spacing", "w:after", after);
    }
    xml.close().open("w:rPr");
    if (bold) {
      xml.empty("w:b");
    }
    xml.empty("w:sz", "w:val", Integer.toString(size)).close().close();
  }

  private static void list(Markup xml, String id, String name, String parent)
      throws XMLStreamException {
    xml.open("w:style", "w:type", "paragraph", "w:styleId", id);
    xml.empty("w:name", "w:val", name).empty("w:basedOn", "w:val", parent);
    xml.open("w:pPr").open("w:numPr").empty("w:numId", "w:val", "1").close().close();
    xml.close();
  }

  /** The end of the body: A4 with page numbers. */
  static void page(Markup xml, boolean landscape) throws XMLStreamException {
    xml.open("w:sectPr").empty("w:footerReference", "w:type", "default", "r:id", "rId3");
    if (landscape) {
      xml.empty("w:pgSz", "w:w", "16838", "w:h", "11906", "w:orient", "landscape");
    } else {
      xml.empty("w:pgSz", "w:w", "11906", "w:h", "16838");
    }
    xml.open("w:pgMar");
    for (String side : List.of("top", "right", "bottom", "left")) {
      xml.xml().writeAttribute("w:" + side, "1134");
    }
    for (String place : List.of("header", "footer")) {
      xml.xml().writeAttribute("w:" + place, "567");
    }
    xml.xml().writeAttribute("w:gutter", "0");
    xml.close().close();
  }

  /** Widths by how much text columns usually hold. */
  static int[] widths(List<Column> columns) {
    int[] weights =
        columns.stream()
            .mapToInt(
                column ->
                    switch (column) {
                      case NUMBER -> 8;
                      case MEASURE -> 32;
                      case EXPECTED_RESULTS, INDICATORS -> 22;
                      case DEADLINE -> 13;
                      default -> 17;
                    })
            .toArray();
    int sum = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(w -> w * PAGE_WIDTH / sum).toArray();
  }
}
