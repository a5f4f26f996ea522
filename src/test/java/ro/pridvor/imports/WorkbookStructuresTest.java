package ro.pridvor.imports;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static ro.pridvor.imports.Imports.assertFields;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ro.pridvor.document.ZipArchive;
import ro.pridvor.documents.Document.Note;
import ro.pridvor.imports.Importer.Imported;

/** Workbooks with structures of public plans, in words of our own: none loses a word. */
class WorkbookStructuresTest {
  @TempDir private Path folder;

  @Test
  void datesPercentagesAndHiddenColumnsOfAWorkbook() throws IOException {
    String sheet =
        "<cols><col min=\"4\" max=\"4\" hidden=\"1\"/></cols><sheetData>"
            + xlsx(1, "Plan de acțiune 2025-2027")
            + xlsx(2, "Obiectiv specific", "Măsuri", "Indicatori", "Cod intern", "Termen")
            + xlsx(3, "1. Locuire", "Locuințe", "=0.25", "x-17", "~46387")
            + xlsx(4, "", "Reparații", "=1", "x-18", "~46752")
            + "</sheetData><mergeCells><mergeCell ref=\"A1:E1\"/><mergeCell ref=\"A3:A4\"/>"
            + "</mergeCells>";
    String main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    String relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    ZipArchive zip = new ZipArchive();
    Map.of(
            "xl/workbook.xml",
            "<workbook "
                + main
                + " xmlns:r=\""
                + relation
                + "\"><sheets>"
                + "<sheet name=\"Foaie1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/>"
                + "</Relationships>",
            "xl/styles.xml",
            "<styleSheet "
                + main
                + "><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"9\"/>"
                + "<xf numFmtId=\"14\"/></cellXfs></styleSheet>",
            "xl/worksheets/sheet1.xml",
            "<worksheet " + main + ">" + sheet + "</worksheet>")
        .forEach((name, text) -> zip.add(name, text.getBytes(StandardCharsets.UTF_8)));
    Path file = Files.write(folder.resolve("anexa.xlsx"), zip.bytes());
    Imported imported = Imports.of(file, folder, "oras-2025-2027");
    assertFields(
        "Locuire | Locuințe | 25% | 31.12.2026\nLocuire | Reparații | 100% | 31.12.2027",
        imported, "specific", "text", "indicators", "deadline");
    assertTrue(
        imported.remarks().stream()
            .anyMatch(r -> r.note() == Note.HIDDEN_COLUMN && r.text().contains("x-17")));
  }

  /** A row; {@code =} is a percentage, {@code ~} a date as a workbook counts days. */
  private static String xlsx(int number, String... values) {
    StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
    for (int c = 0; c < values.length; c++) {
      String address = "" + (char) ('A' + c) + number;
      String value = values[c];
      if (value.startsWith("=") || value.startsWith("~")) {
        row.append("<c r=\"").append(address).append("\" s=\"");
        row.append(value.startsWith("=") ? 1 : 2).append("\"><v>");
        row.append(value.substring(1)).append("</v></c>");
      } else if (!value.isEmpty()) {
        row.append("<c r=\"").append(address).append("\" t=\"inlineStr\"><is><t>");
        row.append(value).append("</t></is></c>");
      }
    }
    return row.append("</row>").toString();
  }
}
