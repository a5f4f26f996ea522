package ro.pridvor.pipeline;

import static ro.pridvor.problem.ProblemKind.OUTPUT_FAILED;
import static ro.pridvor.problem.ProblemKind.OUTPUT_FILE_TAKEN;
import static ro.pridvor.problem.ProblemKind.OUTPUT_IS_FILE;
import static ro.pridvor.problem.ProblemKind.OUTPUT_LOCKED;
import static ro.pridvor.problem.ProblemKind.OUTPUT_NOT_OURS;
import static ro.pridvor.problem.ProblemKind.OUTPUT_PARTLY;
import static ro.pridvor.problem.ProblemKind.OUTPUT_PROTECTED;
import static ro.pridvor.problem.ProblemKind.OUTPUT_WORK_TAKEN;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ro.pridvor.problem.Problem;
import ro.pridvor.problem.ProblemKind;
import ro.pridvor.publish.Changes;

/**
 * What came of a build.
 *
 * @param published whether the site was replaced
 * @param times how long each step took, in order; some go on beside each other
 * @param total how long all of it took
 * @param foreign what the published site holds and no build made
 * @param changes in what the published site differs from the one before
 * @param promises what the site promises to keep, see {@link PublishedAddresses}; none if it was
 *     not published
 * @param problems sorted by place
 */
public record Outcome(
    boolean published,
    int plans,
    int measures,
    int pages,
    Map<String, Duration> times,
    Duration total,
    List<String> foreign,
    Changes changes,
    Set<String> promises,
    List<Problem> problems) {

  private static final Set<ProblemKind> COULD_NOT_WRITE =
      Set.of(OUTPUT_FAILED, OUTPUT_LOCKED, OUTPUT_FILE_TAKEN, OUTPUT_PARTLY);

  private static final Set<ProblemKind> WRONG_FOLDER =
      Set.of(OUTPUT_PROTECTED, OUTPUT_NOT_OURS, OUTPUT_IS_FILE, OUTPUT_WORK_TAKEN);

  public boolean hasErrors() {
    return problems.stream().anyMatch(Problem::isError);
  }

  /** Whether the trouble is that nothing may be published into the folder that was named. */
  public boolean wrongFolder() {
    return problems.stream().anyMatch(p -> WRONG_FOLDER.contains(p.kind()));
  }

  /** Whether the trouble is that the site could not be written. */
  public boolean couldNotWrite() {
    return problems.stream().anyMatch(p -> COULD_NOT_WRITE.contains(p.kind()));
  }

  /** Whether some files of the site were replaced and others not. */
  public boolean partlyPublished() {
    return problems.stream().anyMatch(p -> p.kind() == OUTPUT_PARTLY);
  }
}
