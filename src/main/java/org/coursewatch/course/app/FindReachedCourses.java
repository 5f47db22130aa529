package org.coursewatch.course.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.CourseState;
import org.coursewatch.course.CourseSummary;
import org.coursewatch.course.ReachedCourses;
import org.coursewatch.course.RuleScope;
import org.coursewatch.people.Actor;
import org.coursewatch.program.Program;
import org.jspecify.annotations.Nullable;

/**
 * Tells practices, the program's office and auditors which of the courses they see a rule reaches.
 */
@ApplicationScoped
public class FindReachedCourses {

  private final ReachedCourses courses;
  private final AuditTrail audit;

  @Inject
  FindReachedCourses(ReachedCourses courses, AuditTrail audit) {
    this.courses = courses;
    this.audit = audit;
  }

  /** Whether {@code by} is told of courses at all: a pharmacy, for one, is not. */
  public boolean isFor(Actor by) {
    return by.isPractice() || by.readsEverything();
  }

  /** How many of the courses that {@code by} sees are in {@code scopes}; 0 for who is told none. */
  @Transactional
  public long count(Program program, Set<RuleScope> scopes, Actor by) {
    return isFor(by) && !scopes.isEmpty() ? courses.count(program.id(), scopes) : 0;
  }

  /**
   * At most {@code most} of them after {@code after}, with their states on the day of {@code now}.
   */
  @Transactional
  public List<CourseSummary> list(
      Program program,
      Set<RuleScope> scopes,
      @Nullable CourseId after,
      int most,
      Actor by,
      Instant now) {
    if (!isFor(by) || scopes.isEmpty()) {
      return List.of();
    }
    audit.note(by, AuditAction.COURSES_LISTED, AuditSubject.list("courses-under-rules"), now);
    List<CourseSummary> found =
        courses.list(
            new ReachedCourses.Wanted(
                program.id(), scopes, program.zone().dayOf(now), after, most));
    return by.readsEverything() ? found.stream().map(FindReachedCourses::discreet).toList() : found;
  }

  /** Since when a positive test stands is told to those who treat. */
  private static CourseSummary discreet(CourseSummary summary) {
    return summary.state() == CourseState.PREGNANCY_STOP ? summary.sinceUnsaid() : summary;
  }
}
