package ro.pridvor.epub;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.api.MasterReport;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.messages.Severity;
import com.adobe.epubcheck.util.FeatureEnum;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    assertEquals(List.of(), check(epub, folder.resolve("carte.epub")));
  }

  @Test
  void anElectronicBrailleBookHasOnlyThePropertiesThatTheCheckerDoesNotKnow(@TempDir Path folder)
      throws IOException {
    RomanianBraille braille = new RomanianBraille(BrailleRules.USUAL);
    byte[] ebraille =
        EbrailleWriter.write(RealDocuments.of(RealDocuments.LEAFLET), BOOK, braille::translate);
    List<String> messages = check(ebraille, folder.resolve("carte.epub"));
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
    assertEquals(List.of(), check(epub, folder.resolve("carte.epub")));
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

  private static List<String> check(byte[] book, Path file) throws IOException {
    Files.write(file, book);
    Messages messages = new Messages(file.toString());
    new EpubCheck(file.toFile(), messages).doValidate();
    return messages.serious;
  }

  private static final class Messages extends MasterReport {
    private final List<String> serious = new ArrayList<>();

    Messages(String name) {
      setEpubFileName(name);
    }

    @Override
    public void message(Message message, EPUBLocation location, Object... arguments) {
      if (message.getSeverity().compareTo(Severity.WARNING) >= 0) {
        String id = message.getID().toString().replace('_', '-');
        serious.add(id + " " + message.getMessage(arguments) + " " + location);
      }
    }

    @Override
    public void info(String resource, FeatureEnum feature, String value) {
      // only faults are looked at
    }

    @Override
    public void initialize() {
      // nothing to open
    }

    @Override
    public int generate() {
      return serious.size();
    }
  }
}
