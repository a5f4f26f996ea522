package ro.pridvor.braille;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import ro.pridvor.document.Document;
import ro.pridvor.document.RealDocuments;

class BrailleLayoutTest {
  private static final BrailleLayout LAYOUT =
      new BrailleLayout(BrailleRules.USUAL, BrailleFormat.USUAL, "Cuprins");

  @Test
  void aLeafletIsReadLineByLine() {
    BrailleVolume volume =
        LAYOUT.set(
            RealDocuments.of(
                "<main><h1>Cantina</h1><p>Aici primesc <strong>masă</strong> oamenii aflați la"
                    + " greu.</p><ul><li>luni</li><li>marți</li></ul></main>",
                "https://oras.ro/"));
    assertEquals(
        List.of(
            "⠀".repeat(30) + "⠼⠁",
            "⠀".repeat(12) + "⠨⠉⠁⠝⠞⠊⠝⠁",
            "⠀⠀⠨⠁⠊⠉⠊⠀⠏⠗⠊⠍⠑⠎⠉⠀⠸⠍⠁⠎⠡⠀⠕⠁⠍⠑⠝⠊⠊",
            "⠁⠋⠇⠁⠪⠊⠀⠇⠁⠀⠛⠗⠑⠥⠲",
            "⠇⠥⠝⠊",
            "⠍⠁⠗⠪⠊"),
        volume.pages().get(0));
  }

  @Test
  void aWholePlanFitsItsSheetsAndEveryPageHasItsNumber() {
    BrailleVolume volume = LAYOUT.set(RealDocuments.of(RealDocuments.SHORT_PLAN));
    RomanianBraille braille = new RomanianBraille(BrailleRules.USUAL);
    assertTrue(volume.pages().size() > 10);
    for (int i = 0; i < volume.pages().size(); i++) {
      List<String> page = volume.pages().get(i);
      assertTrue(page.size() <= 27 && page.size() > 1, "lines of page " + (i + 1));
      assertTrue(page.stream().allMatch(line -> line.length() <= 32), "page " + (i + 1));
      assertTrue(page.get(0).endsWith(braille.translate("" + (i + 1))), page.get(0));
    }
    assertTrue(
        volume.pages().get(0).get(1).contains(braille.translate("Cuprins")),
        "begins with its contents");
  }

  @Test
  void noWordIsTornAndNoneIsLost() {
    Document document = RealDocuments.of(RealDocuments.ACCESSIBILITY);
    List<String> lines =
        LAYOUT.set(document).pages().stream()
            .flatMap(page -> page.stream().skip(1))
            .map(line -> line.replace('⠀', ' ').strip())
            .toList();
    String text = String.join(" ", lines);
    for (String word : new String[] {"Declarația", "accesibilitatea", "sarcină", "libertății"}) {
      String cells = new RomanianBraille(BrailleRules.USUAL).translate(word);
      assertTrue(
          joined(text).toLowerCase().contains(cells.replace("⠨", ""))
              || joined(text).contains(cells),
          word);
    }
  }

  /** Hyphens at the ends of lines cannot be told from those in print: both are taken out. */
  private static String joined(String text) {
    return text.replace("⠤ ", "");
  }

  @Test
  void aBrailleReadyFileIsAsciiWithOneFormFeedAPage() {
    BrailleVolume volume = LAYOUT.set(RealDocuments.of(RealDocuments.ACCESSIBILITY));
    String brf = new String(Brf.write(volume), StandardCharsets.US_ASCII);
    assertEquals(volume.pages().size(), brf.chars().filter(c -> c == '\f').count());
    assertTrue(brf.chars().allMatch(c -> c == '\r' || c == '\n' || c == '\f' || c >= 32 && c < 96));
    assertEquals("#ABC", Brf.ascii("⠼⠁⠃⠉"));
    assertEquals("*<5!", Brf.ascii("⠡⠣⠢⠮"));
  }

  @Test
  void thePortableEmbosserFormatIsValid() {
    byte[] pef = Pef.write(LAYOUT.set(RealDocuments.of(RealDocuments.SHORT_PLAN)), "urn:x:1");
    assertEquals("", PefSchema.errors(pef));
  }

  @Test
  void hostileWordsStayWords() {
    Document document =
        RealDocuments.of(
            "<main><h1>a</h1><p>&lt;/row&gt;&amp;\u0007]]&gt;</p></main>", "https://a/");
    String pef = new String(Pef.write(LAYOUT.set(document), "x"), StandardCharsets.UTF_8);
    assertEquals(1, pef.split("</page>", -1).length - 1);
    assertFalse(pef.contains("\u0007"));
  }
}
