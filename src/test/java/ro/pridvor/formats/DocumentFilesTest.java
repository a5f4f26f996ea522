package ro.pridvor.formats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ro.pridvor.testing.TestSites;

class DocumentFilesTest {
  private static final String FORMATS =
      """
      formats:
        plans: [pdf, epub, brf, pef, ebraille, text]
        accessibility: [brf]
        large-print: [20]
        braille: {columns: 40, lines: 25, brackets: romanesti}
      """;
  private static final String PLAN = "planuri/mic-2025-2030/formate/mic-2025-2030";

  private static void prepare(Path folder, String formats) throws IOException {
    TestSites.copy(TestSites.VALID.resolve("mic"), folder);
    Files.writeString(
        folder.resolve("content/portal.yaml"), "\n" + formats, StandardOpenOption.APPEND);
  }

  private static byte[] file(Path folder, String name) throws IOException {
    return Files.readAllBytes(folder.resolve("site").resolve(name));
  }

  @Test
  void theFilesThatThePortalNamesArePublishedAndLinked(@TempDir Path folder) throws IOException {
    prepare(folder, FORMATS);
    TestSites.Result result = TestSites.build(folder);
    assertEquals(0, result.exit(), result.out() + result.err());
    assertTrue(text(folder, PLAN + "-litere-20.pdf").startsWith("%PDF-"));
    assertTrue(text(folder, PLAN + ".epub").startsWith("PK"));
    assertTrue(text(folder, PLAN + ".ebrl").startsWith("PK"));
    assertTrue(text(folder, PLAN + ".pef").contains("cols=\"40\" rows=\"25\""));
    assertTrue(text(folder, PLAN + ".brf").lines().allMatch(line -> line.length() <= 41));
    assertTrue(text(folder, PLAN + ".txt").contains("Transport"));
    String list = text(folder, "formate/index.html");
    for (String name : List.of("-litere-20.pdf", ".epub", ".brf", ".pef", ".ebrl", ".txt")) {
      assertTrue(list.contains("../" + PLAN + name), list);
    }
    assertTrue(Files.exists(folder.resolve("site/accesibilitate/formate/accesibilitate.brf")));
  }

  @Test
  void twoBuildsGiveTheSameBytes(@TempDir Path folder) throws IOException {
    prepare(folder, FORMATS);
    TestSites.build(folder);
    byte[] pdf = file(folder, PLAN + "-litere-20.pdf");
    byte[] epub = file(folder, PLAN + ".epub");
    TestSites.build(folder, "--fresh");
    assertArrayEquals(pdf, file(folder, PLAN + "-litere-20.pdf"));
    assertArrayEquals(epub, file(folder, PLAN + ".epub"));
  }

  @Test
  void withoutFormatsThereAreOnlyPages(@TempDir Path folder) throws IOException {
    prepare(folder, "");
    assertEquals(0, TestSites.build(folder).exit());
    assertFalse(Files.exists(folder.resolve("site/formate")));
  }

  @Test
  void aSignThatLargePrintLacksIsNamedAndNothingIsPublished(@TempDir Path folder)
      throws IOException {
    prepare(folder, FORMATS);
    Path plan = folder.resolve("content/plans/mic-2025-2030/01-copii.yaml");
    String yaml = Files.readString(plan);
    Files.writeString(plan, yaml.replaceFirst("(?m)^title: ", "title: \u2603 "));
    TestSites.Result result = TestSites.build(folder);
    assertEquals(1, result.exit());
    assertTrue((result.out() + result.err()).contains("\u2603"), result.out() + result.err());
    assertFalse(Files.exists(folder.resolve("site/index.html")));
  }

  private static String text(Path folder, String name) throws IOException {
    return new String(file(folder, name), StandardCharsets.ISO_8859_1);
  }
}
