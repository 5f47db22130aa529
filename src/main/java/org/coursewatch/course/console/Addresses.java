package org.coursewatch.course.console;

import java.net.URI;
import java.util.UUID;
import org.coursewatch.course.CourseId;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ProblemType;

/** Where the pages about recording lie. */
final class Addresses {

  private Addresses() {}

  /**
   * @throws ProblemException not found, when it is no id
   */
  static CourseId courseId(String text) {
    try {
      return new CourseId(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      throw notFound();
    }
  }

  static URI course(CourseId id) {
    return URI.create("/office/courses/" + id);
  }

  static URI recorded(CourseId id, String factId) {
    return URI.create(course(id) + "/recorded/" + factId);
  }

  static URI proposed(CourseId id) {
    return URI.create(course(id) + "/proposed");
  }

  static ProblemException notFound() {
    return Problem.of(
            ProblemType.NOT_FOUND,
            "There is no such page.",
            "Go back to the course and choose from there.")
        .asException();
  }
}
