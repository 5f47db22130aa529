package org.coursewatch.platform;

/**
 * Ends a request with a {@link Problem}. Thrown at the edges and in use cases, never in the pure
 * core.
 */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.type().name() + ": " + problem.detail());
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
