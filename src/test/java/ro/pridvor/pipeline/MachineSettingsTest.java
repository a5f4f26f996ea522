package ro.pridvor.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ro.pridvor.testing.TestSites;

/**
 * A site has the same bytes whatever the locale, the time zone, the charset, the number of threads
 * and the Java version. {@code -Dpridvor.machines=real} builds the real portal in all these ways.
 */
class MachineSettingsTest {
  private static final boolean REAL = "real".equals(System.getProperty("pridvor.machines"));

  @TempDir private Path folder;

  /** A way in which a machine may be set up. */
  private record Machine(String name, Path java, int threads, List<String> settings) {}

  private static List<Machine> machines() throws IOException {
    Path java = Path.of(System.getProperty("java.home"));
    return List.of(
        new Machine(
            "turkish",
            java,
            1,
            List.of(
                "-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Pacific/Kiritimati")),
        new Machine(
            "bare",
            java,
            16,
            List.of("-Dfile.encoding=ISO-8859-1", "-Duser.timezone=America/St_Johns")),
        new Machine(
            "arabic", newestJava(java), 3, List.of("-Duser.language=ar", "-Duser.country=EG")));
  }

  /** The newest Java that is installed beside this one. */
  private static Path newestJava(Path java) throws IOException {
    try (Stream<Path> all = Files.list(java.toRealPath().getParent())) {
      return all.filter(home -> release(home).isPresent())
          .filter(home -> Files.isExecutable(home.resolve("bin/java")))
          .max(Comparator.comparing(home -> release(home).orElseThrow()))
          .orElse(java);
    }
  }

  private static Optional<Integer> release(Path home) {
    try (Stream<String> lines = Files.lines(home.resolve("release"))) {
      return lines
          .filter(line -> line.startsWith("JAVA_VERSION="))
          .map(line -> Integer.parseInt(line.replaceAll("\\D*(\\d+).*", "$1")))
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Test
  void allMachinesBuildTheSameBytes() throws Exception {
    if (!REAL) {
      TestSites.valid("mic", folder);
    }
    Path content = REAL ? Path.of("content").toAbsolutePath() : folder.resolve("content");
    Path themes = REAL ? Path.of("themes").toAbsolutePath() : TestSites.THEMES;
    TestSites.Result here =
        TestSites.run(folder, "build", "--content", content + "", "--themes", themes + "");
    assertEquals(0, here.exit(), here.err());
    Map<String, String> expected = TestSites.tree(folder.resolve("site"));
    for (Machine machine : machines()) {
      build(machine, content, themes);
      Map<String, String> built = TestSites.tree(folder.resolve(machine.name()));
      assertEquals(List.of(), different(expected, built), machine.toString());
      TestSites.delete(folder.resolve(machine.name()));
    }
  }

  private static List<String> different(Map<String, String> one, Map<String, String> other) {
    TreeSet<String> names = new TreeSet<>(one.keySet());
    names.addAll(other.keySet());
    return names.stream()
        .filter(name -> !one.getOrDefault(name, "").equals(other.getOrDefault(name, "")))
        .limit(20)
        .toList();
  }

  private void build(Machine machine, Path content, Path themes) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(machine.java().resolve("bin/java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add("-Djava.util.concurrent.ForkJoinPool.common.parallelism=" + machine.threads());
    command.addAll(machine.settings());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "ro.pridvor.cli.Pridvor"));
    command.addAll(
        List.of("build", "--content", content.toString(), "--themes", themes.toString()));
    command.addAll(List.of("--site", machine.name()));
    Path said = folder.resolve("said.txt");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(key -> key.startsWith("LC_") || key.equals("LANG"));
    Process process = builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    assertTrue(process.waitFor(10, TimeUnit.MINUTES), "still at work");
    assertEquals(0, process.exitValue(), () -> TestSites.read(said));
  }
}
