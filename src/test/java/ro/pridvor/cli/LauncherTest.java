package ro.pridvor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import ro.pridvor.testing.TestSites;

/** {@code bin/pridvor}, with a Java that only says how it was called. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherTest {
  @TempDir private Path folder;

  private Path home;

  @BeforeEach
  void aProgramThatIsBuilt() throws IOException {
    home = folder.resolve("un folder cu spații/pridvor");
    Files.createDirectories(home.resolve("bin"));
    Files.copy(Path.of("bin/pridvor"), home.resolve("bin/pridvor"));
    TestSites.write(home.resolve("target/pridvor-1.jar"), "");
    script(folder.resolve("java/bin/java"), "echo \"$LC_ALL|$*\"");
    executable(home.resolve("bin/pridvor"));
  }

  private static void script(Path file, String text) throws IOException {
    TestSites.write(file, "#!/bin/sh\n" + text + "\n");
    executable(file);
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private String run(Path from, Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(from.toFile());
    builder.redirectErrorStream(true);
    builder.environment().keySet().removeAll(List.of("LC_ALL", "LC_CTYPE", "LANG", "PRIDVOR_JAR"));
    builder.environment().put("JAVA_HOME", folder.resolve("java").toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said.strip();
  }

  private void assertRuns(String said) {
    assertTrue(said.contains("-jar " + real(home) + "/target/pridvor-1.jar check"), said);
  }

  private static String real(Path path) {
    try {
      return path.toRealPath().toString();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void findsItsHomeThroughLinksAbsoluteAndRelativeInAChain() throws Exception {
    Path bin = Files.createDirectories(folder.resolve("my bin"));
    Files.createSymbolicLink(bin.resolve("absolute"), home.resolve("bin/pridvor"));
    Files.createSymbolicLink(bin.resolve("relative"), bin.relativize(home.resolve("bin/pridvor")));
    Files.createSymbolicLink(bin.resolve("chain"), Path.of("relative"));

    for (String name : List.of("absolute", "relative", "chain")) {
      assertRuns(run(folder, Map.of(), bin.resolve(name).toString(), "check"));
      assertRuns(run(bin, Map.of(), "./" + name, "check"));
    }
  }

  @Test
  void findsItsHomeFromThePathAndThroughALinkedFolder() throws Exception {
    Path linked = Files.createSymbolicLink(folder.resolve("linked"), home);
    String path = linked.resolve("bin") + ":" + System.getenv("PATH");

    assertRuns(run(folder, Map.of("PATH", path), "sh", "-c", "pridvor check"));
    assertRuns(run(home.resolve("target"), Map.of(), "../bin/pridvor", "check"));
  }

  @Test
  void readsNamesAndArgumentsAsUtf8WhateverTheLocale() throws Exception {
    String program = home.resolve("bin/pridvor").toString();

    assertTrue(run(folder, Map.of(), program, "check").startsWith("C.UTF-8|"));
    assertTrue(run(folder, Map.of("LC_ALL", "C"), program, "check").startsWith("C.UTF-8|"));
    assertTrue(run(folder, Map.of("LANG", "POSIX"), program, "check").startsWith("C.UTF-8|"));
    assertTrue(
        run(folder, Map.of("LANG", "ro_RO.ISO-8859-2"), program, "x").startsWith("C.UTF-8|"));
    assertTrue(run(folder, Map.of("LANG", "ro_RO.UTF-8"), program, "check").startsWith("|"));
    assertTrue(run(folder, Map.of("LC_ALL", "en_US.utf8"), program, "x").startsWith("en_US.utf8|"));
  }

  @Test
  void saysPlainlyWhatIsMissing() throws Exception {
    String program = home.resolve("bin/pridvor").toString();

    assertTrue(run(folder, Map.of("JAVA_HOME", "/nowhere"), program).contains("nu găsesc Java"));
    Files.delete(home.resolve("target/pridvor-1.jar"));
    assertTrue(run(folder, Map.of(), program).contains("rulați întâi: mvn"));
  }

  @Test
  void theLauncherForWindowsSetsTheConsoleToUtf8AndHandsTheCommandLineOnInUnicode()
      throws IOException {
    String text = Files.readString(Path.of("bin/pridvor.bat"));

    assertTrue(text.contains("chcp 65001"), text);
    assertTrue(text.contains("set PRIDVOR_ARGS=%*"), text);
    assertEquals(text.chars().filter(c -> c == '\n').count(), text.split("\r\n", -1).length - 1);
  }
}
