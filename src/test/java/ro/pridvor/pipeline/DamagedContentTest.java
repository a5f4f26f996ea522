package ro.pridvor.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import ro.pridvor.testing.TestSites;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Content damaged at random, by bytes and by lines: the check never fails itself, names the file
 * and the line of every error, and never passes what a YAML parser refuses. Sixty in every run;
 * {@code mvn test -Dtest=DamagedContentTest -Dpridvor.damages=1000} for more.
 */
class DamagedContentTest {
  private static final int DAMAGES = Integer.getInteger("pridvor.damages", 60);
  private static final int BUILT = 10;

  /** What is wrong with a whole file, or with one that is not there. */
  private static final Set<String> WITHOUT_LINE =
      Set.of("empty-file", "missing-file", "theme-missing", "lost-address");

  private static final List<String> SIGNS =
      List.of(
          "\t",
          "\"",
          "'",
          ":",
          ": ",
          "- ",
          "#",
          "&",
          "*",
          "{",
          "[",
          "]",
          "}",
          "|",
          ">",
          "\n",
          "\r",
          "\u00a0",
          "\u0000",
          "\u200b",
          "„",
          "ş",
          "---\n",
          "...\n",
          "!!str ",
          "%",
          "@",
          "<b>",
          "](/x/)",
          "2026-02-30",
          "-1",
          "null",
          "~",
          "\uD83D\uDE00",
          "\\");

  @TempDir private Path folder;

  @Test
  void noDamageIsPassedOverOrEndsInAFaultOfTheProgram() throws IOException {
    TestSites.valid("mic", folder);
    TestSites.write(
        folder.resolve("content/services/centru-mic.yaml"),
        """
        name: Centru de zi
        status: planned
        planned-by: 2027
        town: Mic
        needs: [loc-de-zi, hrana]
        audience: {target-groups: [copii]}
        contact: {phone: "0200 000 000", email: a@mic.example}
        place: {address: "Strada Lungă 1", step-free: "yes"}
        measures:
          - {plan: mare-2025, measure: m-1, role: creates}
        confirmed: {date: 2026-11-22, by: Primăria}
        """);
    List<Path> files = files();
    Random random = new Random(20261122);
    int passed = 0;
    for (int number = 1; number <= DAMAGES; number++) {
      Path file = files.get(random.nextInt(files.size()));
      byte[] whole = Files.readAllBytes(file);
      byte[] damaged = damage(whole, random);
      Files.write(file, damaged);
      String which = "damage " + number + " of " + folder.relativize(file);
      try {
        int exit = check(which);
        passed += exit == 0 ? 1 : 0;
        if (exit == 0) {
          assertReadable(file, damaged, which);
        }
        if (number % BUILT == 0) {
          TestSites.Result status = TestSites.run(folder, "status");
          assertTrue(status.exit() <= 1, () -> which + ": " + status.err());
          assertBuild(exit, which);
        }
      } catch (AssertionError e) {
        throw new AssertionError(which + ":\n" + new String(damaged, StandardCharsets.UTF_8), e);
      } finally {
        Files.write(file, whole);
      }
    }
    System.out.printf("DamagedContentTest: %d damages, %d harmless%n", DAMAGES, passed);
    assertTrue(passed < DAMAGES * 3 / 4, "most damages must hurt: " + passed);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> walk = Files.walk(folder.resolve("content"))) {
      return walk.filter(file -> file.toString().matches(".*\\.(yaml|md)")).sorted().toList();
    }
  }

  /** Every error has a file, nearly every one a line that the file has. */
  private int check(String which) throws IOException {
    TestSites.Result result =
        TestSites.run(folder, "check", "--format", "json", "--themes", TestSites.THEMES.toString());
    assertTrue(result.exit() <= 1, () -> which + ": " + result.err());
    assertEquals("", result.err(), which);
    int errors = 0;
    for (JsonNode problem : JsonMapper.shared().readTree(result.out()).get("problems")) {
      boolean error = problem.get("severity").asString().equals("error");
      errors += error ? 1 : 0;
      Path file = folder.resolve(problem.get("file").asString());
      int line = problem.get("line").asInt();
      String kind = problem.get("kind").asString();
      String said = which + ": " + problem;
      assertTrue(Files.exists(file) || kind.matches("(missing-file|theme-missing)"), said);
      assertTrue(line > 0 || !error || WITHOUT_LINE.contains(kind), said);
      assertTrue(line == 0 || line <= lines(file) + 1, said);
      assertFalse(problem.get("message").asString().contains("Exception"), said);
      assertFalse(problem.get("message").asString().contains("@yaml"), said);
    }
    assertEquals(errors > 0 ? 1 : 0, result.exit(), which);
    return result.exit();
  }

  private static long lines(Path file) throws IOException {
    String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    return text.split("\r\n|\r|\n", -1).length;
  }

  /** What the check passes, a parser that is not ours reads too. */
  private static void assertReadable(Path file, byte[] bytes, String which) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (file.toString().endsWith(".yaml")) {
        assertTrue(new Load(LoadSettings.builder().build()).loadFromString(text) != null, which);
      }
    } catch (CharacterCodingException e) {
      throw new AssertionError(which + " is not UTF-8", e);
    }
  }

  /** A build says the same; what it cannot publish leaves no site. */
  private void assertBuild(int checked, String which) throws IOException {
    TestSites.Result built = TestSites.build(folder, "--confirm-removed");
    assertTrue(built.exit() <= 1, () -> which + ": " + built.err());
    assertTrue(built.exit() >= checked, () -> which + ": " + built.err());
    assertFalse(built.err().contains("\tat "), () -> which + ": " + built.err());
    Path site = folder.resolve("site");
    assertEquals(built.exit() == 0, Files.exists(site), which);
    if (Files.exists(site)) {
      try (Stream<Path> walk = Files.walk(site)) {
        for (Path path : walk.sorted(Collections.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static byte[] damage(byte[] whole, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> bytes(whole, random);
      case 1 -> Arrays.copyOf(whole, random.nextInt(whole.length));
      case 2 -> sign(whole, random);
      default -> lines(whole, random);
    };
  }

  /** One byte gone, changed or added. */
  private static byte[] bytes(byte[] whole, Random random) {
    int at = random.nextInt(whole.length);
    int kind = random.nextInt(3);
    ByteBuffer out = ByteBuffer.allocate(whole.length + 1);
    out.put(whole, 0, at);
    if (kind > 0) {
      out.put((byte) random.nextInt(256));
    }
    int from = kind == 2 ? at : at + 1;
    out.put(whole, from, whole.length - from);
    return Arrays.copyOf(out.array(), out.position());
  }

  /** A sign that means something to YAML, to Markdown or to nobody. */
  private static byte[] sign(byte[] whole, Random random) {
    String text = new String(whole, StandardCharsets.UTF_8);
    int at = text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length())));
    String sign = SIGNS.get(random.nextInt(SIGNS.size()));
    return (text.substring(0, at) + sign + text.substring(at)).getBytes(StandardCharsets.UTF_8);
  }

  /** A line gone, doubled, moved, pushed right or pulled left. */
  private static byte[] lines(byte[] whole, Random random) {
    List<String> lines =
        new ArrayList<>(List.of(new String(whole, StandardCharsets.UTF_8).split("\n", -1)));
    int at = random.nextInt(lines.size());
    String line = lines.get(at);
    switch (random.nextInt(5)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, line);
      case 2 -> Collections.swap(lines, at, random.nextInt(lines.size()));
      case 3 -> lines.set(at, " ".repeat(1 + random.nextInt(4)) + line);
      default -> lines.set(at, line.replaceFirst("^ {1,2}", ""));
    }
    return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
  }
}
