package ro.pridvor.formats;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import ro.pridvor.document.OfficePackage;
import ro.pridvor.document.XmlFile;
import ro.pridvor.document.ZipArchive;

/**
 * A table as an Office Open XML workbook (ECMA-376) of one sheet. Cells are text, which no program
 * can take for a formula, a date or a number; counts are numbers where the caller asks for them.
 * The same rows give the same bytes.
 */
public final class Spreadsheet {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  /** As many characters as a cell may hold. */
  private static final int LONGEST = 32_767;

  private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");

  private Spreadsheet() {}

  /**
   * A table of text.
   *
   * @param rows the first of them names the columns
   */
  static byte[] write(String sheet, List<List<String>> rows) {
    return write(sheet, rows, Integer.MAX_VALUE);
  }

  /**
   * A table whose last columns are counts.
   *
   * @param rows the first of them names the columns
   * @param firstCount the first column, from 0, in which whole numbers are written as numbers
   */
  public static byte[] write(String sheet, List<List<String>> rows, int firstCount) {
    return new ZipArchive()
        .add("[Content_Types].xml", contentTypes())
        .add("_rels/.rels", relation("officeDocument", "xl/workbook.xml"))
        .add("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"))
        .add("xl/workbook.xml", workbook(sheet))
        .add(
            "xl/worksheets/sheet1.xml",
            XmlFile.write("worksheet", MAIN, xml -> rows(xml, rows, firstCount)))
        .bytes();
  }

  private static byte[] contentTypes() {
    String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    String text =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"%1$ssheet.main+xml\"/>"
            + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"%1$sworksheet+xml\"/>"
            + "</Types>";
    return text.formatted(type).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] relation(String kind, String target) {
    return OfficePackage.relations(OfficePackage.OFFICE + "/" + kind, target);
  }

  private static byte[] workbook(String sheet) {
    return XmlFile.write(
        "workbook",
        MAIN,
        xml -> {
          xml.writeNamespace("r", OfficePackage.OFFICE);
          xml.writeStartElement("sheets");
          xml.writeEmptyElement("sheet");
          xml.writeAttribute("name", sheet);
          xml.writeAttribute("sheetId", "1");
          xml.writeAttribute("r", OfficePackage.OFFICE, "id", "rId1");
          xml.writeEndElement();
        });
  }

  private static void rows(XMLStreamWriter xml, List<List<String>> rows, int firstCount)
      throws XMLStreamException {
    xml.writeStartElement("sheetData");
    for (List<String> row : rows) {
      xml.writeStartElement("row");
      for (int column = 0; column < row.size(); column++) {
        String value = row.get(column);
        if (column >= firstCount && COUNT.matcher(value).matches()) {
          number(xml, value);
        } else {
          cell(xml, value);
        }
      }
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static void number(XMLStreamWriter xml, String value) throws XMLStreamException {
    xml.writeStartElement("c");
    xml.writeStartElement("v");
    xml.writeCharacters(value);
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static void cell(XMLStreamWriter xml, String value) throws XMLStreamException {
    xml.writeStartElement("c");
    xml.writeAttribute("t", "inlineStr");
    xml.writeStartElement("is");
    xml.writeStartElement("t");
    xml.writeAttribute("xml:space", "preserve");
    xml.writeCharacters(value.length() > LONGEST ? value.substring(0, LONGEST) : value);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
  }
}
