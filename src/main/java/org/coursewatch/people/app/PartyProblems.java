package org.coursewatch.people.app;

import java.util.List;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ProblemType;

/** The problems the use cases of organizations end with. */
final class PartyProblems {

  private PartyProblems() {}

  /** The same for what does not exist and what is somebody else's. */
  static ProblemException notFound(String what) {
    return Problem.of(
            ProblemType.NOT_FOUND,
            "There is no such " + what + " among those you may see.",
            "Check the address.")
        .asException();
  }

  static ProblemException notPermitted(String detail, String remedy) {
    return Problem.of(ProblemType.NOT_PERMITTED, detail, remedy).asException();
  }

  static ProblemException conflict(String detail, String remedy) {
    return Problem.of(ProblemType.CONFLICT, detail, remedy).asException();
  }

  /** A contradiction that one field is to blame for. */
  static ProblemException conflict(String field, String reason, String remedy) {
    return new Problem(
            ProblemType.CONFLICT,
            "This contradicts what is recorded: " + field + " " + reason + ".",
            remedy,
            List.of(new FieldError(field, reason, remedy)),
            java.util.Map.of())
        .asException();
  }

  static ProblemException malformed(String field, String reason, String remedy) {
    return Problem.malformed(List.of(new FieldError(field, reason, remedy))).asException();
  }
}
