package ro.pridvor.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ro.pridvor.search.analysis.Analysis;
import ro.pridvor.testing.TestSites;

/**
 * Portals whose own language is not Romanian: an English council's disability action plan, and a
 * Hungarian village with a Romanian interface beside it.
 */
class FirstLanguageTest {
  /** Letters that neither English nor Hungarian has. */
  private static final Pattern ROMANIAN = Pattern.compile("[ășțĂȘȚ]");

  @TempDir private Path folder;

  private Map<String, Document> build(String site) {
    TestSites.valid(site, folder);
    TestSites.Result result =
        TestSites.run(folder, "build", "--themes", Path.of("themes").toAbsolutePath().toString());
    assertEquals("", result.err());
    assertEquals(0, result.exit());
    Map<String, Document> pages = new TreeMap<>();
    TestSites.tree(folder.resolve("site")).keySet().stream()
        .filter(file -> file.endsWith(".html"))
        .forEach(file -> pages.put(file, Jsoup.parse(read(file))));
    return pages;
  }

  private String read(String file) {
    return TestSites.read(folder.resolve("site").resolve(file));
  }

  /** The words of a page that are not marked as another language. */
  private static String own(Document page) {
    Document copy = page.clone();
    copy.select("[lang]:not(html)").remove();
    return copy.text();
  }

  @Test
  void anEnglishCouncilsPortalIsEnglishThroughout() {
    Map<String, Document> pages = build("council");
    TreeSet<String> foreign = new TreeSet<>();
    pages.forEach(
        (file, page) -> {
          assertEquals("en", page.selectFirst("html").attr("lang"), file);
          assertTrue(page.select("[lang=ro]").isEmpty(), file);
          boolean named = file.equals("accesibilitate/index.html"); // the law's authority
          boolean romanian = ROMANIAN.matcher(own(page)).find() || own(page).contains("Romanian");
          if (romanian && !named) {
            foreign.add(file);
          }
        });
    assertEquals(new TreeSet<>(), foreign);
    for (String file :
        List.of(
            "index.html",
            "planuri/inclusion-2025-2029/brosura/index.html",
            "tipar-mare/planuri/inclusion-2025-2029/masuri/places-1-1/index.html",
            "termene/2027/index.html")) {
      assertTrue(pages.containsKey(file), file);
    }
    assertFalse(Files.exists(folder.resolve("site/en")));
    Document measure = pages.get("planuri/inclusion-2025-2029/masuri/attitudes-1-2/index.html");
    assertTrue(measure.text().contains("Withdrawn on 10 February 2026, by Council minute 12/26."));
    assertTrue(
        pages
            .get("servicii/beach-wheelchairs-harbourside/index.html")
            .text()
            .contains("This service is promised by 2027. You cannot use it yet."));
  }

  @Test
  void itsDataAndFeedAreEnglishToo() {
    build("council");
    for (String file :
        List.of("noutati/atom.xml", "date/hsds/services.json", "date/hsds/taxonomies.json")) {
      assertFalse(ROMANIAN.matcher(read(file)).find(), () -> read(file));
    }
    assertTrue(read("noutati/atom.xml").contains("xml:lang=\"en\""));
    assertTrue(read("date/hsds/services.json").contains("It cannot be used yet."));
    assertFalse(read("date/cpsv-ap.jsonld").contains("\"@language\" : \"ro\""));
    String companion = TestSites.run(folder, "search", "the companion", "--lang", "en").out();
    assertTrue(companion.contains("/servicii/companion-card-harbourside/"), companion);
    String found = TestSites.run(folder, "search", "the care of kerb ramps", "--lang", "en").out();
    assertTrue(found.contains("/planuri/inclusion-2025-2029/masuri/places-1-1/"), found);
    String other = TestSites.run(folder, "search", "ramped kerb", "--lang", "en").out();
    assertTrue(other.contains("/planuri/inclusion-2025-2029/masuri/places-1-1/"), other);
  }

  @Test
  void aHungarianPortalStandsAtTheRootAndItsRomanianPagesMarkTheTexts() {
    Map<String, Document> pages = build("magyar");
    Document own = pages.get("planuri/udvar-2025-2028/masuri/gondozas-1-1/index.html");
    assertEquals("hu", own.selectFirst("html").attr("lang"));
    assertTrue(own.select("main [lang]").isEmpty(), () -> own.select("main [lang]").toString());
    Document romanian = pages.get("ro/planuri/udvar-2025-2028/masuri/gondozas-1-1/index.html");
    assertEquals("ro", romanian.selectFirst("html").attr("lang"));
    assertEquals("hu", romanian.selectFirst("h1").attr("lang"));
    assertTrue(romanian.text().contains("Cine răspunde"), romanian::text);
    for (Element link : own.select("nav.languages a")) {
      assertEquals("ro", link.attr("hreflang"));
      assertTrue(
          link.attr("href").endsWith("ro/planuri/udvar-2025-2028/masuri/gondozas-1-1/index.html"),
          link.attr("href"));
    }
    assertTrue(
        romanian
            .select("nav.languages a")
            .attr("href")
            .contains("planuri/udvar-2025-2028/masuri/gondozas-1-1/"));
    assertTrue(pages.containsKey("tipar-mare/planuri/udvar-2025-2028/index.html"));
    assertEquals(
        "hu",
        pages
            .get("tipar-mare/planuri/udvar-2025-2028/index.html")
            .selectFirst("html")
            .attr("lang"));
  }

  @Test
  void wordsOfOtherLanguagesAreFoundInTheirUsualForms() {
    Analysis english = Analysis.load().in("en");
    assertTrue(english.formsOf("ramps").containsAll(List.of("ramp", "ramps", "ramped", "ramping")));
    assertTrue(english.formsOf("disability").containsAll(List.of("disability", "disabilities")));
    Analysis hungarian = Analysis.load().in("hu");
    assertTrue(
        hungarian.formsOf("gondozok").containsAll(List.of("gondozok", "gondozoknak")),
        () -> hungarian.formsOf("gondozok").toString());
    assertEquals(Set.of(), Analysis.load().formsOf("rampe"), "Romanian has its dictionary");
  }
}
