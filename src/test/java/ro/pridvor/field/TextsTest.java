package ro.pridvor.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ro.pridvor.testing.TestSites;

/** Words as people of other tools write them, and as councils have adopted them. */
class TextsTest {
  @TempDir private Path folder;

  @Test
  void titlesOfPagesAreReadInEveryCommonHabit() {
    FieldPortal portal =
        FieldPortal.in(folder)
            .with("pages/front.md", "---\ntitle: Cum cer ajutor\netichete: [a]\n---\n\nMergeți.")
            .with("pages/lipit.md", "#Programul de lucru\n\nLuni, marți: 8-16.")
            .with("pages/linie.md", "Unde ne găsiți\n==============\n\nStrada Mare 1.")
            .with("pages/inchis.md", "# Întrebări #\n\nText.")
            .with("pages/ambele.md", "---\ntitle: \"Scurt\"\n---\n# Lung\n\nText.");

    String err = portal.check().err();
    portal.built();

    assertTrue(err.contains("Cheia „etichete”"), err);
    assertEquals("Cum cer ajutor", portal.page("/front/").select("h1").text());
    assertFalse(portal.page("/front/").select("main").text().contains("title:"));
    assertEquals("Programul de lucru", portal.page("/lipit/").select("h1").text());
    assertEquals("Unde ne găsiți", portal.page("/linie/").select("h1").text());
    assertEquals("Întrebări", portal.page("/inchis/").select("h1").text());
    assertEquals("Lung", portal.page("/ambele/").select("h1").text());
  }

  @Test
  void habitsThatWouldShowAsSignsAreNamedWithTheirLine() {
    FieldPortal portal =
        FieldPortal.in(folder)
            .with("pages/ciorna.md", "---\ntitle: Ciornă\ndraft: true\n---\nText.")
            .with("pages/toml.md", "+++\ntitle = \"X\"\n+++\nText.")
            .with("pages/json.md", "{\n  \"title\": \"X\"\n}\nText.")
            .with("pages/fara.md", "Text fără titlu.")
            .with("pages/obsidian.md", "# T\n\nVedeți [[nota]].\n\n> [!warning] Atenție\n");

    TestSites.Result result = portal.check();

    assertEquals(1, result.exit());
    assertTrue(result.err().contains("ciorna.md:3:1: eroare"), result.err());
    assertTrue(result.err().contains("toml.md:1:1: eroare"), result.err());
    assertTrue(result.err().contains("json.md:1:1: eroare"), result.err());
    assertTrue(result.err().contains("fara.md:1:1: eroare"), result.err());
    assertTrue(result.err().contains("obsidian.md:3:1: atenție: Semnele „[[nota]]”"), result.err());
    assertTrue(result.err().contains("obsidian.md:5:1: atenție"), result.err());
  }

  @Test
  void numbersAndLinesOfADecisionStayAsAdopted() {
    FieldPortal portal = FieldPortal.in(folder);
    String plan = TestSites.read(folder.resolve("content/plans/mic-2025-2030/plan.yaml"));
    String text =
        """
              3. Se aprobă lista.

              5. Se aprobă bugetul.

              2026. An de evaluare.

              Punctele sunt:
              a) primul punct
              b) al doilea punct
              1.1 Se numește o comisie
              1.2 Se publică

                  Alineat cu patru spații.
        """;
    portal.with(
        "plans/mic-2025-2030/plan.yaml",
        plan.replaceFirst("(?s)(text: \\|\n).*?(?=\n\\S|\\z)", "$1" + text.indent(0)));

    Document page = portal.built().page("/planuri/mic-2025-2030/");

    assertEquals("3", page.select("#preambul ol").attr("start"));
    assertEquals(List.of("5", "2026"), page.select("#preambul li[value]").eachAttr("value"));
    assertEquals(4, page.select("#preambul br").size(), page.select("#preambul").html());
    assertEquals(0, page.select("pre").size());
  }

  @Test
  void marksOfEmphasisShowNowhereAsSigns() {
    FieldPortal portal =
        FieldPortal.in(folder)
            .withMeasure(
                """
                text: Vizite la **domiciliu** conform [Legii 292](https://lege.example/292) și *acasă*
                deadline: "2027"
                responsible: [DAS]
                indicators: [Număr]
                """)
            .built();

    String page = portal.file("planuri/mic-2025-2030/masuri/m-2-1/index.html");
    assertFalse(page.contains("**"), page);
    assertFalse(page.contains("](https"), page);
    assertEquals(
        "Vizite la domiciliu conform Legii 292 și acasă", portal.measure().select("h1").text());
    assertFalse(portal.file("planuri/mic-2025-2030/os-2-1/index.html").contains("**"));
    assertTrue(portal.file("date/masuri.csv").contains("**domiciliu**"), "verbatim");
  }

  @Test
  void linesOfHoursAndAddressesStay() {
    FieldPortal portal =
        FieldPortal.in(folder)
            .withService(
                "centru-mic",
                """
                place:
                  name: Centrul
                  address: |
                    Strada Mare nr. 1
                    etaj 2
                hours: |
                  Luni: 8-12
                  Marți: închis
                """)
            .built();

    for (String page : List.of("/servicii/centru-mic/", "/servicii/centru-mic/pliant/")) {
      String html = portal.page(page).html();
      assertTrue(html.matches("(?s).*Luni: 8-12\\s*<br>\\s*Marți: închis.*"), page);
      assertTrue(html.matches("(?s).*nr\\. 1\\s*<br>\\s*etaj 2.*"), page);
    }
  }

  @Test
  void acronymsWithPointsAreTheirAcronyms() {
    FieldPortal portal =
        FieldPortal.in(folder)
            .withMeasure(
                """
                text: "Campanii cu O.N.G. locale și D.G.A.S.P.C. pentru bă\\u00ADtrâni"
                deadline: "2027"
                responsible: [D.A.S.]
                indicators: [Număr]
                """);

    String err = portal.check().err();
    portal.built();

    assertFalse(err.contains("„D.A.S"), err);
    assertEquals(1, portal.measure().select("#cine ~ * a[href*=das-mic]").size());
    for (String word :
        List.of(
            "ONG",
            "DGASPC",
            "bătrâni",
            "D.G.A.S.P.C.",
            "o.n.g.",
            "bă\u00ADtrâni",
            "DGAS\u200BPC")) {
      assertTrue(
          TestSites.run(folder, "search", word).out().contains("m-2-1"),
          word + ": " + TestSites.run(folder, "search", word).out());
    }
  }

  @Test
  void theWorkbookHoldsTextOnlyAndIsTheSameEveryTime() throws IOException {
    FieldPortal portal =
        FieldPortal.in(folder)
            .withMeasure(
                """
                code: "1.10"
                text: "=HYPERLINK(\\"https://rau.example/\\";\\"Vezi\\")"
                deadline: "2027"
                responsible: [DAS]
                indicators: ["-5% față de 2025"]
                """)
            .built();

    byte[] bytes = Files.readAllBytes(folder.resolve("site/date/masuri.xlsx"));
    String sheet = "";
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith("sheet1.xml")) {
          sheet = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    assertTrue(sheet.contains("=HYPERLINK("), sheet);
    assertTrue(sheet.contains(">1.10<"), sheet);
    assertFalse(sheet.contains("<f>"), sheet);
    assertEquals(
        sheet.split("<c ", -1).length, sheet.split("t=\"inlineStr\"", -1).length, "all are text");
    assertTrue(portal.file("date/index.html").contains("masuri.xlsx"));
  }

  @Test
  void idsStayWhenTheAddressAndTheTitleChange() {
    FieldPortal portal = FieldPortal.in(folder).built();
    String feed = ids(portal.file("noutati/atom.xml"));
    portal.edit("portal.yaml", "https://mic.example/", "https://alt.example/planuri/");
    portal.edit("portal.yaml", "title: Portal", "title: Noul portal");

    assertEquals(feed, ids(portal.built().file("noutati/atom.xml")));
  }

  private static String ids(String feed) {
    return String.join(" ", org.jsoup.Jsoup.parse(feed).select("id").eachText());
  }

  @Test
  void withoutAnAddressNoSitemapIsWrittenAndItIsSaid() {
    FieldPortal portal =
        FieldPortal.in(folder).edit("portal.yaml", "base-url: https://mic.example/\n", "");

    String err = portal.check().err();
    portal.built();

    assertTrue(err.contains("nu știe la ce adresă"), err);
    assertFalse(portal.has("sitemap.xml"));
  }

  @Test
  void aPageThatMovedTakesThePlaceInThePageAlong() {
    String page =
        FieldPortal.in(folder)
            .edit(
                "portal.yaml",
                "languages:",
                "redirects: [{from: /vechi/, to: /planuri/mic-2025-2030/}]\nlanguages:")
            .built()
            .file("vechi/index.html");

    assertTrue(page.contains("<link rel=\"canonical\" href=\"https://mic.example/planuri/"), page);
    assertTrue(page.contains("redirect"), page);
    assertTrue(page.contains("<noscript><meta http-equiv=\"refresh\""), page);
  }
}
