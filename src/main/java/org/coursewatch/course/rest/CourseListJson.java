package org.coursewatch.course.rest;

import java.util.List;
import org.coursewatch.course.CourseState;
import org.coursewatch.course.CourseSummary;
import org.jspecify.annotations.Nullable;

/**
 * A page of courses in order of their ids; {@code next} is the cursor of the next page, null at the
 * end.
 */
public record CourseListJson(List<ItemJson> items, @Nullable String next) {

  /**
   * Days are program days; {@code stateSince} is null where the office is not told since when a
   * positive test stands.
   */
  public record ItemJson(
      String courseId,
      String patientNumber,
      String openedOn,
      CourseState state,
      @Nullable String stateSince) {}

  static CourseListJson of(List<CourseSummary> summaries, int limit) {
    String next = summaries.size() < limit ? null : summaries.getLast().id().toString();
    return new CourseListJson(summaries.stream().map(CourseListJson::item).toList(), next);
  }

  private static ItemJson item(CourseSummary summary) {
    return new ItemJson(
        summary.id().toString(),
        summary.patientNumber().toString(),
        summary.openedOn().toString(),
        summary.state(),
        summary.stateSince() == null ? null : summary.stateSince().toString());
  }
}
