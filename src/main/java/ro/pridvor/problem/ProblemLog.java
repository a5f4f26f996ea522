package ro.pridvor.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects the problems of one run. Not thread-safe: one log a thread, then {@link #addAll}. */
public final class ProblemLog {
  private final List<Problem> problems = new ArrayList<>();

  public void add(Problem problem) {
    problems.add(problem);
  }

  public void add(ProblemKind kind, SourcePosition at, String... arguments) {
    add(Problem.of(kind, at, arguments));
  }

  public void addAll(List<Problem> others) {
    problems.addAll(others);
  }

  public boolean hasErrors() {
    return problems.stream().anyMatch(Problem::isError);
  }

  /** All problems by file, line and column, each once, without those that another one causes. */
  public List<Problem> sorted() {
    return Consequences.leftOut(problems).stream().distinct().sorted().toList();
  }
}
