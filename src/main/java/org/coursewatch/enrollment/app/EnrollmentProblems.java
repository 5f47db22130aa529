package org.coursewatch.enrollment.app;

import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ProblemType;

/** The problems the use cases of the path end with. */
final class EnrollmentProblems {

  private EnrollmentProblems() {}

  /** The same for what never was, what was forgotten, and what is another practice's. */
  static ProblemException noSuchDraft() {
    return Problem.of(
            ProblemType.NOT_FOUND,
            "There is no such enrollment among those of your practice.",
            "Open enrollments are listed under Enrollments; old ones are forgotten.")
        .asException();
  }

  static ProblemException notPermitted(String detail, String remedy) {
    return Problem.of(ProblemType.NOT_PERMITTED, detail, remedy).asException();
  }

  static ProblemException conflict(String detail, String remedy) {
    return Problem.of(ProblemType.CONFLICT, detail, remedy).asException();
  }
}
