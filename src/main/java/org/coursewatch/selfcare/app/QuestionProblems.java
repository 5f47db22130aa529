package org.coursewatch.selfcare.app;

import java.util.List;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ProblemType;

/** The problems the use cases of this feature end with. */
final class QuestionProblems {

  private QuestionProblems() {}

  static ProblemException notPermitted() {
    return Problem.of(
            ProblemType.NOT_PERMITTED,
            "The month's questions are answered by the patient.",
            "Ask the patient to sign in and answer them.")
        .asException();
  }

  static ProblemException notFound() {
    return Problem.of(
            ProblemType.NOT_FOUND,
            "There is no such attempt among those you may see.",
            "Check the address.")
        .asException();
  }

  static ProblemException conflict(String detail, String remedy) {
    return Problem.of(ProblemType.CONFLICT, detail, remedy).asException();
  }

  static ProblemException noSuchChoice(int answers) {
    return Problem.malformed(
            List.of(
                new FieldError(
                    "choice",
                    "is not an answer of the question",
                    "Send a whole number from 0 to " + (answers - 1) + ".")))
        .asException();
  }
}
