package ro.pridvor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ro.pridvor.testing.TestSites;

/** Measures taken out of a plan: withdrawn by an act, or written by mistake. */
class RemoveCommandTest {
  private static final String COPII = "content/plans/mic-2025-2030/01-copii.yaml";
  private static final String PAGE = "site/planuri/mic-2025-2030/masuri/m-1-1-2/index.html";

  @TempDir private Path folder;

  @BeforeEach
  void copy() {
    TestSites.valid("mic", folder);
    TestSites.edit(folder.resolve("content/portal.yaml"), "theme: mic", "theme: pridvor");
  }

  private TestSites.Result run(String... arguments) {
    return TestSites.run(folder, arguments);
  }

  private TestSites.Result build() {
    return run("build", "--themes", Path.of("themes").toAbsolutePath().toString());
  }

  private TestSites.Result remove(String measure, String... more) {
    List<String> arguments =
        new java.util.ArrayList<>(
            List.of("remove", "measure", "--plan", "mic-2025-2030", "--measure", measure));
    arguments.addAll(List.of(more));
    return run(arguments.toArray(String[]::new));
  }

  private Document page(String file) {
    return Jsoup.parse(TestSites.read(folder.resolve(file)));
  }

  @Test
  void aWithdrawnMeasureKeepsItsPageWhichSaysWhenAndByWhat() {
    assertEquals(0, build().exit());
    TestSites.Result removed =
        remove("m-1-1-2", "--by", "Hotărârea „12” din 2026", "--date", "2026-01-10");
    assertEquals(0, removed.exit(), removed.err());
    TestSites.Result built = build();
    assertEquals(0, built.exit(), built.err());

    assertEquals(
        "Retrasă la 10 ianuarie 2026, prin Hotărârea „12” din 2026. Măsura nu mai face parte din"
            + " plan. Pagina rămâne pentru cine o caută.",
        page(PAGE).selectFirst(".state-box-withdrawn").text());
    assertEquals(
        "Hotărârea „12” din 2026",
        page(PAGE.replace("site/", "site/en/"))
            .selectFirst(".state-box-withdrawn [lang=ro]")
            .text());
    Document objective = page("site/planuri/mic-2025-2030/os-1-1/index.html");
    assertEquals(List.of("Retrasă"), objective.select("tr:has([href*=m-1-1-2]) .state").eachText());
    assertTrue(objective.select("tr:has([href*=m-1-1-1]) .state").isEmpty());
    String twin =
        TestSites.read(folder.resolve("site/planuri/mic-2025-2030/masuri/m-1-1-2/index.json"));
    assertTrue(twin.replaceAll("\\s", "").contains("\"withdrawn\":{\"date\":\"2026-01-10\""), twin);
    String csv = TestSites.read(folder.resolve("site/date/masuri.csv"));
    assertEquals(
        1, csv.lines().filter(l -> l.contains("m-1-1-2") && l.contains(",withdrawn,")).count());
    String found = run("search", "masă caldă").out();
    assertTrue(found.contains("retrasă din plan"), found);
    assertEquals(3, remove("m-1-1-2", "--by", "X", "--date", "2026-01-11").exit(), "twice");
  }

  @Test
  void aMeasureWrittenByMistakeGoesAndItsAddressLeadsToItsObjective() {
    assertEquals(0, build().exit());
    TestSites.Result removed = remove("m-1-1-2", "--by", "");
    assertEquals(0, removed.exit(), removed.err());
    assertFalse(TestSites.read(folder.resolve(COPII)).contains("m-1-1-2"));
    TestSites.Result built = build();
    assertEquals(0, built.exit(), built.err());
    String moved = TestSites.read(folder.resolve(PAGE));
    assertTrue(moved.contains("os-1-1"), moved);
  }

  @Test
  void theLastMeasureOfAnObjectiveLeavesNoEmptyList() {
    TestSites.write(
        folder.resolve("content/updates/2025-06-01-centru.md"),
        "---\ntitle: Centru\ndate: 2025-06-01\n---\nDa.\n");
    assertEquals(0, remove("m-1-2-1", "--by", "").exit());
    TestSites.Result check = run("check", "--themes", TestSites.THEMES.toString());
    assertFalse(check.err().contains("measures"), check.err());
    assertFalse(TestSites.read(folder.resolve(COPII)).contains("m-1-2-1"));
  }

  @Test
  void aMeasureThatNewsNamesIsNotDeletedAndNothingIsChanged() {
    String before = TestSites.read(folder.resolve(COPII));
    TestSites.Result removed = remove("m-1-2-1", "--by", "");
    assertEquals(3, removed.exit());
    assertTrue(removed.err().contains("updates/2025-06-01-centru.md"), removed.err());
    assertEquals(before, TestSites.read(folder.resolve(COPII)));
    assertFalse(TestSites.read(folder.resolve("content/portal.yaml")).contains("redirects"));
  }

  @Test
  void whatDoesNotExistIsSaidWithWhatIsNear() {
    TestSites.Result removed = remove("m-1-1-9", "--by", "");
    assertEquals(2, removed.exit());
    assertTrue(removed.err().contains("„m-1-1-9” nu există"), removed.err());
  }
}
