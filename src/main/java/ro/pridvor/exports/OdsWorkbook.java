package ro.pridvor.exports;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import ro.pridvor.document.Markup;
import ro.pridvor.document.XmlFile;
import ro.pridvor.document.ZipArchive;
import ro.pridvor.exports.Workbook.Field;
import ro.pridvor.exports.Workbook.Sheet;

/** Writes a workbook as an OpenDocument spreadsheet (ISO/IEC 26300). */
final class OdsWorkbook {
  private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";
  private static final String URN = "urn:oasis:names:tc:opendocument:xmlns:";

  private static final Pattern SPACES = Pattern.compile("^ +|(?<= ) +");

  /** What 1 character is wide, in millimetres. */
  private static final int CHARACTER = 2;

  private final Workbook workbook;

  private OdsWorkbook(Workbook workbook) {
    this.workbook = workbook;
  }

  static byte[] of(Workbook workbook) {
    OdsWorkbook ods = new OdsWorkbook(workbook);
    return new ZipArchive()
        .addStored("mimetype", TYPE.getBytes(StandardCharsets.US_ASCII))
        .add("META-INF/manifest.xml", XmlFile.write(xml -> manifest(new Markup(xml))))
        .add("meta.xml", XmlFile.write(xml -> ods.meta(new Markup(xml))))
        .add("styles.xml", XmlFile.write(xml -> ods.styles(new Markup(xml))))
        .add("content.xml", XmlFile.write(xml -> ods.content(new Markup(xml))))
        .bytes();
  }

  private static void manifest(Markup xml) throws XMLStreamException {
    String namespace = URN + "manifest:1.0";
    xml.open("manifest:manifest", "xmlns:manifest", namespace, "manifest:version", "1.3");
    xml.empty(
        "manifest:file-entry",
        "manifest:full-path",
        "/",
        "manifest:version",
        "1.3",
        "manifest:media-type",
        TYPE);
    for (String part : List.of("content.xml", "styles.xml", "meta.xml")) {
      xml.empty(
          "manifest:file-entry", "manifest:full-path", part, "manifest:media-type", "text/xml");
    }
    xml.close();
  }

  private static Markup root(Markup xml, String name) throws XMLStreamException {
    xml.open(name, "xmlns:office", URN + "office:1.0", "office:version", "1.3");
    for (String part : List.of("table", "text", "style", "meta", "number")) {
      String namespace = part.equals("number") ? "datastyle" : part;
      xml.xml().writeAttribute("xmlns:" + part, URN + namespace + ":1.0");
    }
    xml.xml().writeAttribute("xmlns:fo", URN + "xsl-fo-compatible:1.0");
    xml.xml().writeAttribute("xmlns:dc", "http://purl.org/dc/elements/1.1/");
    xml.xml().writeAttribute("xmlns:of", URN + "of:1.2");
    return xml;
  }

  private void meta(Markup xml) throws XMLStreamException {
    root(xml, "office:document-meta").open("office:meta");
    xml.open("dc:title").text(workbook.title()).close();
    xml.open("dc:language").text(workbook.language()).close();
    xml.close().close();
  }

  /** A4, landscape, with page numbers. */
  private void styles(Markup xml) throws XMLStreamException {
    root(xml, "office:document-styles").open("office:styles");
    xml.open("style:default-style", "style:family", "table-cell");
    xml.empty("style:text-properties", "fo:language", workbook.language()).close().close();
    xml.open("office:automatic-styles").open("style:page-layout", "style:name", "page");
    xml.empty(
        "style:page-layout-properties",
        "fo:page-width",
        "297mm",
        "fo:page-height",
        "210mm",
        "style:print-orientation",
        "landscape",
        "style:scale-to-X",
        "1",
        "style:scale-to-Y",
        "0");
    xml.close().close().open("office:master-styles");
    xml.open("style:master-page", "style:name", "Default", "style:page-layout-name", "page");
    xml.open("style:footer").open("text:p").empty("text:page-number").text(" / ");
    xml.empty("text:page-count").close().close().close().close().close();
  }

  private void content(Markup xml) throws XMLStreamException {
    root(xml, "office:document-content").open("office:automatic-styles");
    for (int s = 0; s < workbook.sheets().size(); s++) {
      columnStyles(xml, s, workbook.sheets().get(s).columns());
    }
    tableStyle(xml, "shown", "true");
    tableStyle(xml, "hidden", "false");
    cellStyle(xml, "text", "normal");
    cellStyle(xml, "header", "bold");
    xml.close().open("office:body").open("office:spreadsheet");
    validations(xml);
    for (int s = 0; s < workbook.sheets().size(); s++) {
      table(xml, s, workbook.sheets().get(s));
    }
    filters(xml);
    xml.close().close().close();
  }

  private static void columnStyles(Markup xml, int sheet, List<Field> columns)
      throws XMLStreamException {
    for (int c = 0; c < columns.size(); c++) {
      xml.open("style:style", "style:name", column(sheet, c), "style:family", "table-column");
      String width = columns.get(c).width() * CHARACTER + "mm";
      xml.empty("style:table-column-properties", "style:column-width", width).close();
    }
  }

  private static String column(int sheet, int column) {
    return "co" + sheet + "-" + column;
  }

  private static void tableStyle(Markup xml, String name, String display)
      throws XMLStreamException {
    xml.open(
        "style:style",
        "style:name",
        name,
        "style:family",
        "table",
        "style:master-page-name",
        "Default");
    xml.empty("style:table-properties", "table:display", display).close();
  }

  private static void cellStyle(Markup xml, String name, String weight) throws XMLStreamException {
    xml.open("style:style", "style:name", name, "style:family", "table-cell");
    xml.empty(
        "style:table-cell-properties", "fo:wrap-option", "wrap", "style:vertical-align", "top");
    xml.empty("style:text-properties", "fo:font-weight", weight).close();
  }

  private void validations(Markup xml) throws XMLStreamException {
    xml.open("table:content-validations");
    for (int s = 0; s < workbook.sheets().size(); s++) {
      Sheet sheet = workbook.sheets().get(s);
      for (int c = 0; c < sheet.columns().size(); c++) {
        Field column = sheet.columns().get(c);
        if (!column.choices().isEmpty()) {
          String list =
              column.choices().stream()
                  .map(v -> column.number() ? v : '"' + v + '"')
                  .collect(Collectors.joining(";"));
          xml.empty(
              "table:content-validation",
              "table:name",
              "list" + column(s, c),
              "table:condition",
              "of:cell-content-is-in-list(" + list + ")",
              "table:display-list",
              "unsorted");
        }
      }
    }
    xml.close();
  }

  private static void table(Markup xml, int number, Sheet sheet) throws XMLStreamException {
    String style = sheet.hidden() ? "hidden" : "shown";
    xml.open("table:table", "table:name", sheet.name(), "table:style-name", style);
    for (int c = 0; c < sheet.columns().size(); c++) {
      xml.empty(
          "table:table-column",
          "table:style-name",
          column(number, c),
          "table:default-cell-style-name",
          "text");
    }
    xml.open("table:table-header-rows");
    row(xml, number, sheet, 0);
    xml.close();
    for (int r = 1; r < sheet.rows().size(); r++) {
      row(xml, number, sheet, r);
    }
    xml.close();
  }

  private static void row(Markup xml, int number, Sheet sheet, int r) throws XMLStreamException {
    xml.open("table:table-row");
    List<String> values = sheet.rows().get(r);
    for (int c = 0; c < values.size(); c++) {
      Field column = sheet.columns().get(c);
      String value = values.get(c);
      xml.open("table:table-cell", "table:style-name", r == 0 ? "header" : "text");
      if (r > 0 && !column.choices().isEmpty()) {
        xml.xml().writeAttribute("table:content-validation-name", "list" + column(number, c));
      }
      if (column.number() && r > 0 && !value.isEmpty()) {
        xml.xml().writeAttribute("office:value-type", "float");
        xml.xml().writeAttribute("office:value", value);
      } else if (!value.isEmpty()) {
        xml.xml().writeAttribute("office:value-type", "string");
      }
      for (String line : value.isEmpty() ? new String[0] : value.split("\n")) {
        line(xml, line);
      }
      xml.close();
    }
    xml.close();
  }

  /** OpenDocument reads several spaces as one, unless they are elements. */
  private static void line(Markup xml, String line) throws XMLStreamException {
    xml.open("text:p");
    Matcher spaces = SPACES.matcher(line);
    int from = 0;
    while (spaces.find()) {
      xml.text(line.substring(from, spaces.start()));
      xml.empty("text:s", "text:c", Integer.toString(spaces.group().length()));
      from = spaces.end();
    }
    xml.text(line.substring(from)).close();
  }

  private void filters(Markup xml) throws XMLStreamException {
    xml.open("table:database-ranges");
    for (int s = 0; s < workbook.sheets().size(); s++) {
      Sheet sheet = workbook.sheets().get(s);
      if (!sheet.hidden()) {
        String name = "'" + sheet.name() + "'";
        String last = XlsxWorkbook.letters(sheet.columns().size() - 1) + sheet.rows().size();
        xml.empty(
            "table:database-range",
            "table:name",
            "filter" + s,
            "table:target-range-address",
            name + ".A1:" + name + "." + last,
            "table:display-filter-buttons",
            "true");
      }
    }
    xml.close();
  }
}
