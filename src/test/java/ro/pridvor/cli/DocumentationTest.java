package ro.pridvor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ro.pridvor.testing.TestSites;

/** What the documents say can be done is done here. */
class DocumentationTest {
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#|/)([^)#]+)[^)]*\\)");

  @TempDir private Path folder;

  @Test
  void theFirstTwoCommandsOfTheReadmeBuildAndTest() {
    assertEquals(
        List.of("mvn -q compile exec:java", "mvn -B verify"),
        TestSites.read(Path.of("README.md"))
            .lines()
            .filter(line -> line.startsWith("mvn") || line.startsWith("./"))
            .limit(2)
            .toList());
    assertTrue(TestSites.read(Path.of(".ci/run")).stripTrailing().endsWith("\nmvn -B verify"));
  }

  @Test
  void theContentThatTheReadmeShowsBuildsWithoutAProblem() {
    Matcher shown =
        Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
            .matcher(TestSites.read(Path.of("README.md")));
    assertTrue(shown.find());
    TestSites.valid("mic", folder);
    TestSites.write(folder.resolve("content/plans/mic-2025-2030/09-batrani.yaml"), shown.group(1));
    TestSites.Result result = TestSites.build(folder);
    assertEquals("", result.err());
    assertEquals(0, result.exit());
  }

  @Test
  void everyLinkBetweenTheDocumentsLeadsSomewhere() throws IOException {
    try (Stream<Path> root = Files.list(Path.of(""));
        Stream<Path> docs = Files.walk(Path.of("docs"))) {
      for (Path document :
          Stream.concat(root, docs).filter(file -> file.toString().endsWith(".md")).toList()) {
        Matcher link =
            LINK.matcher(TestSites.read(document).replaceAll("(?s)```.*?```|`[^`\n]*`", ""));
        while (link.find()) {
          Path target = document.toAbsolutePath().getParent().resolve(link.group(1));
          assertTrue(Files.exists(target), document + " → " + link.group(1));
        }
      }
    }
  }
}
