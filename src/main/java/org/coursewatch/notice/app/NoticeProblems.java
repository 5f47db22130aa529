package org.coursewatch.notice.app;

import java.util.List;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ProblemType;

/** What is refused about notices. */
final class NoticeProblems {

  private NoticeProblems() {}

  static ProblemException notFound(String what) {
    return Problem.of(
            ProblemType.NOT_FOUND,
            "There is no such " + what + " among those you may see.",
            "Check the address.")
        .asException();
  }

  static ProblemException conflict(String detail, String remedy) {
    return Problem.of(ProblemType.CONFLICT, detail, remedy).asException();
  }

  static ProblemException malformed(String field, String reason, String remedy) {
    return Problem.malformed(List.of(new FieldError(field, reason, remedy))).asException();
  }
}
