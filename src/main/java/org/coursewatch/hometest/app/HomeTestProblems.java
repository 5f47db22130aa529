package org.coursewatch.hometest.app;

import java.time.Duration;
import java.util.List;
import org.coursewatch.course.HomeTesting;
import org.coursewatch.hometest.ReportFault;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.platform.picture.UnusablePicture;

/** The problems the use cases of home tests end with. */
final class HomeTestProblems {

  private HomeTestProblems() {}

  /** The same for what does not exist and what is somebody else's. */
  static ProblemException notFound() {
    return Problem.of(
            ProblemType.NOT_FOUND,
            "There is no such home test among those you may see.",
            "Check the address; only the patient and the treating practice see a home test.")
        .asException();
  }

  static ProblemException onlyThePatient() {
    return notPermitted("A home test is told by the patient.", "Ask the patient to send it.");
  }

  static ProblemException onlyThePractice() {
    return notPermitted(
        "A home test is looked at by the prescriber and those who enter data for the prescriber.",
        "Ask the treating practice.");
  }

  /** A negative home test would count for nothing: nobody is sent to do one in vain. */
  static ProblemException notNow(HomeTesting why) {
    return Problem.of(
            ProblemType.REFUSED,
            "A home test does not count for this course now.",
            "Do the test at the practice or in a laboratory. A positive home test is always taken.")
        .with("homeTesting", why.name())
        .asException();
  }

  static ProblemException tooMany(String what, Duration wait) {
    return Problem.later("Too many " + what + " were asked for within a day.", wait).asException();
  }

  static ProblemException faulty(List<ReportFault> faults) {
    return Problem.malformed(
            faults.stream()
                .map(fault -> new FieldError(fault.field(), fault.reason(), fault.remedy()))
                .toList())
        .asException();
  }

  static ProblemException unusable(UnusablePicture.Reason reason) {
    return Problem.malformed(List.of(new FieldError("photo", reason.text(), reason.remedy())))
        .asException();
  }

  static ProblemException decided() {
    return Problem.of(
            ProblemType.CONFLICT,
            "Somebody has decided about this home test already.",
            "Nothing has to be done. A mistake is corrected by voiding the fact on the course.")
        .asException();
  }

  private static ProblemException notPermitted(String detail, String remedy) {
    return Problem.of(ProblemType.NOT_PERMITTED, detail, remedy).asException();
  }
}
