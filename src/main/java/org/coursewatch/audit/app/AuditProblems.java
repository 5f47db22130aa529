package org.coursewatch.audit.app;

import java.util.List;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ProblemType;

/** The problems the use cases of the audit trail end with. */
final class AuditProblems {

  private AuditProblems() {}

  static ProblemException busy() {
    return Problem.of(
            ProblemType.UNAVAILABLE,
            "A verification of the audit trail is running on this node.",
            "Try again when it is over.")
        .asException();
  }

  static ProblemException noSuchSeal(String field) {
    return Problem.malformed(
            List.of(
                new FieldError(
                    field, "is the number of no seal", "GET /api/audit/seals lists them.")))
        .asException();
  }

  static ProblemException notPermitted() {
    return Problem.of(
            ProblemType.NOT_PERMITTED,
            "The audit trail is shown to administrators and auditors, and to patients their own.",
            "Ask the program's administrator.")
        .asException();
  }
}
