package org.coursewatch.lab.app;

import java.time.Duration;
import org.coursewatch.lab.HoldProposal;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ProblemType;

/** The problems the use cases of labs end with. */
final class LabProblems {

  private LabProblems() {}

  /** The same for what does not exist and what is somebody else's. */
  static ProblemException noSuchProposal() {
    return Problem.of(
            ProblemType.NOT_FOUND,
            "There is no such proposed hold of this course.",
            "GET /api/courses/{courseId}/hold-proposals lists them.")
        .asException();
  }

  static ProblemException onlyThePrescriber() {
    return Problem.of(
            ProblemType.NOT_PERMITTED,
            "Only the treating prescriber decides whether a lab value holds a course.",
            "Ask the prescriber.")
        .asException();
  }

  static ProblemException notOpen(HoldProposal.State state) {
    return Problem.of(
            ProblemType.CONFLICT,
            "The proposed hold is not open any more: " + state + ".",
            "Nothing has to be done. A hold is placed or released as a fact of the course.")
        .asException();
  }

  /** The same whichever of the two is wrong, and the same that a pharmacy reads. */
  static ProblemException noSuchPatient() {
    return Problem.of(
            ProblemType.NOT_FOUND,
            "There is no patient with this number and this birth date.",
            "Compare both with what the patient shows you.")
        .asException();
  }

  static ProblemException noCourse() {
    return Problem.of(
            ProblemType.CONFLICT,
            "The patient has no course the result could belong to.",
            "Tell the practice that ordered it.")
        .asException();
  }

  static ProblemException later(Duration wait) {
    return Problem.later("Too many results have fitted nobody.", wait).asException();
  }

  static ProblemException noSuchResult() {
    return Problem.of(
            ProblemType.NOT_FOUND,
            "There is no such unmatched result.",
            "GET /api/unmatched-results lists them.")
        .asException();
  }

  static ProblemException resolvedAlready() {
    return Problem.of(
            ProblemType.CONFLICT, "The result is resolved already.", "Nothing has to be done.")
        .asException();
  }

  static ProblemException onlyTheOffice() {
    return Problem.of(
            ProblemType.NOT_PERMITTED,
            "Only the program's office does this.",
            "Ask the program's administrator.")
        .asException();
  }

  static ProblemException noSuchMessage() {
    return Problem.of(
            ProblemType.NOT_FOUND,
            "There is no such kept message.",
            "GET /api/kept-messages lists them.")
        .asException();
  }

  static ProblemException nothingToAttach() {
    return Problem.of(
            ProblemType.CONFLICT,
            "The message says nothing that could be added to a course.",
            "Ask the sender or the practice to tell it again, and dismiss the message.")
        .asException();
  }

  static ProblemException tellsNoResults() {
    return Problem.of(
            ProblemType.NOT_PERMITTED,
            "Only laboratories and practices tell results.",
            "Ask the treating practice.")
        .asException();
  }

  static ProblemException homeTest() {
    return Problem.of(
            ProblemType.NOT_PERMITTED,
            "A laboratory tells tests of a medical setting.",
            "Name no patient as the performer.")
        .asException();
  }
}
