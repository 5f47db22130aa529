package org.coursewatch.worklist.app;

import java.util.List;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ProblemType;

/** The problems the use cases of worklists end with. */
final class WorklistProblems {

  private WorklistProblems() {}

  /** The same for what never was, what is gone without a trace, and what is somebody else's. */
  static ProblemException noSuchItem() {
    return Problem.of(
            ProblemType.NOT_FOUND,
            "There is no such item among those you may see.",
            "Read the worklist again: what is done is not in it any more.")
        .asException();
  }

  static ProblemException noSuchFilter() {
    return Problem.of(
            ProblemType.NOT_FOUND,
            "You have no such filter.",
            "List your filters with GET /api/worklist/filters.")
        .asException();
  }

  static ProblemException notPermitted(String detail, String remedy) {
    return Problem.of(ProblemType.NOT_PERMITTED, detail, remedy).asException();
  }

  static ProblemException conflict(String detail, String remedy) {
    return Problem.of(ProblemType.CONFLICT, detail, remedy).asException();
  }

  static ProblemException malformed(String field, String reason, String remedy) {
    return Problem.malformed(List.of(new FieldError(field, reason, remedy))).asException();
  }
}
