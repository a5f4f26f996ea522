package ro.pridvor.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import ro.pridvor.testing.TestSites;

/** News, from the file to the pages that show it. */
class UpdatesTest {
  private static final String THEMES = Path.of("themes").toAbsolutePath().toString();
  private static final String ADDRESS = "noutati/2025-06-01-centru/";

  @TempDir private Path folder;

  @Test
  void newsStandsInItsListAndOnThePagesOfWhatItIsAbout() {
    build("mic", "theme: mic");
    assertTrue(page("noutati/").contains("S-a deschis centrul de zi"));
    assertTrue(page("en/noutati/").contains("<h1>News</h1>"));
    String news = page(ADDRESS);
    assertTrue(news.contains("<strong>luni până vineri</strong>"));
    assertTrue(news.contains("În lucru"), "what was reported of the measure");
    assertTrue(news.contains("masuri/m-1-2-1/index.html"));
    assertTrue(page("planuri/mic-2025-2030/masuri/m-1-2-1/").contains(ADDRESS));
    assertTrue(page("planuri/mic-2025-2030/").contains(ADDRESS));
    assertFalse(page("planuri/mic-2025-2030/masuri/m-1-1-2/").contains(ADDRESS));
    assertTrue(page("").contains(ADDRESS), "home shows the newest");
    assertTrue(page("tipar-mare/" + ADDRESS).contains("S-a deschis centrul de zi"));
    String twin = TestSites.read(folder.resolve("site").resolve(ADDRESS + "index.json"));
    assertTrue(twin.contains("\"status\":\"in-progress\""), twin);
    assertTrue(TestSites.read(folder.resolve("site/sitemap.xml")).contains(ADDRESS));
  }

  @Test
  void theFeedIsWellFormedAndNamesTheNews() throws Exception {
    build("mic", "theme: mic");
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Element feed =
        factory
            .newDocumentBuilder()
            .parse(folder.resolve("site/noutati/atom.xml").toFile())
            .getDocumentElement();
    assertEquals("http://www.w3.org/2005/Atom", feed.getNamespaceURI());
    assertEquals(1, feed.getElementsByTagName("entry").getLength());
    assertEquals("2025-06-01T00:00:00Z", text(feed, "updated"));
    Element link =
        (Element)
            ((Element) feed.getElementsByTagName("entry").item(0))
                .getElementsByTagName("link")
                .item(0);
    assertEquals("https://mic.example/" + ADDRESS, link.getAttribute("href"));
  }

  @Test
  void aPortalWithoutNewsSaysSoAtTheSameAddressAndDoesNotMentionItOnHome() {
    build("minim", "theme: mic-copil");
    assertTrue(page("noutati/").contains("Nu există noutăți."));
    assertFalse(page("").contains("id=\"noutati\""));
    assertTrue(Files.exists(folder.resolve("site/noutati/atom.xml")));
  }

  @Test
  void mistakesInNewsAreExplainedWithFileAndLine() throws IOException {
    TestSites.valid("mic", folder);
    Path file = folder.resolve("content/updates/2025-06-01-centru.md");
    String good = Files.readString(file);
    assertTrue(told(file, good.replace("m-1-2-1", "m-1-1-9")).contains("centru.md:5:"));
    assertTrue(told(file, good.replace("2025-06-01", "2025-02-30")).contains("AAAA-LL-ZZ"));
    assertTrue(told(file, good.replace("2025-06-01", "1 iunie")).contains("centru.md:3:7"));
    assertTrue(told(file, good.replace("title:", "titlu:")).contains("title"));
    assertTrue(told(file, "Doar text.").contains("---"));
    assertTrue(told(file, good.replace("  - {", "\t- {")).contains("TAB"));
  }

  private String told(Path file, String text) throws IOException {
    Files.writeString(file, text);
    TestSites.Result result = TestSites.build(folder);
    assertEquals(1, result.exit(), result.err());
    return result.err();
  }

  private static String text(Element feed, String name) {
    return feed.getElementsByTagName(name).item(0).getTextContent();
  }

  private void build(String site, String theme) {
    TestSites.valid(site, folder);
    TestSites.edit(folder.resolve("content/portal.yaml"), theme, "theme: pridvor");
    TestSites.Result result = TestSites.run(folder, "build", "--themes", THEMES);
    assertEquals(0, result.exit(), result.err());
  }

  private String page(String address) {
    return TestSites.read(folder.resolve("site").resolve(address + "index.html"));
  }
}
