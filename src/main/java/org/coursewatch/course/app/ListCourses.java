package org.coursewatch.course.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.CourseList;
import org.coursewatch.course.CourseState;
import org.coursewatch.course.CourseSummary;
import org.coursewatch.people.Actor;
import org.coursewatch.program.Program;
import org.jspecify.annotations.Nullable;

/** Lists the courses the caller may see. */
@ApplicationScoped
public class ListCourses {

  private final CourseList courses;
  private final AuditTrail audit;

  @Inject
  public ListCourses(CourseList courses, AuditTrail audit) {
    this.courses = courses;
    this.audit = audit;
  }

  /**
   * At most {@code most} courses after {@code after}, with their states on the program day of
   * {@code now}.
   */
  @Transactional
  public List<CourseSummary> list(
      Program program,
      @Nullable CourseState state,
      @Nullable CourseId after,
      int most,
      Actor by,
      Instant now) {
    boolean hasNone = !by.readsEverything() && !by.isPractice() && by.patient() == null;
    if (hasNone) {
      return List.of();
    }
    audit.note(by, AuditAction.COURSES_LISTED, AuditSubject.list("courses"), now);
    List<CourseSummary> found =
        courses.list(
            new CourseList.Wanted(
                by.isPractice() ? by.reach().sees() : null,
                by.patient(),
                state,
                program.zone().dayOf(now),
                after,
                most));
    return by.readsEverything() ? found.stream().map(ListCourses::discreet).toList() : found;
  }

  /** Since when a positive test stands is told to those who treat. */
  private static CourseSummary discreet(CourseSummary summary) {
    return summary.state() == CourseState.PREGNANCY_STOP ? summary.sinceUnsaid() : summary;
  }
}
