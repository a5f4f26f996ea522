package ro.pridvor.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ro.pridvor.content.Content;
import ro.pridvor.content.ContentReader;
import ro.pridvor.page.Page;
import ro.pridvor.portal.PortalLinker;
import ro.pridvor.problem.ProblemLog;
import ro.pridvor.site.SiteMapper;
import ro.pridvor.testing.TestSites;

/**
 * One page of every kind that the small site {@code mic} has, in the real theme, kept in {@code
 * src/test/golden/pages} so that a change of the theme shows all that it changes. To renew: {@code
 * mvn test -Dtest=GoldenPagesTest -Dpridvor.renew=true}, then read the difference.
 */
class GoldenPagesTest {
  private static final Path GOLDEN = Path.of("src/test/golden/pages");

  @TempDir private Path folder;

  @Test
  void thePagesOfTheRealThemeAreAsTheyWereApproved() throws IOException {
    TestSites.valid("mic", folder);
    TestSites.edit(folder.resolve("content/portal.yaml"), "theme: mic", "theme: pridvor");
    String themes = Path.of("themes").toAbsolutePath().toString();
    TestSites.Result result = TestSites.run(folder, "build", "--themes", themes);
    assertEquals(0, result.exit(), result.err());

    Map<String, String> pages = new TreeMap<>();
    firstOfEachKind()
        .forEach(
            (kind, page) ->
                pages.put(
                    kind + ".html",
                    withoutFingerprints(
                        TestSites.read(folder.resolve("site").resolve(page.file())))));
    if (Boolean.getBoolean("pridvor.renew")) {
      pages.forEach((file, html) -> TestSites.write(GOLDEN.resolve(file), html));
    }
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Path golden = GOLDEN.resolve(page.getKey());
      assertTrue(Files.exists(golden), () -> "approve " + golden);
      assertEquals(TestSites.read(golden), page.getValue(), page.getKey());
    }
    assertEquals(pages.keySet(), approved());
  }

  private Map<String, Page> firstOfEachKind() {
    ProblemLog problems = new ProblemLog();
    Content content = new ContentReader(folder.resolve("content"), problems).read().orElseThrow();
    Map<String, Page> first = new TreeMap<>();
    new SiteMapper(new PortalLinker(problems).link(content))
        .pages().stream()
            .filter(page -> page.language().equals("ro"))
            .filter(page -> !page.address().startsWith("/tipar-mare/"))
            .forEach(page -> first.putIfAbsent(page.kind().key(), page));
    return first;
  }

  /** A fingerprint says that an asset changed, not that the page did. */
  private static String withoutFingerprints(String html) {
    return html.replaceAll("(resurse/[^\"' ]+?)\\.[0-9a-f]{10}\\.", "$1.FINGERPRINT.");
  }

  private static Set<String> approved() throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      return files
          .map(file -> file.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
