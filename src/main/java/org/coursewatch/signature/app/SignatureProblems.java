package org.coursewatch.signature.app;

import java.time.Duration;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ProblemType;

/** The problems that signing ends with. */
final class SignatureProblems {

  private SignatureProblems() {}

  static ProblemException noSuchFact() {
    return Problem.of(
            ProblemType.NOT_FOUND,
            "The course has no such fact.",
            "GET /api/courses/{courseId}/facts lists its facts.")
        .asException();
  }

  static ProblemException notYours() {
    return Problem.of(
            ProblemType.NOT_PERMITTED,
            "This fact is not yours to sign.",
            "The prescriber signs the practice's part, the patient the patient's; many facts are not signed at all.")
        .asException();
  }

  static ProblemException conflict(String detail, String remedy) {
    return Problem.of(ProblemType.CONFLICT, detail, remedy).asException();
  }

  static ProblemException signInAgain(Duration maxAge) {
    return Problem.of(
            ProblemType.SIGN_IN_AGAIN,
            "Whoever signs must have signed in no longer than "
                + maxAge.toSeconds()
                + " seconds before.",
            "Sign in again (at the identity provider with max_age or prompt=login), and send the request again.")
        .with("maxAgeSeconds", maxAge.toSeconds())
        .asException();
  }
}
