package ro.pridvor.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ro.pridvor.page.PageKind;
import ro.pridvor.testing.TestSites;

/** Whole small sites: they build without a word, the same every time, with any theme. */
class ValidSitesTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"mic", "minim", "stari"})
  void aValidSiteIsPublishedWithoutAnyProblem(String name) {
    TestSites.Result result = TestSites.build(TestSites.valid(name, folder));
    assertEquals("", result.err());
    assertEquals(0, result.exit());
    assertTrue(Files.exists(folder.resolve("site/index.html")));
  }

  @Test
  void theSmallThemeHasATemplateForEveryKindOfPage() {
    for (PageKind kind : PageKind.values()) {
      Path template = TestSites.THEMES.resolve("mic/templates/" + kind.key() + ".ftlh");
      assertTrue(Files.exists(template), () -> "add " + template);
    }
  }

  @Test
  void aThemeInheritsWhatItDoesNotReplace() {
    TestSites.build(TestSites.valid("minim", folder));
    String home = TestSites.read(folder.resolve("site/index.html"));
    assertTrue(home.contains("<p class=\"copil\">Planuri: 0</p>"), "its own template");
    assertTrue(home.contains("Portal gol, tema copil"), "its own message");
    assertTrue(home.contains("<title>Acasă | /</title>"), "the parent's layout and messages");
    assertTrue(home.matches("(?s).*resurse/mic\\.[0-9a-f]+\\.css.*"), "the parent's assets");
    String plans = TestSites.read(folder.resolve("site/planuri/index.html"));
    assertTrue(plans.contains("<h1>Planuri</h1>"), "the parent's template");
  }

  /** But those of the page that a host shows at any unknown address. */
  @Test
  void everyPublishedLinkIsRelative() {
    TestSites.build(TestSites.valid("mic", folder));
    TestSites.tree(folder.resolve("site"))
        .forEach(
            (file, text) -> {
              if (file.endsWith(".html") && !file.endsWith("404.html")) {
                assertFalse(text.matches("(?s).*(href|src)=\"/[^\"].*"), file);
              }
            });
  }

  @Test
  void twoBuildsOfTheSameContentAreByteIdentical() {
    TestSites.valid("mic", folder);
    TestSites.build(folder);
    Map<String, String> first = TestSites.tree(folder.resolve("site"));
    TestSites.build(folder);
    assertEquals(first, TestSites.tree(folder.resolve("site")));
  }

  @Test
  void theOrderOfFilesOnDiskDoesNotMatter() {
    TestSites.valid("mic", folder);
    TestSites.build(folder);
    Path other = folder.resolve("other");
    for (String file : TestSites.tree(folder.resolve("content")).keySet()) {
      TestSites.write(
          other.resolve("content").resolve(file),
          TestSites.read(folder.resolve("content").resolve(file)));
    }
    TestSites.build(other);
    assertEquals(TestSites.tree(folder.resolve("site")), TestSites.tree(other.resolve("site")));
  }
}
