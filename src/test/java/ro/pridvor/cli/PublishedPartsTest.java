package ro.pridvor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ro.pridvor.testing.TestSites;

/** What of a site is published, and what of it has to be sent to a host. */
class PublishedPartsTest {
  private static final String PORTAL = "content/portal.yaml";

  @TempDir private Path folder;

  @BeforeEach
  void aSmallPortalWithTheRealTheme() {
    TestSites.valid("mic", folder);
    TestSites.edit(folder.resolve(PORTAL), "theme: mic", "theme: pridvor");
  }

  private TestSites.Result build(String... options) {
    return TestSites.build(folder, options);
  }

  @Test
  void anEditionThatIsSwitchedOffLeavesNothingInTheSite() {
    assertEquals(0, build().exit());
    assertTrue(Files.exists(folder.resolve("site/tipar-mare/index.html")));
    TestSites.edit(folder.resolve(PORTAL), "theme: pridvor", "theme: pridvor\neditions: []");
    TestSites.Result without = build("--confirm-removed");
    assertEquals(0, without.exit(), without.err());
    assertFalse(Files.exists(folder.resolve("site/tipar-mare")));
    assertTrue(
        TestSites.tree(folder.resolve("site")).keySet().stream()
            .noneMatch(file -> file.contains("tipar-mare")));
  }

  @Test
  void theListOfChangesNamesWhatIsNewChangedAndRemoved() throws IOException {
    assertEquals(0, build("--changes", "all.txt").exit());
    List<String> all = Files.readAllLines(folder.resolve("all.txt"));
    assertTrue(all.contains("added\tindex.html"), all::toString);
    assertEquals(0, build("--changes", "none.txt").exit());
    assertEquals("", Files.readString(folder.resolve("none.txt")));
    TestSites.write(folder.resolve("content/pages/ajutor.md"), "# Ajutor\n\nText.\n");
    TestSites.edit(
        folder.resolve("content/plans/mic-2025-2030/01-copii.yaml"),
        "id: m-1-1-1",
        "id: transport");
    assertEquals(0, build("--confirm-removed", "--changes", "some.txt").exit());
    List<String> some = Files.readAllLines(folder.resolve("some.txt"));
    String measures = "planuri/mic-2025-2030/masuri/";
    assertTrue(some.contains("added\t" + measures + "transport/index.html"), some::toString);
    assertTrue(some.contains("removed\t" + measures + "m-1-1-1/index.html"), some::toString);
    assertTrue(some.contains("changed\tdate/masuri.csv"), some::toString);
    assertFalse(some.contains("changed\trobots.txt"), some::toString);
  }

  @Test
  void aListThatCannotBeWrittenDoesNotMakeThePublishedSiteAFailure() {
    TestSites.Result result = build("--changes", "no/such/folder.txt");
    assertEquals(0, result.exit());
    assertTrue(Files.exists(folder.resolve("site/index.html")));
    assertTrue(result.err().contains("folder.txt"), result.err());
  }
}
