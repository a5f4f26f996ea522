package ro.pridvor.build;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ro.pridvor.problem.Problem;

/** Building again after an edit gives what building anew would give. */
class LiveBuildTest {
  private static final int EDITS = Integer.getInteger("pridvor.edits", 12);

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @TempDir private Path folder;
  private Path content;
  private Path themes;

  @BeforeEach
  void aSmallPortalOfItsOwn() throws IOException {
    content = folder.resolve("content");
    themes = folder.resolve("themes");
    copy(Path.of("themes"), themes);
    copy(Path.of("content"), content);
    delete(content.resolve("plans/bacau-2026-2035"));
    delete(content.resolve("plans/timisoara-2017-2022"));
    delete(content.resolve("services"));
    Path glossary = content.resolve("glossary.yaml");
    Files.writeString(
        glossary, Files.readString(glossary).replaceAll("source: \\{plan: [bt][^}]*\\}", ""));
  }

  @Test
  void afterEveryRandomEditTheSiteEqualsAFullBuildByteForByte() throws IOException {
    long seed = Long.getLong("pridvor.seed", System.nanoTime());
    RandomEdits edits = new RandomEdits(content, themes, new Random(seed));
    LiveBuild live = new LiveBuild(options());
    live.update();
    int compared = 0;
    for (int i = 0; i < EDITS; i++) {
      String edit = edits.next();
      String trace = "seed " + seed + ", edit " + i + ": " + edit;
      LiveBuild.Result result = live.update();
      Map<String, byte[]> full = fullBuild();
      boolean wrong = result.problems().stream().anyMatch(Problem::isError);
      assertEquals(full.isEmpty(), wrong, () -> trace + " " + result.problems());
      if (!wrong) {
        assertSame(full, result.site().orElseThrow().files(), trace);
        compared++;
      }
    }
    assertTrue(compared > EDITS / 3, "too few edits gave a site: " + compared);
  }

  @Test
  void aBrokenFileKeepsTheLastGoodSiteAndItsMendingBringsTheNewOne() throws IOException {
    LiveBuild live = new LiveBuild(options());
    Snapshot good = live.update().site().orElseThrow();
    Path plan = content.resolve("plans/alba-iulia-2024-2028/plan.yaml");
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
    Snapshot site = live.update().site().orElseThrow();
    List<Problem> found = live.review(site, live.content().orElseThrow(), TODAY);
    assertEquals(List.of(), found.stream().filter(Problem::isError).toList());
    assertFalse(found.isEmpty(), "the companion has something to say");
    Thread.currentThread().interrupt();
    assertEquals(List.of(), live.review(site, live.content().orElseThrow(), TODAY));
    assertTrue(Thread.interrupted());
  }

  private BuildOptions options() {
    return new BuildOptions(content, themes, folder.resolve("site"), true);
  }

  private Map<String, byte[]> fullBuild() throws IOException {
    delete(folder.resolve("site"));
    Outcome outcome = new Build(options(), step -> {}).run();
    Map<String, byte[]> files = new TreeMap<>();
    if (!outcome.published()) {
      return files;
    }
    try (Stream<Path> walk = Files.walk(folder.resolve("site"))) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String name = folder.resolve("site").relativize(file).toString().replace('\\', '/');
        files.put(name, Files.readAllBytes(file));
      }
    }
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
