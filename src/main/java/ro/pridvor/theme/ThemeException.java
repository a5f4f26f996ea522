package ro.pridvor.theme;

import ro.pridvor.problem.Problem;

/** A theme that cannot be used; carries the problem to report. */
public final class ThemeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  ThemeException(Problem problem, Throwable cause) {
    super(problem.toString(), cause);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
