package org.coursewatch.subscription.app;

import java.util.List;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ProblemType;

/** What is refused about subscriptions. */
final class SubscriptionProblems {

  private SubscriptionProblems() {}

  static ProblemException notFound() {
    return Problem.of(
            ProblemType.NOT_FOUND,
            "There is no such subscription among those you may see.",
            "Check the address.")
        .asException();
  }

  static ProblemException conflict(String detail, String remedy) {
    return Problem.of(ProblemType.CONFLICT, detail, remedy).asException();
  }

  static ProblemException malformed(String element, String reason, String remedy) {
    return Problem.malformed(List.of(new FieldError(element, reason, remedy))).asException();
  }
}
