package ro.pridvor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import ro.pridvor.pipeline.Build;
import ro.pridvor.pipeline.BuildOptions;
import ro.pridvor.pipeline.Outcome;
import ro.pridvor.problem.Problem;
import ro.pridvor.problem.ProblemKind;

/** The companion on the real plans. */
class CompanionTest {
  private static final int READABLE = 120;

  @Test
  void theRealPlansGetAListShortEnoughToBeReadAndNoErrors() {
    Outcome outcome = check(LocalDate.of(2026, 11, 22));
    assertTrue(outcome.problems().size() < READABLE, () -> counts(outcome).toString());
    assertEquals(0, outcome.problems().stream().filter(Problem::isError).count());
  }

  @Test
  void fortyMixedDiacriticsInOnePlanAreOneWarning() {
    Outcome outcome = check(LocalDate.of(2026, 11, 22));
    long mixed =
        outcome.problems().stream()
            .filter(p -> p.kind() == ProblemKind.MIXED_DIACRITICS)
            .filter(p -> p.at().file().contains("/plans/bacau"))
            .count();
    assertEquals(1, mixed);
  }

  @Test
  void theAccessibilityStatementAsksForItsYearlyReviewAYearLater() {
    assertEquals(0, reviewsDue(LocalDate.of(2027, 11, 22)));
    assertEquals(1, reviewsDue(LocalDate.of(2027, 11, 23)));
  }

  private static long reviewsDue(LocalDate today) {
    return check(today).problems().stream()
        .filter(p -> p.kind() == ProblemKind.ACCESSIBILITY_REVIEW_DUE)
        .count();
  }

  private static Outcome check(LocalDate today) {
    BuildOptions options =
        new BuildOptions(Path.of("content"), Path.of("themes"), Path.of("target/none"), false);
    return new Build(options, step -> {}).check(today);
  }

  private static Map<ProblemKind, Integer> counts(Outcome outcome) {
    Map<ProblemKind, Integer> counts = new TreeMap<>();
    outcome.problems().forEach(p -> counts.merge(p.kind(), 1, Integer::sum));
    return counts;
  }
}
