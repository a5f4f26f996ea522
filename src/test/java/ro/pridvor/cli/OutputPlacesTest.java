package ro.pridvor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ro.pridvor.testing.TestSites;
import ro.pridvor.testing.TestSites.Result;

/** Whatever place a command is given for its output, nothing that lay there is lost. */
class OutputPlacesTest {
  private static final String THEMES = "themes";

  @TempDir private Path outer;
  private Path folder;

  @BeforeEach
  void portal() throws IOException {
    folder = Files.createDirectories(outer.resolve("portal"));
    TestSites.valid("mic", folder);
    TestSites.copy(TestSites.THEMES, folder.resolve(THEMES));
    TestSites.write(folder.resolve("docs/thesis.txt"), "teza");
    TestSites.write(folder.resolve("docs/.git/HEAD"), "ref: refs/heads/main");
    TestSites.write(folder.resolve("docs/poze/a.txt"), "a");
    TestSites.write(folder.resolve(".git/config"), "[core]");
    TestSites.write(folder.resolve("fisier"), "un fișier");
    TestSites.write(outer.resolve("vecin/notite.txt"), "notițe");
    Files.createDirectories(outer.resolve("gol"));
    Files.createSymbolicLink(folder.resolve("spre-docs"), Path.of("docs"));
    Files.createSymbolicLink(folder.resolve("spre-content"), Path.of("content"));
    Files.createSymbolicLink(folder.resolve("cerc"), Path.of("cerc"));
    TestSites.write(folder.resolve("altul/.altul-x/y"), "y");
    TestSites.write(folder.resolve(".lucru-pridvor/nota.txt"), "a mea");
    TestSites.write(folder.resolve("fals/manifest.txt"), "lista mea\n");
    TestSites.write(folder.resolve("fals/.pridvor-files"), "altceva\n");
    TestSites.write(folder.resolve("spart/.pridvor-files"), "pridvor-files 1\n1 a ../docs/x\n");
  }

  /** Every file with its content, links as links, folders by name. */
  private static Map<String, String> all(Path root) throws IOException {
    Map<String, String> found = new TreeMap<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            found.put(root.relativize(dir) + "/", "");
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            found.put(
                root.relativize(file).toString(),
                attributes.isSymbolicLink()
                    ? "-> " + Files.readSymbolicLink(file)
                    : new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            return FileVisitResult.CONTINUE;
          }
        });
    return found;
  }

  private static final List<String> REFUSED =
      List.of(
          "",
          " ",
          ".",
          "./",
          "..",
          "../..",
          "/",
          "//",
          "content",
          "content/",
          "./content/../content",
          "content/plans",
          "content/site",
          "themes",
          "themes/mic",
          "themes/nou",
          "docs",
          "docs/.",
          "docs/../docs",
          "docs/poze",
          "nimic/../docs",
          "nimic/../content",
          "spre-docs",
          "spre-content",
          "spre-content/plans",
          "cerc",
          "fisier",
          "fisier/site",
          ".git",
          ".git/site",
          "altul",
          "fals",
          "spart",
          "lucru",
          "../vecin",
          "../portal",
          "../portal/../portal/content");

  @Test
  void everyCommandRefusesEveryAwkwardPlaceAndChangesNothing() throws IOException {
    Map<String, String> before = all(outer);
    for (String place : REFUSED) {
      for (int time = 1; time <= 2; time++) {
        Result result = TestSites.run(folder, "build", "--site=" + place);
        assertNotEquals(0, result.exit(), place);
        assertFalse((result.out() + result.err()).contains("Exception"), result::err);
        assertTrue(result.err().contains("--site") || result.err().contains("→"), result::err);
        assertEquals(before, all(outer), place);
      }
    }
    for (String place :
        List.of(folder.toString(), outer.toString(), System.getProperty("user.home"))) {
      assertNotEquals(0, TestSites.run(folder, "build", "--site", place, "--adopt").exit(), place);
      assertEquals(before, all(outer), place);
    }
    for (String place : REFUSED) {
      for (String command : List.of("check", "search")) {
        TestSites.run(folder, command, "--site=" + place);
        assertEquals(before, all(outer), command + " " + place);
      }
    }
  }

  @Test
  void whatIsAdoptedStaysAndIsNamedFirst() throws IOException {
    Map<String, String> before = all(folder.resolve("docs"));
    for (int time = 1; time <= 2; time++) {
      String text = time == 1 ? "Portalul comunei Mic" : "Portalul " + (time - 1);
      TestSites.edit(folder.resolve("content/portal.yaml"), text, "Portalul " + time);
      Result result =
          time == 1
              ? TestSites.run(folder, "build", "--site=docs", "--adopt")
              : TestSites.run(folder, "build", "--site=docs");
      assertEquals(0, result.exit(), result::err);
      assertTrue(result.out().contains(".git/, poze/, thesis.txt"), result::out);
      assertTrue(TestSites.read(folder.resolve("docs/index.html")).contains("Portalul " + time));
      Map<String, String> after = all(folder.resolve("docs"));
      before.forEach((name, content) -> assertEquals(content, after.get(name), name));
    }
  }

  @Test
  void filesOfTheWebmasterStayThroughBuildsThatSucceedAndThatFail() throws IOException {
    assertEquals(0, TestSites.run(folder, "build").exit());
    Path site = folder.resolve("site");
    Map<String, String> theirs =
        Map.of(
            ".git/objects/ab/cd", "obiect",
            ".well-known/security.txt", "contact",
            "CNAME", "oras.ro",
            ".htaccess", "Options -Indexes",
            "google123.html", "verificare",
            "despre/nota.txt", "notă");
    theirs.forEach((name, content) -> TestSites.write(site.resolve(name), content));
    Files.createDirectories(site.resolve("incarcari"));
    Files.createSymbolicLink(site.resolve("arhiva"), Path.of("../docs"));
    for (int time = 1; time <= 2; time++) {
      TestSites.edit(folder.resolve("content/portal.yaml"), "title: ", "title: V");
      Result result = TestSites.run(folder, "build");
      assertEquals(0, result.exit(), result::err);
      assertTrue(
          result.out().contains(".git/, .htaccess, .well-known/, CNAME, arhiva, despre/nota.txt"),
          result::out);
      theirs.forEach((name, text) -> assertEquals(text, TestSites.read(site.resolve(name))));
      assertTrue(Files.isDirectory(site.resolve("incarcari")));
      assertEquals(Path.of("../docs"), Files.readSymbolicLink(site.resolve("arhiva")));
      assertEquals("teza", TestSites.read(folder.resolve("docs/thesis.txt")));
      TestSites.edit(folder.resolve("content/portal.yaml"), "theme: mic", "theme: lipsa");
      assertEquals(1, TestSites.run(folder, "build").exit());
      theirs.forEach((name, text) -> assertEquals(text, TestSites.read(site.resolve(name))));
      TestSites.edit(folder.resolve("content/portal.yaml"), "theme: lipsa", "theme: mic");
    }
  }

  @Test
  void aFileOfTheirsAtTheAddressOfANewPageIsNotReplaced() throws IOException {
    assertEquals(0, TestSites.run(folder, "build").exit());
    TestSites.write(folder.resolve("site/orar/index.html"), "al meu");
    TestSites.write(folder.resolve("content/pages/orar.md"), "# Orar\n\nText.\n");
    Map<String, String> before = all(folder.resolve("site"));
    Result result = TestSites.run(folder, "build");
    assertEquals(3, result.exit(), result::err);
    assertTrue(result.err().contains("orar/index.html"), result::err);
    assertEquals(before, all(folder.resolve("site")));
    Files.delete(folder.resolve("site/orar/index.html"));
    assertEquals(0, TestSites.run(folder, "build").exit());
  }

  @Test
  void aPageThatSomebodyChangedByHandIsNotRemovedWithItsMeasure() throws IOException {
    TestSites.write(folder.resolve("content/pages/orar.md"), "# Orar\n\nText.\n");
    assertEquals(0, TestSites.run(folder, "build").exit());
    TestSites.write(folder.resolve("site/orar/index.html"), "al meu");
    Files.delete(folder.resolve("content/pages/orar.md"));
    for (int time = 1; time <= 2; time++) {
      assertEquals(0, TestSites.run(folder, "build", "--confirm-removed").exit());
      assertEquals("al meu", TestSites.read(folder.resolve("site/orar/index.html")));
    }
  }

  @Test
  void filesForASearchServerAreWrittenIntoANewFolderOnly() throws IOException {
    assertEquals(0, TestSites.run(folder, "build").exit());
    Map<String, String> before = all(outer);
    List<String> places = List.of("", ".", "/", "content", "docs", "site", "themes/x", "fisier");
    for (String place : places) {
      assertEquals(2, TestSites.run(folder, "search", "--server-files=" + place).exit(), place);
      assertEquals(before, all(outer), place);
    }
    assertEquals(0, TestSites.run(folder, "search", "--server-files=nou").exit());
  }

  @Test
  void aLinkIsFollowedToWhereItLeads() throws IOException {
    Path root = Files.createDirectories(outer.resolve("www"));
    Files.createSymbolicLink(folder.resolve("site"), root);
    Files.createSymbolicLink(folder.resolve("nou"), Path.of("../inca-nu-este"));
    for (String place : List.of("site", "nou")) {
      assertEquals(0, TestSites.run(folder, "build", "--site=" + place).exit());
      assertEquals(0, TestSites.run(folder, "build", "--site=" + place).exit());
      assertTrue(Files.isSymbolicLink(folder.resolve(place)), place);
      assertTrue(Files.isRegularFile(folder.resolve(place).resolve("index.html")), place);
    }
  }

  @Test
  void theFolderKeepsItsRights() throws IOException {
    Path site = Files.createDirectories(folder.resolve("site"));
    var rights = java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-x---");
    Files.setPosixFilePermissions(site, rights);
    assertEquals(0, TestSites.run(folder, "build").exit());
    assertEquals(rights, Files.getPosixFilePermissions(site));
  }

  @Test
  void aSiteOfTheFirstVersionIsKnownByItsManifest() throws IOException {
    assertEquals(0, TestSites.run(folder, "build").exit());
    Files.delete(folder.resolve("site/.pridvor-files"));
    TestSites.write(folder.resolve("site/CNAME"), "oras.ro");
    assertEquals(0, TestSites.run(folder, "build").exit());
    assertEquals("oras.ro", TestSites.read(folder.resolve("site/CNAME")));
  }
}
