package ro.pridvor.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ro.pridvor.testing.Csv;
import ro.pridvor.testing.RealPortal;
import ro.pridvor.testing.TestSites;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Data that others load: their columns and keys are promises. */
class FormatsTest {
  @TempDir private Path folder;

  private Path site() {
    TestSites.valid("mic", folder);
    assertEquals("", TestSites.build(folder).err());
    return folder.resolve("site");
  }

  private static JsonNode json(Path file) {
    return JsonMapper.shared().readTree(TestSites.read(file));
  }

  @Test
  void theCsvHasTheColumnsOfTheContractInOrder() {
    String text = TestSites.read(site().resolve("date/masuri.csv"));
    assertTrue(
        text.startsWith(
            "\uFEFFplan,component,general_objective_code,general_objective,"
                + "specific_objective_code,specific_objective,measure_id,measure_code,measure,"
                + "expected_results,indicators,deadline,responsible,partners,funding,"
                + "target_groups,status,url\r\n"));
  }

  @Test
  void aRowOfTheCsvIsTheMeasureWithWhatItInherits() {
    List<List<String>> rows =
        Csv.parse(TestSites.read(site().resolve("date/masuri.csv")).substring(1));
    assertEquals(5, rows.size());
    assertEquals(
        List.of(
            "mic-2025-2030",
            "",
            "OBIECTIV 1",
            "Copii fericiți",
            "1.1",
            "Copii la școală",
            "m-1-1-2",
            "1.1.2",
            "Masă caldă, cu \"fructe\", și pâine",
            "",
            "Număr de porții",
            "Anual",
            "DGASPC în parteneriat cu DAS – SI | DAS și Primăria Mic",
            "",
            "Buget local",
            "copii",
            "",
            "https://mic.example/planuri/mic-2025-2030/masuri/m-1-1-2/"),
        rows.stream().filter(row -> row.get(6).equals("m-1-1-2")).findFirst().orElseThrow());
  }

  @Test
  void withoutAPublicAddressTheCsvGivesAddressesFromTheRoot() {
    TestSites.valid("mic", folder);
    TestSites.edit(folder.resolve("content/portal.yaml"), "base-url: https://mic.example/\n", "");
    TestSites.build(folder);
    List<List<String>> rows =
        Csv.parse(TestSites.read(folder.resolve("site/date/masuri.csv")).substring(1));
    assertEquals("/planuri/mare-2025/masuri/m-1/", rows.get(1).get(17));
  }

  @Test
  void everyRowOfTheRealCsvHasEighteenFields() {
    String text = TestSites.read(RealPortal.site().resolve("date/masuri.csv")).substring(1);
    Csv.parse(text).forEach(row -> assertEquals(18, row.size()));
  }

  @Test
  void portalJsonHoldsTheWholePortal() {
    JsonNode portal = json(site().resolve("date/portal.json"));
    assertEquals("Portalul comunei Mic", portal.get("title").stringValue());
    assertEquals("2026-01-15", portal.get("date").stringValue());
    assertEquals(2, portal.get("plans").size());
    JsonNode measure = portal.at("/plans/1/objectives/0/objectives/0/measures/1");
    assertEquals("m-1-1-2", measure.get("id").stringValue());
    assertEquals("Anual", measure.at("/deadline/text").stringValue());
    assertEquals("year", measure.at("/deadline/per").stringValue());
    assertEquals("dgaspc", measure.at("/responsible/0/refs/0").stringValue());
    assertEquals(3, portal.get("targetGroups").size());
    assertEquals(6, portal.get("organisations").size());
    assertEquals("DGASPC", portal.at("/abbreviations/0/abbreviation").stringValue());
  }

  @Test
  void theTwinBesideAPageIsTheSameDataAsTheWhole() {
    Path site = site();
    JsonNode whole = json(site.resolve("date/portal.json"));
    assertEquals(
        whole.at("/plans/1/objectives/0/objectives/0/measures/0"),
        json(site.resolve("planuri/mic-2025-2030/masuri/m-1-1-1/index.json")));
    assertEquals(
        whole.at("/plans/1/objectives/0"),
        json(site.resolve("planuri/mic-2025-2030/og-1/index.json")));
  }

  @Test
  void everyRealMeasurePlanGroupAndOrganisationHasItsTwin() {
    for (Map.Entry<String, String> file : TestSites.tree(RealPortal.site()).entrySet()) {
      if (file.getKey().matches("planuri/[^/]+/(masuri/[^/]+/)?index\\.html")) {
        Path twin = RealPortal.site().resolve(file.getKey().replace("index.html", "index.json"));
        assertTrue(Files.exists(twin), twin::toString);
      }
    }
  }

  @Test
  void theSiteMapNamesEveryPageThatShouldBeFoundAndRobotsNamesTheMap() {
    Path site = site();
    String map = TestSites.read(site.resolve("sitemap.xml"));
    assertTrue(map.contains("<loc>https://mic.example/planuri/mic-2025-2030/</loc>"), map);
    assertFalse(map.contains("404"));
    assertTrue(
        TestSites.read(site.resolve("robots.txt"))
            .contains("Sitemap: https://mic.example/sitemap.xml"));
  }
}
