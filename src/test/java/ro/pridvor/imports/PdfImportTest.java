package ro.pridvor.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ro.pridvor.documents.DocumentReader;
import ro.pridvor.documents.UnreadableDocument;
import ro.pridvor.documents.UnreadableDocument.Reason;

/** Tables drawn on pages are read; what a page divided is one again; scans are told as such. */
class PdfImportTest {
  private static final float[] COLUMNS = {40, 90, 300, 400, 520};
  private static final float ROW = 40;

  @TempDir private Path folder;

  @Test
  void aTableOverTwoPagesIsOneWithItsDividedRowAndMergedCell() throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      page(
          pdf,
          "Obiectiv general 1: Servicii pentru copii",
          new String[][] {
            {"Nr.", "Masuri", "Termen", "Responsabili"},
            {"1", "Centru de zi", "2026", "DAS"},
            {"2", "Consiliere pentru", "permanent", "DAS, ISJ"}
          });
      page(
          pdf,
          "",
          new String[][] {
            {"Nr.", "Masuri", "Termen", "Responsabili"},
            {"", "familii", "", ""},
            {"3", "Tabara de vara", "anual", "ISJ"}
          });
      Path file = folder.resolve("anexa.pdf");
      pdf.save(file.toFile());
      Imported imported = new Imported(Imports.of(file, folder, "oras-2025-2027"));
      assertEquals(
          List.of(
              "Servicii pentru copii | 1 | Centru de zi | 2026 | DAS",
              "Servicii pentru copii | 2 | Consiliere pentru familii | permanent | DAS ISJ",
              "Servicii pentru copii | 3 | Tabara de vara | anual | ISJ"),
          imported.lines());
      assertEquals(List.of(), imported.value().missing());
    }
  }

  /** The measures of an import as lines. */
  private record Imported(Importer.Imported value) {
    List<String> lines() {
      return Imports.rows(Imports.trees(value)).stream().map(Imported::line).toList();
    }

    private static String line(Map<String, String> row) {
      return String.join(
          " | ",
          row.get("general"),
          row.get("code"),
          row.get("text"),
          row.get("deadline"),
          row.get("responsible"));
    }
  }

  @Test
  void picturesOfPagesAndPasswordsAreRefusedForTheirReason() throws IOException {
    try (PDDocument scan = new PDDocument()) {
      scan.addPage(new PDPage(PDRectangle.A4));
      assertEquals(Reason.SCAN, reason(scan, "scan.pdf"));
    }
    try (PDDocument secret = new PDDocument()) {
      page(secret, "Secret", new String[][] {{"a", "b", "c", "d"}});
      secret.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      assertEquals(Reason.PASSWORD, reason(secret, "secret.pdf"));
    }
  }

  @Test
  void instructionsThatUnfoldTooFarAreRefused() throws IOException {
    try (PDDocument bomb = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      bomb.addPage(page);
      PDStream contents = new PDStream(bomb);
      try (OutputStream out = contents.createOutputStream(COSName.FLATE_DECODE)) {
        byte[] spaces = new byte[1 << 20];
        Arrays.fill(spaces, (byte) ' ');
        for (int i = 0; i < 120; i++) {
          out.write(spaces);
        }
      }
      page.setContents(contents);
      assertEquals(Reason.ZIP_BOMB, reason(bomb, "bomb.pdf"));
    }
  }

  private Reason reason(PDDocument pdf, String name) throws IOException {
    Path file = folder.resolve(name);
    pdf.save(file.toFile());
    DocumentReader reader = new DocumentReader(Locale.ENGLISH, false);
    return assertThrows(UnreadableDocument.class, () -> reader.read(file)).reason();
  }

  private static void page(PDDocument pdf, String title, String[][] rows) throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    pdf.addPage(page);
    float top = 700;
    float bottom = top - rows.length * ROW;
    try (PDPageContentStream draw = new PDPageContentStream(pdf, page)) {
      text(draw, title, COLUMNS[0], top + 20);
      for (int r = 0; r <= rows.length; r++) {
        line(draw, COLUMNS[0], top - r * ROW, COLUMNS[4], top - r * ROW);
      }
      for (float x : COLUMNS) {
        line(draw, x, top, x, bottom);
      }
      for (int r = 0; r < rows.length; r++) {
        for (int c = 0; c < rows[r].length; c++) {
          text(draw, rows[r][c], COLUMNS[c] + 4, top - r * ROW - 15);
        }
      }
    }
  }

  private static void line(PDPageContentStream draw, float x, float y, float toX, float toY)
      throws IOException {
    draw.moveTo(x, y);
    draw.lineTo(toX, toY);
    draw.stroke();
  }

  private static void text(PDPageContentStream draw, String text, float x, float y)
      throws IOException {
    draw.beginText();
    draw.setFont(new PDType1Font(FontName.HELVETICA), 10);
    draw.newLineAtOffset(x, y);
    draw.showText(text);
    draw.endText();
  }
}
