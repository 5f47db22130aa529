package org.coursewatch.form.app;

import java.util.List;
import org.coursewatch.form.FormFault;
import org.coursewatch.people.PatientMatch.Doubt;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ProblemType;

/** The problems forms end with. */
final class FormProblems {

  private FormProblems() {}

  /** One issue for every fault. */
  static ProblemException of(List<FormFault> faults) {
    return Problem.malformed(
            faults.stream()
                .map(each -> new FieldError(each.place(), each.reason(), each.remedy()))
                .toList())
        .asException();
  }

  static ProblemException of(String question, String reason, String remedy) {
    return of(List.of(new FormFault(question, reason, remedy)));
  }

  /** Nobody, or nobody for sure. */
  static ProblemException of(Doubt doubt) {
    String remedy = "Look at the subject of the form.";
    return switch (doubt) {
      case UNKNOWN -> Problem.of(ProblemType.NOT_FOUND, doubt.sentence(), remedy).asException();
      case TOO_LITTLE, AMBIGUOUS, CONTRADICTORY -> conflict(doubt.sentence(), remedy);
    };
  }

  static ProblemException notPermitted(String detail, String remedy) {
    return Problem.of(ProblemType.NOT_PERMITTED, detail, remedy).asException();
  }

  static ProblemException conflict(String detail, String remedy) {
    return Problem.of(ProblemType.CONFLICT, detail, remedy).asException();
  }
}
