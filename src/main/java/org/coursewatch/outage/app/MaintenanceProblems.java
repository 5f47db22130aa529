package org.coursewatch.outage.app;

import java.util.List;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ProblemType;

/** What can be wrong with a maintenance, or with who asks for it. */
final class MaintenanceProblems {

  private MaintenanceProblems() {}

  static ProblemException onlyOffice() {
    return Problem.of(
            ProblemType.NOT_PERMITTED,
            "Only the program's office does this.",
            "Ask the program's administrator.")
        .asException();
  }

  static ProblemException notFound() {
    return Problem.of(ProblemType.NOT_FOUND, "There is no such maintenance.", "Check the address.")
        .asException();
  }

  static ProblemException isOver() {
    return Problem.of(
            ProblemType.CONFLICT, "That maintenance is over already.", "There is nothing to end.")
        .asException();
  }

  static ProblemException malformed(String field, String reason, String remedy) {
    return Problem.malformed(List.of(new FieldError(field, reason, remedy))).asException();
  }
}
