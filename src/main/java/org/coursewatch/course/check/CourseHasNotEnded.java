package org.coursewatch.course.check;

import java.util.List;
import org.coursewatch.course.Refusal;
import org.coursewatch.course.RefusalCode;
import org.coursewatch.course.Situation;

/** Neither the end of the course nor the last dose is recorded. */
final class CourseHasNotEnded {

  private CourseHasNotEnded() {}

  static List<Refusal> refusals(Situation situation) {
    if (!situation.isEnded()) {
      return List.of();
    }
    return List.of(
        Refusal.of(
            RefusalCode.COURSE_ENDED,
            situation.rules(),
            "a course that runs",
            "last dose or end on " + situation.lastDose()));
  }
}
