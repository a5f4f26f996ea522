package ro.pridvor.build;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import ro.pridvor.problem.Problem;
import ro.pridvor.problem.ProblemKind;

/**
 * What came of a build.
 *
 * @param published whether the site was replaced
 * @param times how long each step took, in order; some go on beside each other
 * @param total how long all of it took
 * @param problems sorted by place
 */
public record Outcome(
    boolean published,
    int plans,
    int measures,
    int pages,
    Map<String, Duration> times,
    Duration total,
    List<Problem> problems) {

  public boolean hasErrors() {
    return problems.stream().anyMatch(Problem::isError);
  }

  /** Whether the trouble is that the site could not be written. */
  public boolean couldNotWrite() {
    return problems.stream()
        .anyMatch(
            p -> p.kind() == ProblemKind.OUTPUT_FAILED || p.kind() == ProblemKind.OUTPUT_LOCKED);
  }
}
