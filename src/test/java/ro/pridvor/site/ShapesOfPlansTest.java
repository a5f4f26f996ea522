package ro.pridvor.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ro.pridvor.testing.Csv;
import ro.pridvor.testing.RealPortal;
import ro.pridvor.testing.TestSites;

/** What real plans have beyond two levels of objectives and texts in one language. */
class ShapesOfPlansTest {
  private static final String PLAN = "planuri/cumpana-2025-2028/";

  @TempDir private static Path folder;

  private static String err;

  @BeforeAll
  static void build() {
    TestSites.valid("cumpana", folder);
    TestSites.Result result =
        TestSites.run(folder, "build", "--themes", Path.of("themes").toAbsolutePath().toString());
    assertEquals(0, result.exit(), result.err());
    err = result.err();
  }

  private static String read(String file) {
    return TestSites.read(folder.resolve("site").resolve(file));
  }

  private static Document page(String address) {
    return Jsoup.parse(read(address + "index.html"));
  }

  @Test
  void aLevelThatIsOnlyANumberIsNamedByThePlansWordForIt() {
    Document objective = page(PLAN + "d1-1/");
    assertEquals("Obiectivul 1.1", objective.selectFirst("h1").text());
    assertTrue(objective.title().startsWith("Obiectivul 1.1 – Cumpăna"), objective::title);
    assertEquals("Direcția 1", page(PLAN + "d1/").selectFirst("h1").text());
    assertTrue(page(PLAN).select(".outline a").eachText().contains("Obiectivul 1.1"));
    assertTrue(read("date/masuri.csv").contains("cumpana-2025-2028,,1,,1.1,,m-1-a,b),"));
  }

  @Test
  void theFourthLevelHasHeadingsWithItsMeasuresInOrder() {
    Document objective = page(PLAN + "d1-1/");
    assertEquals(
        List.of(
            "Măsura 1.1.1 Sprijin pentru bătrânii care locuiesc singuri",
            "Măsuri prioritare 1.1.2"),
        objective.select("main section.column > h2").eachText());
    assertEquals(2, objective.select("#m-1 tbody tr").size());
    assertEquals(4, objective.select("main tbody tr").size());
    Document measure = page(PLAN + "masuri/m-1-a/");
    assertTrue(
        measure.select(".path a").last().attr("href").endsWith("d1-1/index.html#m-1"),
        measure.select(".path")::outerHtml);
    assertTrue(page(PLAN + "d1/").select("h3").eachText().contains("Măsuri prioritare 1.1.2"));
    assertEquals(
        List.of("a)", "b)", "c)", ""),
        page(PLAN + "brosura/").select("article.measure > :first-child").eachText().stream()
            .map(title -> title.matches("[a-c]\\) .*") ? title.substring(0, 2) : "")
            .toList());
    assertTrue(
        read(PLAN + "masuri/m-1-a/index.json").contains("\"subObjective\" : \"m-1\"")
            || read(PLAN + "masuri/m-1-a/index.json").contains("\"subObjective\":\"m-1\""));
  }

  @Test
  void printedSignsAreNotTakenForAList() {
    Document measure = page(PLAN + "masuri/m-1-b/");
    assertTrue(measure.select(".verbatim").text().contains("07. la Cumpăna de Sus 08. la"));
    assertTrue(measure.select(".verbatim").text().contains("* Numai în zilele"));
    assertFalse(page(PLAN + "masuri/m-2-a/").title().contains("  "));
    String raw = read(PLAN + "masuri/m-2-a/index.html");
    assertTrue(raw.contains("<title>Tabără"), raw.substring(0, 900));
  }

  /** Every Hungarian text of the site has one of these letters, every Romanian one of those. */
  private static final Pattern HUNGARIAN = Pattern.compile("[őűŐŰ]");

  private static final Pattern ROMANIAN = Pattern.compile("[ășțĂȘȚ]");

  @Test
  void nothingOfAPlanInAnotherLanguageIsMarkedAsThePortals() {
    TreeSet<String> faults = new TreeSet<>();
    int hungarian = 0;
    for (String file : TestSites.tree(folder.resolve("site")).keySet()) {
      if (file.endsWith(".html")) {
        Document page = Jsoup.parse(read(file));
        for (Element element : page.body().select("*:not(script)")) {
          String own = element.ownText();
          String language = element.closest("[lang]").attr("lang");
          boolean foreign = HUNGARIAN.matcher(own).find();
          hungarian += foreign ? 1 : 0;
          if (foreign && !language.equals("hu")
              || ROMANIAN.matcher(own).find() && language.equals("hu")) {
            faults.add(file + " " + language + ": " + own + " in " + element.cssSelector());
          }
        }
      }
    }
    assertEquals("", String.join("\n", faults));
    assertTrue(hungarian > 100, "found " + hungarian);
  }

  @Test
  void brailleAndTextForTheEarOfAnotherLanguageAreNotMadeAndThatIsSaid() {
    assertEquals(2, err.lines().filter(line -> line.contains("atenție")).count(), err);
    assertTrue(err.contains("„brf” nu se face pentru texte în limba „hu”"), err);
    String romanian = "planuri/cumpana-2025-2028/formate/cumpana-2025-2028";
    String hungarian = "planuri/cumpana-hu-2025/formate/cumpana-hu-2025";
    assertTrue(Files.exists(folder.resolve("site/" + romanian + ".brf")));
    assertTrue(Files.exists(folder.resolve("site/" + hungarian + ".epub")));
    assertFalse(Files.exists(folder.resolve("site/" + hungarian + ".brf")));
    assertFalse(Files.exists(folder.resolve("site/" + hungarian + ".txt")));
  }

  @Test
  void translationsStandBelowTheAdoptedWordsAndInTheData() {
    Document measure = page("planuri/cumpana-hu-2025/masuri/otthon-1-1/");
    assertEquals("hu", measure.selectFirst("h1").attr("lang"));
    String translation = measure.selectFirst(".translation").text();
    assertTrue(translation.contains("Angajarea de îngrijitori la domiciliu"), translation);
    assertTrue(translation.startsWith("Traducere (textul adoptat este cel de mai sus):"));
    assertEquals(
        1, page("planuri/cumpana-hu-2025/").select(".official-title + .translation").size());
    String data = read("planuri/cumpana-hu-2025/masuri/otthon-1-1/index.json");
    assertTrue(data.contains("Angajarea de îngrijitori"), data);
    assertTrue(read("planuri/cumpana-hu-2025/index.json").contains("\"hu\""));
    assertTrue(read("cautare/index.html").contains("data-languages=\"cumpana-hu-2025 hu\""));
  }

  @Test
  void tablesOfAnAnnualPlanAreOnItsPageWithTheColumnsThatItHas() {
    Document plan = page("planuri/cumpana-anual-2026/");
    Elements tables = plan.select("table.annual");
    assertEquals(5, tables.size());
    Element services = tables.first();
    assertEquals(
        List.of("Serviciul", "Beneficiari", "Capacitate", "Grad de ocupare", "Buget, pe surse"),
        services.select("thead th").eachText());
    assertTrue(services.text().contains("250.000 lei (Bugetul județean, în întregime)"));
    assertTrue(services.select("tfoot").text().contains("850.000 lei"), services::text);
    assertTrue(services.select("tfoot").text().contains("5.000 euro"), services::text);
    assertTrue(services.select("tbody tr").last().select("td").get(2).text().length() > 3);
    assertFalse(tables.last().text().contains("lei"), "no amounts, no column of them");
    Document timis =
        Jsoup.parse(TestSites.read(RealPortal.site().resolve("planuri/timis-2024/index.html")));
    assertTrue(timis.select("#plan-anual ~ .table-wrap").text().contains("pentru 6 persoane"));
    assertTrue(timis.text().contains("nu spune dacă au intrat în plan"));
  }

  @Test
  void theTablesAreDataThatCanBeAdded() {
    List<List<String>> rows = Csv.parse(read("date/plan-anual.csv").substring(1));
    assertEquals(9, rows.size());
    assertEquals(
        new BigDecimal("1011500.50"),
        rows.stream()
            .skip(1)
            .filter(row -> row.get(13).equals("RON"))
            .map(row -> new BigDecimal(row.get(12)))
            .reduce(BigDecimal.ZERO, BigDecimal::add));
    assertTrue(read("planuri/cumpana-anual-2026/index.json").contains("8810CZ-V-II"));
    assertTrue(read("date/index.html").contains("plan-anual.csv"));
    assertTrue(read("date/datapackage.json").contains("plan-anual.csv"));
  }

  @Test
  void picturesAreCopiedWithTheirSizeAndTheirWordsReachEveryEdition() {
    Element picture = page("cum-ajungeti/").selectFirst("main img");
    assertEquals("../imagini/harta-acces.png", picture.attr("src"));
    assertEquals("320", picture.attr("width"));
    assertEquals("160", picture.attr("height"));
    assertTrue(picture.attr("alt").startsWith("Harta: intrarea fără trepte"), picture.outerHtml());
    assertTrue(Files.exists(folder.resolve("site/imagini/harta-acces.png")));
    Element inPlan = page("planuri/cumpana-anual-2026/").selectFirst("main img");
    assertEquals("../../imagini/harta-acces.png", inPlan.attr("src"));
    Element large = page("tipar-mare/planuri/cumpana-anual-2026/").selectFirst("main img");
    assertEquals("../../../imagini/harta-acces.png", large.attr("src"));
    assertTrue(
        read("planuri/cumpana-anual-2026/formate/cumpana-anual-2026.txt")
            .contains("câte un centru în fiecare oraș"));
  }
}
