package org.coursewatch.course.check;

import java.util.List;
import org.coursewatch.course.CourseFact.HoldPlaced;
import org.coursewatch.course.Refusal;
import org.coursewatch.course.RefusalCode;
import org.coursewatch.course.Situation;

/** Every hold has been released. */
final class CourseIsNotHeld {

  private CourseIsNotHeld() {}

  static List<Refusal> refusals(Situation situation) {
    HoldPlaced hold = situation.history().holds.standing();
    if (hold == null) {
      return List.of();
    }
    return List.of(
        Refusal.of(
            RefusalCode.COURSE_HELD,
            situation.rules(),
            "no hold",
            "a hold placed at " + hold.at()));
  }
}
