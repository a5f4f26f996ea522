package ro.pridvor.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ro.pridvor.problem.Problem;
import ro.pridvor.publish.FileRecord;
import ro.pridvor.testing.TestSites;

/** Building again after an edit gives what building anew would give. */
@Order(1)
class LiveBuildTest {
  private static final int EDITS = Integer.getInteger("pridvor.edits", 24);

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @TempDir private Path folder;
  private Path content;
  private Path themes;

  @BeforeEach
  void aSmallPortalOfItsOwn() throws IOException {
    content = folder.resolve("content");
    themes = folder.resolve("themes");
    copy(Path.of("themes"), themes);
    TestSites.copy(TestSites.VALID.resolve("mic/content"), content);
    TestSites.edit(content.resolve("portal.yaml"), "theme: mic", "theme: pridvor");
    Path services = content.resolve("services");
    Files.createDirectories(services);
    Files.writeString(
        services.resolve("centru.yaml"),
        "name: Centru de zi\nstatus: existing\ntown: Mic\nneeds: [loc-de-zi]\n"
            + "audience: {target-groups: [copii]}\n"
            + "measures: [{plan: mic-2025-2030, measure: m-1-1-1, role: creates}]\n");
  }

  @Test
  void afterEveryRandomEditTheSiteEqualsAFullBuildByteForByte() throws IOException {
    long seed = Long.getLong("pridvor.seed", 20261122);
    RandomEdits edits = new RandomEdits(content, themes, new Random(seed));
    LiveBuild live = new LiveBuild(options());
    live.update();
    edits.remember();
    int compared = 0;
    int wrongInARow = 0;
    for (int i = 0; i < EDITS; i++) {
      String edit = wrongInARow > 1 ? edits.undo() : edits.next();
      String trace = "seed " + seed + ", edit " + i + ": " + edit;
      LiveBuild.Result result = live.update();
      Map<String, byte[]> full = fullBuild();
      Outcome again = new Build(options(), step -> {}).run();
      assertEquals(full.isEmpty(), !again.published(), trace);
      boolean wrong = result.problems().stream().anyMatch(Problem::isError);
      if (wrong) {
        assertEquals(Map.of(), full, () -> trace + " " + result.problems());
        wrongInARow++;
      } else {
        Website site = result.site().orElseThrow();
        if (!hasBrokenPages(live, site)) {
          assertSame(full, site.files(), trace);
          assertSame(full, files(folder.resolve("site")), trace + ", with what was kept");
          compared++;
          edits.remember();
          wrongInARow = 0;
        } else {
          assertEquals(Map.of(), full, trace);
          wrongInARow++;
        }
      }
    }
    System.out.printf(
        "LiveBuildTest: seed %d, %d edits, %d sites equal to a full build%n",
        seed, EDITS, compared);
    assertTrue(compared > EDITS / 2, "too few edits gave a site: " + compared);
  }

  /** Links that lead nowhere and the like are found by the review, as the full build finds them. */
  private static boolean hasBrokenPages(LiveBuild live, Website site) {
    return live.review(site, live.content().orElseThrow(), TODAY).stream()
        .anyMatch(Problem::isError);
  }

  @Test
  void aBrokenFileKeepsTheLastGoodSiteAndItsMendingBringsTheNewOne() throws IOException {
    LiveBuild live = new LiveBuild(options());
    Website good = live.update().site().orElseThrow();
    Path plan = content.resolve("plans/mic-2025-2030/plan.yaml");
    String text = Files.readString(plan);
    Files.writeString(plan, text.replace("status: in-force", "status: in-vigoare"));
    LiveBuild.Result broken = live.update();
    assertFalse(broken.fresh());
    assertEquals(good, broken.site().orElseThrow());
    assertTrue(broken.problems().stream().anyMatch(Problem::isError));
    Files.writeString(plan, text);
    assertTrue(live.update().fresh());
  }

  @Test
  void theReviewOfAGoodSiteFindsNoErrorAndAnInterruptedOneSaysNothing() {
    LiveBuild live = new LiveBuild(options());
    Website site = live.update().site().orElseThrow();
    List<Problem> found = live.review(site, live.content().orElseThrow(), TODAY);
    assertEquals(List.of(), found.stream().filter(Problem::isError).toList());
    assertFalse(found.isEmpty(), "the companion has something to say");
    Thread.currentThread().interrupt();
    assertEquals(List.of(), live.review(site, live.content().orElseThrow(), TODAY));
    assertTrue(Thread.interrupted());
  }

  @Test
  void thePageOfComponentsIsServedWhereItIsAskedForAndIsNoPromise() {
    BuildOptions options = new BuildOptions(content, themes, folder.resolve("site"), true, true);
    Website site = new LiveBuild(options).update().site().orElseThrow();
    assertTrue(site.file("componente/index.html").isPresent());
    assertFalse(new String(site.file("manifest.txt").orElseThrow()).contains("componente"));
  }

  private BuildOptions options() {
    return new BuildOptions(content, themes, folder.resolve("site"), true);
  }

  /** A build that knows nothing of any before. */
  private Map<String, byte[]> fullBuild() throws IOException {
    Path site = folder.resolve("full/site");
    delete(site.getParent());
    BuildOptions fresh = new BuildOptions(content, themes, site, true, false, true);
    return new Build(fresh, step -> {}).run().published() ? files(site) : Map.of();
  }

  private static Map<String, byte[]> files(Path site) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(site)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(site.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    files.remove(FileRecord.FILE); // nothing that a reader is served
    return files;
  }

  private static void assertSame(Map<String, byte[]> full, Map<String, byte[]> live, String trace) {
    List<String> missing = new ArrayList<>(full.keySet());
    missing.removeAll(live.keySet());
    List<String> more = new ArrayList<>(live.keySet());
    more.removeAll(full.keySet());
    assertEquals(List.of(), missing, trace);
    assertEquals(List.of(), more, trace);
    full.forEach((file, bytes) -> assertArrayEquals(bytes, live.get(file), trace + ", " + file));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  private static void delete(Path what) throws IOException {
    if (!Files.exists(what)) {
      return;
    }
    try (Stream<Path> files = Files.walk(what)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
