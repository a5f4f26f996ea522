package ro.pridvor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ro.pridvor.publish.Staging;
import ro.pridvor.testing.TestSites;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people and scripts rely on: words, streams, exit codes. */
class PridvorTest {
  @TempDir private Path folder;

  @BeforeEach
  void copyContent() {
    TestSites.valid("mic", folder);
  }

  private TestSites.Result run(String... arguments) {
    return TestSites.run(folder, arguments);
  }

  private TestSites.Result build(String... more) {
    return TestSites.build(folder, more);
  }

  private void breakContent() {
    TestSites.edit(folder.resolve("content/portal.yaml"), "theme: mic", "themes: mic");
  }

  @Test
  void aGoodBuildEndsWithZeroAndSaysWhatItMade() {
    TestSites.Result result = build();
    assertEquals(0, result.exit());
    assertTrue(
        result
            .out()
            .matches("(?s)Portalul este gata în „site”. Pagini: \\d+, planuri: 2, măsuri: 4.*"),
        result.out());
    assertEquals("", result.err());
  }

  @Test
  void problemsEndWithOneAndGoToTheErrorStream() {
    breakContent();
    TestSites.Result result = build();
    assertEquals(1, result.exit());
    assertTrue(result.err().contains("content/portal.yaml:7:1: eroare: Cheia „themes”"));
    assertTrue(result.err().contains("Ați vrut să scrieți „theme”?"), result.err());
    assertFalse(Files.exists(folder.resolve("site")));
  }

  @Test
  void warningsDoNotFailABuild() {
    TestSites.write(folder.resolve("content/notite.odp"), "x");
    TestSites.Result result = build();
    assertEquals(0, result.exit());
    assertTrue(result.err().contains("atenție"), result.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"construieste", "build --nimic", "build --format xml", "check --content", "--x"})
  void wrongUsageEndsWithTwo(String line) {
    TestSites.Result result = run(line.split(" "));
    assertEquals(2, result.exit());
    assertFalse(result.err().isBlank());
  }

  @Test
  void noCommandShowsHelpAndEndsWithTwo() {
    TestSites.Result result = run();
    assertEquals(2, result.exit());
    assertTrue(result.out().contains("build"), result.out());
  }

  @Test
  void aLockedSiteEndsWithThree() {
    try (Staging other = Staging.open(folder.resolve("site"))) {
      assertEquals(Set.of(), other.files());
      TestSites.Result result = build();
      assertEquals(3, result.exit());
      assertTrue(result.err().contains("O altă publicare lucrează"), result.err());
    }
  }

  @Test
  void aPlaceThatCannotBeWrittenEndsWithThree() throws IOException {
    Files.writeString(folder.resolve("fisier"), "x");
    TestSites.Result result =
        run("build", "--themes", TestSites.THEMES.toString(), "--site", "fisier/site");
    assertEquals(3, result.exit(), result.err());
  }

  @Test
  void aMissingContentFolderEndsWithOneAndSaysWhatToDo() {
    TestSites.Result result = run("check", "--content", "altundeva");
    assertEquals(1, result.exit());
    assertTrue(result.err().contains("Folderul „altundeva” lipsește"), result.err());
  }

  @Test
  void checkWritesNothing() {
    assertEquals(0, run("check", "--themes", TestSites.THEMES.toString()).exit());
    assertFalse(Files.exists(folder.resolve("site")));
  }

  @Test
  void checkKnowsThatTheThemeIsMissing() {
    TestSites.Result result = run("check");
    assertEquals(1, result.exit());
    assertTrue(result.err().contains("Tema „mic” nu a fost găsită."), result.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "check --format jsn | Valoarea „jsn” nu este bună pentru --format: se scrie text, json,",
        "check --content | După --content urmează o valoare: FOLDER.",
        "status --today azi | Valoarea „azi” nu este bună pentru --today: se scrie ca AAAA-LL-ZZ.",
        "serve --port abc | Valoarea „abc” nu este bună pentru --port: se scrie un număr.",
        "new | measure    Adaugă o măsură la sfârșitul unui obiectiv specific."
      })
  void wrongUsageIsExplainedInRomanian(String line, String expected) {
    TestSites.Result result = run(line.split(" "));
    assertEquals(2, result.exit());
    assertTrue(result.err().contains(expected), result.err());
  }

  @Test
  void manyProblemsOfOneKindInOneFileAreSaidThreeTimesThenByTheirLines() {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      rows.append("  - {id: org-").append(i).append(", name: N").append(i).append(", kind: x}\n");
    }
    TestSites.edit(
        folder.resolve("content/organisations.yaml"),
        "organisations:\n",
        "organisations:\n" + rows);
    TestSites.Result result = build();
    assertEquals(3, result.err().split("Valoarea „x” nu este permisă", -1).length - 1);
    assertTrue(
        result.err().contains("eroare: încă 7 la fel, pe rândurile: 5, 6, 7, 8, 9, 10, 11."),
        result.err());
    assertTrue(result.out().contains("Erori: 10"), result.out());
  }

  @Test
  void englishIsAnOptionForEveryMessage() {
    breakContent();
    TestSites.Result result = build("--lang", "en");
    assertTrue(result.err().contains("error: The key \"themes\" is not known here"), result.err());
    assertTrue(run("--help", "--lang", "en").exit() == 0 || run("help").exit() == 0);
  }

  @Test
  void jsonIsOneObjectOnTheOutputStream() {
    breakContent();
    TestSites.Result result = build("--format", "json");
    assertEquals(1, result.exit());
    assertEquals("", result.err());
    JsonNode report = JsonMapper.shared().readTree(result.out());
    assertFalse(report.get("published").booleanValue());
    JsonNode problem = report.get("problems").get(1);
    assertEquals("unknown-key", problem.get("kind").stringValue());
    assertEquals("error", problem.get("severity").stringValue());
    assertEquals("content/portal.yaml", problem.get("file").stringValue());
    assertEquals(7, problem.get("line").intValue());
    assertEquals(1, problem.get("column").intValue());
    assertEquals("theme", problem.get("suggestion").stringValue());
  }

  @Test
  void aPipeIsQuietAndATerminalSeesTheSteps() {
    assertEquals("", build().err());
  }

  @Test
  void helpAndVersionEndWithZero() {
    assertEquals(0, run("help").exit());
    assertEquals(0, run("--help").exit());
    assertEquals(0, run("help", "build").exit());
    TestSites.Result version = run("--version");
    assertEquals(0, version.exit());
    assertTrue(version.out().startsWith("pridvor "), version.out());
  }
}
