package org.coursewatch.enrollment;

import java.time.Instant;
import org.coursewatch.course.CourseId;
import org.coursewatch.people.PrescriberId;
import org.jspecify.annotations.Nullable;

/**
 * An enrollment on its way.
 *
 * @param id inside this service
 * @param prescriber whose patient it will be
 * @param account who began it
 * @param answers what was answered so far; nothing any more once it is finished
 * @param step the farthest step anybody came to
 * @param savedAt when something was saved last
 * @param course what it became, null while it is open
 */
public record Draft(
    DraftId id,
    PrescriberId prescriber,
    String account,
    Answers answers,
    Step step,
    Instant savedAt,
    @Nullable CourseId course) {

  public boolean isFinished() {
    return course != null;
  }
}
