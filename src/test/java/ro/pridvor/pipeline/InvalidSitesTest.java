package ro.pridvor.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ro.pridvor.cli.ReportedBuild;
import ro.pridvor.problem.ProblemKind;
import ro.pridvor.testing.TestSites;

/**
 * Each folder of {@code src/test/sites/invalid} lays one fault over the valid site {@code mic}:
 * files of its {@code content/} replace those of the site, files named in {@code removed.txt} go.
 * {@code expected.txt} holds every message of the build, word for word. To renew it: {@code mvn
 * test -Dtest=InvalidSitesTest -Dpridvor.renew=true}, then read the difference.
 */
@Order(1)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvalidSitesTest {

  /** Kinds that no content causes, or that a fixture cannot hold; each is tested elsewhere. */
  private static final Set<ProblemKind> ELSEWHERE =
      Set.of(
          ProblemKind.MISSING_FOLDER, // cli.PridvorTest
          ProblemKind.UNREADABLE_NAME, // cli.LauncherTest
          ProblemKind.FILE_TOO_LARGE, // content.ContentFolderTest
          ProblemKind.DOCUMENT_TOO_LARGE, // hostile.HostileInputTest
          ProblemKind.YAML_TOO_MANY_KEYS, // hostile.HostileInputTest
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

  private final Set<ProblemKind> caused = EnumSet.noneOf(ProblemKind.class);

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

    ReportedBuild result = ReportedBuild.of(folder);

    caused.addAll(result.kinds());
    Path expected = TestSites.INVALID.resolve(name).resolve("expected.txt");
    if (Boolean.getBoolean("pridvor.renew")) {
      Files.writeString(expected, result.err());
    }
    assertEquals(Files.readString(expected), result.err());
    boolean error = result.err().contains(": eroare: ");
    assertEquals(error ? 1 : 0, result.exit());
    assertEquals(!error, Files.exists(folder.resolve("site")), "published only without errors");
  }

  @AfterAll
  void everyKindOfProblemThatContentCanCauseHasItsFolder() {
    Set<ProblemKind> missing = EnumSet.allOf(ProblemKind.class);
    missing.removeAll(ELSEWHERE);
    missing.removeAll(SAID_BY_CHECK_ONLY);
    missing.removeAll(caused);
    assertEquals(Set.of(), missing, "kinds without a folder in " + TestSites.INVALID);
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
