package org.coursewatch.lab.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.course.History;
import org.coursewatch.course.MoodAlert;
import org.coursewatch.course.MoodAlerts;
import org.coursewatch.lab.MoodCourses;
import org.coursewatch.people.Actor;
import org.coursewatch.program.Program;
import org.coursewatch.program.Programs;
import org.jspecify.annotations.Nullable;

/** Lists, for a practice, the patients whose answers about mood ask for somebody to act. */
@ApplicationScoped
public class ListMoodAlerts {

  /** A course and its alerts, the most urgent first. */
  public record Item(CourseId course, List<MoodAlert> alerts) {}

  /**
   * Courses with alerts among those looked at.
   *
   * @param next the last course that was looked at, null when there is none after it
   */
  public record Page(List<Item> items, @Nullable CourseId next) {}

  private final MoodCourses courses;
  private final CourseLedger ledger;
  private final Programs programs;
  private final AuditTrail audit;

  @Inject
  public ListMoodAlerts(
      MoodCourses courses, CourseLedger ledger, Programs programs, AuditTrail audit) {
    this.courses = courses;
    this.ledger = ledger;
    this.programs = programs;
    this.audit = audit;
  }

  /**
   * Looks at {@code most} courses with answers after {@code after} and answers those with alerts,
   * so that a page may be short, or empty, and not the last.
   */
  @Transactional
  public Page page(@Nullable CourseId after, int most, Actor by, Instant now) {
    if (!by.isPractice()) {
      return new Page(List.of(), null);
    }
    audit.note(by, AuditAction.COURSES_LISTED, AuditSubject.list("mood-alerts"), now);
    List<CourseId> found = courses.running(by.reach().sees(), after, most);
    List<Item> items = new ArrayList<>();
    for (CourseId id : found) {
      List<MoodAlert> alerts = alerts(id, now);
      if (!alerts.isEmpty()) {
        items.add(new Item(id, alerts));
      }
    }
    return new Page(List.copyOf(items), found.size() < most ? null : found.getLast());
  }

  private List<MoodAlert> alerts(CourseId id, Instant now) {
    return ledger
        .find(id)
        .map(
            file -> {
              Program program = programs.find(file.program()).orElseThrow();
              History history = History.of(file.course(), now, program.zone());
              return MoodAlerts.of(history, program.rules().on(program.zone().dayOf(now)));
            })
        .orElse(List.of());
  }
}
