package org.coursewatch.overdue;

import org.coursewatch.course.CourseId;

/**
 * A course on which upkeep failed. Holds nothing that could say anything about a person.
 *
 * @param course which course
 * @param kind what kind of error; never its message
 */
public record CourseFailure(CourseId course, String kind) {

  /** The kind of {@code error} and of what caused it in the first place. */
  public static CourseFailure of(CourseId course, Throwable error) {
    Throwable cause = error;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    String kind = error.getClass().getSimpleName();
    return new CourseFailure(
        course, cause.equals(error) ? kind : kind + "/" + cause.getClass().getSimpleName());
  }
}
