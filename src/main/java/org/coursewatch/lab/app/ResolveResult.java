package org.coursewatch.lab.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.course.Authorship;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.app.CourseAccess;
import org.coursewatch.course.app.RecordResult;
import org.coursewatch.lab.UnmatchedResult;
import org.coursewatch.lab.UnmatchedResult.Resolution;
import org.coursewatch.lab.UnmatchedResults;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Role;
import org.jspecify.annotations.Nullable;

/** The program's office finds out whose an unmatched result is, or that it is nobody's. */
@ApplicationScoped
public class ResolveResult {

  private final UnmatchedResults unmatched;
  private final CourseAccess access;
  private final RecordResult record;
  private final AuditTrail audit;

  @Inject
  public ResolveResult(
      UnmatchedResults unmatched, CourseAccess access, RecordResult record, AuditTrail audit) {
    this.unmatched = unmatched;
    this.access = access;
    this.record = record;
    this.audit = audit;
  }

  /** Results before number {@code before}, newest first, at most {@code most}. */
  @Transactional
  public List<UnmatchedResult> page(@Nullable Long before, int most, Actor by, Instant now) {
    requireOffice(by);
    audit.note(by, AuditAction.REPORT_READ, AuditSubject.list("unmatched-results"), now);
    return unmatched.newest(before, most);
  }

  /**
   * Adds the result to {@code course}, told by the laboratory, matched by the caller.
   *
   * @throws org.coursewatch.platform.ProblemException when there is no such result or course, it is
   *     resolved already, or it cannot be true of this patient
   */
  @Transactional
  public UnmatchedResult attach(UUID id, CourseId course, String reason, Actor by, Instant now) {
    UnmatchedResult result = open(id, AuditAction.RESULT_ATTACHED, by);
    CourseFile file = access.toRead(course, by);
    Authorship both = new Authorship(result.account(), Role.LABORATORY, by.account());
    record.attach(course, result.told().result(), both, now);
    unmatched.resolve(id, new Resolution(by.account(), now, course, reason));
    AuditSubject subject = AuditSubject.of(file).with(id.toString());
    audit.note(by, AuditAction.RESULT_ATTACHED, subject, now);
    return unmatched.lock(id).orElseThrow();
  }

  /**
   * Writes down that the result is nobody's of this program.
   *
   * @throws org.coursewatch.platform.ProblemException when there is no such result, or it is
   *     resolved already
   */
  @Transactional
  public UnmatchedResult dismiss(UUID id, String reason, Actor by, Instant now) {
    open(id, AuditAction.RESULT_DISMISSED, by);
    unmatched.resolve(id, new Resolution(by.account(), now, null, reason));
    audit.note(by, AuditAction.RESULT_DISMISSED, subject(id), now);
    return unmatched.lock(id).orElseThrow();
  }

  private UnmatchedResult open(UUID id, AuditAction action, Actor by) {
    requireOffice(by);
    audit.attempt(action.on(subject(id)));
    UnmatchedResult result = unmatched.lock(id).orElseThrow(LabProblems::noSuchResult);
    if (result.resolution() != null) {
      throw LabProblems.resolvedAlready();
    }
    return result;
  }

  private static void requireOffice(Actor by) {
    if (by.role() != Role.ADMINISTRATOR) {
      throw LabProblems.onlyTheOffice();
    }
  }

  private static AuditSubject subject(UUID id) {
    return AuditSubject.list("unmatched-results").with(id.toString());
  }
}
