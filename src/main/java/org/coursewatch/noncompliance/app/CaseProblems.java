package org.coursewatch.noncompliance.app;

import java.time.Instant;
import java.util.List;
import org.coursewatch.noncompliance.CaseState;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ProblemType;

/** The problems the use cases of this feature end with. */
final class CaseProblems {

  private CaseProblems() {}

  /** The same for what does not exist and what is somebody else's. */
  static ProblemException notFound(String what) {
    return Problem.of(
            ProblemType.NOT_FOUND,
            "There is no such " + what + " among those you may see.",
            "Check the address.")
        .asException();
  }

  static ProblemException onlyOffice() {
    return notPermitted("Only the program's office does this.", "Ask the program's administrator.");
  }

  static ProblemException notPermitted(String detail, String remedy) {
    return Problem.of(ProblemType.NOT_PERMITTED, detail, remedy).asException();
  }

  static ProblemException conflict(String detail, String remedy) {
    return Problem.of(ProblemType.CONFLICT, detail, remedy).asException();
  }

  static ProblemException wrongState(CaseState state) {
    String remedy =
        switch (state) {
          case OPEN -> "Begin the review first.";
          case UNDER_REVIEW -> "Take an action, or dismiss the case.";
          case ACTION_TAKEN -> "The party may appeal once; after that the case is closed.";
          case APPEALED -> "Somebody else of the program's office decides on the appeal.";
          case DISMISSED, CLOSED -> "It is over; open another case if there is something new.";
        };
    return conflict("The case is " + state + ".", remedy);
  }

  static ProblemException stale(int version) {
    return Problem.of(
            ProblemType.STALE_VERSION,
            "The case is at version " + version + " now.",
            "Read it again, and decide again.")
        .asException();
  }

  static ProblemException noParty() {
    return conflict(
        "Nobody knows yet against whom the case is.",
        "Choose a notice or a warning, or open a case by hand against the party.");
  }

  static ProblemException samePerson() {
    return notPermitted(
        "Whoever took the action does not decide on the appeal against it.",
        "Let somebody else of the program's office decide.");
  }

  static ProblemException appealOver(Instant until) {
    return conflict("The time to appeal was over at " + until + ".", "Ask the program's office.");
  }

  static ProblemException appealOpen(Instant until) {
    return conflict("The party can appeal until " + until + ".", "Close the case after that.");
  }

  static ProblemException malformed(String field, String reason, String remedy) {
    return Problem.malformed(List.of(new FieldError(field, reason, remedy))).asException();
  }
}
