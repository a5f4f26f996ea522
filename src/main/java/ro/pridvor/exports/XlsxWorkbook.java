package ro.pridvor.exports;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import ro.pridvor.document.Markup;
import ro.pridvor.document.OfficePackage;
import ro.pridvor.document.ZipArchive;
import ro.pridvor.exports.Workbook.Field;
import ro.pridvor.exports.Workbook.Sheet;

/** Writes a workbook as SpreadsheetML (ECMA-376): text stays text, whatever it looks like. */
final class XlsxWorkbook {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  /** The cell formats of {@link #styles}, by position. */
  private static final String HEADER = "1";

  private static final String TEXT = "2";
  private static final String NUMBER = "3";

  private XlsxWorkbook() {}

  static byte[] of(Workbook workbook) {
    List<Sheet> sheets = workbook.sheets();
    ZipArchive zip = new ZipArchive();
    zip.add("[Content_Types].xml", OfficePackage.types(xml -> types(xml, sheets)));
    zip.add(
        "_rels/.rels",
        OfficePackage.relations(
            OfficePackage.OFFICE + "/officeDocument",
            "xl/workbook.xml",
            OfficePackage.CORE_RELATION,
            "docProps/core.xml"));
    zip.add("docProps/core.xml", OfficePackage.core(workbook.title(), workbook.language()));
    zip.add("xl/workbook.xml", main("workbook", xml -> workbook(xml, sheets)));
    List<String> relations = new ArrayList<>();
    for (int i = 1; i <= sheets.size(); i++) {
      relations.addAll(
          List.of(OfficePackage.OFFICE + "/worksheet", "worksheets/sheet" + i + ".xml"));
    }
    relations.addAll(List.of(OfficePackage.OFFICE + "/styles", "styles.xml"));
    zip.add(
        "xl/_rels/workbook.xml.rels", OfficePackage.relations(relations.toArray(String[]::new)));
    zip.add("xl/styles.xml", main("styleSheet", XlsxWorkbook::styles));
    for (int i = 0; i < sheets.size(); i++) {
      Sheet sheet = sheets.get(i);
      zip.add(
          "xl/worksheets/sheet" + (i + 1) + ".xml", main("worksheet", xml -> sheet(xml, sheet)));
    }
    return zip.bytes();
  }

  private static byte[] main(String root, OfficePackage.Content content) {
    return OfficePackage.part(root, content, "xmlns", MAIN, "xmlns:r", OfficePackage.OFFICE);
  }

  private static void types(Markup xml, List<Sheet> sheets) throws XMLStreamException {
    OfficePackage.type(xml, "/xl/workbook.xml", TYPE + "sheet.main+xml");
    for (int i = 1; i <= sheets.size(); i++) {
      OfficePackage.type(xml, "/xl/worksheets/sheet" + i + ".xml", TYPE + "worksheet+xml");
    }
    OfficePackage.type(xml, "/xl/styles.xml", TYPE + "styles+xml");
    OfficePackage.coreType(xml);
  }

  private static void workbook(Markup xml, List<Sheet> sheets) throws XMLStreamException {
    xml.open("sheets");
    for (int i = 0; i < sheets.size(); i++) {
      String id = Integer.toString(i + 1);
      String state = sheets.get(i).hidden() ? "hidden" : "visible";
      xml.empty(
          "sheet", "name", sheets.get(i).name(), "sheetId", id, "state", state, "r:id", "rId" + id);
    }
    xml.close().open("definedNames");
    for (int i = 0; i < sheets.size(); i++) {
      String sheet = "'" + sheets.get(i).name() + "'!";
      String id = Integer.toString(i);
      if (!sheets.get(i).hidden()) {
        xml.open("definedName", "name", "_xlnm._FilterDatabase", "localSheetId", id, "hidden", "1");
        xml.text(sheet + range(sheets.get(i), "$")).close();
        xml.open("definedName", "name", "_xlnm.Print_Titles", "localSheetId", id);
        xml.text(sheet + "$1:$1").close();
      }
    }
    xml.close();
  }

  private static String range(Sheet sheet, String absolute) {
    return absolute
        + "A"
        + absolute
        + "1:"
        + absolute
        + letters(sheet.columns().size() - 1)
        + absolute
        + Math.max(1, sheet.rows().size());
  }

  static String letters(int column) {
    return column < 26
        ? "" + (char) ('A' + column)
        : "" + (char) ('A' + column / 26 - 1) + (char) ('A' + column % 26);
  }

  /** Plain, header, text, whole number; in this order. */
  private static void styles(Markup xml) throws XMLStreamException {
    xml.open("fonts", "count", "2");
    xml.open("font").empty("sz", "val", "11").empty("name", "val", "Calibri").close();
    xml.open("font").empty("b").empty("sz", "val", "11").empty("name", "val", "Calibri").close();
    xml.close().open("fills", "count", "2");
    xml.open("fill").empty("patternFill", "patternType", "none").close();
    xml.open("fill").empty("patternFill", "patternType", "gray125").close();
    xml.close().open("borders", "count", "1").empty("border").close();
    xml.open("cellStyleXfs", "count", "1").empty("xf").close();
    xml.open("cellXfs", "count", "4").empty("xf", "numFmtId", "0");
    format(xml, "49", "1");
    format(xml, "49", "0");
    format(xml, "1", "0");
    xml.close();
  }

  private static void format(Markup xml, String numberFormat, String font)
      throws XMLStreamException {
    xml.open(
        "xf",
        "numFmtId",
        numberFormat,
        "fontId",
        font,
        "xfId",
        "0",
        "applyNumberFormat",
        "1",
        "applyFont",
        "1",
        "applyAlignment",
        "1");
    xml.empty("alignment", "vertical", "top", "wrapText", "1").close();
  }

  private static void sheet(Markup xml, Sheet sheet) throws XMLStreamException {
    xml.open("sheetPr").empty("pageSetUpPr", "fitToPage", "1").close();
    xml.open("sheetViews").open("sheetView", "workbookViewId", "0");
    xml.empty(
        "pane", "ySplit", "1", "topLeftCell", "A2", "activePane", "bottomLeft", "state", "frozen");
    xml.close().close().open("cols");
    for (int c = 0; c < sheet.columns().size(); c++) {
      Field column = sheet.columns().get(c);
      String number = Integer.toString(c + 1);
      String width = Integer.toString(column.width());
      xml.empty(
          "col",
          "min",
          number,
          "max",
          number,
          "width",
          width,
          "customWidth",
          "1",
          "style",
          column.number() ? NUMBER : TEXT);
    }
    xml.close().open("sheetData");
    for (int r = 0; r < sheet.rows().size(); r++) {
      row(xml, sheet, r);
    }
    xml.close();
    if (!sheet.hidden()) {
      xml.empty("autoFilter", "ref", range(sheet, ""));
    }
    choices(xml, sheet);
    xml.empty("pageSetup", "paperSize", "9", "orientation", "landscape", "fitToHeight", "0");
    xml.open("headerFooter").open("oddFooter").text("&C&P / &N").close().close();
  }

  private static void row(Markup xml, Sheet sheet, int r) throws XMLStreamException {
    String number = Integer.toString(r + 1);
    xml.open("row", "r", number);
    List<String> values = sheet.rows().get(r);
    for (int c = 0; c < values.size(); c++) {
      boolean typed = sheet.columns().get(c).number() && r > 0;
      String style = r == 0 ? HEADER : typed ? NUMBER : TEXT;
      String address = letters(c) + number;
      if (values.get(c).isEmpty()) {
        xml.empty("c", "r", address, "s", style);
      } else if (typed && values.get(c).matches("\\d{1,9}")) {
        xml.open("c", "r", address, "s", style).open("v").text(values.get(c)).close().close();
      } else {
        xml.open("c", "r", address, "s", style, "t", "inlineStr").open("is");
        xml.open("t", "xml:space", "preserve").text(values.get(c)).close().close().close();
      }
    }
    xml.close();
  }

  private static void choices(Markup xml, Sheet sheet) throws XMLStreamException {
    if (!sheet.hasChoices() || sheet.rows().size() < 2) {
      return;
    }
    xml.open("dataValidations");
    for (int c = 0; c < sheet.columns().size(); c++) {
      List<String> choices = sheet.columns().get(c).choices();
      if (!choices.isEmpty()) {
        String cells = letters(c) + "2:" + letters(c) + sheet.rows().size();
        xml.open(
            "dataValidation",
            "type",
            "list",
            "allowBlank",
            "1",
            "showErrorMessage",
            "1",
            "sqref",
            cells);
        xml.open("formula1").text('"' + String.join(",", choices) + '"').close().close();
      }
    }
    xml.close();
  }
}
