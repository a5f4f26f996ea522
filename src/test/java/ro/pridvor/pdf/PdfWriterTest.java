package ro.pridvor.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ro.pridvor.document.Document;
import ro.pridvor.document.RealDocuments;

class PdfWriterTest {
  private static final PdfWriter WRITER = new PdfWriter();

  @ParameterizedTest
  @CsvSource({
    "18, " + RealDocuments.LEAFLET,
    "24, " + RealDocuments.ACCESSIBILITY,
    "24, " + RealDocuments.SHORT_PLAN,
  })
  void aRealPageIsCompliantWithPdfUa(int points, String address) throws Exception {
    byte[] pdf = WRITER.write(RealDocuments.of(address), new LargePrint(points, "Cuprins"));
    Path file = Path.of("target", "formats", points + address.replace('/', '-') + ".pdf");
    Files.createDirectories(file.getParent());
    Files.write(file, pdf); // to be looked at
    assertEquals(List.of(), VeraPdf.failures(pdf));
  }

  @Test
  void theSameDocumentGivesTheSameBytes() throws MissingGlyphs {
    Document document = RealDocuments.of(RealDocuments.LEAFLET);
    LargePrint print = new LargePrint(18, "Cuprins");
    assertArrayEquals(WRITER.write(document, print), new PdfWriter().write(document, print));
  }

  @Test
  void aPlanHasBookmarksContentsWithPagesAndItsTitle() throws IOException, MissingGlyphs {
    Document document = RealDocuments.of(RealDocuments.SHORT_PLAN);
    try (PDDocument pdf = Loader.loadPDF(WRITER.write(document, new LargePrint(18, "Cuprins")))) {
      assertEquals(document.title(), pdf.getDocumentInformation().getTitle());
      assertEquals("ro", pdf.getDocumentCatalog().getLanguage());
      assertTrue(pdf.getDocumentCatalog().getDocumentOutline().children().iterator().hasNext());
      PDFTextStripper text = new PDFTextStripper();
      text.setStartPage(2);
      text.setEndPage(6);
      String contents = text.getText(pdf);
      assertTrue(contents.contains("Cuprins"), contents);
      assertTrue(contents.matches("(?s).*,\\h[1-9][0-9]*\\R.*"), contents);
      assertFalse(contents.contains(",\u00a00"), contents);
    }
  }

  @Test
  void aCharacterThatTheTypefaceLacksIsNamed() {
    Document document = RealDocuments.of("<main><h1>a</h1><p>☃ da ☐ nu ꙮ</p></main>", "https://a/");
    MissingGlyphs missing =
        assertThrows(
            MissingGlyphs.class, () -> WRITER.write(document, new LargePrint(18, "Cuprins")));
    assertEquals(Set.of("☃", "ꙮ"), missing.characters());
  }

  @Test
  void hostileTextIsPrintedAndNeitherFetchedNorRun() throws IOException, MissingGlyphs {
    Document document =
        RealDocuments.of(
            "<main><h1>&lt;/title&gt;&lt;script&gt;x&lt;/script&gt;</h1><p>&lt;img"
                + " src=\"file:///etc/passwd\"&gt; ) /JS (app.alert(1)) </p><p><a"
                + " href='javascript:alert(1)'>a</a> <a href='file:///etc/passwd'>b</a></p></main>",
            "https://a/");
    byte[] file = WRITER.write(document, new LargePrint(18, "Cuprins"));
    try (PDDocument pdf = Loader.loadPDF(file)) {
      assertTrue(new PDFTextStripper().getText(pdf).contains("<img src=\"file:///etc/passwd\">"));
      assertEquals(0, pdf.getPage(0).getAnnotations().size());
      assertTrue(pdf.getDocumentCatalog().getOpenAction() == null);
    }
  }
}
