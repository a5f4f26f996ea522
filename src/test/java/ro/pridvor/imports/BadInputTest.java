package ro.pridvor.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ro.pridvor.documents.DocumentReader;
import ro.pridvor.documents.UnreadableDocument;
import ro.pridvor.documents.UnreadableDocument.Reason;

/** Files that cannot be read are refused with one reason that has words in both languages. */
class BadInputTest {
  @TempDir private Path folder;

  @Test
  void eachFileIsRefusedForItsOwnReason() throws IOException {
    byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
    String name = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";
    assertEquals(Reason.OLD_FORMAT, reason("a.doc", ole));
    assertEquals(
        Reason.PASSWORD, reason("a.docx", join(ole, name.getBytes(StandardCharsets.ISO_8859_1))));
    assertEquals(Reason.DAMAGED, reason("a.pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)));
    assertEquals(Reason.EMPTY, reason("a.csv", new byte[0]));
    assertEquals(Reason.DAMAGED, reason("a.docx", new byte[] {'P', 'K', 3, 4, 1, 2, 3}));
    assertEquals(Reason.UNKNOWN_KIND, reason("a.png", new byte[] {1, 2, 3}));
    assertEquals(Reason.MACROS, reason("b.docx", zip("word/vbaProject.bin", "x")));
    String entities = "<!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><d>&a;</d>";
    assertEquals(Reason.UNSAFE_XML, reason("c.docx", zip("word/document.xml", entities)));
    assertEquals(
        Reason.ZIP_BOMB, reason("d.docx", zip("word/document.xml", " ".repeat(20_000_000))));
  }

  @Test
  void everyReasonHasWordsAndARemedyInBothLanguages() {
    for (Reason reason : Reason.values()) {
      for (Locale locale : new Locale[] {Locale.forLanguageTag("ro"), Locale.ENGLISH}) {
        String said =
            new ImportWords(locale).refusal(new UnreadableDocument(reason, "1", "2"), "a.docx");
        assertTrue(said.contains("→"), said);
      }
    }
  }

  private Reason reason(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    DocumentReader reader = new DocumentReader(Locale.ENGLISH, false);
    return assertThrows(UnreadableDocument.class, () -> reader.read(file), name).reason();
  }

  private static byte[] zip(String name, String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  private static byte[] join(byte[] first, byte[] second) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(first);
    all.write(second);
    return all.toByteArray();
  }
}
