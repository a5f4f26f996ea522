package ro.pridvor.problem;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One thing that is wrong, at one place.
 *
 * @param arguments what the message names, in the order of its placeholders
 * @param suggestion the nearest thing that would have been right, if one is near
 */
public record Problem(
    ProblemKind kind, SourcePosition at, List<String> arguments, Optional<String> suggestion)
    implements Comparable<Problem> {

  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::at)
          .thenComparing(Problem::kind)
          .thenComparing(p -> p.arguments().toString());

  public Problem {
    arguments = List.copyOf(arguments);
  }

  public static Problem of(ProblemKind kind, SourcePosition at, String... arguments) {
    return new Problem(kind, at, List.of(arguments), Optional.empty());
  }

  public Problem suggesting(Optional<String> nearest) {
    return new Problem(kind, at, arguments, nearest);
  }

  public boolean isError() {
    return kind.severity() == Severity.ERROR;
  }

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }
}
