package org.coursewatch.enrollment.console;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.coursewatch.enrollment.DraftId;
import org.coursewatch.enrollment.Step;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ProblemType;

/** Where the pages of the path lie. */
final class Places {

  static final URI LIST = URI.create("/office/enrollments");

  private Places() {}

  static URI step(DraftId id, Step step) {
    return URI.create(LIST + "/" + id + "/" + step.name().toLowerCase(Locale.ROOT));
  }

  static URI done(DraftId id) {
    return URI.create(LIST + "/" + id + "/done");
  }

  /**
   * @throws ProblemException not found, when it is no id
   */
  static DraftId draftId(String text) {
    try {
      return new DraftId(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      throw notFound();
    }
  }

  /**
   * @throws ProblemException not found, when there is no such step
   */
  static Step stepOf(String text) {
    return Arrays.stream(Step.values())
        .filter(step -> step.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseThrow(Places::notFound);
  }

  static ProblemException notFound() {
    return Problem.of(
            ProblemType.NOT_FOUND,
            "There is no such enrollment among those of your practice.",
            "Open enrollments are listed under Enroll; old ones are forgotten.")
        .asException();
  }
}
