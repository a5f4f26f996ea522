package ro.pridvor.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ro.pridvor.address.Edition;
import ro.pridvor.audit.PageFacts;
import ro.pridvor.pipeline.BuildRecord.IndexRecord;
import ro.pridvor.pipeline.BuildRecord.OutputRecord;
import ro.pridvor.pipeline.BuildRecord.PageRecord;
import ro.pridvor.publish.Checksum;
import ro.pridvor.testing.TestSites;

/**
 * A build may use what an earlier one left, and is never misled by it. That it gives the same after
 * any edit is tested in {@link LiveBuildTest}.
 */
class BuildRecordTest {
  private static final String PAGE = "planuri/mic-2025-2030/index.html";

  @TempDir private Path folder;
  private Path site;
  private Path note;

  @BeforeEach
  void aPortalThatIsBuilt() {
    TestSites.valid("mic", folder);
    site = folder.resolve("site");
    note = folder.resolve(".site-pridvor/note");
    build();
  }

  private void build() {
    assertEquals(0, TestSites.build(folder, "--confirm-removed").exit());
  }

  @Test
  void whatIsLeftMisleadsNoBuildHoweverItIsDamaged() throws IOException {
    Map<String, String> whole = TestSites.tree(site);
    byte[] good = Files.readAllBytes(note);
    Random random = new Random(20261122);
    for (int i = 0; i < 20; i++) {
      byte[] damaged = Arrays.copyOf(good, random.nextInt(good.length + 1));
      if (damaged.length == good.length || i % 2 == 0) {
        damaged = good.clone();
        damaged[random.nextInt(good.length)] ^= (byte) (1 << random.nextInt(8));
      }
      assertEquals(Optional.empty(), BuildRecordFile.read(damaged));
      Files.write(note, damaged);
      build();
      assertEquals(whole, TestSites.tree(site));
    }
  }

  @Test
  void aPageThatSomebodyHasChangedByHandIsMadeAnew() throws IOException {
    Map<String, String> whole = TestSites.tree(site);
    build();
    String text = Files.readString(site.resolve(PAGE)).replace("Planul", "Palnul");
    assertNotEquals(whole.get(PAGE), text);
    Files.writeString(site.resolve(PAGE), text);
    Files.writeString(folder.resolve(".site-pridvor/next").resolve(PAGE), text);
    build();
    assertEquals(whole, TestSites.tree(site));
  }

  @Test
  void aPageOfWhichNothingHasChangedIsNotMadeAgainUnlessItIsAskedFor() throws IOException {
    build();
    Path kept = folder.resolve(".site-pridvor/next").resolve(PAGE);
    FileTime longAgo = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(kept, longAgo);
    Files.setLastModifiedTime(site.resolve(PAGE), longAgo);
    build();
    assertEquals(longAgo, Files.getLastModifiedTime(site.resolve(PAGE)));
    assertEquals(0, TestSites.build(folder, "--fresh", "--confirm-removed").exit());
  }

  @Test
  void aLinkThatBreaksOnAPageThatIsKeptIsFound() throws IOException {
    Path page = folder.resolve("content/pages/ajutor.md");
    TestSites.write(page, "# Ajutor\n\n[despre](/alta/)\n");
    TestSites.write(folder.resolve("content/pages/alta.md"), "# Alta\n\nText.\n");
    build();
    Files.delete(folder.resolve("content/pages/alta.md"));
    TestSites.Result broken = TestSites.build(folder, "--confirm-removed");
    assertEquals(1, broken.exit());
    assertTrue(broken.err().contains("alta"), broken.err());
  }

  @Test
  void aRecordThatCannotBeWrittenDoesNotMakeThePublishedSiteAFailure() throws IOException {
    Map<String, String> before = TestSites.tree(site);
    Files.delete(note);
    TestSites.write(note.resolve("file"), "in the way");
    TestSites.edit(
        folder.resolve("content/plans/mic-2025-2030/plan.yaml"), "title: Planul", "title: Xenia");
    build();
    assertNotEquals(before, TestSites.tree(site));
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    PageFacts facts = new PageFacts("Titlu ș", true, Set.of("a", "b"), Set.of("../c#d"), List.of());
    PageFacts others =
        new PageFacts("Alt titlu ".repeat(10_000), false, Set.of("a", "b"), Set.of(), List.of());
    Map<String, PageRecord> pages =
        Map.of(
            "a/index.html", new PageRecord(new Fingerprint(1, -2), new Checksum(3, 4), facts),
            "b/index.html", new PageRecord(new Fingerprint(5, 6), new Checksum(7, -8), others));
    IndexRecord index =
        new IndexRecord(new Fingerprint(13, 14), Map.of("cautare/a", new Checksum(1, 2)));
    BuildRecord kept =
        new BuildRecord(
            new Fingerprint(9, 10),
            new Fingerprint(11, 12),
            pages,
            Map.of("a.pdf", new OutputRecord(new Fingerprint(15, 16), new Checksum(17, 18))),
            index);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    BuildRecordFile.write(kept, file);
    assertEquals(Optional.of(kept), BuildRecordFile.read(file.toByteArray()));
  }

  @Test
  void valuesThatDifferHaveOtherPrints() {
    Set<Fingerprint> prints = new HashSet<>();
    Fingerprints one = new Fingerprints();
    for (Object value :
        List.of(
            "",
            "a",
            "b",
            "aa",
            "Aa",
            "BB",
            1,
            1L,
            true,
            List.of(),
            List.of(""),
            List.of("", ""),
            List.of("a", "b"),
            List.of("ab"),
            List.of("b", "a"),
            List.of(List.of("a"), "b"),
            List.of(Optional.empty()),
            Map.of(),
            Map.of("a", "b"),
            new Checksum(1, 2),
            new Checksum(2, 1),
            new Fingerprint(1, 2),
            Edition.NORMAL)) {
      Fingerprint print = one.of(value);
      assertEquals(print, new Fingerprints().of(value), () -> "of " + value);
      assertTrue(prints.add(print), () -> "of " + value);
    }
  }
}
