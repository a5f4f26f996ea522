package ro.pridvor.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ro.pridvor.problem.ProblemKind;
import ro.pridvor.testing.TestSites;

class StagingTest {
  @TempDir private Path folder;
  private Path site;

  @BeforeEach
  void nameSite() {
    site = folder.resolve("site");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void publish(String text) {
    try (Staging staging = Staging.open(site)) {
      staging.write("index.html", bytes(text));
      staging.write("a/b/index.html", bytes(text));
      staging.publish();
    }
  }

  @Test
  void theFirstSiteAppearsWhole() {
    publish("unu");
    assertEquals(Map.of("index.html", "unu", "a/b/index.html", "unu"), TestSites.tree(site));
  }

  @Test
  void aNewSiteReplacesTheLastOneWholly() {
    publish("unu");
    try (Staging staging = Staging.open(site)) {
      staging.write("alta.html", bytes("doi"));
      assertEquals("unu", TestSites.tree(site).get("index.html"), "until it is published");
      staging.publish();
    }
    assertEquals(Map.of("alta.html", "doi"), TestSites.tree(site));
  }

  @Test
  void besideTheSiteLiesOnlyTheWorkingFolder() throws IOException {
    publish("unu");
    publish("doi");
    try (var files = Files.list(folder)) {
      assertEquals(
          List.of(".site-pridvor", "site"),
          files.map(f -> f.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void whatIsNotPublishedIsNeverSeen() {
    publish("unu");
    Map<String, String> before = TestSites.tree(site);
    try (Staging staging = Staging.open(site)) {
      staging.write("index.html", bytes("doi"));
      staging.write("rest.html", bytes("doi"));
    }
    assertEquals(before, TestSites.tree(site));
    publish("trei");
    assertEquals(Map.of("index.html", "trei", "a/b/index.html", "trei"), TestSites.tree(site));
  }

  private static FileTime longAgo(Path file) throws IOException {
    FileTime time = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(file, time);
    return time;
  }

  @Test
  void aFileThatStandsAsWantedIsNotWrittenAgain() throws IOException {
    publish("unu");
    publish("unu");
    longAgo(site.resolve("index.html"));
    FileTime before = longAgo(folder.resolve(".site-pridvor/next/index.html"));
    publish("unu");
    assertEquals(before, Files.getLastModifiedTime(site.resolve("index.html")));
  }

  @Test
  void aFileThatIsAsTheOneBeforeTheLastIsNewerThanTheLast() throws IOException {
    publish("unu");
    publish("doi");
    longAgo(folder.resolve(".site-pridvor/next/index.html"));
    FileTime replaced = Files.getLastModifiedTime(site.resolve("index.html"));
    publish("unu");
    FileTime back = Files.getLastModifiedTime(site.resolve("index.html"));
    assertTrue(back.compareTo(replaced) >= 0, back + " replaces " + replaced);
  }

  @Test
  void whateverLiesWhereTheNextSiteGrowsTheSiteIsWhatWasWritten() throws IOException {
    Path outside = Files.createDirectories(folder.resolve("outside"));
    Files.writeString(outside.resolve("index.html"), "theirs");
    Path next = Files.createDirectories(folder.resolve(".site-pridvor/next"));
    Files.createSymbolicLink(next.resolve("a"), outside);
    Files.createSymbolicLink(next.resolve("index.html"), outside.resolve("index.html"));
    Files.createDirectories(next.resolve("rest/of/folders"));
    Files.writeString(next.resolve("rest/of/file"), "x");
    publish("unu");
    assertEquals(Map.of("index.html", "unu", "a/b/index.html", "unu"), TestSites.tree(site));
    assertFalse(Files.exists(site.resolve("rest")));
    assertEquals("theirs", Files.readString(outside.resolve("index.html")));
  }

  @Test
  void aFileMayStandWhereAFolderWasAndAFolderWhereAFileWas() throws IOException {
    Path next = Files.createDirectories(folder.resolve(".site-pridvor/next"));
    Files.createDirectories(next.resolve("index.html/x"));
    Files.writeString(next.resolve("index.html/x/y"), "x");
    Files.writeString(next.resolve("a"), "x");
    publish("unu");
    assertEquals(Map.of("index.html", "unu", "a/b/index.html", "unu"), TestSites.tree(site));
  }

  @Test
  void aSecondBuildIsRefusedWhileTheFirstWorks() {
    try (Staging first = Staging.open(site)) {
      first.write("index.html", bytes("unu"));
      PublishException refused = assertThrows(PublishException.class, () -> Staging.open(site));
      assertEquals(ProblemKind.OUTPUT_LOCKED, refused.problem().kind());
      first.publish();
    }
    assertEquals(Map.of("index.html", "unu"), TestSites.tree(site));
    publish("doi");
  }

  @Test
  void aKillBetweenTheTwoRenamesIsMendedByTheNextBuild() throws IOException {
    publish("unu");
    Map<String, String> before = TestSites.tree(site);
    Files.move(site, folder.resolve(".site-pridvor/previous"));
    Files.createDirectories(folder.resolve(".site-pridvor/next/rest"));
    try (Staging staging = Staging.open(site)) {
      assertEquals(before, TestSites.tree(site), "the last site is back");
      staging.write("index.html", bytes("doi"));
      staging.publish();
    }
    assertEquals(Map.of("index.html", "doi"), TestSites.tree(site), "and the rest is gone");
    assertFalse(Files.exists(site.resolve("rest")));
  }

  @Test
  void aKillAfterTheSwapLeavesNothingForEver() throws IOException {
    publish("unu");
    TestSites.copy(site, folder.resolve(".site-pridvor/previous"));
    publish("doi");
    assertFalse(Files.exists(folder.resolve(".site-pridvor/previous")));
    assertEquals("doi", TestSites.tree(site).get("index.html"));
  }

  @Test
  void aHalfDeletedPreviousSiteNeverComesBack() throws IOException {
    publish("unu");
    Files.createDirectories(folder.resolve(".site-pridvor/previous/rest"));
    try (Staging staging = Staging.open(site)) {
      assertEquals("unu", TestSites.tree(site).get("index.html"));
      staging.write("index.html", bytes("doi"));
      staging.publish();
    }
    assertEquals(Map.of("index.html", "doi"), TestSites.tree(site));
  }

  @Test
  void filesOfTheWebmasterUnderANameWithADotStay() throws IOException {
    publish("unu");
    Files.writeString(site.resolve(".htaccess"), "x");
    publish("doi");
    assertEquals("x", TestSites.tree(site).get(".htaccess"));
  }

  @Test
  void nothingIsWrittenOutsideTheSite() {
    try (Staging staging = Staging.open(site)) {
      for (String file : List.of("../afara.txt", "a/../../afara.txt", "/tmp/afara-pridvor.txt")) {
        assertThrows(IllegalArgumentException.class, () -> staging.write(file, bytes("x")), file);
      }
    }
    assertFalse(Files.exists(folder.resolve("afara.txt")));
  }

  @Test
  void aPlaceThatCannotBeWrittenIsAProblemAndNotACrash() throws IOException {
    Path file = Files.writeString(folder.resolve("fisier"), "x");
    PublishException fault =
        assertThrows(PublishException.class, () -> Staging.open(file.resolve("site")));
    assertEquals(ProblemKind.OUTPUT_FAILED, fault.problem().kind());
  }

  @Test
  void aFileIsNeverReplacedByASite() throws IOException {
    Files.writeString(site, "un fișier");
    PublishException fault = assertThrows(PublishException.class, () -> Staging.open(site));
    assertEquals(ProblemKind.OUTPUT_IS_FILE, fault.problem().kind());
    assertEquals("un fișier", Files.readString(site));
  }

  @Test
  void theManifestNamesEveryAddressThatWouldBeLost() {
    Manifest last = Manifest.of(List.of("/", "/b/", "/a/"));
    Manifest next = Manifest.of(List.of("/", "/c/"));
    assertEquals(List.of("/a/", "/b/"), last.missingFrom(next));
    assertEquals("/\n/a/\n/b/\n", new String(last.bytes(), StandardCharsets.UTF_8));
  }

  @Test
  void theManifestOfTheLastSiteIsRead() {
    try (Staging staging = Staging.open(site)) {
      staging.write(Manifest.FILE, Manifest.of(List.of("/", "/a/")).bytes());
      staging.publish();
    }
    try (Staging staging = Staging.open(site)) {
      assertTrue(staging.lastManifest().addresses().contains("/a/"));
    }
  }
}
