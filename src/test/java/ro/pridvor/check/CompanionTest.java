package ro.pridvor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import ro.pridvor.pipeline.Build;
import ro.pridvor.pipeline.BuildOptions;
import ro.pridvor.pipeline.Outcome;
import ro.pridvor.problem.Problem;
import ro.pridvor.problem.ProblemKind;
import ro.pridvor.testing.TestSites;

/** The companion on the real plans. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompanionTest {
  private static final int READABLE = 120;

  private Outcome real;

  @BeforeAll
  void checkTheRealPlansOnce() {
    real = check(Path.of("content"), LocalDate.of(2026, 11, 22));
  }

  @Test
  void theRealPlansGetAListShortEnoughToBeReadAndNoErrors() {
    assertTrue(real.problems().size() < READABLE, () -> counts(real).toString());
    assertEquals(0, real.problems().stream().filter(Problem::isError).count());
  }

  @Test
  void fortyMixedDiacriticsInOnePlanAreOneWarning() {
    long mixed =
        real.problems().stream()
            .filter(p -> p.kind() == ProblemKind.MIXED_DIACRITICS)
            .filter(p -> p.at().file().contains("/plans/bacau"))
            .count();
    assertEquals(1, mixed);
  }

  @Test
  void theAccessibilityStatementAsksForItsYearlyReviewAYearLater(@TempDir Path folder) {
    Path content = TestSites.valid("lunca", folder).resolve("content");
    Path portal = content.resolve("portal.yaml");
    TestSites.write(portal, TestSites.read(portal) + "accessibility:\n  reviewed: 2026-11-22\n");
    assertEquals(0, reviewsDue(content, LocalDate.of(2027, 11, 22)));
    assertEquals(1, reviewsDue(content, LocalDate.of(2027, 11, 23)));
  }

  private static long reviewsDue(Path content, LocalDate today) {
    return check(content, today).problems().stream()
        .filter(p -> p.kind() == ProblemKind.ACCESSIBILITY_REVIEW_DUE)
        .count();
  }

  private static Outcome check(Path content, LocalDate today) {
    BuildOptions options =
        new BuildOptions(content, Path.of("themes"), Path.of("target/none"), false);
    return new Build(options, step -> {}).check(today);
  }

  private static Map<ProblemKind, Integer> counts(Outcome outcome) {
    Map<ProblemKind, Integer> counts = new TreeMap<>();
    outcome.problems().forEach(p -> counts.merge(p.kind(), 1, Integer::sum));
    return counts;
  }
}
