package ro.pridvor.website;

import ro.pridvor.problem.Problem;

/** A file cannot be made of what the content says. */
public final class FormatException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  public FormatException(Problem problem, Throwable cause) {
    super(problem.toString(), cause);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
