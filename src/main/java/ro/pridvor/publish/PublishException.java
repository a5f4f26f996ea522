package ro.pridvor.publish;

import ro.pridvor.problem.Problem;

/** The site could not be written; the last one is unchanged. */
public final class PublishException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  PublishException(Problem problem, Throwable cause) {
    super(problem.toString(), cause);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
