package ro.pridvor.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ro.pridvor.testing.TestSites;

/**
 * A build that is killed at any moment leaves a whole site: the last one or the new one. Ten kills
 * in every run, one at random in each tenth of a build; {@code mvn test -Dtest=KillTest
 * -Dpridvor.kills=1000} for the whole bench.
 */
@Order(1)
class KillTest {
  private static final int KILLS = Integer.getInteger("pridvor.kills", 10);

  @TempDir private Path folder;

  @Test
  void aBuildKilledAtARandomMomentNeverLeavesABrokenSite() throws Exception {
    TestSites.valid("mic", folder);
    Path portal = folder.resolve("content/portal.yaml");
    Path site = folder.resolve("site");
    Map<String, String> other = built(portal, site, "Portalul comunei Mic", "Alt portal");
    Map<String, String> first = built(portal, site, "Alt portal", "Portalul comunei Mic");
    Set<Map<String, String>> whole = Set.of(first, other);
    long usual = timeOfOneBuild(); // and it follows a machine that gets faster or slower

    Random random = new Random(20261122);
    int killedAtWork = 0;
    int between = 0;
    for (int i = 0; i < KILLS; i++) {
      boolean toOther = i % 2 == 0;
      TestSites.edit(
          portal,
          toOther ? "Portalul comunei Mic" : "Alt portal",
          toOther ? "Alt portal" : "Portalul comunei Mic");
      long start = System.nanoTime();
      Process build = child();
      long moment = (long) (usual * (i + random.nextDouble()) / KILLS);
      if (build.waitFor(moment, TimeUnit.MILLISECONDS)) {
        usual = millisSince(start);
      } else {
        killedAtWork++;
        usual += usual / 10;
      }
      build.destroyForcibly().waitFor();
      if (!Files.exists(site)) {
        between++; // killed between the two renames: the next build puts the last site back
        Staging.open(site).close();
      }
      assertTrue(whole.contains(TestSites.tree(site)), "broken after kill " + (i + 1));
    }
    System.out.printf(
        "KillTest: %d builds, %d killed at work, %d between the renames, 0 broken sites%n",
        KILLS, killedAtWork, between);
    assertTrue(killedAtWork >= KILLS / 4, "too few builds were still at work: " + killedAtWork);
    assertEquals(0, child().waitFor(), "the next build publishes");
  }

  private Map<String, String> built(Path portal, Path site, String from, String to)
      throws IOException, InterruptedException {
    TestSites.edit(portal, from, to);
    assertEquals(0, child().waitFor());
    return TestSites.tree(site);
  }

  private long timeOfOneBuild() throws IOException, InterruptedException {
    long start = System.nanoTime();
    assertEquals(0, child().waitFor());
    return millisSince(start);
  }

  private static long millisSince(long start) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) + 1;
  }

  private Process child() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            "ro.pridvor.cli.Pridvor",
            "build",
            "--themes",
            TestSites.THEMES.toString())
        .directory(folder.toFile())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
