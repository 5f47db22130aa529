package org.coursewatch.course.console;

import java.net.URI;
import java.util.UUID;
import org.coursewatch.course.CourseId;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ProblemType;
import org.jspecify.annotations.Nullable;

/** What stands in the addresses of the pages about one course. */
final class Addresses {

  private Addresses() {}

  /**
   * Something that is no id names no course: 404, as for every other course one may not see.
   *
   * @throws ProblemException not found, when it is no id
   */
  static CourseId courseId(String text) {
    return new CourseId(id(text));
  }

  /**
   * @throws ProblemException not found, when it is no id
   */
  static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw notFound();
    }
  }

  /** A number of an entry of the ledger; what is none means the newest page. */
  static int before(@Nullable String text) {
    try {
      return text == null ? Integer.MAX_VALUE : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return Integer.MAX_VALUE;
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
            "There is no such page, or its course is not yours to see.",
            "Go back to the course and choose from there.")
        .asException();
  }
}
