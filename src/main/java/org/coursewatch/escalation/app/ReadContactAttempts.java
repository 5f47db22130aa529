package org.coursewatch.escalation.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.app.CourseAccess;
import org.coursewatch.escalation.ContactAttempt;
import org.coursewatch.escalation.ContactBook;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Role;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemType;
import org.jspecify.annotations.Nullable;

/** Reads how a practice tried to reach a patient. Auditors are not shown what was noted. */
@ApplicationScoped
public class ReadContactAttempts {

  private final CourseAccess access;
  private final ContactBook book;
  private final AuditTrail audit;

  @Inject
  public ReadContactAttempts(CourseAccess access, ContactBook book, AuditTrail audit) {
    this.access = access;
    this.book = book;
    this.audit = audit;
  }

  /**
   * The newest first, at most {@code most}.
   *
   * @param after only what comes after this place, null from the newest on
   * @throws org.coursewatch.platform.ProblemException when the course is not the caller's
   */
  @Transactional
  public List<ContactAttempt> read(
      CourseId id, ContactBook.@Nullable Place after, int most, Actor by, Instant now) {
    CourseFile file = access.toRead(id, by);
    if (CourseAccess.isPatient(by)) {
      throw Problem.of(
              ProblemType.NOT_PERMITTED,
              "Attempts to reach a patient are the practice's notes.",
              "Ask the practice.")
          .asException();
    }
    audit.note(by, AuditAction.COURSE_READ, AuditSubject.of(file).with("contact-attempts"), now);
    List<ContactAttempt> attempts = book.newest(file, after, most);
    return by.role() == Role.AUDITOR
        ? attempts.stream().map(ContactAttempt::withoutNote).toList()
        : attempts;
  }
}
