package ro.pridvor.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ro.pridvor.testing.TestSites;

/**
 * A build that is killed at, or refused, each system call that changes the disk: the site is the
 * old or the new one, what is said of it is so, and the next build needs no help. Needs Linux and
 * {@code strace}: {@code mvn test -Dtest=SystemCallFaultsTest -Dpridvor.faults=20}, where the
 * number says how many of the many calls of one kind are tried.
 */
@EnabledIfSystemProperty(named = "pridvor.faults", matches = "\\d+")
class SystemCallFaultsTest {
  private static final int MOST = Integer.getInteger("pridvor.faults", 0);
  private static final String TITLE = "Portalul comunei Mic";
  private static final String OTHER = "Alt portal";

  @TempDir private Path folder;
  private Path portal;
  private Path site;
  private Map<String, String> before;
  private Map<String, String> after;

  @BeforeEach
  void bothSites() {
    TestSites.valid("mic", folder);
    portal = folder.resolve("content/portal.yaml");
    site = folder.resolve("site");
    TestSites.edit(portal, TITLE, OTHER);
    assertEquals(0, TestSites.build(folder).exit());
    after = TestSites.tree(site);
    TestSites.edit(portal, OTHER, TITLE);
    assertEquals(0, TestSites.build(folder).exit());
    before = TestSites.tree(site);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "rename, signal=SIGKILL",
    "rename, error=EIO",
    "rename, error=EROFS",
    "mkdir, signal=SIGKILL",
    "mkdir, error=ENOSPC",
    "unlink, signal=SIGKILL",
    "unlink, error=EIO",
    "link, signal=SIGKILL",
    "openat, signal=SIGKILL",
    "write, signal=SIGKILL",
    "write, error=ENOSPC",
    "ftruncate, signal=SIGKILL"
  })
  void theSiteIsTheOldOrTheNewOne(String call, String fault) throws Exception {
    int calls = calls(call);
    int tried = 0;
    for (int number : chosen(calls)) {
      TestSites.edit(portal, TITLE, OTHER);
      Path said = folder.resolve("said.txt");
      int exit = build(said, "inject=" + call + ":" + fault + ":when=" + number);
      String what = call + " " + fault + " at " + number + " of " + calls;
      Staging.mend(site);
      Map<String, String> now = TestSites.tree(site);
      assertTrue(now.equals(before) || now.equals(after), what + ": neither old nor new");
      String words = TestSites.read(said);
      assertFalse(words.contains("\tat ") || words.contains("Exception"), () -> what + words);
      if (exit == 0) {
        assertEquals(after, now, what + ": said to be published");
      }
      if (words.contains("neschimbat")) {
        assertEquals(before, now, what + ": said to be unchanged");
      }
      assertEquals(0, TestSites.build(folder).exit(), what + ": the next build");
      assertEquals(after, TestSites.tree(site), what + ": after the next build");
      TestSites.edit(portal, OTHER, TITLE);
      assertEquals(0, TestSites.build(folder).exit());
      assertEquals(before, TestSites.tree(site), what + ": and back");
      tried++;
    }
    System.out.printf("SystemCallFaultsTest: %s %s: %d of %d calls%n", call, fault, tried, calls);
  }

  /** How many such calls a whole build makes; strace counts those of each thread. */
  private int calls(String call) throws Exception {
    TestSites.edit(portal, TITLE, OTHER);
    Path log = folder.resolve("strace.txt");
    assertEquals(0, build(folder.resolve("said.txt"), "trace=" + call, "-o", log.toString()));
    TestSites.edit(portal, OTHER, TITLE);
    TestSites.build(folder);
    return (int) TestSites.read(log).lines().filter(line -> line.contains(call + "(")).count();
  }

  /** The last ones, which publish, and some of those before. */
  private static List<Integer> chosen(int calls) {
    List<Integer> chosen = new ArrayList<>();
    int every = Math.max(1, calls / Math.max(1, MOST / 2));
    for (int number = 1; number <= calls; number++) {
      if (number % every == 0 || number > calls - MOST / 2) {
        chosen.add(number);
      }
    }
    return chosen;
  }

  private int build(Path said, String expression, String... more) throws Exception {
    List<String> command = new ArrayList<>(List.of("strace", "-f", "-qq", "--seccomp-bpf"));
    command.addAll(List.of("-e", "signal=none"));
    command.addAll(List.of("-e", expression));
    command.addAll(more.length > 0 ? List.of(more) : List.of("-o", "/dev/null"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("ro.pridvor.cli.Pridvor", "build", "--themes"));
    command.add(TestSites.THEMES.toString());
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    if (!process.waitFor(3, TimeUnit.MINUTES)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new IOException("still at work: " + expression);
    }
    return process.exitValue();
  }
}
