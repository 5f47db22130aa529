package org.coursewatch.course.app;

import java.time.LocalDate;
import java.util.List;
import org.coursewatch.course.Admission.Refused;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ProblemType;

/** The problems the use cases of a course end with. */
final class CourseProblems {

  private CourseProblems() {}

  /** The same for what does not exist and what is somebody else's. */
  static ProblemException notFound() {
    return Problem.of(
            ProblemType.NOT_FOUND,
            "There is no such course among those you may see.",
            "Check the address; only the treating practice, the patient, administrators and auditors see a course.")
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

  static ProblemException notADayOfCourse(LocalDate openedOn) {
    String remedy = "Send a day from " + openedOn + " to yesterday.";
    FieldError error = new FieldError("asOf", "is not an earlier day of this course", remedy);
    return Problem.malformed(List.of(error)).asException();
  }

  static ProblemException stale(int version) {
    return Problem.of(
            ProblemType.STALE_VERSION,
            "The course has changed since you read it; it is at version " + version + " now.",
            "Read the course again, look at what is new, and repeat the request with the new ETag.")
        .with("version", version)
        .asException();
  }

  static ProblemException notPermitted(String detail, String remedy) {
    return Problem.of(ProblemType.NOT_PERMITTED, detail, remedy).asException();
  }

  static ProblemException conflict(String detail, String remedy) {
    return Problem.of(ProblemType.CONFLICT, detail, remedy).asException();
  }

  static ProblemException of(Refused refused) {
    List<FieldError> errors =
        List.of(new FieldError(refused.field(), refused.reason(), refused.remedy()));
    ProblemType type =
        switch (refused.cause()) {
          case IMPOSSIBLE -> ProblemType.MALFORMED;
          case CONFLICT -> ProblemType.CONFLICT;
          case NOT_PERMITTED -> ProblemType.NOT_PERMITTED;
        };
    String detail = "The fact was not recorded: " + refused.reason() + ".";
    return new Problem(type, detail, refused.remedy(), errors, java.util.Map.of()).asException();
  }
}
