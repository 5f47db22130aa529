package org.coursewatch.course.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.Glass;
import org.coursewatch.course.Glass.Opening;
import org.coursewatch.people.Actor;

/**
 * The program's office or an auditor opens what is withheld of a course, for a while and with a
 * reason that stays.
 */
@ApplicationScoped
public class BreakGlass {

  private static final Duration OPEN_FOR = Duration.ofMinutes(60);

  private final CourseAccess access;
  private final Glass glass;
  private final AuditTrail audit;

  @Inject
  public BreakGlass(CourseAccess access, Glass glass, AuditTrail audit) {
    this.access = access;
    this.glass = glass;
    this.audit = audit;
  }

  /**
   * Opens it for the caller's account from {@code now} (inside).
   *
   * @return until when it is open (outside)
   * @throws org.coursewatch.platform.ProblemException when there is no such course, or the caller
   *     is neither administrator nor auditor
   */
  @Transactional
  public Instant open(CourseId id, String reason, Actor by, Instant now) {
    CourseFile file = access.toRead(id, by);
    audit.attempt(AuditAction.BREAK_GLASS_USED.on(AuditSubject.of(file)));
    if (!by.readsEverything()) {
      throw CourseProblems.notPermitted(
          "Nothing of this course is withheld from you.", "Read the course.");
    }
    Instant until = now.plus(OPEN_FOR);
    UUID opening = UUID.randomUUID();
    glass.open(new Opening(opening, file, by.account(), by.role(), now, until, reason));
    // The reason may name the patient: it is kept sealed, and the entry tells where.
    AuditSubject subject = AuditSubject.of(file).with(opening.toString());
    audit.note(by, AuditAction.BREAK_GLASS_USED, subject, now);
    return until;
  }
}
