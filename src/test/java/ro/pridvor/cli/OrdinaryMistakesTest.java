package ro.pridvor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ro.pridvor.testing.TestSites;
import ro.pridvor.testing.TestSites.Result;

/** What a person did is explained to that person; only our own faults are for the authors. */
class OrdinaryMistakesTest {
  @TempDir private Path folder;

  @BeforeEach
  void portal() {
    TestSites.valid("mic", folder);
  }

  private static void explained(Result result, int exit, String words) {
    assertEquals(exit, result.exit(), result::err);
    assertTrue(result.err().contains(words), result::err);
    assertFalse(result.err().contains("Exception"), result::err);
    assertFalse(result.err().contains("autorilor"), result::err);
  }

  private void pipe(String name) throws Exception {
    assertEquals(
        0, new ProcessBuilder("mkfifo", folder.resolve(name).toString()).start().waitFor());
  }

  @Test
  void aPortThatIsTakenOrDoesNotExistIsNamed() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      explained(TestSites.run(folder, "serve", "--port", port), 2, "Portul " + port);
    }
    explained(TestSites.run(folder, "serve", "--port", "99999"), 2, "Portul 99999 nu există");
    explained(TestSites.run(folder, "serve", "--port", "-1"), 2, "Portul -1 nu există");
  }

  @Test
  void pipesInContentAndThemeAreNamedAndNeverWaitedFor() throws Exception {
    pipe("content/plans/teava.yaml");
    explained(TestSites.build(folder), 1, "content/plans/teava.yaml: eroare: ");
    Files.delete(folder.resolve("content/plans/teava.yaml"));
    TestSites.copy(TestSites.THEMES, folder.resolve("themes"));
    for (String name : new String[] {"messages/x.ro.properties", "templates/home.ftlh"}) {
      Path file = folder.resolve("themes/mic").resolve(name);
      Files.deleteIfExists(file);
      pipe("themes/mic/" + name);
      explained(TestSites.run(folder, "build"), 1, name);
      Files.delete(file);
    }
  }

  @Test
  void aContentFolderThatIsALinkIsFollowed() throws IOException {
    Files.move(folder.resolve("content"), folder.resolve("altundeva"));
    Files.createSymbolicLink(folder.resolve("content"), Path.of("altundeva"));
    TestSites.edit(folder.resolve("altundeva/portal.yaml"), "theme: mic", "them: mic");
    explained(TestSites.build(folder), 1, "content/portal.yaml:7:1: eroare: ");
  }

  @Test
  void anEmptyContentFolderIsNoPortal() throws IOException {
    Files.createDirectory(folder.resolve("gol"));
    explained(TestSites.build(folder, "--content", "gol"), 1, "portal.yaml");
  }

  @Test
  void aFileInTheWayOfAFolderIsNamed() throws IOException {
    Files.writeString(folder.resolve("fisier"), "x");
    explained(TestSites.build(folder, "--content", "fisier"), 1, "fisier");
    explained(TestSites.run(folder, "build", "--themes", "fisier"), 1, "mic");
  }
}
