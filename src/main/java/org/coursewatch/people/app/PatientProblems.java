package org.coursewatch.people.app;

import java.util.List;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ProblemType;

/** The problems the use cases of patients end with. */
final class PatientProblems {

  private PatientProblems() {}

  /** The same for what does not exist and what is somebody else's. */
  static ProblemException notFound() {
    return Problem.of(
            ProblemType.NOT_FOUND,
            "There is no such patient among those you may see.",
            "Check the address; only the practice, the patient and administrators see a patient.")
        .asException();
  }

  static ProblemException noSuchTransfer() {
    return Problem.of(
            ProblemType.NOT_FOUND,
            "There is no such transfer among those you may see.",
            "Check the address; only the two practices and administrators see a transfer.")
        .asException();
  }

  static ProblemException notPermitted(String detail, String remedy) {
    return Problem.of(ProblemType.NOT_PERMITTED, detail, remedy).asException();
  }

  static ProblemException conflict(String detail, String remedy) {
    return Problem.of(ProblemType.CONFLICT, detail, remedy).asException();
  }

  static ProblemException erased() {
    return conflict("The identity of this patient was erased.", "Nothing can be done any more.");
  }

  static ProblemException malformed(String field, String reason, String remedy) {
    return Problem.malformed(List.of(new FieldError(field, reason, remedy))).asException();
  }
}
