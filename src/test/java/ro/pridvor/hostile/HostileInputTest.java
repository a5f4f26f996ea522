package ro.pridvor.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ro.pridvor.testing.TestSites;

/**
 * Every attack of {@code src/test/hostile} is refused with a reason or is harmless, within five
 * seconds of processor time and 1 GiB of memory.
 */
@Order(1)
class HostileInputTest {
  private static final Path CORPUS = Path.of("src/test/hostile");

  @TempDir private Path folder;

  @Test
  void everyAttackIsRefusedOrHarmless() throws Exception {
    List<String> attacks = attacks();
    assertTrue(attacks.size() >= 150, "attacks: " + attacks.size());
    List<String> results = new ArrayList<>();
    while (results.size() < attacks.size()) {
      List<String> some = run(attacks.subList(results.size(), attacks.size()));
      results.addAll(some);
      assertFalse(some.isEmpty(), () -> "the process ended at " + attacks.get(results.size()));
    }
    long millis = results.stream().mapToLong(line -> Long.parseLong(line.split("\t")[2])).sum();
    System.out.printf("HostileInputTest: %d attacks, %d ms of CPU%n", results.size(), millis);
    assertEquals("", String.join("\n", results.stream().filter(l -> !l.endsWith("\t")).toList()));
  }

  /** Attacks in one process, up to one that would not end. */
  private List<String> run(List<String> attacks) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx700m", // leaves a third of the GiB to Java itself
                "-Xms700m", // collecting garbage is not what is measured
                "-Xmn400m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                HostileRun.class.getName(),
                CORPUS.toString(),
                folder.resolve("work").toString()));
    command.addAll(attacks);
    Path out = folder.resolve("out.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    boolean ended = process.waitFor(15, TimeUnit.MINUTES);
    process.destroyForcibly().waitFor();
    assertTrue(ended, "still at work");
    return TestSites.read(out).lines().toList();
  }

  private static List<String> attacks() throws IOException {
    try (Stream<Path> files = Files.walk(CORPUS)) {
      return files.map(Path::toString).filter(file -> file.endsWith(".txt")).sorted().toList();
    }
  }
}
