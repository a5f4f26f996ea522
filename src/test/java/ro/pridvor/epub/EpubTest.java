package ro.pridvor.epub;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ro.pridvor.braille.BrailleRules;
import ro.pridvor.braille.RomanianBraille;
import ro.pridvor.document.Document;
import ro.pridvor.document.RealDocuments;

class EpubTest {
  private static final Book BOOK = new Book("Cuprins", "Text simplu, fără imagini.", "urn:x:1");

  @ParameterizedTest
  @ValueSource(strings = {RealDocuments.SHORT_PLAN, RealDocuments.ACCESSIBILITY})
  void aRealPageIsABookWithoutFault(String address, @TempDir Path folder) throws IOException {
    byte[] epub = EpubWriter.write(RealDocuments.of(address), BOOK);
    assertEquals(List.of(), EpubChecker.check(epub, folder.resolve("carte.epub")));
  }

  @Test
  void anElectronicBrailleBookHasOnlyThePropertiesThatTheCheckerDoesNotKnow(@TempDir Path folder)
      throws IOException {
    RomanianBraille braille = new RomanianBraille(BrailleRules.USUAL);
    byte[] ebraille =
        EbrailleWriter.write(RealDocuments.of(RealDocuments.LEAFLET), BOOK, braille::translate);
    List<String> messages = EpubChecker.check(ebraille, folder.resolve("carte.epub"));
    assertEquals(5, messages.size(), messages::toString);
    assertTrue(messages.stream().allMatch(m -> m.startsWith("OPF-027")), messages::toString);
    String text = file(ebraille, "ebraille/text.html").replaceAll("<[^>]*>", "");
    assertTrue(text.matches("[\u2800-\u28ff\\s]*"), text);
  }

  @Test
  void theSameDocumentGivesTheSameBytesAndKeepsTheReadersOwnColours() {
    Document document = RealDocuments.of(RealDocuments.ACCESSIBILITY);
    byte[] epub = EpubWriter.write(document, BOOK);
    assertArrayEquals(epub, EpubWriter.write(document, BOOK));
    String style = file(epub, "EPUB/book.css");
    assertFalse(style.matches("(?s).*(font-family|color:|font-size|background).*"), style);
  }

  @Test
  void hostileTextStaysText(@TempDir Path folder) throws IOException {
    Document document =
        RealDocuments.of(
            "<main><h1>&lt;/title&gt;]]&gt; &amp;amp;</h1><p>&lt;script&gt;x&lt;/script&gt; &#7; <a"
                + " href='javascript:1'>a</a> <a href='http://[bad'>b</a></p></main>",
            "https://a/");
    byte[] epub = EpubWriter.write(document, BOOK);
    assertEquals(List.of(), EpubChecker.check(epub, folder.resolve("carte.epub")));
    assertFalse(file(epub, "EPUB/c1.xhtml").contains("<script"));
  }

  private static String file(byte[] book, String name) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        if (e.getName().equals(name)) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    throw new AssertionError(name);
  }
}
