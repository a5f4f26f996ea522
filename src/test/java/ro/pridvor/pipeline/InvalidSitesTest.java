package ro.pridvor.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ro.pridvor.problem.ProblemKind;
import ro.pridvor.testing.TestSites;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Each folder of {@code src/test/sites/invalid} lays one fault over the valid site {@code mic}:
 * files of its {@code content/} replace those of the site, files named in {@code removed.txt} go.
 * {@code expected.txt} holds every message of the build, word for word. To renew it: {@code mvn
 * test -Dtest=InvalidSitesTest -Dpridvor.renew=true}, then read the difference.
 */
class InvalidSitesTest {

  /** Kinds that no content causes, or that a fixture cannot hold; each is tested elsewhere. */
  private static final Set<ProblemKind> ELSEWHERE =
      Set.of(
          ProblemKind.MISSING_FOLDER, // cli.PridvorTest
          ProblemKind.UNREADABLE_NAME, // cli.LauncherTest
          ProblemKind.FILE_TOO_LARGE, // content.ContentFolderTest
          ProblemKind.UNREADABLE_FILE, // content.ContentFolderTest
          ProblemKind.MISSING_MESSAGE, // theme.ThemeFaultsTest
          ProblemKind.THEME_TEMPLATE, // theme.ThemeFaultsTest
          ProblemKind.MISSING_GLYPHS, // formats.DocumentFilesTest
          ProblemKind.THEME_FILE, // theme.ThemeFaultsTest
          ProblemKind.SPECIAL_FILE, // cli.OrdinaryMistakesTest
          ProblemKind.LOST_ADDRESS, // pipeline.BuildTest
          ProblemKind.OUTPUT_PROTECTED, // cli.OutputPlacesTest
          ProblemKind.OUTPUT_NOT_OURS, // cli.OutputPlacesTest
          ProblemKind.OUTPUT_IS_FILE, // publish.StagingTest
          ProblemKind.OUTPUT_WORK_TAKEN, // cli.OutputPlacesTest
          ProblemKind.OUTPUT_FILE_TAKEN, // cli.OutputPlacesTest
          ProblemKind.OUTPUT_PARTLY, // publish.InterruptedPublishTest
          ProblemKind.OUTPUT_LOCKED, // publish.StagingTest
          ProblemKind.OUTPUT_FAILED); // publish.StagingTest

  /** What only {@code pridvor check} says; {@code check.MessageCatalogueTest} causes each. */
  private static final Set<ProblemKind> SAID_BY_CHECK_ONLY =
      EnumSet.range(ProblemKind.MIXED_DIACRITICS, ProblemKind.ACCESSIBILITY_REVIEW_DUE);

  @TempDir private Path folder;

  static List<String> faults() throws IOException {
    try (Stream<Path> folders = Files.list(TestSites.INVALID)) {
      return folders.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("faults")
  void everyFaultIsExplainedInRomanianWithItsPlaceAndRemedy(String name) throws IOException {
    lay(name, folder);

    TestSites.Result result = TestSites.build(folder);

    Path expected = TestSites.INVALID.resolve(name).resolve("expected.txt");
    if (Boolean.getBoolean("pridvor.renew")) {
      Files.writeString(expected, result.err());
    }
    assertEquals(Files.readString(expected), result.err());
    boolean error = result.err().contains(": eroare: ");
    assertEquals(error ? 1 : 0, result.exit());
    assertEquals(!error, Files.exists(folder.resolve("site")), "published only without errors");
  }

  @Test
  void everyKindOfProblemThatContentCanCauseHasItsFolder() throws IOException {
    Set<String> caused = new TreeSet<>();
    for (String fault : faults()) {
      Path site = Files.createDirectory(folder.resolve(fault));
      lay(fault, site);
      String json = TestSites.build(site, "--format", "json").out();
      for (JsonNode problem : JsonMapper.shared().readTree(json).get("problems")) {
        caused.add(problem.get("kind").stringValue());
      }
    }
    Set<ProblemKind> missing =
        Stream.of(ProblemKind.values())
            .filter(kind -> !ELSEWHERE.contains(kind) && !SAID_BY_CHECK_ONLY.contains(kind))
            .filter(kind -> !caused.contains(kind.key()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(missing.isEmpty(), () -> "without a folder: " + missing);
  }

  private static void lay(String name, Path folder) throws IOException {
    Path fault = TestSites.INVALID.resolve(name);
    TestSites.valid("mic", folder);
    if (Files.exists(fault.resolve("content"))) {
      TestSites.copy(fault.resolve("content"), folder.resolve("content"));
    }
    if (Files.exists(fault.resolve("removed.txt"))) {
      for (String file : Files.readAllLines(fault.resolve("removed.txt"))) {
        Files.delete(folder.resolve("content").resolve(file));
      }
    }
  }
}
