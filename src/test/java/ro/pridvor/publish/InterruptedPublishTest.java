package ro.pridvor.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ro.pridvor.testing.TestSites;

/** A build that was stopped at any step of publishing: the next command finds a whole site. */
class InterruptedPublishTest {
  @TempDir private Path folder;
  private Path site;
  private WorkFolder work;
  private Map<String, String> old;

  @BeforeEach
  void publishOnce() {
    site = folder.resolve("site");
    publish("unu");
    work = Destination.of(site).work();
    TestSites.write(site.resolve(".git/HEAD"), "ref");
    TestSites.write(site.resolve("CNAME"), "oras.ro");
    old = TestSites.tree(site);
  }

  private void publish(String text) {
    try (Staging staging = Staging.open(site)) {
      staging.write("index.html", text.getBytes(StandardCharsets.UTF_8));
      staging.publish();
    }
  }

  private void carriedAndReady() throws IOException {
    Files.createDirectories(work.next());
    new Carrier(site, work.next()).carry(List.of(".git/HEAD", "CNAME"));
    Files.writeString(work.next().resolve("index.html"), "doi");
    Files.write(
        work.next().resolve(FileRecord.FILE),
        FileRecord.of(Map.of("index.html", Checksum.of("doi".getBytes(StandardCharsets.UTF_8))))
            .bytes());
    Files.move(work.next(), work.ready());
  }

  private void assertNextBuildNeedsNoHelp() {
    publish("trei");
    Map<String, String> expected = new TreeMap<>(old);
    expected.put("index.html", "trei");
    assertEquals(expected, TestSites.tree(site));
    assertFalse(Files.exists(work.ready()) || Files.exists(work.previous()));
    assertFalse(Files.exists(work.next().resolve("CNAME")), "theirs is in the site only");
  }

  @Test
  void beforeTheFirstRename() throws IOException {
    carriedAndReady();
    Staging.mend(site);
    assertEquals(old, TestSites.tree(site));
    assertNextBuildNeedsNoHelp();
  }

  @Test
  void betweenTheTwoRenames() throws IOException {
    carriedAndReady();
    Files.move(site, work.previous());
    Staging.mend(site);
    assertEquals(old, TestSites.tree(site));
    assertNextBuildNeedsNoHelp();
  }

  @Test
  void afterTheSecondRename() throws IOException {
    carriedAndReady();
    Files.move(site, work.previous());
    Files.move(work.ready(), site);
    TestSites.write(work.previous().resolve("venit-intre-timp.txt"), "x");
    Staging.mend(site);
    Map<String, String> expected = new TreeMap<>(old);
    expected.put("index.html", "doi");
    expected.put("venit-intre-timp.txt", "x");
    assertEquals(expected, TestSites.tree(site), "a file that came meanwhile is moved along");
    Files.delete(site.resolve("venit-intre-timp.txt"));
    assertNextBuildNeedsNoHelp();
  }

  @Test
  void whereTheFolderCannotBeReplacedFilesAreReplacedAndTheirsStay() throws IOException {
    WorkFolder within = WorkFolder.within(site);
    within.make();
    TestSites.write(within.next().resolve("index.html"), "doi");
    TestSites.write(within.next().resolve("a/b.html"), "doi");
    Checksum checksum = Checksum.of("doi".getBytes(StandardCharsets.UTF_8));
    FileRecord first = FileRecord.read(site).orElseThrow();
    FileRecord second = FileRecord.of(Map.of("index.html", checksum, "a/b.html", checksum));
    new InPlacePublisher(site, within).publish(first, second, List.of());
    assertEquals("doi", TestSites.read(site.resolve("a/b.html")));
    assertEquals("oras.ro", TestSites.read(site.resolve("CNAME")));
    Files.deleteIfExists(within.next().resolve("a"));
    TestSites.write(within.next().resolve("a"), "doi");
    FileRecord third = FileRecord.of(Map.of("a", checksum));
    new InPlacePublisher(site, within).publish(second, third, List.of());
    assertEquals("doi", TestSites.read(site.resolve("a")), "a file where a folder was");
    assertFalse(Files.exists(site.resolve("index.html")));
    assertEquals("ref", TestSites.read(site.resolve(".git/HEAD")));
    assertEquals(third, FileRecord.read(site).orElseThrow());
    assertEquals(
        List.of(".git/HEAD", "CNAME"), ForeignFiles.in(site, third).stream().sorted().toList());
  }
}
